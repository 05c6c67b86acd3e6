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
    Tense tense = context.tense(match);
    LocalDate reference = context.published();
    boolean binding =
        (tense == Tense.PAST && context.tenses().governedByPast(match))
            || (tense == Tense.FUTURE && context.tenses().governedByFuture(match));
    return choose(reference, tense, binding ? Strength.BINDING : Strength.LEANING, candidate);
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
