package dev.dateline.extract.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dateline at the head of a report: where it was written, on which day and for whom, as in
 * "LINDAU, Norway, Dec. 1 (AP) —". What has neither a day nor an agency is none, since a place in
 * capitals before a dash opens many a text that is no report.
 *
 * @param month the first letters of the month, three of them; null where no day is said
 * @param day the number that is said for the day, 0 to 99; 0 where none is
 * @param end the UTF-16 code unit behind the dash
 */
public record DatelineHead(@Nullable String month, int day, int end) {

  private static final String MONTH =
      "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}*\\.?";

  /** A place in capitals at the head of a line, a month and a day, an agency, a dash. */
  private static final Pattern HEAD =
      Pattern.compile(
          "^\\p{Lu}{3}[\\p{L} .,'’-]{0,60}?"
              + "(?:, (?:"
              + MONTH
              + " (\\d{1,2})|(\\d{1,2}) "
              + MONTH
              + ")(?:,? \\d{4})?(?: ?\\([^)\\n]{1,30}\\))?| \\([A-Z][^)\\n]{1,29}\\))"
              + " ?(?:--|[—–-]) ",
          Pattern.MULTILINE);

  /** Farther in there is no dateline, in UTF-16 code units. */
  private static final int HEAD_LENGTH = 600;

  /** The dateline of a text; null where it has none. */
  public static @Nullable DatelineHead of(String text) {
    Matcher head = HEAD.matcher(text).region(0, Math.min(HEAD_LENGTH, text.length()));
    if (!head.find()) {
      return null;
    }
    boolean dayFirst = head.group(3) != null;
    String month = head.group(dayFirst ? 4 : 1);
    String day = head.group(dayFirst ? 3 : 2);
    return new DatelineHead(month, day == null ? 0 : Integer.parseInt(day), head.end());
  }
}
