package dev.dateline.cli.broker;

import java.io.IOException;

/** Another process holds the data directory. */
public final class DataDirectoryInUseException extends IOException {

  private static final long serialVersionUID = 1L;

  DataDirectoryInUseException(String message) {
    super(message);
  }
}
