package dev.dateline.extract.event;

import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Entity;
import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.text.TokenizedText;
import java.util.List;

/** Finds happenings that the text dates. Immutable and thread-safe. */
public final class EventFinder {

  private EventFinder() {}

  /** Loads the words of happenings. */
  public static EventFinder create() {
    return new EventFinder();
  }

  /** The events in order of their first mention, numbered {@code e1}, {@code e2}, …. */
  public List<DatedEvent> find(
      TokenizedText text,
      List<Entity> entities,
      List<TimeExpression> dates,
      PublicationTime published) {
    return List.of();
  }
}
