package dev.dateline.sink.files;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A difference between the archive and what {@code news.results} says of it.
 *
 * @param file where it is
 * @param what in words
 */
public record Difference(Kind kind, Path file, String what) {

  /** What is wrong. */
  public enum Kind {
    /** A file or a record ought to be there. */
    MISSING,
    /** A file or a record holds something else. */
    DIFFERENT,
    /** A file ought not to be there. */
    UNEXPECTED,
    /** A file cannot be read to its end. */
    DAMAGED
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + "\t" + file + "\t" + what;
  }
}
