package dev.dateline.extract.entity;

import dev.dateline.extract.Entity;
import dev.dateline.extract.UserEntities;
import dev.dateline.extract.entity.tagger.NameTagger;
import dev.dateline.extract.entity.tagger.TaggerInput;
import dev.dateline.extract.text.TokenizedText;
import java.util.List;

/**
 * Finds the entities of a text and joins the mentions of one. Immutable and thread-safe.
 *
 * <p>Five steps: {@link NameTagger} labels people, places and organisations, {@link SpanFinder}
 * finds spans by rules and gazetteers, {@link SpanMerger} makes one list of both, {@link
 * SpanResolver}, {@link SameNames}, {@link Abbreviations} and {@link TownCountries} settle what
 * only the whole text tells, {@link EntityJoiner} makes entities with ids of them. Last the user's
 * own entities get their ids ({@link UserNames}).
 */
public final class EntityRecognizer {

  final WordIndex index;
  final Gazetteer gazetteer;
  final Lexicon lexicon;
  private final NameTagger tagger;
  private final UserNames users;

  private EntityRecognizer(
      WordIndex index, Gazetteer gazetteer, Lexicon lexicon, NameTagger tagger, UserNames users) {
    this.index = index;
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.tagger = tagger;
    this.users = users;
  }

  /** Loads gazetteers, word lists and the model of the tagger. */
  public static EntityRecognizer create() {
    return create(UserEntities.NONE);
  }

  /** The same with the user's own entities before those of the gazetteer. */
  public static EntityRecognizer create(UserEntities users) {
    return create(NameTagger.load(), users);
  }

  /** With a tagger of another model. */
  public static EntityRecognizer create(NameTagger tagger, UserEntities users) {
    WordIndex index = new WordIndex();
    Gazetteer gazetteer = Gazetteer.load(index, users);
    Lexicon lexicon = Lexicon.load(index);
    return new EntityRecognizer(index, gazetteer, lexicon, tagger, new UserNames(users));
  }

  /** The version of the tagger's model. */
  public String modelVersion() {
    return tagger.model().version();
  }

  /** What the tagger gets of a text; for the trainer, which must see the same. */
  public TaggerInput observe(TokenizedText text) {
    Units units = new Units(text, index, lexicon, gazetteer);
    return TaggerInputs.of(units, new PhraseMatcher(units, gazetteer, lexicon));
  }

  /** The entities, in order of their first mention. */
  public List<Entity> recognize(TokenizedText text) {
    return recognize(new Units(text, index, lexicon, gazetteer));
  }

  /** The same of units, which a test may count the looks at. */
  List<Entity> recognize(Units units) {
    PhraseMatcher matcher = new PhraseMatcher(units, gazetteer, lexicon);
    byte[] labels = tagger.tag(TaggerInputs.of(units, matcher));
    List<Span> ruled = new SpanFinder(units, matcher, gazetteer).find();
    List<Span> merged = new SpanMerger(units, matcher, ruled).merge(labels);
    List<Span> resolved = new SpanResolver(units, gazetteer).resolve(merged);
    List<Span> settled = new SameNames(units).settle(resolved);
    List<Span> whole = new Abbreviations(units).add(settled);
    List<Span> told = new TownCountries(units, gazetteer).tell(whole);
    return users.apply(new EntityJoiner(units, matcher).join(told));
  }
}
