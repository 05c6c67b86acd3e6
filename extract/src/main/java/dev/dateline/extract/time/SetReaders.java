package dev.dateline.extract.time;

import static dev.dateline.extract.time.TokenClass.DAYPART;
import static dev.dateline.extract.time.TokenClass.MONTH;
import static dev.dateline.extract.time.TokenClass.WEEKDAY;

import org.jspecify.annotations.Nullable;

/** Readings of what comes again and again. */
final class SetReaders {

  private static final String[] PARTS = {"MO", "AF", "EV", "NI", "DT", "MI"};

  private static final String[] SEASONS = {"SP", "SU", "FA", "WI"};

  private SetReaders() {}

  /** "annually", "weekly": the argument is the value. */
  static @Nullable Reading set(Match match, Context context) {
    int next = match.afterLast();
    boolean adjective =
        match.rule().name().equals("quarterly")
            && next < match.tokens().size()
            && Character.isLetter(context.text().charAt(match.tokens().start(next)));
    return adjective || isNamePart(match, context)
        ? null
        : Reading.set(match.rule().argument(), null, null);
  }

  /** "The Daily Telegraph", "Publishers Weekly": a capital beside a capital. */
  private static boolean isNamePart(Match match, Context context) {
    TimeTokens tokens = match.tokens();
    int at = match.first();
    return startsLikeName(tokens, at, context)
        && (startsLikeName(tokens, at - 1, context) || startsLikeName(tokens, at + 1, context));
  }

  private static boolean startsLikeName(TimeTokens tokens, int at, Context context) {
    if (at < 0 || at >= tokens.size()) {
      return false;
    }
    String text = context.text();
    int start = tokens.start(at);
    return Character.isUpperCase(text.charAt(start))
        && start + 1 < tokens.end(at)
        && Character.isLowerCase(text.charAt(start + 1));
  }

  static Reading every(Match match, Context context) {
    String quant = match.rule().argument().isEmpty() ? "EVERY" : match.rule().argument();
    Unit unit = Amount.unit(match);
    int number = Amount.number(match);
    return Reading.set(unit.duration(Integer.toString(number)), quant, null);
  }

  static Reading everyOther(Match match, Context context) {
    return Reading.set(Amount.unit(match).duration("2"), "EVERY", null);
  }

  static Reading everyWeekday(Match match, Context context) {
    String quant = match.rule().argument().isEmpty() ? null : match.rule().argument();
    if (match.has(MONTH)) {
      return Reading.set("XXXX-" + CalendarValue.digits(match.value(MONTH), 2), quant, null);
    }
    if (match.has(TokenClass.SEASON)) {
      return Reading.set("XXXX-" + SEASONS[match.value(TokenClass.SEASON)], quant, null);
    }
    if (!match.has(WEEKDAY)) {
      return Reading.set("XXXX-XX-XXT" + PARTS[match.value(DAYPART)], quant, null);
    }
    String part = match.has(DAYPART) ? "T" + PARTS[match.value(DAYPART)] : "";
    return Reading.set("XXXX-WXX-" + match.value(WEEKDAY) + part, quant, null);
  }

  /** "Fridays", "Tuesday nights". */
  static Reading weekdays(Match match, Context context) {
    int weekday = match.has(WEEKDAY) ? match.value(WEEKDAY) : match.value(TokenClass.WEEKDAYS);
    String part =
        match.has(TokenClass.DAYPARTS) ? "T" + PARTS[match.value(TokenClass.DAYPARTS)] : "";
    return Reading.set("XXXX-WXX-" + weekday + part, null, null);
  }

  /** "Monday" in "Monday and Tuesday nights". */
  static Reading weekdayParts(int weekday, int part) {
    return Reading.set("XXXX-WXX-" + weekday + "T" + PARTS[part], null, null);
  }

  /** "twice a week", "three times a year": the argument is the frequency. */
  static @Nullable Reading frequency(Match match, Context context) {
    String argument = match.rule().argument();
    String freq = argument.isEmpty() ? match.value(TokenClass.NUM) + "X" : argument;
    return Reading.set(Amount.unit(match).duration("1"), null, freq);
  }
}
