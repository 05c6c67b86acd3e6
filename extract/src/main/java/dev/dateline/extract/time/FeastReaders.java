package dev.dateline.extract.time;

import static dev.dateline.extract.time.TokenClass.WEEKDAY;
import static dev.dateline.extract.time.TokenClass.YEAR;

import dev.dateline.extract.TimeExpression;
import java.time.LocalDate;
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
    if (feast == Holidays.Feast.INDEPENDENCE_DAY.code() && isOfAnother(match, context)) {
      return Reading.unresolved(
          TimeExpression.Type.DATE,
          "\""
              + context.text(match)
              + "\" is that of a country, and the text does not tell its day");
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

  /** "their Independence Day", "Ukraine's Independence Day", "Indian Independence Day". */
  private static boolean isOfAnother(Match match, Context context) {
    TimeTokens tokens = match.tokens();
    int before = match.first() - 1;
    if (before < 0 || match.has(TokenClass.MONTH) || match.has(TokenClass.DIRECTION)) {
      return false;
    }
    char first = context.text().charAt(tokens.start(before));
    boolean possessive =
        tokens.is(before, TokenClass.POSSESSIVE)
            || (before > 0 && tokens.is(before - 1, TokenClass.APOSTROPHE));
    boolean named = Character.isUpperCase(first) && tokens.word(before) == Word.UNKNOWN;
    return possessive || named;
  }

  /** "Good Friday Agreement", "Easter Island", "Christmas tree" are no days. */
  private static boolean isNamePart(Match match) {
    return match.tokens().is(match.afterLast(), TokenClass.NAMED);
  }
}
