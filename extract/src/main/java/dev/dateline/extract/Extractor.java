package dev.dateline.extract;

import dev.dateline.extract.anniversary.AnniversaryFinder;
import dev.dateline.extract.entity.EntityRecognizer;
import dev.dateline.extract.event.EventFinder;
import dev.dateline.extract.text.TokenizedText;
import dev.dateline.extract.text.Tokenizer;
import dev.dateline.extract.time.TimeSettings;
import dev.dateline.extract.time.TimeTagger;
import java.util.List;

/**
 * Reads entities, dates, dated events and anniversaries out of English news text.
 *
 * <p>The text passes through five rooms in this order: sentences and tokens, entities, time
 * expressions, dated events, anniversaries. The result depends on the text and the publication time
 * alone: no clock, no default locale, no default time zone, no randomness.
 *
 * <p>Immutable and thread-safe. Creating one loads the rules and word lists; make one and share it.
 */
public final class Extractor {

  /**
   * Version of rules and word lists. It rises with every change that can change an annotation, and
   * travels in a header of the results, never in them.
   */
  public static final String VERSION = "10";

  private final String usersVersion;
  private final EntityRecognizer entityRecognizer;
  private final TimeTagger timeTagger;
  private final EventFinder eventFinder;
  private final AnniversaryFinder anniversaryFinder;

  private Extractor(
      String usersVersion,
      EntityRecognizer entityRecognizer,
      TimeTagger timeTagger,
      EventFinder eventFinder,
      AnniversaryFinder anniversaryFinder) {
    this.usersVersion = usersVersion;
    this.entityRecognizer = entityRecognizer;
    this.timeTagger = timeTagger;
    this.eventFinder = eventFinder;
    this.anniversaryFinder = anniversaryFinder;
  }

  /** An extractor with the rules, word lists and model of this version. */
  public static Extractor create() {
    return create(UserEntities.NONE);
  }

  /** The same, with the user's own entities before those of the gazetteer. */
  public static Extractor create(UserEntities users) {
    return new Extractor(
        users.version(),
        EntityRecognizer.create(users),
        TimeTagger.create(),
        EventFinder.create(),
        AnniversaryFinder.create());
  }

  /** Annotates a text of which nothing more is known. */
  public Annotations extract(String text, PublicationTime published) {
    return extract(text, published, Provenance.UNKNOWN);
  }

  /**
   * Versions of code, model and, where there are any, the user's own entities: {@code code=5
   * model=1a2b3c4d entities=5e6f7a8b}. Travels in a header of the results.
   */
  public String version() {
    String version = "code=" + VERSION + " model=" + entityRecognizer.modelVersion();
    return usersVersion.isEmpty() ? version : version + " entities=" + usersVersion;
  }

  /**
   * Annotates a text.
   *
   * @param text any text, also one that is empty or no English; offsets in the result are UTF-16
   *     code units into it
   * @param published the reference for "Thursday" and "last year"
   * @param provenance decides what reads differently from place to place
   * @return what was found; never null, and there is no text for which this throws
   */
  public Annotations extract(String text, PublicationTime published, Provenance provenance) {
    TokenizedText tokens = Tokenizer.tokenize(text);
    if (tokens.tokenCount() == 0) {
      return Annotations.NONE;
    }
    List<Entity> entities = entityRecognizer.recognize(tokens);
    List<TimeExpression> dates =
        timeTagger.with(TimeSettings.of(provenance)).tag(tokens, Dateline.written(text, published));
    List<DatedEvent> dated = eventFinder.find(tokens, entities, dates, published);
    AnniversaryFinder.Findings findings =
        anniversaryFinder.find(tokens, entities, dates, dated, published);
    return new Annotations(entities, dates, findings.events(), findings.anniversaries());
  }
}
