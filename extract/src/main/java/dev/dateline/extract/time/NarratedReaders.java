package dev.dateline.extract.time;

import static dev.dateline.extract.time.TokenClass.UNIT;

import dev.dateline.extract.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Readings that count from the date narrated last: "two days later", "that October", "the following
 * year". A date that is too coarse to count from, as the year in "In 1987 he moved. Two days later
 * …", leaves them unresolved.
 */
final class NarratedReaders {

  private NarratedReaders() {}

  /**
   * "two days later", "a year earlier": the argument is the direction. With units of the clock only
   * the length is known, and its own rule reads it.
   */
  static @Nullable Reading fromNarrated(Match match, Context context) {
    int sign = sign(match);
    Unit unit = Amount.unit(match);
    int number = Amount.number(match) * sign;
    if (unit.ofClock()) {
      return null;
    }
    CalendarValue quarter = context.quarter();
    if (unit == Unit.YEAR && number == -1 && quarter != null) {
      return RelativeReaders.yearBefore(quarter, context);
    }
    return moved(unit, number, match, context);
  }

  private static int sign(Match match) {
    String argument = match.rule().argument();
    return argument.isEmpty() ? 0 : Integer.parseInt(argument);
  }

  private static Reading moved(Unit unit, int number, Match match, Context context) {
    Narration.Anchor anchor = context.anchor(unit.granularity, number, match);
    return anchor == null
        ? unresolved(match, context)
        : Reading.date(
                CalendarValue.of(unit.granularity, anchor.day()).plus((long) number * unit.size))
            .withAnchor(anchor.number());
  }

  private static Reading unresolved(Match match, Context context) {
    return Reading.unresolved(
        TimeExpression.Type.DATE,
        "\"" + context.text(match) + "\" counts from a date that the text does not give");
  }

  /** "that month", "the same year": the stretch that holds the date narrated last. */
  static Reading thatUnit(Match match, Context context) {
    return moved(Unit.at(match.value(UNIT)), sign(match), match, context);
  }

  /** "that October": of the year narrated last; "the following October" comes after it. */
  static Reading thatMonth(Match match, Context context) {
    int month = match.value(TokenClass.MONTH);
    int direction = sign(match);
    Narration.Anchor anchor =
        context.anchor(direction == 0 ? Granularity.YEAR : Granularity.MONTH, direction, match);
    if (anchor == null) {
      return unresolved(match, context);
    }
    int year = anchor.day().getYear();
    int there = anchor.day().getMonthValue();
    if (direction > 0 && month <= there) {
      year++;
    } else if (direction < 0 && month >= there) {
      year--;
    }
    return Reading.date(CalendarValue.month(year, month)).withAnchor(anchor.number());
  }

  /** "that summer", "the following spring". */
  static Reading thatSeason(Match match, Context context) {
    int season = match.value(TokenClass.SEASON);
    int direction = sign(match);
    Narration.Anchor anchor =
        context.anchor(direction == 0 ? Granularity.YEAR : Granularity.SEASON, direction, match);
    if (anchor == null) {
      return unresolved(match, context);
    }
    CalendarValue there = CalendarValue.season(anchor.day().getYear(), season);
    if (direction > 0 && !there.first().isAfter(anchor.day())) {
      there = there.plus(4);
    } else if (direction < 0 && !there.last().isBefore(anchor.day())) {
      there = there.plus(-4);
    }
    return Reading.date(there).withAnchor(anchor.number());
  }

  /** "the year before", unless it goes on: "the day before the vote". */
  static @Nullable Reading unitBeside(Match match, Context context) {
    return goesOn(match, context) ? null : thatUnit(match, context);
  }

  /** "two days before", unless it goes on: "two days before the vote" only measures. */
  static @Nullable Reading besideNarrated(Match match, Context context) {
    return goesOn(match, context) ? null : fromNarrated(match, context);
  }

  private static boolean goesOn(Match match, Context context) {
    TimeTokens tokens = match.tokens();
    int next = match.afterLast();
    boolean endsOpen = tokens.is(next - 1, TokenClass.BESIDE);
    return endsOpen
        && next < tokens.size()
        && Character.isLetterOrDigit(context.text().charAt(tokens.start(next)));
  }
}
