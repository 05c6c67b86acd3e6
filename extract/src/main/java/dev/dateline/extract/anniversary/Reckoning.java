package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary.DateBasis;
import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.anniversary.MarkedDay.Bond;
import dev.dateline.extract.event.DateValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The sum of an anniversary: base ⊕ ordinal = date, with what the text gives of the three.
 *
 * <p>A base with its year in the text wins and keeps its precision; a base that names only day and
 * month takes its year from the day that is marked; without a base the marked day less the ordinal
 * is the base.
 *
 * @param ordinal how many units
 * @param base the date of the event; null where it cannot be known
 * @param date the date of the anniversary; null where it cannot be known
 * @param basis what {@code date} rests on; null where it is
 * @param conflict what contradicts itself; null where nothing does
 */
record Reckoning(
    int ordinal,
    @Nullable DateValue base,
    @Nullable DateValue date,
    @Nullable DateBasis basis,
    @Nullable String conflict) {

  /** A celebration may be some days from the day itself. */
  private static final int NEAR_DAYS = 10;

  private static final int DAYS_OF_WEEK = 7;

  /** The sum; null where there is no ordinal and none follows. */
  static @Nullable Reckoning of(
      Cue cue, Occasion occasion, @Nullable MarkedDay marked, LocalDate published) {
    DateValue base = occasion.base();
    if (base != null && !occasion.hasYear() && cue.unit() == Unit.YEAR) {
      base = withYear(base, cue, marked, published);
    }
    int ordinal = cue.ordinal() > 0 ? cue.ordinal() : difference(base, marked, published);
    if (ordinal < 1) {
      return null;
    }
    boolean inDays = cue.unit() == Unit.DAY && base != null && base.day() == null;
    return base == null || inDays
        ? fromMarked(ordinal, cue.unit(), marked)
        : fromBase(ordinal, cue.unit(), base, marked);
  }

  private static Reckoning fromMarked(int ordinal, Unit unit, @Nullable MarkedDay marked) {
    DateValue base = marked == null ? null : UnitArithmetic.plus(marked.value(), -ordinal, unit);
    if (marked == null || base == null) {
      return new Reckoning(ordinal, null, null, null, null);
    }
    return new Reckoning(ordinal, base, marked.value(), basis(marked.bond()), null);
  }

  private static Reckoning fromBase(
      int ordinal, Unit unit, DateValue base, @Nullable MarkedDay marked) {
    DateValue date = UnitArithmetic.plus(base, ordinal, unit);
    if (date == null) {
      return new Reckoning(ordinal, base, null, null, null);
    }
    if (marked == null || marked.value().precision() != Precision.DAY) {
      return new Reckoning(ordinal, base, date, DateBasis.COMPUTED, null);
    }
    if (marked.value().equals(date)) {
      return new Reckoning(ordinal, base, date, basis(marked.bond()), null);
    }
    if (contradicts(date, marked)) {
      String conflict =
          "the text dates the event "
              + base.iso()
              + " and the anniversary "
              + marked.value().iso()
              + ", which are not "
              + ordinal
              + " "
              + unit.word()
              + (ordinal == 1 ? "" : "s")
              + " apart";
      return new Reckoning(ordinal, base, marked.value(), DateBasis.STATED, conflict);
    }
    return new Reckoning(ordinal, base, date, DateBasis.COMPUTED, null);
  }

  private static boolean contradicts(DateValue date, MarkedDay marked) {
    LocalDate reckoned = date.day();
    LocalDate said = marked.value().day();
    if (marked.bond() == Bond.PUBLISHED || reckoned == null || said == null) {
      return false;
    }
    long apart = Math.abs(ChronoUnit.DAYS.between(reckoned, said));
    if (marked.bond() != Bond.STATED) {
      // The same day of another year: the number is wrong, or the year.
      return apart > NEAR_DAYS && reckoned.withYear(said.getYear()).equals(said);
    }
    // Whole weeks apart is a weekday that was read as that of another week.
    boolean near = apart > 1 && apart <= NEAR_DAYS && apart % DAYS_OF_WEEK != 0;
    return near || (apart > NEAR_DAYS && reckoned.getYear() != said.getYear());
  }

  /** Day and month from the text, the year from the day that is marked. */
  private static @Nullable DateValue withYear(
      DateValue base, Cue cue, @Nullable MarkedDay marked, LocalDate published) {
    LocalDate day = base.day();
    LocalDate said = marked == null ? null : marked.value().day();
    LocalDate near = said == null ? published : said;
    if (day == null || cue.ordinal() < 1) {
      return null;
    }
    LocalDate best = null;
    for (int shift = -1; shift <= 1; shift++) {
      LocalDate candidate = day.withYear(Math.max(1, near.getYear() - cue.ordinal() + shift));
      LocalDate falls = candidate.plusYears(cue.ordinal());
      LocalDate fallsNow = best == null ? null : best.plusYears(cue.ordinal());
      if (fallsNow == null
          || Math.abs(ChronoUnit.DAYS.between(falls, near))
              < Math.abs(ChronoUnit.DAYS.between(fallsNow, near))) {
        best = candidate;
      }
    }
    boolean apart =
        best != null
            && said != null
            && Math.abs(ChronoUnit.DAYS.between(best.plusYears(cue.ordinal()), said)) > NEAR_DAYS;
    return best == null || apart ? null : MarkedDayReader.dayOf(best);
  }

  private static int difference(
      @Nullable DateValue base, @Nullable MarkedDay marked, LocalDate published) {
    Integer from = base == null ? null : base.year();
    Integer to = marked == null ? Integer.valueOf(published.getYear()) : marked.value().year();
    return from == null || to == null ? 0 : to - from;
  }

  private static DateBasis basis(Bond bond) {
    return switch (bond) {
      case STATED, MARKED -> DateBasis.STATED;
      case OBSERVED -> DateBasis.OBSERVANCE;
      case PUBLISHED -> DateBasis.PUBLICATION;
    };
  }
}
