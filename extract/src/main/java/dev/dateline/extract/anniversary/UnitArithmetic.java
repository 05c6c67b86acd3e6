package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.event.DateValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Dates plus and minus the units of an anniversary, at the precision of the date. 29 February falls
 * on 28 February in other years.
 */
final class UnitArithmetic {

  private UnitArithmetic() {}

  /** A date and some units; null where the date is too coarse for the unit, or out of range. */
  static @Nullable DateValue plus(DateValue from, long number, Unit unit) {
    DateValue moved =
        switch (from.precision()) {
          case DAY -> day(LocalDate.parse(from.iso()), number, unit);
          case MONTH -> month(YearMonth.parse(from.iso()), number, unit);
          case YEAR -> year(Integer.parseInt(from.iso()), number, unit);
          case WEEK, QUARTER, SEASON, DECADE, CENTURY -> null;
        };
    Integer year = moved == null ? null : moved.year();
    return year == null || year < 1 || year > 9999 ? null : moved;
  }

  /** The month of a day; anything else as it is. */
  static DateValue coarser(DateValue value) {
    return value.precision() == Precision.DAY
        ? new DateValue(value.iso().substring(0, 7), Precision.MONTH)
        : value;
  }

  private static @Nullable DateValue day(LocalDate day, long number, Unit unit) {
    LocalDate moved = day.plus(number, chrono(unit));
    return inRange(moved.getYear()) ? new DateValue(moved.toString(), Precision.DAY) : null;
  }

  private static @Nullable DateValue month(YearMonth month, long number, Unit unit) {
    if (unit != Unit.YEAR && unit != Unit.MONTH) {
      return null;
    }
    YearMonth moved = month.plus(number, chrono(unit));
    return inRange(moved.getYear()) ? new DateValue(moved.toString(), Precision.MONTH) : null;
  }

  private static @Nullable DateValue year(int year, long number, Unit unit) {
    long moved = year + number;
    return unit == Unit.YEAR && inRange(moved)
        ? new DateValue(String.format(java.util.Locale.ROOT, "%04d", moved), Precision.YEAR)
        : null;
  }

  private static boolean inRange(long year) {
    return year >= 1 && year <= 9999;
  }

  private static ChronoUnit chrono(Unit unit) {
    return switch (unit) {
      case YEAR -> ChronoUnit.YEARS;
      case MONTH -> ChronoUnit.MONTHS;
      case WEEK -> ChronoUnit.WEEKS;
      case DAY -> ChronoUnit.DAYS;
    };
  }
}
