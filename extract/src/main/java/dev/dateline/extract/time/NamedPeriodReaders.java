package dev.dateline.extract.time;

import static dev.dateline.extract.time.TokenClass.MONTH;
import static dev.dateline.extract.time.TokenClass.NUM;
import static dev.dateline.extract.time.TokenClass.ORD;
import static dev.dateline.extract.time.TokenClass.UNIT;
import static dev.dateline.extract.time.TokenClass.YEAR;

import dev.dateline.extract.TimeExpression.Mod;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Readings of periods in the short forms of reports, and of weeks of a month. */
final class NamedPeriodReaders {

  private NamedPeriodReaders() {}

  /** "Q3", "3Q 2011": written tight. */
  static @Nullable Reading shortQuarter(Match match, Context context) {
    int quarter = match.value(NUM);
    if (quarter < 1 || quarter > 4 || match.tokens().spaceBefore(match.first() + 1)) {
      return null;
    }
    if (match.has(YEAR)) {
      return Reading.date(CalendarValue.quarter(match.value(YEAR), quarter));
    }
    return Reading.date(
        Nearest.choose(match, context, year -> CalendarValue.quarter(year, quarter)));
  }

  /** "mid-year", "midweek": the middle of the one of publication. */
  static @Nullable Reading midUnit(Match match, Context context) {
    Granularity granularity = granularity(match);
    if (granularity != Granularity.YEAR
        && granularity != Granularity.MONTH
        && granularity != Granularity.WEEK) {
      return null;
    }
    return Reading.date(CalendarValue.of(granularity, context.published())).with(Mod.MID);
  }

  private static Granularity granularity(Match match) {
    if (match.has(UNIT)) {
      return Unit.at(match.value(UNIT)).granularity;
    }
    return match.tokens().is(match.first(), TokenClass.MIDYEAR)
        ? Granularity.YEAR
        : Granularity.WEEK;
  }

  /**
   * "the second week of July": the week of the middle of its seven days; "the last weekend of
   * July": that of its last Saturday.
   */
  static @Nullable Reading weekOfMonth(Match match, Context context) {
    Granularity granularity = Unit.at(match.value(UNIT)).granularity;
    int ordinal = match.has(ORD) ? match.value(ORD) : -1;
    if (ordinal > 5 || (granularity != Granularity.WEEK && granularity != Granularity.WEEKEND)) {
      return null;
    }
    IntFunction<CalendarValue> ofYear =
        year ->
            CalendarValue.of(
                granularity,
                weekIn(LocalDate.of(year, match.value(MONTH), 1), ordinal, granularity));
    return Reading.date(
        match.has(YEAR) ? ofYear.apply(match.value(YEAR)) : Nearest.choose(match, context, ofYear));
  }

  /** A day of the n-th week or weekend of a month; -1 is the last. */
  private static LocalDate weekIn(LocalDate month, int ordinal, Granularity granularity) {
    if (granularity == Granularity.WEEKEND) {
      return month.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.SATURDAY));
    }
    return ordinal < 0
        ? month.withDayOfMonth(month.lengthOfMonth() - 3)
        : month.withDayOfMonth(Math.min(ordinal * 7 - 3, 28));
  }

  /** "Easter week", "Thanksgiving weekend": the one that holds the feast, or ends its week. */
  static @Nullable Reading feastWeek(Match match, Context context) {
    Granularity granularity = Unit.at(match.value(UNIT)).granularity;
    if (granularity != Granularity.WEEK && granularity != Granularity.WEEKEND) {
      return null;
    }
    int feast = match.value(TokenClass.HOLIDAY);
    CalendarValue day =
        match.has(YEAR)
            ? CalendarValue.day(Holidays.day(feast, match.value(YEAR)))
            : Nearest.choose(match, context, year -> CalendarValue.day(Holidays.day(feast, year)));
    return Reading.date(CalendarValue.of(granularity, day.first()));
  }
}
