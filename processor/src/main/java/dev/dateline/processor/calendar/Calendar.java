package dev.dateline.processor.calendar;

import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.ObservedAnniversary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The whole calendar as a pure function of the set of all claims. The stream comes to the same
 * state; this is what it is held against, and what a command uses that has no broker.
 *
 * @param events by id
 * @param anniversaries by key, such as {@code 2024-06-19/0123456789abcdef@P1Y}
 */
public record Calendar(
    SortedMap<String, CalendarEvent> events, SortedMap<String, ObservedAnniversary> anniversaries) {

  /** The calendar of some claims, in whatever order they come; handles are unique among them. */
  public static Calendar of(Collection<Claim> claims) {
    Map<String, List<Claim>> byDate = new TreeMap<>();
    for (Claim claim : claims) {
      byDate.computeIfAbsent(claim.date(), date -> new ArrayList<>()).add(claim);
    }
    List<EventDraft> drafts = new ArrayList<>();
    Map<String, List<EventFacts>> byKey = new TreeMap<>();
    for (List<Claim> claimsOfDate : byDate.values()) {
      for (EventDraft draft : Day.events(claimsOfDate)) {
        drafts.add(draft);
        EventFacts facts = draft.facts();
        for (String key : EventLinks.keys(facts)) {
          byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(facts);
        }
      }
    }
    Map<String, SortedMap<String, EventLink>> links = new TreeMap<>();
    for (List<EventFacts> group : byKey.values()) {
      for (EventLink link : EventLinks.among(group)) {
        links.computeIfAbsent(link.event(), id -> new TreeMap<>()).put(link.row(), link);
      }
    }
    return finish(drafts, links);
  }

  private static Calendar finish(
      List<EventDraft> drafts, Map<String, SortedMap<String, EventLink>> links) {
    SortedMap<String, CalendarEvent> events = new TreeMap<>();
    SortedMap<String, ObservedAnniversary> anniversaries = new TreeMap<>();
    for (EventDraft draft : drafts) {
      SortedMap<String, EventLink> found = links.get(draft.id());
      List<EventLink> own = found == null ? List.of() : List.copyOf(found.values());
      draft
          .event(own)
          .ifPresent(
              event -> {
                events.put(event.id(), event);
                anniversaries.putAll(draft.anniversaries(own));
              });
    }
    return new Calendar(events, anniversaries);
  }
}
