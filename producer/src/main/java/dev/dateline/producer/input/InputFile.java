package dev.dateline.producer.input;

import java.nio.file.Path;
import java.util.Optional;

/** One input, found but not yet opened. */
sealed interface InputFile {

  /** Its name in messages and in the keys of dead letters. */
  String shown();

  /**
   * A file.
   *
   * @param form empty where the name is of none that is read
   * @param size in bytes, when it was found
   */
  record OnDisk(Path path, String shown, Optional<FileForm> form, long size) implements InputFile {}

  /** Standard input. */
  record Standard() implements InputFile {
    @Override
    public String shown() {
      return "standard input";
    }
  }

  /** What was to be read and cannot be. */
  record Unreadable(String shown, String reason) implements InputFile {}
}
