package dev.dateline.extract.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a text narrated so far: the dates that others count from. Belongs to one text. */
final class Narration {

  /**
   * What an expression counts from.
   *
   * @param day the first day of it
   * @param number of its expression, from 0; -1 for the day of publication
   */
  record Anchor(LocalDate day, int number) {}

  private static final Set<String> CUMULATIVE = Set.of("P6M", "P9M", "P12M");

  /** So many dates in a row that lie years back are more than a sentence of background. */
  private static final int HISTORY = 4;

  /** A life told in the news comes up to the present within so many years. */
  private static final int LATELY = 4;

  private final LocalDate published;
  private final List<Reading> readings = new ArrayList<>();
  private final int[] latest = new int[Granularity.values().length];
  private int last = -1;
  private int lastEnd = -1;
  private int yearsBack;
  private @Nullable CalendarValue quarter;
  private boolean cumulative;

  Narration(LocalDate published) {
    this.published = published;
    Arrays.fill(latest, -1);
  }

  /** Takes note of an expression. */
  void add(Reading reading, int afterLast) {
    CalendarValue calendar = reading.calendar();
    if (calendar != null && reading.narrates()) {
      last = readings.size();
      lastEnd = afterLast;
      yearsBack = calendar.last().getYear() < published.getYear() - LATELY ? yearsBack + 1 : 0;
      latest[index(calendar.granularity())] = last;
      if (calendar.granularity() == Granularity.QUARTER) {
        takeQuarter(calendar);
      }
    }
    String value = reading.value();
    cumulative |= value != null && CUMULATIVE.contains(value);
    readings.add(reading);
  }

  /** The quarter in question is the last that is over; one that lies ahead is only expected. */
  private void takeQuarter(CalendarValue mentioned) {
    CalendarValue known = quarter;
    boolean over = mentioned.last().isBefore(published);
    if (known == null
        || (over
            && (known.last().isAfter(published) || !mentioned.last().isBefore(known.last())))) {
      quarter = mentioned;
    }
    cumulative = false;
  }

  @SuppressWarnings("EnumOrdinal") // By fineness, which the order of the constants is.
  private static int index(Granularity granularity) {
    return granularity.ordinal();
  }

  /** Whether the last dates all lie years before publication. */
  boolean isHistory() {
    return yearsBack >= HISTORY;
  }

  /** Whether the text speaks of half a year, nine months or a year rather than of a quarter. */
  boolean cumulative() {
    return cumulative;
  }

  /** The quarter that the text spoke of last; null if none. */
  @Nullable CalendarValue quarter() {
    return quarter;
  }

  /** The date that was narrated last; null at the beginning. */
  @Nullable CalendarValue last() {
    return last < 0 ? null : readings.get(last).calendar();
  }

  /** The number of the expression that was narrated last; -1 at the beginning. */
  int lastNumber() {
    return last;
  }

  /** The token behind the expression that was narrated last; -1 at the beginning. */
  int lastEnd() {
    return lastEnd;
  }

  /**
   * What an expression of a granularity counts from: the last date that is as fine, or publication
   * where there is none.
   *
   * @param back whether it counts back, which a date that lies ahead is not for
   * @param near whether the date narrated last stands near: a coarse one then hides a fine one that
   *     is no part of it
   * @return null where the text gives none
   */
  @Nullable Anchor anchor(Granularity granularity, boolean back, boolean near) {
    int best = -1;
    for (int i = 0; i <= index(granularity); i++) {
      best = Math.max(best, latest[i]);
    }
    CalendarValue narrated = last();
    if (best < 0 || narrated == null) {
      return narrated == null || back ? new Anchor(published, -1) : null;
    }
    CalendarValue fine = readings.get(best).calendar();
    if (fine == null || (back && fine.first().isAfter(published))) {
      return new Anchor(published, -1);
    }
    boolean hidden = best != last && near && !narrated.contains(fine.first());
    return hidden ? null : new Anchor(fine.first(), best);
  }
}
