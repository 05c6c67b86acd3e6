package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary.DateBasis;
import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.anniversary.MarkedDay.Bond;
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

  private static final int WEEK = 7;

  /** Nearer years stand side by side for other reasons: "the 2011–2012 uprising". */
  private static final int LEAST_FAR = 5;

  /** A sentence with more dates is a list. */
  private static final int FEW = 8;

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
    return saidIn(0, Math.min(passage.text().tokenCount(), SEARCHED));
  }

  /** The dates of the sentence of a cue. */
  private List<DateValue> saidBeside(Cue cue) {
    int sentence = passage.text().sentenceOf(cue.first());
    int first = passage.text().firstToken(sentence);
    return saidIn(first, Math.min(passage.text().afterLastToken(sentence), first + SEARCHED));
  }

  private List<DateValue> saidIn(int first, int after) {
    List<DateValue> dates = new ArrayList<>();
    for (int t = first; t < after; t++) {
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
   * kept on a day before or after is still that of the day itself, and "next Friday" may be that of
   * next week.
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
      long apart = day == null ? WEEK + 1 : Math.abs(ChronoUnit.DAYS.between(day, reckoned));
      boolean near = apart <= NEAR_DAYS || apart == WEEK;
      nearest = near ? value : nearest;
    }
    return withBase(sum, nearest);
  }

  /**
   * The sum with the date that its sentence says in the year that was reckoned, where nothing but
   * the day of a ceremony or of the report stood for the day: "who took the throne on Dec. 25,
   * 1926, was at a ceremony on Wednesday that marked 50 years". Of two such dates none is taken.
   */
  Reckoning dated(Reckoning sum, Cue cue, @Nullable MarkedDay marked) {
    DateValue base = sum.base();
    boolean open =
        base != null
            && sum.conflict() == null
            && cue.unit() == Unit.YEAR
            && marked != null
            && marked.bond() != Bond.STATED;
    if (!open || base == null) {
      return sum;
    }
    List<DateValue> beside = saidBeside(cue);
    DateValue found = sum.ordinal() < LEAST_FAR ? null : ofPair(sum.ordinal(), beside);
    if (found == null) {
      List<DateValue> fitting =
          beside.stream()
              .filter(value -> Objects.equals(value.year(), base.year()))
              .filter(value -> value.precision() == Precision.DAY || isMonth(value))
              .distinct()
              .toList();
      boolean finer = fitting.size() == 1 && !base.iso().startsWith(fitting.get(0).iso());
      found = finer ? fitting.get(0) : null;
    }
    return withBase(sum, found);
  }

  private static boolean isMonth(DateValue value) {
    return value.precision() == Precision.MONTH;
  }

  /** The sum with another base; the same where there is none, or no date follows from it. */
  private static Reckoning withBase(Reckoning sum, @Nullable DateValue base) {
    DateValue falls = base == null ? null : UnitArithmetic.plus(base, sum.ordinal(), Unit.YEAR);
    return falls == null
        ? sum
        : new Reckoning(sum.ordinal(), base, falls, DateBasis.COMPUTED, null);
  }

  /**
   * "Won the first cup in 1930 and will stage that of 2030 to celebrate its centenary": the earlier
   * of two dates of a sentence that are as many years apart; null where there is none.
   */
  private static @Nullable DateValue ofPair(int ordinal, List<DateValue> here) {
    for (int i = 0; i < Math.min(FEW, here.size()); i++) {
      Integer year = here.get(i).year();
      for (int j = i + 1; year != null && j < Math.min(FEW, here.size()); j++) {
        if (Integer.valueOf(year + ordinal).equals(here.get(j).year())) {
          return here.get(i);
        }
      }
    }
    return null;
  }
}
