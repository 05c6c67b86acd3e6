package dev.dateline.extract.event;

import dev.dateline.extract.DatedEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins the tellings of one event and numbers the events. */
final class EventMerger {

  /**
   * At most this many events of a kin and date are compared, so that a repetitive text is cheap.
   */
  private static final int COMPARED = 16;

  private EventMerger() {}

  /** The events, each once, in order of their first mention, numbered. */
  static List<DatedEvent> merge(List<DatedEvent> found) {
    Map<String, List<EventGroup>> groups = new LinkedHashMap<>();
    for (DatedEvent event : found) {
      String kin = Happenings.load().kin(event.mentions().get(0).text());
      List<EventGroup> group =
          groups.computeIfAbsent(event.date() + "/" + kin, k -> new ArrayList<>());
      EventGroup same = sameIn(group, event);
      if (same == null) {
        group.add(new EventGroup(event));
      } else {
        same.add(event);
      }
    }
    List<EventGroup> sorted = new ArrayList<>();
    groups.values().forEach(sorted::addAll);
    sorted.sort(Comparator.comparing(EventGroup::firstMention));
    List<DatedEvent> numbered = new ArrayList<>();
    for (EventGroup group : sorted) {
      numbered.add(group.finish("e" + (numbered.size() + 1)));
    }
    return numbered;
  }

  private static @Nullable EventGroup sameIn(List<EventGroup> groups, DatedEvent event) {
    Set<String> words = groups.isEmpty() ? Set.of() : EventGroup.content(event.title());
    for (int i = 0; i < Math.min(COMPARED, groups.size()); i++) {
      if (groups.get(i).isOf(event, words)) {
        return groups.get(i);
      }
    }
    return null;
  }
}
