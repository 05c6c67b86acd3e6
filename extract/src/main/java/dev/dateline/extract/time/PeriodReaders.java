package dev.dateline.extract.time;

import static dev.dateline.extract.time.TokenClass.DIRECTION;
import static dev.dateline.extract.time.TokenClass.ORD;
import static dev.dateline.extract.time.TokenClass.SEASON;
import static dev.dateline.extract.time.TokenClass.YEAR;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Readings of years, quarters, halves, seasons, decades and centuries. */
final class PeriodReaders {

  private PeriodReaders() {}

  static @Nullable Reading year(Match match, Context context) {
    int at = match.index(YEAR, 0);
    TimeTokens tokens = match.tokens();
    boolean bare = match.length() == 1;
    if (bare && tokens.numeric(at) && !YearContext.plausible(tokens, at, match.value(YEAR))) {
      return null;
    }
    return Reading.date(
        CalendarValue.year(
            match.has(YEAR)
                ? match.value(YEAR)
                : DateReaders.fullYear(match.value(TokenClass.YEAR2), context)));
  }

  /** "in '89": only behind a preposition. */
  static @Nullable Reading shortYear(Match match, Context context) {
    TimeTokens tokens = match.tokens();
    boolean asked =
        tokens.is(match.first() - 1, TokenClass.BEFOREMONTH)
            && !tokens.spaceBefore(match.index(TokenClass.YEAR2, 0));
    return asked
        ? Reading.date(
            CalendarValue.year(DateReaders.fullYear(match.value(TokenClass.YEAR2), context)))
        : null;
  }

  /** "the nineteen sixties", "the sixties". */
  private static int decadeCentury(Match match) {
    return match.has(TokenClass.NUM) ? match.value(TokenClass.NUM) * 100 : 1900;
  }

  /** The second year of "1998-2003", "1989-90". */
  static @Nullable Reading continuedYear(Match match, Context context) {
    CalendarValue before = context.justBefore(match.first());
    if (before == null
        || (before.granularity() != Granularity.YEAR && before.granularity() != Granularity.SEASON)
        || match.tokens().spaceBefore(match.first())) {
      return null;
    }
    int first = before.first().getYear();
    int last =
        match.has(YEAR) ? match.value(YEAR) : first / 100 * 100 + match.value(TokenClass.YEAR2);
    return last > first ? Reading.date(CalendarValue.year(last)) : null;
  }

  /** "the 1980s"; "the 1800s" are a century, and "in his mid-30s" is an age. */
  static @Nullable Reading decade(Match match, Context context) {
    TimeTokens tokens = match.tokens();
    int before = match.first() - 1;
    while (tokens.is(before, TokenClass.PARTLY)) {
      before--;
    }
    if (tokens.is(before, TokenClass.POSSESSIVE)) {
      return null;
    }
    int year =
        match.has(TokenClass.DECADE)
            ? match.value(TokenClass.DECADE)
            : decadeCentury(match) + match.value(TokenClass.DECADENAME);
    boolean century = match.has(TokenClass.DECADE) && year % 100 == 0 && year < 2000;
    Granularity granularity = century ? Granularity.CENTURY : Granularity.DECADE;
    return Reading.date(CalendarValue.of(granularity, LocalDate.of(year, 1, 1)));
  }

  static @Nullable Reading century(Match match, Context context) {
    int ordinal = match.value(ORD);
    if (ordinal < 2 || ordinal > 30) {
      return null;
    }
    return Reading.date(
        CalendarValue.of(Granularity.CENTURY, LocalDate.of((ordinal - 1) * 100, 1, 1)));
  }

  static @Nullable Reading season(Match match, Context context) {
    int season = match.value(SEASON);
    if (match.has(YEAR)) {
      return Reading.date(CalendarValue.season(match.value(YEAR), season));
    }
    CalendarValue now = CalendarValue.of(Granularity.SEASON, context.published());
    if (!match.has(DIRECTION)) {
      if (match.tokens().is(match.afterLast(), TokenClass.PARTITIVE)) {
        return null; // "the fall of Saigon"
      }
      return Reading.date(Nearest.choose(match, context, y -> CalendarValue.season(y, season)));
    }
    return Reading.date(
        switch (match.value(DIRECTION)) {
          case -1 ->
              Nearest.choose(
                  now.first().minusDays(1), Tense.PAST, y -> CalendarValue.season(y, season));
          case 1 ->
              Nearest.choose(
                  now.last().plusDays(1), Tense.FUTURE, y -> CalendarValue.season(y, season));
          default -> CalendarValue.season(context.published().getYear(), season);
        });
  }

  private static int yearOf(Match match, Context context) {
    if (match.has(YEAR)) {
      return match.value(YEAR);
    }
    int direction = match.has(DIRECTION) ? match.value(DIRECTION) : 0;
    return context.published().getYear() + direction;
  }

  static @Nullable Reading quarter(Match match, Context context) {
    String argument = match.rule().argument();
    int quarter = argument.isEmpty() ? match.value(ORD) : Integer.parseInt(argument);
    if (quarter < 1 || quarter > 4) {
      return null;
    }
    if (match.has(YEAR) || match.has(DIRECTION)) {
      return Reading.date(CalendarValue.quarter(yearOf(match, context), quarter));
    }
    return Reading.date(latestOrNext(match, context, y -> CalendarValue.quarter(y, quarter)));
  }

  /**
   * A period that ended or began lately is the one reported on, whatever the tense; else the tense
   * decides.
   */
  private static CalendarValue latestOrNext(
      Match match, Context context, IntFunction<CalendarValue> candidate) {
    CalendarValue latest = Nearest.choose(context.published(), Tense.PAST, candidate);
    boolean fresh = latest.last().plusMonths(4).isAfter(context.published());
    return fresh || context.tense(match) != Tense.FUTURE
        ? latest
        : Nearest.choose(context.published(), Tense.FUTURE, candidate);
  }

  /**
   * The argument is the half, 0 where the match's ordinal tells it. Without a year only in a text
   * that speaks of quarters: other halves are those of matches.
   */
  static @Nullable Reading half(Match match, Context context) {
    int argument = Integer.parseInt(match.rule().argument());
    int half = argument == 0 ? match.value(ORD) : argument;
    boolean ofYear =
        !match.has(TokenClass.UNIT) || Unit.at(match.value(TokenClass.UNIT)) == Unit.YEAR;
    if (half > 2 || !ofYear) {
      return null;
    }
    if (match.has(YEAR) || match.has(DIRECTION) || match.has(TokenClass.UNIT)) {
      return Reading.date(CalendarValue.half(yearOf(match, context), half));
    }
    return context.quarter() == null || match.tokens().is(match.afterLast(), TokenClass.PARTITIVE)
        ? null
        : Reading.date(latestOrNext(match, context, y -> CalendarValue.half(y, half)));
  }

  /** "the quarter", "the latest quarter": the one that is reported; the argument moves it. */
  static Reading theQuarter(Match match, Context context) {
    return Reading.date(context.reportedQuarter().plus(Integer.parseInt(match.rule().argument())));
  }

  /** "the 2011 period": in a report on a quarter that quarter of the year. */
  static Reading yearPeriod(Match match, Context context) {
    CalendarValue quarter = context.quarter();
    int year = match.value(YEAR);
    if (quarter == null) {
      return Reading.date(CalendarValue.year(year));
    }
    return Reading.date(CalendarValue.of(Granularity.QUARTER, quarter.first().withYear(year)))
        .aside();
  }

  /** "the week", "the year": the one of publication; "the year ended …" is a length. */
  static @Nullable Reading theUnit(Match match, Context context) {
    Unit unit = Unit.at(match.value(TokenClass.UNIT));
    if (unit.compareTo(Unit.DAY) > 0 && match.tokens().is(match.afterLast(), TokenClass.ENDED)) {
      return Reading.duration(unit == Unit.QUARTER ? "P3M" : unit.duration("1"));
    }
    boolean named =
        unit == Unit.YEAR || unit == Unit.WEEK || unit == Unit.MONTH || unit == Unit.DECADE;
    return named && !isTitled(match, context)
        ? Reading.date(CalendarValue.of(unit.granularity, context.published()))
        : null;
  }

  /** "Person of the Year". */
  private static boolean isTitled(Match match, Context context) {
    TimeTokens tokens = match.tokens();
    int unit = tokens.start(match.afterLast() - 1);
    return Character.isLowerCase(context.text().charAt(tokens.start(match.first())))
        && Character.isUpperCase(context.text().charAt(unit));
  }

  /** "the weekend": the last one, or the coming one under a future verb. */
  static Reading weekend(Match match, Context context) {
    CalendarValue now = CalendarValue.of(Granularity.WEEKEND, context.published());
    boolean begun = now.contains(context.published());
    boolean ahead = begun || context.tense(match) == Tense.FUTURE;
    return Reading.date(ahead ? now : now.plus(-1));
  }

  /** "this weekend": the coming one, but early in the week under a past verb the last one. */
  static Reading thisWeekend(Match match, Context context) {
    CalendarValue now = CalendarValue.of(Granularity.WEEKEND, context.published());
    boolean behind =
        context.published().getDayOfWeek().compareTo(DayOfWeek.THURSDAY) < 0
            && context.tense(match) == Tense.PAST;
    return Reading.date(behind ? now.plus(-1) : now);
  }

  static Reading yearEnd(Match match, Context context) {
    int year = context.published().getYear();
    boolean past = context.tense(match) == Tense.PAST;
    return Reading.date(CalendarValue.day(LocalDate.of(past ? year - 1 : year, 12, 31)));
  }

  static Reading weekOf(Match match, Context context) {
    int month = match.value(TokenClass.MONTH);
    int day = match.value(TokenClass.DAY);
    CalendarValue found =
        Nearest.choose(match, context, year -> CalendarValue.day(LocalDate.of(year, month, day)));
    return Reading.date(CalendarValue.of(Granularity.WEEK, found.first()));
  }
}
