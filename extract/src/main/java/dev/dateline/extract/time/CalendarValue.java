package dev.dateline.extract.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/**
 * A stretch of the calendar that a TIMEX3 date value names: a day, week, weekend, month, quarter,
 * season, half, year, decade, century or millennium.
 *
 * <p>Weeks are those of ISO 8601. Seasons are the meteorological ones of the northern hemisphere;
 * the winter of a year begins in its December. {@link #toString()} is the TIMEX3 value, and {@link
 * #parse} reads it back.
 *
 * @param granularity what kind of stretch
 * @param first its first day; years 1 to 9999
 */
public record CalendarValue(Granularity granularity, LocalDate first)
    implements Comparable<CalendarValue> {

  private static final String[] SEASONS = {"SP", "SU", "FA", "WI"};

  public CalendarValue {
    if (first.getYear() < 1 || first.getYear() > 9999) {
      throw new DateTimeException("the year must lie between 1 and 9999, but is " + first);
    }
    LocalDate aligned = align(granularity, first);
    if (!aligned.equals(first)) {
      throw new DateTimeException(
          first + " is not the first day of a " + granularity + "; that would be " + aligned);
    }
  }

  /** The stretch of the given kind that holds a day. */
  public static CalendarValue of(Granularity granularity, LocalDate day) {
    return new CalendarValue(granularity, align(granularity, day));
  }

  /** A single day. */
  public static CalendarValue day(LocalDate day) {
    return new CalendarValue(Granularity.DAY, day);
  }

  /** A month of a year. */
  public static CalendarValue month(int year, int month) {
    return new CalendarValue(Granularity.MONTH, LocalDate.of(year, month, 1));
  }

  /** A quarter of a year, 1 to 4. */
  public static CalendarValue quarter(int year, int quarter) {
    return new CalendarValue(Granularity.QUARTER, LocalDate.of(year, quarter * 3 - 2, 1));
  }

  /** A half of a year, 1 or 2. */
  public static CalendarValue half(int year, int half) {
    return new CalendarValue(Granularity.HALF, LocalDate.of(year, half * 6 - 5, 1));
  }

  /** A season of a year: 0 spring, 1 summer, 2 autumn, 3 the winter that begins in December. */
  public static CalendarValue season(int year, int season) {
    return new CalendarValue(Granularity.SEASON, LocalDate.of(year, season * 3 + 3, 1));
  }

  /** A year. */
  public static CalendarValue year(int year) {
    return new CalendarValue(Granularity.YEAR, LocalDate.of(year, 1, 1));
  }

  private static LocalDate align(Granularity granularity, LocalDate day) {
    int year = day.getYear();
    return switch (granularity) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case WEEKEND -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> LocalDate.of(year, (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
      case SEASON -> {
        LocalDate month = day.withDayOfMonth(1);
        yield month.minusMonths(day.getMonthValue() % 3);
      }
      case HALF -> LocalDate.of(year, day.getMonthValue() < 7 ? 1 : 7, 1);
      case YEAR -> LocalDate.of(year, 1, 1);
      case DECADE -> LocalDate.of(Math.max(1, year / 10 * 10), 1, 1);
      case CENTURY -> LocalDate.of(Math.max(1, year / 100 * 100), 1, 1);
      case MILLENNIUM -> LocalDate.of(Math.max(1, year / 1000 * 1000), 1, 1);
    };
  }

  /** The last day of the stretch. */
  public LocalDate last() {
    return switch (granularity) {
      case DAY -> first;
      case WEEKEND -> first.plusDays(1);
      case WEEK -> first.plusDays(6);
      case MONTH -> first.plusMonths(1).minusDays(1);
      case QUARTER, SEASON -> first.plusMonths(3).minusDays(1);
      case HALF -> first.plusMonths(6).minusDays(1);
      case YEAR -> LocalDate.of(first.getYear(), 12, 31);
      case DECADE -> LocalDate.of(first.getYear() / 10 * 10 + 9, 12, 31);
      case CENTURY -> LocalDate.of(first.getYear() / 100 * 100 + 99, 12, 31);
      case MILLENNIUM -> LocalDate.of(first.getYear() / 1000 * 1000 + 999, 12, 31);
    };
  }

  /**
   * The stretch of the same kind so many further on, or back if negative.
   *
   * @throws DateTimeException if it lies outside the years 1 to 9999
   */
  public CalendarValue plus(long count) {
    LocalDate moved =
        switch (granularity) {
          case DAY -> first.plusDays(count);
          case WEEK, WEEKEND -> first.plusWeeks(count);
          case MONTH -> first.plusMonths(count);
          case QUARTER, SEASON -> first.plusMonths(Math.multiplyExact(count, 3L));
          case HALF -> first.plusMonths(Math.multiplyExact(count, 6L));
          case YEAR -> first.plusYears(count);
          case DECADE -> first.plusYears(Math.multiplyExact(count, 10L));
          case CENTURY -> first.plusYears(Math.multiplyExact(count, 100L));
          case MILLENNIUM -> first.plusYears(Math.multiplyExact(count, 1000L));
        };
    return of(granularity, moved);
  }

  /** Whether a day lies in the stretch. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last());
  }

  /** By first day, then the finer one first. */
  @Override
  public int compareTo(CalendarValue other) {
    int byDay = first.compareTo(other.first);
    return byDay != 0 ? byDay : granularity.compareTo(other.granularity);
  }

  /** The TIMEX3 value, such as {@code 2025-06-20}, {@code 1989-Q3} or {@code 199}. */
  @Override
  public String toString() {
    String year = digits(first.getYear(), 4);
    return switch (granularity) {
      case DAY ->
          year + "-" + digits(first.getMonthValue(), 2) + "-" + digits(first.getDayOfMonth(), 2);
      case WEEK -> week();
      case WEEKEND -> week() + "-WE";
      case MONTH -> year + "-" + digits(first.getMonthValue(), 2);
      case QUARTER -> year + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
      case SEASON -> year + "-" + SEASONS[first.getMonthValue() / 3 - 1];
      case HALF -> year + "-H" + (first.getMonthValue() < 7 ? 1 : 2);
      case YEAR -> year;
      case DECADE -> year.substring(0, 3);
      case CENTURY -> year.substring(0, 2);
      case MILLENNIUM -> year.substring(0, 1);
    };
  }

  private String week() {
    return digits(first.get(IsoFields.WEEK_BASED_YEAR), 4)
        + "-W"
        + digits(first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
  }

  static String digits(int number, int width) {
    String made = Integer.toString(number);
    return made.length() >= width ? made : "0".repeat(width - made.length()) + made;
  }

  /**
   * Reads a TIMEX3 date value; of a time of day ({@code 2025-06-20T09:00}, {@code 2025-06-20TMO})
   * the day.
   *
   * @return empty for durations, sets, references such as {@code PRESENT_REF}, values with unknown
   *     parts ({@code XXXX-06}) and days that do not exist
   */
  public static Optional<CalendarValue> parse(String value) {
    int time = value.indexOf('T');
    String date = time == 10 ? value.substring(0, 10) : value;
    if (date.isEmpty() || !Character.isDigit(date.charAt(0))) {
      return Optional.empty();
    }
    try {
      return Optional.of(CalendarValueReader.read(date.toUpperCase(Locale.ROOT)));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
