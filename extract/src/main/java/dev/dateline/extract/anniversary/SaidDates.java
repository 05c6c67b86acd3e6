package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary.DateBasis;
import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.event.DateValue;
import dev.dateline.extract.event.Passage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The dates that a text says with their year, wherever: what they tell of a reckoned base. */
final class SaidDates {

  /** A celebration may be some days from the day itself. */
  private static final int NEAR_DAYS = 3;

  /** A report that says days farther ahead is not of the day that it is dated. */
  private static final int LATER_MONTHS = 3;

  /** More text is not looked through, so that the work stays linear. */
  private static final int SEARCHED = 4_000;

  private final Passage passage;
  private @Nullable List<DateValue> said;

  SaidDates(Passage passage) {
    this.passage = passage;
  }

  private List<DateValue> said() {
    List<DateValue> known = said;
    if (known == null) {
      known = read();
      said = known;
    }
    return known;
  }

  private List<DateValue> read() {
    List<DateValue> dates = new ArrayList<>();
    int limit = Math.min(passage.text().tokenCount(), SEARCHED);
    for (int t = 0; t < limit; t++) {
      int time = passage.syntax().timeAt(t);
      if (time < 0) {
        continue;
      }
      DateValue value = DateValue.of(passage.syntax().time(time));
      if (value != null && BaseReader.saysYear(passage.syntax().time(time), value)) {
        dates.add(value);
      }
      t = Math.max(t, passage.syntax().timeEnd(time) - 1);
    }
    return dates;
  }

  /** Whether the text says a day. */
  boolean sayDay(DateValue base) {
    return base.day() != null && said().contains(base);
  }

  /** Whether the text says the year of a date. */
  boolean sayYear(DateValue base) {
    return said().stream().anyMatch(value -> Objects.equals(value.year(), base.year()));
  }

  /** Whether the text says a day that is to come, far behind the day of its report. */
  boolean sayLater(LocalDate published) {
    LocalDate limit = published.plusMonths(LATER_MONTHS);
    return said().stream().map(DateValue::day).anyMatch(day -> day != null && day.isAfter(limit));
  }

  /**
   * The sum with the day that the text says a few days from the one that was reckoned: what was
   * kept on a day before or after is still that of the day itself.
   */
  Reckoning corrected(Reckoning sum, Unit unit) {
    LocalDate reckoned = sum.base() == null ? null : sum.base().day();
    if (reckoned == null || unit != Unit.YEAR || sum.conflict() != null) {
      return sum;
    }
    DateValue nearest = null;
    for (DateValue value : said()) {
      LocalDate day = value.day();
      if (day != null && day.equals(reckoned)) {
        return sum;
      }
      boolean near = day != null && Math.abs(ChronoUnit.DAYS.between(day, reckoned)) <= NEAR_DAYS;
      nearest = near ? value : nearest;
    }
    DateValue falls =
        nearest == null ? null : UnitArithmetic.plus(nearest, sum.ordinal(), Unit.YEAR);
    return falls == null
        ? sum
        : new Reckoning(sum.ordinal(), nearest, falls, DateBasis.COMPUTED, null);
  }
}
