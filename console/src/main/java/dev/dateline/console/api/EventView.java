package dev.dateline.console.api;

import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.ObservedAnniversary;
import java.util.List;
import java.util.Map;

/**
 * An event of the calendar.
 *
 * @param event the record, {@code calendar-event}
 * @param names what its participants and places are called, by their ids
 * @param observed anniversaries of it that articles marked
 * @param due anniversaries to come, as in the diary
 */
public record EventView(
    CalendarEvent event,
    Map<String, String> names,
    List<ObservedAnniversary> observed,
    List<Map<String, Object>> due) {

  public EventView {
    names = Map.copyOf(names);
    observed = List.copyOf(observed);
    due = List.copyOf(due);
  }
}
