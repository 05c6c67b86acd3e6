package dev.dateline.processor.calendar;

import dev.dateline.topics.CalendarEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with a calendar, held against what a bundle tells of. */
final class BundleScore {

  private BundleScore() {}

  /** A line for each fault. */
  static List<String> faults(Bundle bundle, Calendar calendar) {
    List<String> faults = new ArrayList<>();
    List<@Nullable CalendarEvent> found = new ArrayList<>();
    for (Bundle.Expected expected : bundle.events()) {
      CalendarEvent event = find(expected, calendar.events().values(), found);
      found.add(event);
      if (event == null) {
        faults.add("missed " + name(expected));
      } else {
        faults.addAll(faults(expected, event));
      }
    }
    for (List<Integer> pair : bundle.apart()) {
      CalendarEvent one = found.get(pair.get(0));
      CalendarEvent other = found.get(pair.get(1));
      if (one == null || other == null) {
        faults.add("not both found: " + pair);
      }
    }
    for (Bundle.Unwanted unwanted : bundle.noEvent()) {
      calendar.events().values().stream()
          .filter(event -> event.date().equals(unwanted.date()))
          .filter(event -> holds(event.title(), unwanted.about()))
          .filter(event -> unwanted.status() == null || unwanted.status().contains(event.status()))
          .forEach(event -> faults.add("unwanted " + describe(event)));
    }
    return faults;
  }

  /** Of those that fit, the one with the fewest faults. */
  private static @Nullable CalendarEvent find(
      Bundle.Expected expected,
      Collection<CalendarEvent> events,
      List<@Nullable CalendarEvent> taken) {
    CalendarEvent best = null;
    for (CalendarEvent event : events) {
      boolean fits =
          event.date().equals(expected.date())
              && event.precision() == expected.precision()
              && holds(event.title(), expected.about())
              && holds(event.title(), expected.must())
              && !taken.contains(event);
      if (fits
          && (best == null || faults(expected, event).size() < faults(expected, best).size())) {
        best = event;
      }
    }
    return best;
  }

  private static List<String> faults(Bundle.Expected expected, CalendarEvent event) {
    List<String> faults = new ArrayList<>();
    Set<String> articles =
        event.sources().stream()
            .map(CalendarEvent.Source::articleId)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!articles.containsAll(expected.articles())
        || expected.notArticles().stream().anyMatch(articles::contains)) {
      faults.add(name(expected) + ": has articles " + articles);
    }
    if (event.status() != expected.status()) {
      faults.add(name(expected) + ": is " + event.status());
    }
    Set<String> dates = new HashSet<>(Set.of(event.date()));
    event.disputedDates().forEach(other -> dates.add(other.date()));
    Set<String> disputed =
        expected.disputed() == null ? Set.of(expected.date()) : Set.copyOf(expected.disputed());
    if (!dates.equals(disputed)) {
      faults.add(name(expected) + ": is disputed between " + dates);
    }
    Integer independent = expected.independentSources();
    if (independent != null && independent != event.independentSources()) {
      faults.add(name(expected) + ": has independent sources " + event.independentSources());
    }
    return faults;
  }

  /** The calendar in a few lines. */
  static String describe(Calendar calendar) {
    return calendar.events().values().stream()
        .map(BundleScore::describe)
        .collect(Collectors.joining("\n"));
  }

  private static String describe(CalendarEvent event) {
    return "%s %s \"%s\" %s %s %s"
        .formatted(
            event.date(),
            event.status(),
            event.title(),
            event.claims(),
            event.participants(),
            event.places());
  }

  private static String name(Bundle.Expected expected) {
    return expected.date() + " " + expected.about().get(0) + "/" + expected.must().get(0);
  }

  private static boolean holds(String title, List<String> stems) {
    String lower = title.toLowerCase(Locale.ROOT);
    return stems.stream().anyMatch(lower::contains);
  }
}
