package dev.dateline.sink.files;

import java.io.IOException;
import java.nio.file.Path;

/** That the staging directory is gone: another owner of the partition has removed it. */
final class FencedException extends IOException {

  private static final long serialVersionUID = 1L;

  FencedException(Path epoch) {
    super(
        "the staging directory \""
            + epoch
            + "\" is gone: another process owns the partition now, or someone removed it");
  }
}
