package dev.dateline.console.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates of events, exact or not, as days to order by and as words to search for. */
final class Days {

  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Days() {}

  /** The first day of a date as it stands in records; the beginning of time where it is none. */
  static LocalDate first(String date) {
    try {
      Matcher week = WEEK.matcher(date);
      if (week.matches()) {
        return LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
            .with(java.time.DayOfWeek.MONDAY);
      }
      Matcher quarter = QUARTER.matcher(date);
      if (quarter.matches()) {
        int month = 3 * Integer.parseInt(quarter.group(2)) - 2;
        return LocalDate.of(Integer.parseInt(quarter.group(1)), month, 1);
      }
      return switch (date.length()) {
        case 10 -> LocalDate.parse(date);
        case 7 -> season(date.substring(0, 4), date.substring(5));
        case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
        case 3 -> LocalDate.of(Integer.parseInt(date) * 10, 1, 1);
        case 2 -> LocalDate.of(Integer.parseInt(date) * 100, 1, 1);
        default -> LocalDate.MIN;
      };
    } catch (DateTimeException | NumberFormatException e) {
      return LocalDate.MIN;
    }
  }

  private static LocalDate season(String year, String part) {
    int month =
        switch (part) {
          case "SP" -> 3;
          case "SU" -> 6;
          case "FA" -> 9;
          case "WI" -> 12;
          default -> Integer.parseInt(part);
        };
    return LocalDate.of(Integer.parseInt(year), month, 1);
  }

  /** MMDD of a day; null for what is not one. */
  static @Nullable String monthDay(String date) {
    try {
      LocalDate day = LocalDate.parse(date);
      return String.format(Locale.ROOT, "%02d%02d", day.getMonthValue(), day.getDayOfMonth());
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A date as people may look for it: "1969-07-20 20 July 1969". */
  static String words(String date) {
    try {
      return switch (date.length()) {
        case 10 -> date + " " + WORDS.format(LocalDate.parse(date));
        case 7 -> date + " " + month(date);
        default -> date;
      };
    } catch (DateTimeException | NumberFormatException e) {
      return date;
    }
  }

  private static String month(String date) {
    LocalDate first = first(date);
    return first.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + first.getYear();
  }
}
