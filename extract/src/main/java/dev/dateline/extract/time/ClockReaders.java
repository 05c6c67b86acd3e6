package dev.dateline.extract.time;

import static dev.dateline.extract.time.TokenClass.AMPM;
import static dev.dateline.extract.time.TokenClass.DAYPART;
import static dev.dateline.extract.time.TokenClass.HOUR;
import static dev.dateline.extract.time.TokenClass.HOURNAME;
import static dev.dateline.extract.time.TokenClass.MINUTE;
import static dev.dateline.extract.time.TokenClass.WEEKDAY;

import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.TimeExpression.Mod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Readings of times of the day. */
final class ClockReaders {

  private static final String[] PARTS = {"MO", "AF", "EV", "NI", "DT", "MI"};

  /** As far as in "10:35 a.m. local time (09:35 BST) on Friday". */
  private static final int AHEAD = 12;

  private static final int NEAR = 6;

  private ClockReaders() {}

  /**
   * The day that a time belongs to: named beside it, else the rule's argument moves publication.
   */
  private static CalendarValue day(Match match, Context context) {
    if (match.has(WEEKDAY) && !match.has(TokenClass.MONTH)) {
      return CalendarValue.day(
          WeekdayReaders.weekday(match.value(WEEKDAY), context.tense(match), context.published()));
    }
    if (match.has(TokenClass.MONTH)) {
      return monthDay(match, context);
    }
    if (match.tokens().is(match.first(), TokenClass.DIRECTION)) {
      return CalendarValue.day(context.published()); // "this morning"
    }
    if (match.has(TokenClass.DAYWORD)) {
      return CalendarValue.day(context.published().plusDays(match.value(TokenClass.DAYWORD)));
    }
    CalendarValue ahead = dayAhead(match, context);
    if (ahead != null) {
      return ahead;
    }
    CalendarValue before = context.dayNearby(match);
    return before != null ? before : CalendarValue.day(context.published());
  }

  private static CalendarValue monthDay(Match match, Context context) {
    int month = match.value(TokenClass.MONTH);
    int day =
        match.has(TokenClass.DAYORD) ? match.value(TokenClass.DAYORD) : match.value(TokenClass.DAY);
    if (match.has(TokenClass.YEAR)) {
      return CalendarValue.day(LocalDate.of(match.value(TokenClass.YEAR), month, day));
    }
    return DateReaders.ofNearYear(match, context, month, day);
  }

  /** The day in "10:35 a.m. (0735 GMT) Friday", "6:12 p.m. local time on March 3"; null if none. */
  private static @Nullable CalendarValue dayAhead(Match match, Context context) {
    TimeTokens tokens = match.tokens();
    int end = Math.min(tokens.size(), match.afterLast() + AHEAD);
    for (int i = match.afterLast(); i < end && !tokens.breakBefore(i); i++) {
      // "a.m. (" may look like the end of a sentence.
      if (i >= match.afterLast() + NEAR && !context.inSentence(match, i)) {
        return null;
      }
      boolean another =
          tokens.is(i, TokenClass.BEFOREMONTH)
              && !tokens.is(i, TokenClass.PLACING)
              && !tokens.is(i, TokenClass.INFINITIVE)
              && !tokens.is(i, TokenClass.PARTITIVE);
      if (another || tokens.word(i).tense != Tense.NONE) {
        return null;
      }
      CalendarValue named = dayAt(i, match, context);
      if (named != null) {
        return named;
      }
    }
    return null;
  }

  /** The day that a token names, with those behind it. */
  private static @Nullable CalendarValue dayAt(int token, Match match, Context context) {
    TimeTokens tokens = match.tokens();
    if (tokens.is(token, TokenClass.MONTH) && tokens.is(token + 1, TokenClass.DAY)) {
      return dayOf(token, token + 1, token + 2, match, context);
    }
    if (tokens.is(token, TokenClass.DAY) && tokens.is(token + 1, TokenClass.MONTH)) {
      return dayOf(token + 1, token, token + 2, match, context);
    }
    if (tokens.is(token, TokenClass.DAYWORD)) {
      return CalendarValue.day(
          context.published().plusDays(tokens.value(token, TokenClass.DAYWORD)));
    }
    boolean dated =
        tokens.is(token + 1, TokenClass.MONTH)
            || tokens.is(token + 2, TokenClass.MONTH)
            || tokens.is(token + 3, TokenClass.MONTH);
    return tokens.is(token, WEEKDAY) && !dated
        ? CalendarValue.day(
            WeekdayReaders.weekday(
                tokens.value(token, WEEKDAY), context.tense(match), context.published()))
        : null;
  }

  private static CalendarValue dayOf(int month, int day, int behind, Match match, Context context) {
    TimeTokens tokens = match.tokens();
    int year = tokens.is(behind, TokenClass.YEAR) ? behind : behind + 1;
    int monthNumber = tokens.value(month, TokenClass.MONTH);
    int dayNumber = tokens.number(day);
    return tokens.is(year, TokenClass.YEAR)
        ? CalendarValue.day(LocalDate.of(tokens.number(year), monthNumber, dayNumber))
        : Nearest.choose(
            match, context, y -> CalendarValue.day(LocalDate.of(y, monthNumber, dayNumber)));
  }

  static @Nullable Reading clock(Match match, Context context) {
    String clock = clockOf(match);
    return clock == null ? null : Reading.time(day(match, context), clock);
  }

  /** "2:30 the next day": the argument counts from the day narrated last. */
  static @Nullable Reading clockBeside(Match match, Context context) {
    String clock = clockOf(match);
    int days = Integer.parseInt(match.rule().argument());
    return clock == null ? null : beside(days, clock, match, context);
  }

  /** "08:52:38": without a zone behind a preposition only, since races are won in such times. */
  static @Nullable Reading clockSeconds(Match match, Context context) {
    return match.tokens().is(match.first() - 1, TokenClass.BEFOREHOUR)
        ? clock(match, context)
        : null;
  }

  /** "2010-01-03 17:45:10", "2010-01-03T17:45Z". */
  static @Nullable Reading timestamp(Match match, Context context) {
    TimeTokens tokens = match.tokens();
    int month = match.first() + 2;
    String clock = clockOf(match);
    if (clock == null
        || tokens.end(month) - tokens.start(month) != 2
        || tokens.end(month + 2) - tokens.start(month + 2) != 2) {
      return null;
    }
    LocalDate day =
        LocalDate.of(match.value(TokenClass.YEAR), tokens.number(month), tokens.number(month + 2));
    return Reading.time(CalendarValue.day(day), clock);
  }

  /** The time in TIMEX3; null where the numbers are none. */
  private static @Nullable String clockOf(Match match) {
    int hour = match.value(HOUR);
    int minute = match.value(MINUTE);
    if (match.has(AMPM)) {
      if (hour < 1 || hour > 12) {
        return null;
      }
      hour = hour % 12 + match.value(AMPM);
    } else if (match.has(DAYPART) && match.value(DAYPART) > 0 && hour < 12) {
      hour += 12;
    }
    if (hour > 24 || minute > 59) {
      return null;
    }
    String seconds =
        match.count(MINUTE) > 1 ? ":" + CalendarValue.digits(match.value(MINUTE, 1), 2) : "";
    return clock(hour, minute) + seconds + zone(match);
  }

  /** Universal time is marked; times of other zones are given as they stand, without their zone. */
  private static String zone(Match match) {
    boolean universal =
        match.has(TokenClass.ZULU)
            || (match.has(TokenClass.ZONE) && match.value(TokenClass.ZONE) == 0);
    return universal ? "Z" : "";
  }

  private static String clock(int hour, int minute) {
    return "T" + CalendarValue.digits(hour, 2) + ":" + CalendarValue.digits(minute, 2);
  }

  static Reading daypart(Match match, Context context) {
    return Reading.time(day(match, context), "T" + PARTS[match.value(DAYPART)]);
  }

  /** "mid-afternoon": the argument is the modifier. */
  static Reading partOfDaypart(Match match, Context context) {
    CalendarValue today = CalendarValue.day(context.published());
    return Reading.time(today, "T" + PARTS[match.value(DAYPART)])
        .with(Mod.valueOf(match.rule().argument()));
  }

  /** "the morning": of the day narrated nearby, else of publication; the argument is the part. */
  static Reading theDaypart(Match match, Context context) {
    return Reading.time(day(match, context), "T" + match.rule().argument());
  }

  /** "tonight", "last night": the argument is the part and the number of days. */
  static @Nullable Reading daypartOf(Match match, Context context) {
    if (match.tokens().is(match.afterLast(), TokenClass.NAMED)) {
      return null; // "The Tonight Show"
    }
    String argument = match.rule().argument();
    int days = Integer.parseInt(argument.substring(3));
    CalendarValue day = CalendarValue.day(context.published().plusDays(days));
    return Reading.time(day, "T" + argument.substring(0, 2));
  }

  /** "2130 hours", behind a preposition: others are a length of time. */
  static @Nullable Reading military(Match match, Context context) {
    return isMilitary(match) ? zulu(match, context) : null;
  }

  /** Whether a match of a number and a unit of the clock begins like "at 2130 hours". */
  static boolean isMilitary(Match match) {
    int at = match.index(TokenClass.NUM, 0);
    TimeTokens tokens = match.tokens();
    return at == match.first()
        && tokens.numeric(at)
        && tokens.end(at) - tokens.start(at) == 4
        && (tokens.is(at - 1, TokenClass.BEFOREHOUR) || tokens.is(at - 1, TokenClass.BEFOREMONTH));
  }

  /** "1630 UTC". */
  static @Nullable Reading zulu(Match match, Context context) {
    int at = match.index(TokenClass.NUM, 0);
    int number = match.value(TokenClass.NUM);
    boolean fourDigits = match.tokens().end(at) - match.tokens().start(at) == 4;
    if (!fourDigits || number / 100 > 24 || number % 100 > 59) {
      return null;
    }
    return Reading.time(day(match, context), clock(number / 100, number % 100) + zone(match));
  }

  /** "that evening", "the next morning", "the previous night": counted from the day narrated. */
  static Reading daypartBeside(Match match, Context context, int days) {
    return beside(days, "T" + PARTS[match.value(DAYPART)], match, context);
  }

  private static Reading beside(int days, String clock, Match match, Context context) {
    Narration.Anchor anchor = context.anchor(Granularity.DAY, days, match);
    return anchor == null
        ? Reading.unresolved(
            TimeExpression.Type.TIME,
            "\"" + context.text(match) + "\" counts from a day that the text does not give")
        : Reading.time(CalendarValue.day(anchor.day().plusDays(days)), clock)
            .withAnchor(anchor.number());
  }

  /** "noon" alone needs a preposition: "high noon" is no time. */
  static @Nullable Reading hourName(Match match, Context context) {
    int before = match.first() - 1;
    if (match.has(HOUR) && match.value(HOUR) != 12) {
      return null;
    }
    boolean asked =
        match.length() > 1
            || match.tokens().is(before, TokenClass.BEFOREMONTH)
            || match.tokens().is(before, TokenClass.BEFOREHOUR);
    if (!asked) {
      return null;
    }
    return Reading.time(day(match, context), clock(match.value(HOURNAME), 0));
  }
}
