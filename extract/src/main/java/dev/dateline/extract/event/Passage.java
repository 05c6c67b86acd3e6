package dev.dateline.extract.event;

import dev.dateline.extract.Entity;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.text.TokenizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with everything that is asked of it while its events are read; belongs to one extraction.
 *
 * @param text sentences and tokens
 * @param syntax the parts of the tokens
 * @param phrases where phrases end
 * @param entities which entity lies over a token
 * @param titles makes titles
 * @param happenings reads the words of happenings
 * @param governor finds what a date belongs to
 * @param nouns noun phrases beside a point
 * @param clauses finds the subjects of verbs
 * @param standing tells whether words stand alone
 * @param names shortens long subjects to the names in them
 * @param before finds the name that "the bill" stands for
 * @param cutEnd tells whether a title breaks off
 * @param shortening knows shorter forms of phrases
 * @param siblings finds verbs that share a date
 * @param needs knows what titles of verbs of courts must hold
 * @param letters knows what titles of papers should tell
 * @param defendants knows whose sentencing is told of
 * @param postponements tells what is put off to another day
 * @param scene where a disaster was
 */
public record Passage(
    TokenizedText text,
    Syntax syntax,
    Phrases phrases,
    EntityIndex entities,
    Titles titles,
    HappeningReader happenings,
    Governor governor,
    NounChunks nouns,
    ClauseReader clauses,
    Standing standing,
    NamesOfSubjects names,
    NamesBefore before,
    CutEnd cutEnd,
    Shortening shortening,
    Siblings siblings,
    Needs needs,
    Letters letters,
    Defendants defendants,
    Postponements postponements,
    Scene scene) {

  /**
   * The title of what a verb at a token tells.
   *
   * @return null where it tells of no happening or its subject cannot be made out
   */
  public @Nullable String telling(int token) {
    Happening verb = happenings.verb(token);
    EventPhrase phrase = verb == null ? null : EventPhrase.of(this, verb);
    return phrase == null || clauses.read(token).subject() == null ? null : phrase.title();
  }

  /** Whether a verb at a token tells of a happening. */
  public boolean tells(int token) {
    return happenings.verb(token) != null;
  }

  /** Reads the parts of all tokens. */
  public static Passage of(TokenizedText text, List<Entity> entities, List<TimeExpression> dates) {
    return of(Syntax.of(text, dates), text, entities);
  }

  /** The same for a text that tells in the present. */
  static Passage ofBulletin(TokenizedText text, List<Entity> entities, List<TimeExpression> dates) {
    return of(Syntax.ofBulletin(text, dates), text, entities);
  }

  private static Passage of(Syntax syntax, TokenizedText text, List<Entity> entities) {
    Phrases phrases = new Phrases(syntax);
    EntityIndex index = new EntityIndex(text, entities);
    HappeningReader reader = new HappeningReader(syntax);
    Postponements postponements = new Postponements(syntax, phrases);
    NounChunks nouns = new NounChunks(syntax, phrases, index);
    FirstNouns first = new FirstNouns(syntax, phrases, index, nouns);
    Appositions appositions = new Appositions(syntax, phrases, index, nouns);
    RelativeClauses relatives = new RelativeClauses(syntax, phrases, index, nouns, appositions);
    ClauseReader clauses = new ClauseReader(syntax, phrases, nouns, first, appositions, relatives);
    Antecedents antecedents = new Antecedents(syntax, index, nouns, first, clauses);
    NamesBefore before = new NamesBefore(syntax, index);
    Titles titles = new Titles(syntax, phrases, antecedents, index);
    return new Passage(
        text,
        syntax,
        phrases,
        index,
        titles,
        reader,
        new Governor(syntax, phrases, reader, postponements),
        nouns,
        clauses,
        new Standing(syntax, index, antecedents, before),
        new NamesOfSubjects(syntax, index),
        before,
        new CutEnd(syntax, phrases),
        new Shortening(syntax, index),
        new Siblings(syntax, phrases, reader),
        new Needs(syntax),
        new Letters(syntax),
        new Defendants(syntax, index, reader, clauses),
        postponements,
        new Scene(text, entities));
  }
}
