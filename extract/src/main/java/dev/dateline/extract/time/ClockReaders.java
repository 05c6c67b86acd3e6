package dev.dateline.extract.time;

import static dev.dateline.extract.time.TokenClass.AMPM;
import static dev.dateline.extract.time.TokenClass.DAYPART;
import static dev.dateline.extract.time.TokenClass.HOUR;
import static dev.dateline.extract.time.TokenClass.HOURNAME;
import static dev.dateline.extract.time.TokenClass.MINUTE;
import static dev.dateline.extract.time.TokenClass.WEEKDAY;

import dev.dateline.extract.TimeExpression.Mod;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Readings of times of the day. */
final class ClockReaders {

  static final Map<String, Reader> ALL =
      Map.ofEntries(
          Map.entry("clock", ClockReaders::clock),
          Map.entry("daypart", ClockReaders::daypart),
          Map.entry("daypart-of", ClockReaders::daypartOf),
          Map.entry("zulu", ClockReaders::zulu),
          Map.entry("military", ClockReaders::military),
          Map.entry("part-of-daypart", ClockReaders::partOfDaypart),
          Map.entry("that-daypart", ClockReaders::daypartOfNarrated),
          Map.entry("next-daypart", (match, context) -> daypartBeside(match, context, 1)),
          Map.entry("previous-daypart", (match, context) -> daypartBeside(match, context, -1)),
          Map.entry("hour-name", ClockReaders::hourName));

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
    if (match.has(TokenClass.DAYWORD)) {
      return CalendarValue.day(context.published().plusDays(match.value(TokenClass.DAYWORD)));
    }
    int ahead = weekdayAhead(match, context);
    if (ahead >= 0) {
      return CalendarValue.day(
          WeekdayReaders.weekday(
              match.tokens().word(ahead).value(WEEKDAY),
              context.tense(match),
              context.published()));
    }
    CalendarValue before = context.dayInSentence(match);
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

  /** The weekday in "10:35 a.m. (0735 GMT) Friday"; -1 if none stands so near. */
  private static int weekdayAhead(Match match, Context context) {
    TimeTokens tokens = match.tokens();
    int end = Math.min(tokens.size(), match.afterLast() + AHEAD);
    for (int i = match.afterLast(); i < end && !tokens.breakBefore(i); i++) {
      // "a.m. (" may look like the end of a sentence.
      if (i >= match.afterLast() + NEAR && !context.inSentence(match, i)) {
        return -1;
      }
      if (tokens.is(i, WEEKDAY)) {
        return i;
      }
      if (tokens.word(i).tense != Tense.NONE) {
        return -1;
      }
    }
    return -1;
  }

  private static @Nullable Reading clock(Match match, Context context) {
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
    return Reading.time(day(match, context), clock(hour, minute));
  }

  private static String clock(int hour, int minute) {
    return "T" + CalendarValue.digits(hour, 2) + ":" + CalendarValue.digits(minute, 2);
  }

  private static Reading daypart(Match match, Context context) {
    return Reading.time(day(match, context), "T" + PARTS[match.value(DAYPART)]);
  }

  /** "mid-afternoon": the argument is the modifier. */
  private static Reading partOfDaypart(Match match, Context context) {
    CalendarValue today = CalendarValue.day(context.published());
    return Reading.time(today, "T" + PARTS[match.value(DAYPART)])
        .with(Mod.valueOf(match.rule().argument()));
  }

  /** "tonight", "last night": the argument is the part and the number of days. */
  private static Reading daypartOf(Match match, Context context) {
    String argument = match.rule().argument();
    int days = Integer.parseInt(argument.substring(3));
    CalendarValue day = CalendarValue.day(context.published().plusDays(days));
    return Reading.time(day, "T" + argument.substring(0, 2));
  }

  /** "2130 hours", behind a preposition: others are a length of time. */
  private static @Nullable Reading military(Match match, Context context) {
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
  private static @Nullable Reading zulu(Match match, Context context) {
    int at = match.index(TokenClass.NUM, 0);
    int number = match.value(TokenClass.NUM);
    boolean fourDigits = match.tokens().end(at) - match.tokens().start(at) == 4;
    if (!fourDigits || number / 100 > 24 || number % 100 > 59) {
      return null;
    }
    boolean universal = match.has(TokenClass.ZONE) && match.value(TokenClass.ZONE) == 0;
    String zone = universal ? "Z" : "";
    return Reading.time(day(match, context), clock(number / 100, number % 100) + zone);
  }

  /** "that evening": of the day narrated last; of another stretch it tells nothing. */
  private static @Nullable Reading daypartOfNarrated(Match match, Context context) {
    CalendarValue narrated = context.narrated();
    if (narrated != null && narrated.granularity() != Granularity.DAY) {
      return null;
    }
    return daypartBeside(match, context, 0);
  }

  /** "the next morning", "the previous night": of the day beside the date narrated last. */
  private static Reading daypartBeside(Match match, Context context, int days) {
    CalendarValue narrated = context.narrated();
    LocalDate day = narrated == null ? context.published() : narrated.first();
    return Reading.time(CalendarValue.day(day.plusDays(days)), "T" + PARTS[match.value(DAYPART)])
        .withAnchor(context.narratedNumber());
  }

  /** "noon" alone needs a preposition: "high noon" is no time. */
  private static @Nullable Reading hourName(Match match, Context context) {
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
