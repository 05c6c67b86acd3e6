package dev.dateline.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day on which a report was written, where its dateline says it: "LINDAU, Norway, Dec. 1 (AP) —
 * Twelve nations signed a treaty here today" is printed on December 2 and tells of the day before.
 */
final class Dateline {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** A place in capitals at the head of a line, a month and a day, an agency, a dash. */
  private static final Pattern HEAD =
      Pattern.compile(
          "^\\p{Lu}{3}[\\p{L} .,'’-]{0,60}?, "
              + "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}*\\.? (\\d{1,2})"
              + "(?: ?\\([^)\\n]{1,30}\\))? ?(?:--|[—–-]) ",
          Pattern.MULTILINE);

  /** Farther in there is no dateline, in UTF-16 code units. */
  private static final int HEAD_LENGTH = 600;

  /** Between writing and print lie at most so many days. */
  private static final int MOST_DAYS = 3;

  private Dateline() {}

  /**
   * The reference for "today" in a text.
   *
   * @return the day of the dateline where it is up to three days before publication; else the time
   *     of publication
   */
  static PublicationTime written(String text, PublicationTime published) {
    Matcher head = HEAD.matcher(text).region(0, Math.min(HEAD_LENGTH, text.length()));
    if (!head.find()) {
      return published;
    }
    int month = 1 + MONTHS.indexOf(head.group(1).toLowerCase(Locale.ROOT));
    try {
      MonthDay said = MonthDay.of(month, Integer.parseInt(head.group(2)));
      LocalDate day = said.atYear(published.date().getYear());
      day = day.isAfter(published.date()) ? day.minusYears(1) : day;
      long before = ChronoUnit.DAYS.between(day, published.date());
      return before > 0 && before <= MOST_DAYS ? PublicationTime.of(day) : published;
    } catch (DateTimeException e) {
      return published; // "Feb. 31"
    }
  }
}
