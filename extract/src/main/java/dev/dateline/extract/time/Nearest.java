package dev.dateline.extract.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;

/** Chooses the year that a date without one leaves open. */
final class Nearest {

  /**
   * How many days a day that goes against the tense counts as further away: one a few weeks ahead
   * beats one eleven months back even in a sentence about the past ("the Jan. 14 deadline").
   */
  private static final int DAY_AGAINST_TENSE = 120;

  /** The same for months and seasons, which seldom lie ahead in a sentence about the past. */
  private static final int PERIOD_AGAINST_TENSE = 300;

  private Nearest() {}

  /** The candidate that fits the words around a match. */
  static CalendarValue choose(Match match, Context context, IntFunction<CalendarValue> candidate) {
    Tense tense = context.tense(match);
    LocalDate reference = context.published();
    if (tense == Tense.PAST && context.governedByPast(match)) {
      CalendarValue behind = choose(reference, Tense.PAST, candidate);
      return behind.first().isAfter(reference)
          ? choose(reference.minusYears(1), Tense.NONE, candidate)
          : behind;
    }
    if (tense == Tense.FUTURE && context.governedByFuture(match)) {
      CalendarValue ahead = choose(reference, Tense.FUTURE, candidate);
      return ahead.last().isBefore(reference)
          ? choose(reference.plusYears(1), Tense.NONE, candidate)
          : ahead;
    }
    return choose(reference, tense, candidate);
  }

  /**
   * The candidate that fits the tense: behind for past, ahead for future, the nearest otherwise;
   * the stretch of the reference day itself counts as both.
   *
   * @param candidate makes the date of a year; a year for which it throws is passed over
   */
  static CalendarValue choose(
      LocalDate reference, Tense tense, IntFunction<CalendarValue> candidate) {
    CalendarValue best = null;
    long bestDistance = Long.MAX_VALUE;
    for (int year = reference.getYear() - 8; year <= reference.getYear() + 8; year++) {
      CalendarValue made;
      try {
        made = candidate.apply(year);
      } catch (DateTimeException e) {
        continue;
      }
      long distance = distance(made, reference, tense);
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

  private static long distance(CalendarValue made, LocalDate reference, Tense tense) {
    if (made.contains(reference)) {
      return 0;
    }
    boolean ahead = made.first().isAfter(reference);
    long days = Math.abs(ChronoUnit.DAYS.between(reference, ahead ? made.first() : made.last()));
    boolean against = ahead ? tense == Tense.PAST : tense == Tense.FUTURE;
    boolean ofDay = made.granularity() == Granularity.DAY;
    return against ? days + (ofDay ? DAY_AGAINST_TENSE : PERIOD_AGAINST_TENSE) : days;
  }
}
