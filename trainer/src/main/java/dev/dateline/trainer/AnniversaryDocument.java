package dev.dateline.trainer;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.Annotations;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.anniversary.AnniversaryClue;
import dev.dateline.extract.anniversary.AnniversaryFinder;
import dev.dateline.extract.event.EventFinder;
import dev.dateline.extract.text.TokenizedText;
import dev.dateline.extract.text.Tokenizer;
import java.util.List;
import java.util.Set;

/**
 * A document with the anniversaries that are found in it.
 *
 * @param text title, empty line and body
 * @param anniversaries as {@link Extractor} gives them
 * @param clues what was seen of each of them
 */
record AnniversaryDocument(
    String id,
    PublicationTime published,
    String text,
    List<Anniversary> anniversaries,
    List<Set<AnniversaryClue>> clues) {

  private static final EventFinder EVENTS = EventFinder.create();
  private static final AnniversaryFinder ANNIVERSARIES = AnniversaryFinder.create();

  AnniversaryDocument {
    anniversaries = List.copyOf(anniversaries);
    clues = List.copyOf(clues);
  }

  /** Finds the anniversaries of a document. */
  static AnniversaryDocument read(SampledDocument document, Extractor extractor) {
    String text = document.text();
    PublicationTime published = document.published();
    Annotations found = extractor.extract(text, published);
    if (found.anniversaries().isEmpty()) {
      return new AnniversaryDocument(document.id(), published, text, List.of(), List.of());
    }
    TokenizedText tokens = Tokenizer.tokenize(text);
    AnniversaryFinder.Findings findings =
        ANNIVERSARIES.find(
            tokens,
            found.entities(),
            found.dates(),
            EVENTS.find(tokens, found.entities(), found.dates(), published),
            published);
    return new AnniversaryDocument(
        document.id(), published, text, findings.anniversaries(), findings.clues());
  }
}
