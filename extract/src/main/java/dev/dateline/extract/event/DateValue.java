package dev.dateline.extract.event;

import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.TimeExpression;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A date as exactly as it is known.
 *
 * @param iso the date or its beginning, or the TIMEX3 form of a week, quarter, season, decade or
 *     century
 * @param precision how exactly
 */
public record DateValue(String iso, Precision precision) {

  /** The date of a time expression; null where it names none ("now", "two days"). */
  public static @Nullable DateValue of(TimeExpression time) {
    String value = time.value();
    boolean dated =
        time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME;
    return value == null || !dated ? null : parse(value);
  }

  /** Reads a TIMEX3 value; null where it is no date. */
  public static @Nullable DateValue parse(String value) {
    int time = value.indexOf('T');
    String date = time > 0 ? value.substring(0, time) : value;
    int digits = 0;
    while (digits < date.length() && Character.isDigit(date.charAt(digits))) {
      digits++;
    }
    if (digits == date.length()) {
      return switch (digits) {
        case 4 -> date.equals("0000") ? null : new DateValue(date, Precision.YEAR);
        case 3 -> new DateValue(date, Precision.DECADE);
        case 2 -> new DateValue(date, Precision.CENTURY);
        default -> null;
      };
    }
    if (digits != 4 || date.charAt(4) != '-' || date.length() < 7) {
      return null;
    }
    return afterYear(date);
  }

  private static @Nullable DateValue afterYear(String date) {
    char c = date.charAt(5);
    if (c == 'W') {
      return date.length() == 8 ? new DateValue(date, Precision.WEEK) : null;
    }
    if (c == 'Q') {
      return new DateValue(date, Precision.QUARTER);
    }
    if (c == 'S' || c == 'F' || date.endsWith("WI")) {
      return new DateValue(date, Precision.SEASON);
    }
    try {
      if (date.length() == 7) {
        return new DateValue(YearMonth.parse(date).toString(), Precision.MONTH);
      }
      return date.length() == 10
          ? new DateValue(LocalDate.parse(date).toString(), Precision.DAY)
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The day; null where only something coarser is known. */
  public @Nullable LocalDate day() {
    // Asked for each clue of each event; the form is that of LocalDate, so that no parser is
    // needed.
    return precision == Precision.DAY
        ? LocalDate.of(
            Integer.parseInt(iso, 0, 4, 10),
            Integer.parseInt(iso, 5, 7, 10),
            Integer.parseInt(iso, 8, 10, 10))
        : null;
  }

  /** The year; null for decades and centuries. */
  public @Nullable Integer year() {
    return precision == Precision.DECADE || precision == Precision.CENTURY
        ? null
        : Integer.valueOf(iso.substring(0, 4));
  }
}
