package dev.dateline.extract.event;

import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.PublicationTime;
import java.util.List;

/** The events of texts that are published on Wednesday, July 20, 2022. */
final class ReadOnWednesday {

  private static final Extractor EXTRACTOR = Extractor.create();
  private static final PublicationTime PUBLISHED = PublicationTime.parse("2022-07-20");

  private ReadOnWednesday() {}

  static List<DatedEvent> events(String body) {
    return EXTRACTOR.extract(body, PUBLISHED).events();
  }

  static List<String> titles(String body) {
    return events(body).stream().map(DatedEvent::title).toList();
  }

  /** The titles of those that are not of low confidence. */
  static List<String> sure(String body) {
    return events(body).stream()
        .filter(event -> event.confidence() != Confidence.LOW)
        .map(DatedEvent::title)
        .toList();
  }
}
