package dev.dateline.extract.time;

import static dev.dateline.extract.time.TokenClass.NUM;

import dev.dateline.extract.TimeExpression.Mod;
import org.jspecify.annotations.Nullable;

/** Readings of lengths of time. */
final class DurationReaders {

  private DurationReaders() {}

  private static boolean isAge(Match match) {
    TimeTokens tokens = match.tokens();
    int next = match.afterLast();
    if (tokens.is(next, TokenClass.OLD)) {
      return true;
    }
    return next + 1 < tokens.size()
        && !tokens.spaceBefore(next)
        && !tokens.spaceBefore(next + 1)
        && tokens.is(next + 1, TokenClass.OLD);
  }

  static @Nullable Reading duration(Match match, Context context) {
    if (isSomeDay(match)) {
      return null;
    }
    boolean hours = Amount.unit(match) == Unit.HOUR && match.length() == 2;
    if (match.length() == 3 && isYear(match)) {
      return null; // "the 2007 tax years"
    }
    if (isAge(match) || isTitle(match, context) || (hours && ClockReaders.isMilitary(match))) {
      return null;
    }
    return Reading.duration(of(Amount.unit(match), Amount.number(match)));
  }

  private static boolean isYear(Match match) {
    TimeTokens tokens = match.tokens();
    return tokens.is(match.first(), TokenClass.YEAR)
        && YearContext.plausible(tokens, match.first(), tokens.number(match.first()));
  }

  /** "hopes one day to return": no length, unless a preposition measures. */
  private static boolean isSomeDay(Match match) {
    TimeTokens tokens = match.tokens();
    int before = match.first() - 1;
    int next = match.afterLast();
    return match.length() == 2
        && Amount.unit(match) == Unit.DAY
        && match.value(NUM) == 1
        && !tokens.numeric(match.first())
        && next < tokens.size()
        && (tokens.word(next).tense != Tense.NONE
            || tokens.word(next) == Word.UNKNOWN
            || tokens.is(next, TokenClass.INFINITIVE))
        && !tokens.is(before, TokenClass.BEFOREMONTH)
        && !tokens.is(before, TokenClass.SPANNING)
        && !tokens.is(before, TokenClass.COUNTING);
  }

  /** "60 Minutes", "48 Hours": programmes. */
  private static boolean isTitle(Match match, Context context) {
    TimeTokens tokens = match.tokens();
    if (match.length() != 2 || !tokens.numeric(match.first())) {
      return false;
    }
    int unit = tokens.start(match.first() + 1);
    return Character.isUpperCase(context.text().charAt(unit))
        && Character.isLowerCase(context.text().charAt(unit + 1));
  }

  /** "two or three days": the second number, roughly. */
  static @Nullable Reading durationSpan(Match match, Context context) {
    if (isAge(match) || match.value(NUM, 1) <= match.value(NUM)) {
      return null;
    }
    return Reading.duration(of(Amount.unit(match), match.value(NUM, 1))).with(Mod.APPROX);
  }

  static @Nullable Reading dozen(Match match, Context context) {
    int number = Integer.parseInt(match.rule().argument());
    return isAge(match) ? null : Reading.duration(of(Amount.unit(match), number));
  }

  static @Nullable Reading coupleDuration(Match match, Context context) {
    if (match.has(NUM) && match.value(NUM) != 2) {
      return null;
    }
    return Reading.duration(of(Amount.unit(match), 2)).with(Mod.APPROX);
  }

  /** Decades and centuries are given in years, as TimeBank does. */
  private static String of(Unit unit, int number) {
    return switch (unit) {
      case DECADE -> Unit.YEAR.duration(Long.toString(number * 10L));
      case CENTURY -> Unit.YEAR.duration(Long.toString(number * 100L));
      case MILLENNIUM -> Unit.YEAR.duration(Long.toString(number * 1000L));
      case FORTNIGHT -> Unit.WEEK.duration(Long.toString(number * 2L));
      default -> unit.duration(Integer.toString(number));
    };
  }

  /** "a year" is a length of time unless what stands before makes it a rate: "$20 a year". */
  static @Nullable Reading articleDuration(Match match, Context context) {
    return isRate(match, context) ? null : duration(match, context);
  }

  private static boolean isRate(Match match, Context context) {
    int before = match.first() - 1;
    if (Amount.unit(match) == Unit.SECOND || Amount.unit(match) == Unit.QUARTER) {
      return true;
    }
    if (before < 0) {
      return false;
    }
    TimeTokens tokens = match.tokens();
    char last = context.text().charAt(tokens.end(before) - 1);
    boolean plural =
        last == 's'
            && tokens.end(before) - tokens.start(before) > 3
            && tokens.word(before) == Word.UNKNOWN;
    return plural
        || last == '%'
        || tokens.number(before) >= 0
        || tokens.is(before, TokenClass.RATED)
        || tokens.is(before, TokenClass.COUNTED);
  }

  /** "two and a half years", "a year and a half", "half a year": the argument is the whole part. */
  static @Nullable Reading halfDuration(Match match, Context context) {
    if (isAge(match)) {
      return null;
    }
    String argument = match.rule().argument();
    int whole = argument.isEmpty() ? Amount.number(match) : Integer.parseInt(argument);
    Unit unit = Amount.unit(match);
    String head = whole == 0 ? "" : whole + unit.letter;
    return switch (unit) {
      case MINUTE -> Reading.duration("PT" + head + "30S");
      case HOUR -> Reading.duration("PT" + head + "30M");
      case DAY -> Reading.duration("P" + head + "T12H");
      case MONTH -> Reading.duration("P" + head + "15D");
      case YEAR -> Reading.duration("P" + head + "6M");
      case DECADE -> Reading.duration("P" + (whole * 10 + 5) + "Y");
      case CENTURY -> Reading.duration("P" + (whole * 100 + 50) + "Y");
      default -> Reading.duration(unit.duration(whole + ".5"));
    };
  }

  /** "2 1/2 years", "3.5 years". */
  static @Nullable Reading fractionDuration(Match match, Context context) {
    if (isAge(match)) {
      return null;
    }
    boolean halves = match.value(NUM, 1) == 1 && match.value(NUM, 2) == 2;
    boolean tenths = match.count(NUM) == 2;
    if (halves || (tenths && match.value(NUM, 1) == 5)) {
      return halfDuration(match, context);
    }
    return tenths
        ? Reading.duration(
            Amount.unit(match).duration(match.value(NUM) + "." + match.value(NUM, 1)))
        : null;
  }

  /** "the third time in as many weeks": the unit behind "as many", alone or with "many". */
  private static boolean isAsMany(Match match, Context context) {
    String before = "as many ";
    int start = match.tokens().start(match.afterLast() - 1) - before.length();
    return start >= 0 && context.text().regionMatches(true, start, before, 0, before.length());
  }

  /** "the 2006 and 2007 tax years". */
  private static boolean isKindOfYear(Match match) {
    TimeTokens tokens = match.tokens();
    return tokens.is(match.first() - 1, TokenClass.KINDOFYEAR)
        && tokens.is(match.first() - 2, TokenClass.YEAR);
  }

  static @Nullable Reading vagueDuration(Match match, Context context) {
    TimeTokens tokens = match.tokens();
    boolean bare = match.length() == 1;
    boolean counted = bare && tokens.is(match.first() - 1, TokenClass.PARTITIVE);
    boolean ofClock = bare && Amount.unit(match).ofClock();
    if (isAsMany(match, context)
        || (ofClock && !tokens.is(match.afterLast(), TokenClass.COMPARING))) {
      return null;
    }
    boolean numbered =
        bare && (tokens.is(match.afterLast(), TokenClass.YEAR) || isKindOfYear(match));
    return counted || numbered || isAge(match)
        ? null
        : Reading.duration(Amount.unit(match).duration("X"));
  }
}
