package dev.dateline.producer.input;

import dev.dateline.topics.InvalidRecordException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a seed file says: {@code NAME.txt} is article NAME, {@code NAME.v2.txt} its
 * version 2, {@code NAME.v3.retracted.txt} its retraction as version 3, and {@code
 * NAME.retracted.txt} its retraction as version 2.
 *
 * @param id of the article
 * @param version 1, 2, …
 * @param kind whether the file tells an article or takes one back
 */
record SeedName(String id, int version, Kind kind) {

  /** What a seed file holds. */
  enum Kind {
    ARTICLE,
    RETRACTION
  }

  private static final Pattern FORM =
      Pattern.compile(
          "(?<id>.*?)(?:\\.v(?<version>[0-9]+))?(?<retracted>\\.retracted)?", Pattern.DOTALL);
  private static final int MAX_VERSION_DIGITS = 9;

  /**
   * Reads the name of a file without {@code .txt}.
   *
   * @throws InvalidRecordException if the version is none
   */
  static SeedName of(String stem) {
    Matcher form = FORM.matcher(stem);
    if (!form.matches()) {
      throw new IllegalStateException("any name matches, but this did not: " + stem);
    }
    Kind kind = form.group("retracted") == null ? Kind.ARTICLE : Kind.RETRACTION;
    String version = form.group("version");
    if (version == null) {
      return new SeedName(form.group("id"), kind == Kind.ARTICLE ? 1 : 2, kind);
    }
    if (version.length() > MAX_VERSION_DIGITS || Integer.parseInt(version) < 1) {
      throw new InvalidRecordException(
          "version: the file's name says \"v"
              + version
              + "\"; expected .v1, .v2 and so on before the ending");
    }
    return new SeedName(form.group("id"), Integer.parseInt(version), kind);
  }
}
