package dev.dateline.processor.calendar;

import dev.dateline.extract.DatedEvent.Precision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Arithmetic on the dates of events, which may be days, months or years. */
final class EventDates {

  private EventDates() {}

  /** The day; null for whatever is no day. */
  static @Nullable LocalDate day(String date, Precision precision) {
    if (precision != Precision.DAY) {
      return null;
    }
    try {
      return LocalDate.parse(date);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The last day of a day, month or year; null for other dates. */
  static @Nullable LocalDate lastDay(String date) {
    try {
      return switch (date.length()) {
        case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
        case 7 -> YearMonth.parse(date).atEndOfMonth();
        case 10 -> LocalDate.parse(date);
        default -> null;
      };
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  /** The year with which a date begins; empty for decades and centuries. */
  static String year(String date) {
    return date.length() < 4 ? "" : date.substring(0, 4);
  }
}
