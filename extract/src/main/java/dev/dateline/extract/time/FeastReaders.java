package dev.dateline.extract.time;

import static dev.dateline.extract.time.TokenClass.WEEKDAY;
import static dev.dateline.extract.time.TokenClass.YEAR;

import dev.dateline.extract.TimeExpression;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Readings of days that a feast or an event names. */
final class FeastReaders {

  private static final LocalDate NINE_ELEVEN = LocalDate.of(2001, 9, 11);

  private FeastReaders() {}

  static @Nullable Reading nineEleven(Match match, Context context) {
    boolean named =
        match.value(TokenClass.NUM) == 9
            && match.value(TokenClass.NUM, 1) == 11
            && context.published().isAfter(NINE_ELEVEN);
    return named ? Reading.date(CalendarValue.day(NINE_ELEVEN)) : null;
  }

  /** "the Sept. 11 attacks" of no other year. */
  static @Nullable Reading septemberEleven(Match match, Context context) {
    int day =
        match.has(TokenClass.DAYORD) ? match.value(TokenClass.DAYORD) : match.value(TokenClass.DAY);
    boolean named =
        match.value(TokenClass.MONTH) == 9
            && day == 11
            && match.tokens().is(match.afterLast(), TokenClass.ATTACKS)
            && context.published().isAfter(NINE_ELEVEN);
    return named ? Reading.date(CalendarValue.day(NINE_ELEVEN)).aside() : null;
  }

  /** The argument names the feast where the words do not stand in the word list. */
  static @Nullable Reading holiday(Match match, Context context) {
    String argument = match.rule().argument();
    int feast =
        argument.isEmpty()
            ? match.value(TokenClass.HOLIDAY)
            : Holidays.Feast.valueOf(argument).code();
    if (isNamePart(match)) {
      return null;
    }
    if (match.has(WEEKDAY)
        && Holidays.day(feast, 2000).getDayOfWeek().getValue() != match.value(WEEKDAY)) {
      return null;
    }
    if (feast == Holidays.Feast.INDEPENDENCE_DAY.code()
        && (isPossessed(match) || isNamedAfter(match, context))) {
      return unknown(match, context, "that of a country");
    }
    if (feast == Holidays.Feast.REMEMBRANCE_DAY.code() && isNamedAfter(match, context)) {
      return unknown(match, context, "one of its own");
    }
    String owner = NationalFeasts.isNational(feast) ? wordBefore(match, context) : "";
    IntFunction<LocalDate> own = NationalFeasts.load().day(feast, owner);
    if (own == null && NationalFeasts.load().isForeign(owner)) {
      return unknown(match, context, "that of another country");
    }
    IntFunction<LocalDate> kept = own == null ? year -> Holidays.day(feast, year) : own;
    if (match.has(YEAR)) {
      return Reading.date(CalendarValue.day(kept.apply(match.value(YEAR))));
    }
    IntFunction<CalendarValue> ofYear = year -> CalendarValue.day(kept.apply(year));
    int direction = match.has(TokenClass.DIRECTION) ? match.value(TokenClass.DIRECTION) : 0;
    return Reading.date(
        switch (direction) {
          case -1 -> Nearest.choose(context.published(), Tense.PAST, ofYear);
          case 1 -> Nearest.choose(context.published(), Tense.FUTURE, ofYear);
          default -> Nearest.choose(match, context, ofYear);
        });
  }

  /** A feast that each country keeps on a day of its own. */
  static Reading withoutDay(Match match, Context context) {
    return unknown(match, context, "one of its own");
  }

  private static Reading unknown(Match match, Context context, String whose) {
    return Reading.unresolved(
        TimeExpression.Type.DATE,
        "\"" + context.text(match) + "\" is " + whose + ", and the text does not tell its day");
  }

  /** "Canada" of "Canada's Labor Day", "korean" of "Korean Memorial Day"; empty for none. */
  private static String wordBefore(Match match, Context context) {
    TimeTokens tokens = match.tokens();
    int before = match.first() - 1;
    if (before > 1 && tokens.is(before - 1, TokenClass.APOSTROPHE)) {
      before -= 2;
    }
    return before < 0
        ? ""
        : context
            .text()
            .substring(tokens.start(before), tokens.end(before))
            .toLowerCase(Locale.ROOT);
  }

  /** "their Independence Day", "Ukraine's Independence Day". */
  private static boolean isPossessed(Match match) {
    TimeTokens tokens = match.tokens();
    int before = match.first() - 1;
    return before >= 0
        && !match.has(TokenClass.MONTH)
        && !match.has(TokenClass.DIRECTION)
        && (tokens.is(before, TokenClass.POSSESSIVE)
            || (before > 0 && tokens.is(before - 1, TokenClass.APOSTROPHE)));
  }

  /** "Indian Independence Day", "Forest Remembrance Day": the end of a longer name. */
  private static boolean isNamedAfter(Match match, Context context) {
    TimeTokens tokens = match.tokens();
    int before = match.first() - 1;
    return before >= 0
        && !match.has(TokenClass.MONTH)
        && !match.has(TokenClass.DIRECTION)
        && Character.isUpperCase(context.text().charAt(tokens.start(before)))
        && tokens.word(before) == Word.UNKNOWN;
  }

  /** "Good Friday Agreement", "Easter Island", "Christmas tree" are no days. */
  private static boolean isNamePart(Match match) {
    return match.tokens().is(match.afterLast(), TokenClass.NAMED);
  }
}
