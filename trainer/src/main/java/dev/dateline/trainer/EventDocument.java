package dev.dateline.trainer;

import dev.dateline.extract.Annotations;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.event.Candidate;
import dev.dateline.extract.event.Clue;
import dev.dateline.extract.event.EventFinder;
import dev.dateline.extract.text.Tokenizer;
import java.util.List;
import java.util.Set;

/**
 * A document with the events that are found in it.
 *
 * @param text title, empty line and body
 * @param events as {@link Extractor} gives them
 * @param candidates their tellings before they are joined
 */
record EventDocument(
    String id,
    PublicationTime published,
    String text,
    List<DatedEvent> events,
    List<Candidate> candidates) {

  EventDocument {
    events = List.copyOf(events);
    candidates = List.copyOf(candidates);
  }

  /** Finds the events of a document. */
  static EventDocument read(SampledDocument document, Extractor extractor) {
    String text = document.text();
    Annotations annotations = extractor.extract(text, document.published());
    return new EventDocument(
        document.id(),
        document.published(),
        text,
        annotations.events(),
        EventFinder.candidates(
            Tokenizer.tokenize(text),
            annotations.entities(),
            annotations.dates(),
            document.published()));
  }

  /** The sentence that tells of an event, on one line. */
  String sentence(DatedEvent event) {
    return text.substring(event.evidence().start(), event.evidence().end()).replaceAll("\\s+", " ");
  }

  /** The clues of the telling that leads; none for an event that only an anniversary dates. */
  Set<Clue> clues(DatedEvent event) {
    for (Candidate candidate : candidates) {
      DatedEvent told = candidate.event();
      if (told.title().equals(event.title())
          && told.date().equals(event.date())
          && told.evidence().equals(event.evidence())) {
        return candidate.clues();
      }
    }
    return Set.of();
  }
}
