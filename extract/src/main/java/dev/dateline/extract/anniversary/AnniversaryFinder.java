package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Entity;
import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.text.TokenizedText;
import java.util.List;

/** Finds the anniversaries that a text marks. Immutable and thread-safe. */
public final class AnniversaryFinder {

  /**
   * What a text commemorates.
   *
   * @param events the dated events of the text, those that only an anniversary dates among them,
   *     numbered anew in order of their first mention
   * @param anniversaries in order of their first mention
   */
  public record Findings(List<DatedEvent> events, List<Anniversary> anniversaries) {
    public Findings {
      events = List.copyOf(events);
      anniversaries = List.copyOf(anniversaries);
    }
  }

  private AnniversaryFinder() {}

  /** Loads the words of commemoration. */
  public static AnniversaryFinder create() {
    return new AnniversaryFinder();
  }

  /** The anniversaries, and the events joined with their bases. */
  public Findings find(
      TokenizedText text,
      List<Entity> entities,
      List<TimeExpression> dates,
      List<DatedEvent> events,
      PublicationTime published) {
    return new Findings(events, List.of());
  }
}
