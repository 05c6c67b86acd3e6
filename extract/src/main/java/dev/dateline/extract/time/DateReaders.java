package dev.dateline.extract.time;

import static dev.dateline.extract.time.TokenClass.DAY;
import static dev.dateline.extract.time.TokenClass.DAYORD;
import static dev.dateline.extract.time.TokenClass.MONTH;
import static dev.dateline.extract.time.TokenClass.WEEKDAY;
import static dev.dateline.extract.time.TokenClass.YEAR;
import static dev.dateline.extract.time.TokenClass.YEAR2;

import dev.dateline.extract.TimeExpression;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Readings of days, months and years that are named as such. */
final class DateReaders {

  private DateReaders() {}

  private static int day(Match match) {
    return match.has(DAYORD) ? match.value(DAYORD) : match.value(DAY);
  }

  private static int year(Match match, Context context) {
    if (match.has(YEAR)) {
      return match.value(YEAR);
    }
    return fullYear(match.value(YEAR2), context);
  }

  /** Two digits mean the year that lies nearest to publication, at most twenty years ahead. */
  static int fullYear(int twoDigits, Context context) {
    int century = context.published().getYear() / 100 * 100;
    int year = century + twoDigits;
    return year > context.published().getYear() + 20 ? year - 100 : year;
  }

  static Reading date(Match match, Context context) {
    return date(year(match, context), match.value(MONTH), day(match), context.text(match));
  }

  static Reading date(int year, int month, int day, String text) {
    try {
      return Reading.date(CalendarValue.day(LocalDate.of(year, month, day)));
    } catch (DateTimeException e) {
      return Reading.unresolved(
          TimeExpression.Type.DATE,
          "\"" + text + "\" names a day that does not exist: " + e.getMessage());
    }
  }

  static @Nullable Reading isoDate(Match match, Context context) {
    int first = match.first();
    TimeTokens tokens = match.tokens();
    if (tokens.end(first + 2) - tokens.start(first + 2) != 2
        || tokens.end(first + 4) - tokens.start(first + 4) != 2) {
      return null;
    }
    return date(
        match.value(YEAR), tokens.number(first + 2), tokens.number(first + 4), context.text(match));
  }

  /** 03/04/2012, 3.4.12: the order is known from a number above twelve, or from the settings. */
  static @Nullable Reading numericDate(Match match, Context context) {
    TimeTokens tokens = match.tokens();
    int a = tokens.number(match.first());
    int b = tokens.number(match.first() + 2);
    int year = year(match, context);
    String text = context.text(match);
    if (a > 12 && b > 12) {
      return null;
    }
    boolean monthFirst =
        b > 12
            || (a <= 12
                && context.settings().numericOrder() == TimeSettings.NumericOrder.MONTH_FIRST);
    boolean known =
        a > 12
            || b > 12
            || a == b
            || context.settings().numericOrder() != TimeSettings.NumericOrder.UNKNOWN;
    if (!known) {
      return Reading.unresolved(
          TimeExpression.Type.DATE,
          "\"" + text + "\" may put the day or the month first, and no setting tells which");
    }
    return monthFirst ? date(year, a, b, text) : date(year, b, a, text);
  }

  static Reading monthDay(Match match, Context context) {
    int month = match.value(MONTH);
    int day = day(match);
    String text = context.text(match);
    if (day > LocalDate.of(2000, month, 1).lengthOfMonth()) {
      return Reading.unresolved(
          TimeExpression.Type.DATE, "\"" + text + "\" names a day that does not exist");
    }
    int year = yearBehindNextDay(match, context);
    return year > 0
        ? date(year, month, day, text)
        : Reading.date(ofNearYear(match, context, month, day));
  }

  /** The year of "May 30 and 31, 2007" and of "May 30-31, 2007"; 0 where none is said. */
  private static int yearBehindNextDay(Match match, Context context) {
    TimeTokens tokens = match.tokens();
    int second = match.afterLast() + 1;
    if (second >= tokens.size()
        || !tokens.is(second - 1, TokenClass.JOINING)
        || !tokens.is(second, DAY)) {
      return 0;
    }
    int next = second + 1;
    boolean comma = next < tokens.size() && context.text().charAt(tokens.start(next)) == ',';
    int year = comma ? next + 1 : next;
    return year < tokens.size() && tokens.is(year, YEAR) ? tokens.number(year) : 0;
  }

  /**
   * A day of the year that the weekday beside it tells, as in "Saturday, April 4"; without one, or
   * where it fits no year near, of the year that fits the tense.
   */
  static CalendarValue ofNearYear(Match match, Context context, int month, int day) {
    TokenClass named = match.has(WEEKDAY) ? WEEKDAY : TokenClass.WEEKDAYABBR;
    int published = context.published().getYear();
    for (int year = published - 1; match.has(named) && year <= published + 1; year++) {
      YearMonth here = YearMonth.of(year, month);
      if (here.isValidDay(day) && here.atDay(day).getDayOfWeek().getValue() == match.value(named)) {
        return CalendarValue.day(here.atDay(day));
      }
    }
    return Nearest.choose(
        match, context, year -> CalendarValue.day(LocalDate.of(year, month, day)));
  }

  static @Nullable Reading monthDayDirection(Match match, Context context) {
    int direction = match.value(TokenClass.DIRECTION);
    int month = match.value(MONTH);
    int day = day(match);
    LocalDate published = context.published();
    LocalDate inYear = LocalDate.of(published.getYear(), month, day);
    boolean shifted = direction < 0 ? !inYear.isBefore(published) : !inYear.isAfter(published);
    return Reading.date(CalendarValue.day(shifted ? inYear.plusYears(direction) : inYear));
  }

  /** The second day of "June 8-10", "April 24 and 25", "May 30 and 31, 2007". */
  static @Nullable Reading continuedDay(Match match, Context context) {
    CalendarValue before = context.justBefore(match.first());
    if (before == null || before.granularity() != Granularity.DAY) {
      return null;
    }
    int day = match.value(DAY);
    if (day <= before.first().getDayOfMonth()) {
      return null;
    }
    return match.has(YEAR)
        ? date(year(match, context), before.first().getMonthValue(), day, context.text(match))
        : Reading.date(CalendarValue.day(before.first().withDayOfMonth(day)));
  }

  /** The first day of "7-8 March", "7 and 8 March 2012", whose month stands behind the second. */
  static @Nullable Reading leadingDay(Match match, Context context) {
    TimeTokens tokens = match.tokens();
    int second = match.first() + 2;
    int month = second + 1;
    if (!tokens.is(second - 1, TokenClass.JOINING)
        || !tokens.is(second, DAY)
        || !tokens.is(month, MONTH)
        || tokens.breakBefore(month)
        || tokens.number(second) <= match.value(DAY)) {
      return null;
    }
    int monthNumber = tokens.value(month, MONTH);
    if (tokens.is(month + 1, YEAR)) {
      return date(tokens.number(month + 1), monthNumber, match.value(DAY), context.text(match));
    }
    return Reading.date(
        Nearest.choose(
            match,
            context,
            year -> CalendarValue.day(LocalDate.of(year, monthNumber, match.value(DAY)))));
  }

  static Reading monthYear(Match match, Context context) {
    return Reading.date(CalendarValue.month(year(match, context), match.value(MONTH)));
  }

  static @Nullable Reading month(Match match, Context context) {
    int month = match.value(MONTH);
    if (!isMonth(match, context, month)) {
      return null;
    }
    return Reading.date(Nearest.choose(match, context, year -> CalendarValue.month(year, month)));
  }

  /**
   * Whether a bare name is the month: "May" and "March" only behind a preposition, the others not
   * before a word with a capital, which makes them a given name; abbreviations only with their full
   * stop.
   */
  private static boolean isMonth(Match match, Context context, int month) {
    TimeTokens tokens = match.tokens();
    int at = match.first();
    boolean part = at >= 2 && !tokens.spaceBefore(at) && tokens.is(at - 2, TokenClass.PARTLY);
    boolean asked = part || tokens.is(at - 1, TokenClass.BEFOREMONTH);
    if (asked && tokens.end(at) - tokens.start(at) > 3) {
      return true;
    }
    boolean may = month == 5;
    if (may && !asked) {
      return false;
    }
    boolean abbreviation = !may && tokens.end(at) - tokens.start(at) == 3;
    int next = match.afterLast();
    boolean capitalNext =
        next < tokens.size() && Character.isUpperCase(context.text().charAt(tokens.start(next)));
    return month != 3 && !abbreviation && !capitalNext;
  }

  /** "March of last year", "December 12 last year". */
  static Reading monthOfDirection(Match match, Context context) {
    int direction = match.value(TokenClass.DIRECTION);
    int year = context.published().getYear() + direction;
    if (match.has(DAY) || match.has(DAYORD)) {
      return date(year, match.value(MONTH), day(match), context.text(match));
    }
    return Reading.date(CalendarValue.month(year, match.value(MONTH)));
  }

  /**
   * "last October"; the month directly before is "last month", so "last July" in August is older.
   */
  static Reading monthDirection(Match match, Context context) {
    CalendarValue now = CalendarValue.of(Granularity.MONTH, context.published());
    int month = match.value(MONTH);
    int direction = match.value(TokenClass.DIRECTION);
    int year = now.first().getYear();
    int there = now.first().getMonthValue();
    if (direction < 0 && month >= there - 1) {
      year--;
    } else if (direction > 0 && month <= there) {
      year++;
    }
    return Reading.date(CalendarValue.month(year, month));
  }
}
