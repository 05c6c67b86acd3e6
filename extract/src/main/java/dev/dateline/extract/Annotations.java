package dev.dateline.extract;

import java.util.List;

/**
 * Everything that was found in one text. Immutable.
 *
 * @param entities in order of their first mention
 * @param dates in order of the text
 * @param events in order of their first mention
 * @param anniversaries in order of their first mention
 */
public record Annotations(
    List<Entity> entities,
    List<TimeExpression> dates,
    List<DatedEvent> events,
    List<Anniversary> anniversaries) {

  /** Nothing found. */
  public static final Annotations NONE =
      new Annotations(List.of(), List.of(), List.of(), List.of());

  public Annotations {
    entities = List.copyOf(entities);
    dates = List.copyOf(dates);
    events = List.copyOf(events);
    anniversaries = List.copyOf(anniversaries);
  }
}
