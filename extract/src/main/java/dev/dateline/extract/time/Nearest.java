package dev.dateline.extract.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;

/** Chooses the year that a date without one leaves open. */
final class Nearest {

  /** How far the tense is to be trusted. */
  private enum Strength {
    /**
     * Some verb of the sentence: a day a few weeks ahead still beats one eleven months back in a
     * sentence about the past ("the Jan. 14 deadline"); a month seldom does.
     */
    LEANING(120, 300),

    /** The verb that the date belongs to: "ruled on Nov. 30". */
    BINDING(100_000, 100_000);

    private final int ofDay;
    private final int ofPeriod;

    Strength(int ofDay, int ofPeriod) {
      this.ofDay = ofDay;
      this.ofPeriod = ofPeriod;
    }

    /** How many days one that goes against the tense counts as further away. */
    int penalty(Granularity granularity) {
      return granularity == Granularity.DAY ? ofDay : ofPeriod;
    }
  }

  private Nearest() {}

  /** The candidate that fits the words around a match. */
  static CalendarValue choose(Match match, Context context, IntFunction<CalendarValue> candidate) {
    Tense tense = context.tenses().intended(match) ? Tense.FUTURE : context.tense(match);
    LocalDate reference = context.published();
    int year = ranged(match);
    year = year < 0 ? context.thatYear(match) : year;
    if (year < 0 && tense == Tense.PAST) {
      year = context.narratedYear(match);
    }
    if (year > 0) {
      return candidate.apply(year);
    }
    boolean binding =
        (tense == Tense.PAST && context.tenses().governedByPast(match))
            || (tense == Tense.FUTURE && context.tenses().governedByFuture(match));
    return choose(reference, tense, binding ? Strength.BINDING : Strength.LEANING, candidate);
  }

  /** How long "of" is. */
  private static final int OF = 2;

  /**
   * The year that the end of a range or list names: that of "May" in "May and June 1940", of "June
   * 8" in "June 8 to July 10, 1912"; -1 if none.
   */
  private static int ranged(Match match) {
    TimeTokens tokens = match.tokens();
    int at = match.afterLast();
    if (!tokens.is(at, TokenClass.JOINING) || tokens.is(at, TokenClass.UNIT)) {
      return -1;
    }
    int month = tokens.is(at + 1, TokenClass.MONTH) ? at + 1 : at + 2;
    if (!tokens.is(month, TokenClass.MONTH)
        || (month == at + 2 && !tokens.is(at + 1, TokenClass.DAY))) {
      return -1;
    }
    int behind = tokens.is(month + 1, TokenClass.DAY) ? month + 2 : month + 1;
    int year = tokens.is(behind, TokenClass.YEAR) ? behind : behind + 1;
    if (!tokens.is(year, TokenClass.YEAR) || tokens.breakBefore(year)) {
      return -1;
    }
    // A comma, or the "of" of "July and August of 2011"; nothing longer.
    boolean near = year == behind || tokens.end(behind) - tokens.start(behind) <= OF;
    if (!near) {
      return -1;
    }
    int later = tokens.value(month, TokenClass.MONTH);
    return later >= match.value(TokenClass.MONTH) ? tokens.number(year) : tokens.number(year) - 1;
  }

  /**
   * The candidate that fits the tense: behind for past, ahead for future, the nearest otherwise;
   * the stretch of the reference day itself counts as both.
   *
   * @param candidate makes the date of a year; a year for which it throws is passed over
   */
  static CalendarValue choose(
      LocalDate reference, Tense tense, IntFunction<CalendarValue> candidate) {
    return choose(reference, tense, Strength.LEANING, candidate);
  }

  private static CalendarValue choose(
      LocalDate reference, Tense tense, Strength strength, IntFunction<CalendarValue> candidate) {
    CalendarValue best = null;
    long bestDistance = Long.MAX_VALUE;
    for (int year = reference.getYear() - 8; year <= reference.getYear() + 8; year++) {
      CalendarValue made;
      try {
        made = candidate.apply(year);
      } catch (DateTimeException e) {
        continue;
      }
      long distance = distance(made, reference, tense, strength);
      if (distance < bestDistance) {
        best = made;
        bestDistance = distance;
      }
    }
    if (best == null) {
      throw new DateTimeException("no year near " + reference + " has such a day");
    }
    return best;
  }

  private static long distance(
      CalendarValue made, LocalDate reference, Tense tense, Strength strength) {
    if (made.contains(reference)) {
      return 0;
    }
    boolean ahead = made.first().isAfter(reference);
    long days = Math.abs(ChronoUnit.DAYS.between(reference, ahead ? made.first() : made.last()));
    boolean against = ahead ? tense == Tense.PAST : tense == Tense.FUTURE;
    return against ? days + strength.penalty(made.granularity()) : days;
  }
}
