package dev.dateline.extract.entity;

import dev.dateline.extract.Entity;
import dev.dateline.extract.text.TokenizedText;
import java.util.List;

/**
 * Finds the entities of a text and joins the mentions of one. Immutable and thread-safe.
 *
 * <p>Three steps: {@link SpanFinder} finds spans and types by rules and gazetteers, {@link
 * SpanResolver} settles what only the whole text tells, {@link EntityJoiner} makes entities with
 * ids of them.
 */
public final class EntityRecognizer {

  private final WordIndex index;
  private final Gazetteer gazetteer;
  private final Lexicon lexicon;

  private EntityRecognizer(WordIndex index, Gazetteer gazetteer, Lexicon lexicon) {
    this.index = index;
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
  }

  /** Loads gazetteers and word lists. */
  public static EntityRecognizer create() {
    WordIndex index = new WordIndex();
    Gazetteer gazetteer = Gazetteer.load(index);
    Lexicon lexicon = Lexicon.load(index);
    return new EntityRecognizer(index, gazetteer, lexicon);
  }

  /** The entities, in order of their first mention. */
  public List<Entity> recognize(TokenizedText text) {
    Units units = new Units(text, index, lexicon, gazetteer);
    PhraseMatcher matcher = new PhraseMatcher(units, gazetteer, lexicon);
    List<Span> found = new SpanFinder(units, matcher, gazetteer).find();
    List<Span> resolved = new SpanResolver(units, gazetteer).resolve(found);
    return new EntityJoiner(units, matcher).join(resolved);
  }
}
