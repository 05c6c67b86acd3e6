package dev.dateline.console.diary;

import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.topics.Anniversaries;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.DueAnniversary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is due.
 *
 * @param from first day
 * @param to last day
 * @param days due on a day, in order; where nothing is due in the stretch, what is due on the next
 *     day on which anything is
 * @param periods due in a month or year of the stretch, which is all that is known
 * @param laterThanAsked whether {@code days} lies behind the stretch because nothing is due in it
 */
public record Diary(
    LocalDate from,
    LocalDate to,
    List<DueAnniversary> days,
    List<DueAnniversary> periods,
    boolean laterThanAsked) {

  /** How far is looked for the next that is due; what comes later is not soon. */
  private static final int YEARS_AHEAD = 5;

  public Diary {
    days = List.copyOf(days);
    periods = List.copyOf(periods);
  }

  /** Looks up what is due. */
  public static Diary of(EventSource source, DiaryQuery query) throws IOException {
    LocalDate from = query.from();
    LocalDate to = query.to();
    LocalDate horizon = to.plusYears(YEARS_AHEAD);
    List<DueAnniversary> days = new ArrayList<>();
    List<DueAnniversary> periods = new ArrayList<>();
    List<DueAnniversary> next = new ArrayList<>();
    source.forEach(
        event -> {
          if (query.takes(event)) {
            for (DueAnniversary due : due(event, from, to, query)) {
              (due.precision() == Precision.DAY ? days : periods).add(due);
            }
            if (days.isEmpty()) {
              keepEarliest(next, due(event, to.plusDays(1), horizon, query));
            }
          }
        });
    boolean later = days.isEmpty() && !next.isEmpty();
    List<DueAnniversary> found = later ? next : days;
    found.sort(Anniversaries.ORDER);
    periods.sort(Anniversaries.ORDER);
    return new Diary(from, to, found, periods, later);
  }

  /** The same with the most prominent alone, those of a day and those of a period each. */
  public Diary foremost(int most) {
    return new Diary(from, to, foremost(days, most), foremost(periods, most), laterThanAsked);
  }

  private static List<DueAnniversary> foremost(List<DueAnniversary> all, int most) {
    return all.stream()
        .sorted(Comparator.comparingInt(DueAnniversary::prominence).reversed())
        .limit(most)
        .sorted(Anniversaries.ORDER)
        .toList();
  }

  private static List<DueAnniversary> due(
      CalendarEvent event, LocalDate from, LocalDate to, DiaryQuery query) {
    boolean pinned = query.marks().pins(event);
    return Anniversaries.due(event, from, to, query.rule()).stream()
        .filter(due -> pinned || due.prominence() >= query.minProminence())
        .toList();
  }

  /** In order of date, so the first that is of a day is the earliest of the event. */
  private static void keepEarliest(List<DueAnniversary> next, List<DueAnniversary> found) {
    for (DueAnniversary due : found) {
      if (due.precision() == Precision.DAY) {
        int order = next.isEmpty() ? -1 : due.date().compareTo(next.get(0).date());
        if (order < 0) {
          next.clear();
        }
        if (order <= 0) {
          next.add(due);
        }
        return;
      }
    }
  }
}
