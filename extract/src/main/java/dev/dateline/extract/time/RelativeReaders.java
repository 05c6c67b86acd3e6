package dev.dateline.extract.time;

import static dev.dateline.extract.time.TokenClass.DIRECTION;
import static dev.dateline.extract.time.TokenClass.UNIT;

import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.TimeExpression.Mod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Readings that count from the day of publication, or from the date narrated last. */
final class RelativeReaders {

  private RelativeReaders() {}

  /** today, yesterday, tomorrow: the rule's argument is the number of days. */
  static @Nullable Reading dayOffset(Match match, Context context) {
    int days = Integer.parseInt(match.rule().argument());
    if (isFigurative(match, context)) {
      return null;
    }
    return Reading.date(CalendarValue.day(context.published().plusDays(days)));
  }

  /** "the leaders of tomorrow", "today's youth"; "USA Today" is a name. */
  private static boolean isFigurative(Match match, Context context) {
    TimeTokens tokens = match.tokens();
    int before = match.first() - 1;
    if (before < 0 || match.length() > 1 || tokens.breakBefore(match.first())) {
      return false;
    }
    String text = context.text();
    boolean ahead = match.rule().argument().equals("1");
    if (ahead && tokens.is(before, TokenClass.PARTITIVE)) {
      return true;
    }
    int start = tokens.start(match.first());
    if (tokens.is(match.afterLast(), TokenClass.APOSTROPHE)
        && tokens.is(match.afterLast() + 2, TokenClass.GENERIC)) {
      return true;
    }
    boolean capitals =
        Character.isUpperCase(text.charAt(start))
            && Character.isLowerCase(text.charAt(start + 1))
            && Character.isUpperCase(text.charAt(tokens.start(before)));
    return capitals && text.charAt(start - 1) == ' ' && start - 1 == tokens.end(before);
  }

  /** "now", but not the "Now" that opens a sentence and only moves the talk on. */
  static @Nullable Reading present(Match match, Context context) {
    boolean opens =
        match.length() == 1
            && Character.isUpperCase(context.text().charAt(match.tokens().start(match.first())));
    TimeTokens tokens = match.tokens();
    boolean ofAccounts = tokens.is(match.afterLast(), TokenClass.COMPOUND);
    boolean andAgain =
        tokens.is(match.afterLast() + 1, TokenClass.AGAIN)
            && tokens.is(match.afterLast(), TokenClass.JOINING);
    return opens || ofAccounts || andAgain ? null : Reading.reference("PRESENT_REF");
  }

  static @Nullable Reading unitDirection(Match match, Context context) {
    Unit unit = Unit.at(match.value(UNIT));
    int direction = match.value(DIRECTION);
    if (unit == Unit.DAY || isTitle(match, context)) {
      return null;
    }
    if (isSpan(match, context, unit, direction)) {
      return Reading.duration(unit == Unit.DECADE ? "P10Y" : unit.duration("1"));
    }
    return Reading.date(
        CalendarValue.of(unit.granularity, context.published()).plus((long) direction * unit.size));
  }

  /** "on This Week With …" is a programme; "Resume Next Week In Rome" is a headline. */
  private static boolean isTitle(Match match, Context context) {
    TimeTokens tokens = match.tokens();
    int next = match.afterLast();
    return isTitled(tokens, match.first(), context)
        && isTitled(tokens, next - 1, context)
        && next < tokens.size()
        && isTitled(tokens, next, context)
        && match.first() > 0
        && !isTitled(tokens, match.first() - 1, context);
  }

  private static boolean isTitled(TimeTokens tokens, int at, Context context) {
    int start = tokens.start(at);
    return Character.isUpperCase(context.text().charAt(start))
        && start + 1 < tokens.end(at)
        && Character.isLowerCase(context.text().charAt(start + 1));
  }

  /** "over the last year", "in the next month" measure; "last year" names the one before. */
  private static boolean isSpan(Match match, Context context, Unit unit, int direction) {
    int before = match.first() - 1;
    char first = context.text().charAt(match.tokens().start(match.first()));
    boolean article = match.length() == 3 && Character.toLowerCase(first) == 't';
    boolean measured =
        unit == Unit.YEAR || unit == Unit.MONTH || unit == Unit.WEEK || unit == Unit.DECADE;
    return article && measured && direction != 0 && match.tokens().is(before, TokenClass.SPANNING);
  }

  /** "a year and a half ago", "half a century ago": the argument is the whole part. */
  static @Nullable Reading halfAgo(Match match, Context context) {
    String argument = match.rule().argument();
    int whole = argument.isEmpty() ? Amount.number(match) : Integer.parseInt(argument);
    LocalDate published = context.published();
    return switch (Amount.unit(match)) {
      case YEAR ->
          Reading.date(CalendarValue.of(Granularity.MONTH, published.minusMonths(12L * whole + 6)));
      case DECADE -> yearsAgo(10L * whole + 5, published);
      case CENTURY -> yearsAgo(100L * whole + 50, published);
      case MONTH ->
          Reading.date(
              CalendarValue.of(Granularity.WEEK, published.minusMonths(whole).minusDays(15)));
      case WEEK -> Reading.date(CalendarValue.day(published.minusDays(7L * whole + 3)));
      case SECOND, MINUTE, HOUR -> Reading.date(CalendarValue.day(published));
      default -> null;
    };
  }

  static Reading yearsAgo(long years, LocalDate published) {
    return Reading.date(CalendarValue.of(Granularity.YEAR, published.minusYears(years)));
  }

  /** "the same month last year"; the quarter is the one reported. */
  static @Nullable Reading sameUnitDirection(Match match, Context context) {
    Unit unit = Unit.at(match.value(UNIT));
    int years = match.value(DIRECTION);
    return switch (unit) {
      case DAY, WEEK, MONTH ->
          Reading.date(CalendarValue.of(unit.granularity, context.published().plusYears(years)));
      case QUARTER -> Reading.date(context.reportedQuarter().plus(4L * years)).aside();
      default -> null;
    };
  }

  /** "two or three years ago": about the second number. */
  static @Nullable Reading eitherAgo(Match match, Context context) {
    int number = match.value(TokenClass.NUM, 1);
    Unit unit = Amount.unit(match);
    return unit.ofClock() || number <= match.value(TokenClass.NUM)
        ? null
        : Reading.date(shift(unit, -number, context.published())).with(Mod.APPROX);
  }

  static @Nullable Reading ago(Match match, Context context) {
    Unit unit = Amount.unit(match);
    int number = Amount.number(match);
    if (unit.ofClock()) {
      return Reading.date(CalendarValue.day(context.published()));
    }
    CalendarValue quarter = context.quarter();
    if (unit == Unit.YEAR && number == 1 && quarter != null) {
      return yearBefore(quarter, context);
    }
    long years = years(unit, number);
    if (years >= context.published().getYear()) {
      return Reading.unresolved(
          TimeExpression.Type.DATE, "\"" + context.text(match) + "\" lies before the year 1");
    }
    return years > 0
        ? yearsAgo(years, context.published())
        : Reading.date(shift(unit, -number, context.published()));
  }

  /** How many years a number of long units is; 0 for short ones. */
  private static long years(Unit unit, long number) {
    return switch (unit) {
      case YEAR -> number;
      case DECADE -> number * 10;
      case CENTURY -> number * 100;
      case MILLENNIUM -> number * 1000;
      default -> 0;
    };
  }

  /** What a report on a quarter, or on more of a year, compares it with. */
  static Reading yearBefore(CalendarValue quarter, Context context) {
    return context.cumulative()
        ? Reading.date(CalendarValue.year(quarter.first().getYear() - 1)).aside()
        : Reading.date(quarter.plus(-4)).aside();
  }

  static Reading fromNow(Match match, Context context) {
    Unit unit = Amount.unit(match);
    return Reading.date(shift(unit, Amount.number(match), context.published()));
  }

  private static CalendarValue shift(Unit unit, int count, LocalDate from) {
    return CalendarValue.of(unit.granularity, from).plus((long) count * unit.size);
  }

  /** "the year-earlier quarter", "year-ago period". */
  static Reading yearAgoPeriod(Match match, Context context) {
    CalendarValue quarter = context.quarter();
    boolean ofYear = match.count(UNIT) > 1 && Unit.at(match.value(UNIT, 1)) == Unit.YEAR;
    if (match.has(TokenClass.ORD) && match.value(TokenClass.ORD) <= 4) {
      CalendarValue reported = context.reportedQuarter();
      return Reading.date(
              CalendarValue.quarter(reported.first().getYear() - 1, match.value(TokenClass.ORD)))
          .aside();
    }
    if (ofYear) {
      return Reading.date(CalendarValue.of(Granularity.YEAR, context.published()).plus(-1)).aside();
    }
    return Reading.date((quarter == null ? context.reportedQuarter() : quarter).plus(-4)).aside();
  }
}
