package dev.dateline.extract;

import dev.dateline.extract.text.DatelineHead;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * The day on which a report was written, where its dateline says it: "LINDAU, Norway, Dec. 1 (AP) —
 * Twelve nations signed a treaty here today" is printed on December 2 and tells of the day before.
 */
final class Dateline {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

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
    DatelineHead head = DatelineHead.of(text);
    if (head == null || head.month() == null) {
      return published;
    }
    int month = 1 + MONTHS.indexOf(head.month().toLowerCase(Locale.ROOT));
    try {
      MonthDay said = MonthDay.of(month, head.day());
      LocalDate day = said.atYear(published.date().getYear());
      day = day.isAfter(published.date()) ? day.minusYears(1) : day;
      long before = ChronoUnit.DAYS.between(day, published.date());
      return before > 0 && before <= MOST_DAYS ? PublicationTime.of(day) : published;
    } catch (DateTimeException e) {
      return published; // "Feb. 31"
    }
  }
}
