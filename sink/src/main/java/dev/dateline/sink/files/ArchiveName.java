package dev.dateline.sink.files;

import java.io.IOException;

/** Says which archive is written. */
@FunctionalInterface
interface ArchiveName {

  /**
   * The archive's id.
   *
   * @throws ArchiveTakenException if the archive is another's
   * @throws IOException if it cannot be read or written
   */
  String get() throws IOException;
}
