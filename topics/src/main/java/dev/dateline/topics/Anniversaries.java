package dev.dateline.topics;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.DatedEvent.Status;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which anniversaries of an event come round in a stretch of time: a pure function, computed on
 * read, so that nothing has to be stored or sent on a day that comes by itself.
 *
 * <p>Only what happened comes due, and under the day that most sources give. What is known by month
 * or year alone is due in that month or year. 29 February falls on 28 February in other years.
 */
public final class Anniversaries {

  private static final int LONGEST_YEARS = 10_000;

  /** In order of date, then the more prominent first, then by key. */
  public static final Comparator<DueAnniversary> ORDER =
      Comparator.comparing(DueAnniversary::date)
          .thenComparing(Comparator.comparingInt(DueAnniversary::prominence).reversed())
          .thenComparing(DueAnniversary::key);

  private Anniversaries() {}

  /** What is due by {@link AnniversaryRule#ROUND}. */
  public static List<DueAnniversary> due(
      CalendarEvent event, LocalDate fromInclusive, LocalDate toInclusive) {
    return due(event, fromInclusive, toInclusive, AnniversaryRule.ROUND);
  }

  /**
   * What is due, in {@link #ORDER}; a month or year counts where any day of the stretch is in it.
   */
  public static List<DueAnniversary> due(
      CalendarEvent event, LocalDate fromInclusive, LocalDate toInclusive, AnniversaryRule rule) {
    if (event.status() != Status.HAPPENED || !isMajority(event)) {
      return List.of();
    }
    List<DueAnniversary> due = new ArrayList<>();
    try {
      switch (event.precision()) {
        case DAY -> addDays(event, fromInclusive, toInclusive, rule, due);
        case MONTH -> addMonths(event, fromInclusive, toInclusive, rule, due);
        case YEAR -> addYears(event, fromInclusive, toInclusive, rule, due);
        default -> {}
      }
    } catch (DateTimeException | NumberFormatException e) {
      return List.of();
    }
    due.sort(ORDER);
    return due;
  }

  /**
   * The date of an anniversary: {@code base} plus {@code ordinal} units, as exact as the base.
   *
   * @return null where the base is neither day, month nor year, or too vague for the unit
   */
  public static @Nullable String dateOf(String base, int ordinal, Anniversary.Unit unit) {
    try {
      return switch (base.length()) {
        case 10 -> {
          LocalDate day = LocalDate.parse(base);
          yield switch (unit) {
            case YEAR -> day.plusYears(ordinal).toString();
            case MONTH -> day.plusMonths(ordinal).toString();
            case WEEK -> day.plusWeeks(ordinal).toString();
            case DAY -> day.plusDays(ordinal).toString();
          };
        }
        case 7 -> {
          YearMonth month = YearMonth.parse(base);
          yield switch (unit) {
            case YEAR -> month.plusYears(ordinal).toString();
            case MONTH -> month.plusMonths(ordinal).toString();
            case WEEK, DAY -> null;
          };
        }
        case 4 ->
            unit == Anniversary.Unit.YEAR
                ? String.format(Locale.ROOT, "%04d", Integer.parseInt(base) + ordinal)
                : null;
        default -> null;
      };
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  /** Where sources dispute the day, the one with most of them counts; the earlier among equals. */
  private static boolean isMajority(CalendarEvent event) {
    for (CalendarEvent.DisputedDate other : event.disputedDates()) {
      int more = other.independentSources() - event.independentSources();
      if (more > 0 || (more == 0 && other.date().compareTo(event.date()) < 0)) {
        return false;
      }
    }
    return true;
  }

  private static void addDays(
      CalendarEvent event,
      LocalDate from,
      LocalDate to,
      AnniversaryRule rule,
      List<DueAnniversary> due) {
    LocalDate base = LocalDate.parse(event.date());
    int last = Math.min(to.getYear() - base.getYear(), LONGEST_YEARS);
    for (int n = Math.max(1, from.getYear() - base.getYear()); n <= last; n++) {
      LocalDate date = base.plusYears(n);
      if (rule.takesYears(n) && !date.isBefore(from) && !date.isAfter(to)) {
        due.add(due(event, n, Anniversary.Unit.YEAR, date.toString()));
      }
    }
    for (int days : rule.days()) {
      LocalDate date = base.plusDays(days);
      if (!date.isBefore(from) && !date.isAfter(to)) {
        due.add(due(event, days, Anniversary.Unit.DAY, date.toString()));
      }
    }
  }

  private static void addMonths(
      CalendarEvent event,
      LocalDate from,
      LocalDate to,
      AnniversaryRule rule,
      List<DueAnniversary> due) {
    YearMonth base = YearMonth.parse(event.date());
    for (int n = Math.max(1, from.getYear() - base.getYear());
        n <= Math.min(to.getYear() - base.getYear(), LONGEST_YEARS);
        n++) {
      YearMonth month = base.plusYears(n);
      boolean within = !month.isBefore(YearMonth.from(from)) && !month.isAfter(YearMonth.from(to));
      if (rule.takesYears(n) && within) {
        due.add(due(event, n, Anniversary.Unit.YEAR, month.toString()));
      }
    }
  }

  private static void addYears(
      CalendarEvent event,
      LocalDate from,
      LocalDate to,
      AnniversaryRule rule,
      List<DueAnniversary> due) {
    int base = Integer.parseInt(event.date());
    for (int n = Math.max(1, from.getYear() - base);
        n <= Math.min(to.getYear() - base, LONGEST_YEARS);
        n++) {
      if (rule.takesYears(n)) {
        String year = dateOf(event.date(), n, Anniversary.Unit.YEAR);
        if (year != null) {
          due.add(due(event, n, Anniversary.Unit.YEAR, year));
        }
      }
    }
  }

  private static DueAnniversary due(
      CalendarEvent event, int ordinal, Anniversary.Unit unit, String date) {
    List<String> why = new ArrayList<>(event.why());
    // A round number makes more of what is remembered, and nothing of what is not.
    int round = Math.min(roundness(ordinal, unit), event.prominence());
    if (round > 0) {
      why.add(unit == Anniversary.Unit.YEAR ? "round number" : "hundred days");
    }
    Precision precision =
        date.length() == 10 ? Precision.DAY : date.length() == 7 ? Precision.MONTH : Precision.YEAR;
    return new DueAnniversary(
        event, ordinal, unit, date, precision, event.prominence() + round, why);
  }

  private static int roundness(int ordinal, Anniversary.Unit unit) {
    if (unit != Anniversary.Unit.YEAR) {
      return 1;
    }
    if (ordinal % 100 == 0) {
      return 6;
    }
    if (ordinal % 25 == 0) {
      return 5;
    }
    if (ordinal % 10 == 0 || ordinal == 1) {
      return 3;
    }
    return ordinal % 5 == 0 ? 2 : 0;
  }
}
