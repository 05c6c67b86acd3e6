package dev.dateline.extract.time;

import static dev.dateline.extract.time.TokenClass.DAY;
import static dev.dateline.extract.time.TokenClass.DAYORD;
import static dev.dateline.extract.time.TokenClass.MONTH;
import static dev.dateline.extract.time.TokenClass.WEEKDAY;
import static dev.dateline.extract.time.TokenClass.YEAR;
import static dev.dateline.extract.time.TokenClass.YEAR2;

import dev.dateline.extract.TimeExpression;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Readings of days, months and years that are named as such. */
final class DateReaders {

  static final Map<String, Reader> ALL =
      Map.ofEntries(
          Map.entry("date", DateReaders::date),
          Map.entry("numeric-date", DateReaders::numericDate),
          Map.entry("iso-date", DateReaders::isoDate),
          Map.entry("continued-day", DateReaders::continuedDay),
          Map.entry("month-day", DateReaders::monthDay),
          Map.entry("month-year", DateReaders::monthYear),
          Map.entry("month", DateReaders::month),
          Map.entry("month-day-direction", DateReaders::monthDayDirection),
          Map.entry("month-direction", DateReaders::monthDirection),
          Map.entry("weekday", DateReaders::weekday),
          Map.entry("weekday-from-narrated", DateReaders::weekdayFromNarrated),
          Map.entry("nine-eleven", DateReaders::nineEleven),
          Map.entry("weekday-of-week", DateReaders::weekdayOfWeek),
          Map.entry("weekday-direction", DateReaders::weekdayDirection),
          Map.entry("holiday", DateReaders::holiday),
          Map.entry("month-of-direction", DateReaders::monthOfDirection));

  private static final LocalDate NINE_ELEVEN = LocalDate.of(2001, 9, 11);

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

  private static Reading date(Match match, Context context) {
    return date(year(match, context), match.value(MONTH), day(match), context.text(match));
  }

  private static Reading date(int year, int month, int day, String text) {
    try {
      return Reading.date(CalendarValue.day(LocalDate.of(year, month, day)));
    } catch (DateTimeException e) {
      return Reading.unresolved(
          TimeExpression.Type.DATE,
          "\"" + text + "\" names a day that does not exist: " + e.getMessage());
    }
  }

  private static @Nullable Reading isoDate(Match match, Context context) {
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
  private static @Nullable Reading numericDate(Match match, Context context) {
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

  private static Reading monthDay(Match match, Context context) {
    int month = match.value(MONTH);
    int day = day(match);
    String text = context.text(match);
    if (day > LocalDate.of(2000, month, 1).lengthOfMonth()) {
      return Reading.unresolved(
          TimeExpression.Type.DATE, "\"" + text + "\" names a day that does not exist");
    }
    return Reading.date(
        Nearest.choose(match, context, year -> CalendarValue.day(LocalDate.of(year, month, day))));
  }

  private static @Nullable Reading monthDayDirection(Match match, Context context) {
    int direction = match.value(TokenClass.DIRECTION);
    int month = match.value(MONTH);
    int day = day(match);
    LocalDate published = context.published();
    LocalDate inYear = LocalDate.of(published.getYear(), month, day);
    boolean shifted = direction < 0 ? !inYear.isBefore(published) : !inYear.isAfter(published);
    return Reading.date(CalendarValue.day(shifted ? inYear.plusYears(direction) : inYear));
  }

  /** The second day of "June 8-10", "April 24 and 25". */
  private static @Nullable Reading continuedDay(Match match, Context context) {
    CalendarValue before = context.justBefore(match.first());
    if (before == null || before.granularity() != Granularity.DAY) {
      return null;
    }
    int day = match.value(DAY);
    return day <= before.first().getDayOfMonth()
        ? null
        : Reading.date(CalendarValue.day(before.first().withDayOfMonth(day)));
  }

  private static Reading monthYear(Match match, Context context) {
    return Reading.date(CalendarValue.month(year(match, context), match.value(MONTH)));
  }

  private static @Nullable Reading month(Match match, Context context) {
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
    if (tokens.is(at - 1, TokenClass.BEFOREMONTH) && tokens.end(at) - tokens.start(at) > 3) {
      return true;
    }
    boolean may = month == 5;
    if (may && !tokens.is(at - 1, TokenClass.BEFOREMONTH)) {
      return false;
    }
    boolean abbreviation = !may && tokens.end(at) - tokens.start(at) == 3;
    int next = match.afterLast();
    boolean capitalNext =
        next < tokens.size() && Character.isUpperCase(context.text().charAt(tokens.start(next)));
    return month != 3 && !abbreviation && !capitalNext;
  }

  /** "March of last year". */
  private static Reading monthOfDirection(Match match, Context context) {
    int direction = match.value(TokenClass.DIRECTION);
    int year = context.published().getYear() + direction;
    return Reading.date(CalendarValue.month(year, match.value(MONTH)));
  }

  private static Reading monthDirection(Match match, Context context) {
    CalendarValue now = CalendarValue.of(Granularity.MONTH, context.published());
    int month = match.value(MONTH);
    int direction = match.value(TokenClass.DIRECTION);
    int year = now.first().getYear();
    int there = now.first().getMonthValue();
    if (direction < 0 && month >= there) {
      year--;
    } else if (direction > 0 && month <= there) {
      year++;
    }
    return Reading.date(CalendarValue.month(year, month));
  }

  private static Reading weekday(Match match, Context context) {
    Tense tense = isPossessive(match, context) ? Tense.PAST : context.tense(match);
    return Reading.date(
        CalendarValue.day(weekday(match.value(WEEKDAY), tense, context.published())));
  }

  /** "Wednesday's ruling" is known, and so behind; "Friday's" needs its own future verb. */
  private static boolean isPossessive(Match match, Context context) {
    TimeTokens tokens = match.tokens();
    int next = match.afterLast();
    return next + 1 < tokens.size()
        && !tokens.spaceBefore(next)
        && !tokens.spaceBefore(next + 1)
        && tokens.is(next, TokenClass.APOSTROPHE)
        && !context.governedByFuture(match);
  }

  static LocalDate weekday(int weekday, Tense tense, LocalDate reference) {
    DayOfWeek day = DayOfWeek.of(weekday);
    return reference.with(
        tense == Tense.FUTURE
            ? TemporalAdjusters.nextOrSame(day)
            : TemporalAdjusters.previousOrSame(day));
  }

  private static Reading weekdayDirection(Match match, Context context) {
    DayOfWeek day = DayOfWeek.of(match.value(WEEKDAY));
    int direction = match.value(TokenClass.DIRECTION);
    LocalDate reference = context.published();
    LocalDate found =
        switch (direction) {
          case -1 -> reference.with(TemporalAdjusters.previous(day));
          case 1 -> reference.with(TemporalAdjusters.next(day));
          default -> weekday(day.getValue(), context.tense(match), reference);
        };
    return Reading.date(CalendarValue.day(found));
  }

  /** "the previous Friday", "the following Monday": the argument is the direction. */
  private static Reading weekdayFromNarrated(Match match, Context context) {
    CalendarValue narrated = context.narrated();
    LocalDate from = narrated == null ? context.published() : narrated.first();
    DayOfWeek day = DayOfWeek.of(match.value(WEEKDAY));
    boolean back = match.rule().argument().equals("-1");
    return Reading.date(
            CalendarValue.day(
                from.with(back ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day))))
        .withAnchor(context.narratedNumber());
  }

  /** "Tuesday of next week". */
  private static Reading weekdayOfWeek(Match match, Context context) {
    CalendarValue week =
        CalendarValue.of(Granularity.WEEK, context.published())
            .plus(match.value(TokenClass.DIRECTION));
    return Reading.date(CalendarValue.day(week.first().plusDays(match.value(WEEKDAY) - 1L)));
  }

  private static @Nullable Reading nineEleven(Match match, Context context) {
    boolean named =
        match.value(TokenClass.NUM) == 9
            && match.value(TokenClass.NUM, 1) == 11
            && context.published().isAfter(NINE_ELEVEN);
    return named ? Reading.date(CalendarValue.day(NINE_ELEVEN)) : null;
  }

  /** The argument names the feast where the words do not stand in the word list. */
  private static @Nullable Reading holiday(Match match, Context context) {
    String argument = match.rule().argument();
    int feast =
        argument.isEmpty()
            ? match.value(TokenClass.HOLIDAY)
            : Holidays.Feast.valueOf(argument).code();
    if (match.has(WEEKDAY)
        && Holidays.day(feast, 2000).getDayOfWeek().getValue() != match.value(WEEKDAY)) {
      return null;
    }
    if (match.has(YEAR)) {
      return Reading.date(CalendarValue.day(Holidays.day(feast, match.value(YEAR))));
    }
    IntFunction<CalendarValue> ofYear = year -> CalendarValue.day(Holidays.day(feast, year));
    int direction = match.has(TokenClass.DIRECTION) ? match.value(TokenClass.DIRECTION) : 0;
    return Reading.date(
        switch (direction) {
          case -1 -> Nearest.choose(context.published(), Tense.PAST, ofYear);
          case 1 -> Nearest.choose(context.published(), Tense.FUTURE, ofYear);
          default -> Nearest.choose(match, context, ofYear);
        });
  }
}
