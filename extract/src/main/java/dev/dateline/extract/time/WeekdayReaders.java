package dev.dateline.extract.time;

import static dev.dateline.extract.time.TokenClass.MONTH;
import static dev.dateline.extract.time.TokenClass.ORD;
import static dev.dateline.extract.time.TokenClass.WEEKDAY;
import static dev.dateline.extract.time.TokenClass.YEAR;

import dev.dateline.extract.TimeExpression;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Readings of weekdays. */
final class WeekdayReaders {

  /** Each day of the month but the last ones meets each weekday within 14 months. */
  /** Shorter words behind a day are no nouns that it counts. */
  private static final int SHORT = 3;

  private static final Set<String> LINKS =
      Set.of(
          "when", "with", "after", "before", "from", "that", "will", "they", "were", "have", "this",
          "where", "while", "since", "because", "against", "until", "which", "would", "into",
          "over");

  private static final int SEARCHED_DAYS = 430;

  private WeekdayReaders() {}

  static @Nullable Reading weekday(Match match, Context context) {
    if (match.tokens().is(match.afterLast(), TokenClass.NAMED)) {
      return null;
    }
    int other = match.afterLast() + 1;
    if (match.tokens().is(other - 1, TokenClass.JOINING)
        && match.tokens().is(other, WEEKDAY)
        && match.tokens().is(other + 1, TokenClass.DAYPARTS)) {
      return SetReaders.weekdayParts(
          match.value(WEEKDAY), match.tokens().value(other + 1, TokenClass.DAYPARTS));
    }
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
        && !context.tenses().governedByFuture(match);
  }

  static LocalDate weekday(int weekday, Tense tense, LocalDate reference) {
    DayOfWeek day = DayOfWeek.of(weekday);
    return reference.with(
        tense == Tense.FUTURE
            ? TemporalAdjusters.nextOrSame(day)
            : TemporalAdjusters.previousOrSame(day));
  }

  static Reading weekdayDirection(Match match, Context context) {
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
  static Reading weekdayFromNarrated(Match match, Context context) {
    DayOfWeek day = DayOfWeek.of(match.value(WEEKDAY));
    int direction = Integer.parseInt(match.rule().argument());
    Narration.Anchor anchor = context.anchor(Granularity.DAY, direction, match);
    if (anchor == null) {
      return Reading.unresolved(
          TimeExpression.Type.DATE,
          "\"" + context.text(match) + "\" counts from a day that the text does not give");
    }
    LocalDate found =
        anchor
            .day()
            .with(direction < 0 ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day));
    return Reading.date(CalendarValue.day(found)).withAnchor(anchor.number());
  }

  /** "Tuesday of next week". */
  static Reading weekdayOfWeek(Match match, Context context) {
    CalendarValue week =
        CalendarValue.of(Granularity.WEEK, context.published())
            .plus(match.value(TokenClass.DIRECTION));
    return Reading.date(CalendarValue.day(week.first().plusDays(match.value(WEEKDAY) - 1L)));
  }

  /** "Friday the 13th": the nearest there is, behind unless the tense points ahead. */
  static @Nullable Reading weekdayTheDay(Match match, Context context) {
    String behind = context.wordBehind(match);
    if (behind.length() > SHORT && !LINKS.contains(behind)) {
      return null; // "will celebrate on Wednesday the 20th anniversary"
    }
    int sign = context.tense(match) == Tense.FUTURE ? 1 : -1;
    LocalDate day = context.published();
    for (int i = 0; i < SEARCHED_DAYS; i++, day = day.plusDays(sign)) {
      if (day.getDayOfMonth() == match.value(TokenClass.DAYORD)
          && day.getDayOfWeek().getValue() == match.value(WEEKDAY)) {
        return Reading.date(CalendarValue.day(day));
      }
    }
    return null;
  }

  /** "two Sundays ago": the last but one. */
  static Reading weekdaysAgo(Match match, Context context) {
    DayOfWeek day = DayOfWeek.of(match.value(TokenClass.WEEKDAYS));
    LocalDate last = context.published().with(TemporalAdjusters.previous(day));
    return Reading.date(CalendarValue.day(last.minusWeeks(match.value(TokenClass.NUM) - 1L)));
  }

  /** "the first Monday of May", "the last Friday in May 2010". */
  static @Nullable Reading weekdayOfMonth(Match match, Context context) {
    int ordinal = match.has(ORD) ? match.value(ORD) : -1;
    if (ordinal > 5) {
      return null;
    }
    if (match.has(YEAR)) {
      return Reading.date(nth(match, match.value(YEAR), ordinal));
    }
    return Reading.date(Nearest.choose(match, context, year -> nth(match, year, ordinal)));
  }

  private static CalendarValue nth(Match match, int year, int ordinal) {
    LocalDate month = LocalDate.of(year, match.value(MONTH), 1);
    DayOfWeek weekday = DayOfWeek.of(match.value(WEEKDAY));
    LocalDate day = month.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
    if (day.getMonth() != month.getMonth()) {
      throw new DateTimeException(month + " has no " + ordinal + " of " + weekday);
    }
    return CalendarValue.day(day);
  }
}
