package dev.dateline.extract.event;

import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Joins the tellings of one event and numbers the events. */
public final class EventMerger {

  private EventMerger() {}

  /** The events, each once, in order of their first mention, numbered anew. */
  public static List<DatedEvent> merge(List<DatedEvent> found) {
    Map<String, List<DatedEvent>> groups = new LinkedHashMap<>();
    for (DatedEvent event : found) {
      String kin = Happenings.load().kin(event.mentions().get(0).text());
      List<DatedEvent> group =
          groups.computeIfAbsent(event.date() + "/" + kin, k -> new ArrayList<>());
      int same = sameIn(group, event);
      if (same < 0) {
        group.add(event);
      } else {
        group.set(same, joined(group.get(same), event));
      }
    }
    List<DatedEvent> merged = new ArrayList<>();
    groups.values().forEach(merged::addAll);
    return number(merged);
  }

  /** The events in order of their first mention, numbered {@code e1}, {@code e2}, …. */
  public static List<DatedEvent> number(List<DatedEvent> events) {
    List<DatedEvent> sorted = new ArrayList<>(events);
    sorted.sort(Comparator.comparing(event -> event.mentions().get(0)));
    List<DatedEvent> numbered = new ArrayList<>();
    for (DatedEvent event : sorted) {
      numbered.add(withId(event, "e" + (numbered.size() + 1)));
    }
    return numbered;
  }

  /** At most this many events of a kin and date are compared, so that a repetitive text is cheap. */
  private static final int COMPARED = 32;

  private static int sameIn(List<DatedEvent> group, DatedEvent event) {
    int first = Math.max(0, group.size() - COMPARED);
    for (int i = first; i < group.size(); i++) {
      if (isSame(group.get(i), event)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSame(DatedEvent one, DatedEvent other) {
    if (one.mentions().get(0).equals(other.mentions().get(0))) {
      return true;
    }
    Set<String> shared = content(one.title());
    Set<String> second = content(other.title());
    boolean bare = shared.size() <= 1 || second.size() <= 1;
    int smaller = Math.min(shared.size(), second.size());
    shared.retainAll(second);
    boolean names = one.participants().stream().anyMatch(other.participants()::contains);
    return names || bare || shared.size() >= 2 || shared.size() == 1 && smaller <= 2;
  }

  /** The words of a title that say something. */
  private static Set<String> content(String title) {
    Set<String> words = new HashSet<>();
    for (String word : title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() > 3) {
        words.add(word);
      }
    }
    return words;
  }

  /** Both tellings in one: the better title, all mentions. */
  public static DatedEvent joined(DatedEvent one, DatedEvent other) {
    boolean firstIsBetter =
        one.confidence().compareTo(other.confidence()) < 0
            || one.confidence() == other.confidence()
                && one.title().length() >= other.title().length();
    DatedEvent better = firstIsBetter ? one : other;
    Set<String> participants = new LinkedHashSet<>(one.participants());
    participants.addAll(other.participants());
    Set<String> places = new LinkedHashSet<>(one.places());
    places.addAll(other.places());
    places.removeAll(participants);
    TreeSet<Mention> mentions = new TreeSet<>(one.mentions());
    mentions.addAll(other.mentions());
    return new DatedEvent(
        better.id(),
        better.date(),
        better.precision(),
        better.end() != null ? better.end() : firstIsBetter ? other.end() : one.end(),
        better.status(),
        better.confidence(),
        better.title(),
        new ArrayList<>(mentions),
        new ArrayList<>(participants),
        new ArrayList<>(places),
        better.evidence());
  }

  private static DatedEvent withId(DatedEvent event, String id) {
    return new DatedEvent(
        id,
        event.date(),
        event.precision(),
        event.end(),
        event.status(),
        event.confidence(),
        event.title(),
        event.mentions(),
        event.participants(),
        event.places(),
        event.evidence());
  }
}
