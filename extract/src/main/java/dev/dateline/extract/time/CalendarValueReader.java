package dev.dateline.extract.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Reads TIMEX3 date values, by their length and the letter after the year. */
final class CalendarValueReader {

  private CalendarValueReader() {}

  /**
   * Reads one value.
   *
   * @throws DateTimeException if it is no date value
   * @throws NumberFormatException if a number is expected where there is none
   */
  static CalendarValue read(String value) {
    if (value.length() < 5) {
      return yearOrCoarser(value);
    }
    if (value.charAt(4) != '-' || value.length() < 7) {
      throw new DateTimeException("no date value: " + value);
    }
    int year = number(value, 0, 4);
    String rest = value.substring(5);
    return switch (rest.charAt(0)) {
      case 'Q' -> CalendarValue.quarter(year, number(rest, 1, 2));
      case 'H' -> CalendarValue.half(year, number(rest, 1, 2));
      case 'W' -> rest.equals("WI") ? CalendarValue.season(year, 3) : week(year, rest);
      case 'S' -> CalendarValue.season(year, season(rest));
      case 'F' -> CalendarValue.season(year, season(rest));
      default -> monthOrDay(year, rest);
    };
  }

  private static CalendarValue yearOrCoarser(String value) {
    int number = number(value, 0, value.length());
    return switch (value.length()) {
      case 4 -> CalendarValue.year(number);
      case 3 -> coarse(Granularity.DECADE, number * 10);
      case 2 -> coarse(Granularity.CENTURY, number * 100);
      default -> coarse(Granularity.MILLENNIUM, number * 1000);
    };
  }

  private static CalendarValue coarse(Granularity granularity, int year) {
    return CalendarValue.of(granularity, LocalDate.of(Math.max(1, year), 1, 1));
  }

  private static CalendarValue week(int year, String rest) {
    boolean weekend = rest.endsWith("-WE");
    int week = number(rest, 1, weekend ? rest.length() - 3 : rest.length());
    LocalDate inYear = LocalDate.of(year, 1, 4);
    if (week < 1 || week > IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inYear).getMaximum()) {
      throw new DateTimeException("the year " + year + " has no week " + week);
    }
    return CalendarValue.of(
        weekend ? Granularity.WEEKEND : Granularity.WEEK, inYear.plusWeeks(week - 1L));
  }

  private static int season(String code) {
    return switch (code) {
      case "SP" -> 0;
      case "SU" -> 1;
      case "FA" -> 2;
      default -> throw new DateTimeException("no season: " + code);
    };
  }

  private static CalendarValue monthOrDay(int year, String rest) {
    int month = number(rest, 0, 2);
    if (rest.length() == 2) {
      return CalendarValue.month(year, month);
    }
    if (rest.length() != 5 || rest.charAt(2) != '-') {
      throw new DateTimeException("no date value: " + year + "-" + rest);
    }
    return CalendarValue.day(LocalDate.of(year, month, number(rest, 3, 5)));
  }

  private static int number(String text, int startInclusive, int endExclusive) {
    for (int i = startInclusive; i < endExclusive; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        throw new NumberFormatException("no number: " + text);
      }
    }
    return Integer.parseInt(text.substring(startInclusive, endExclusive));
  }
}
