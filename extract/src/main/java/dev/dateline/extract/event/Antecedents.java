package dev.dateline.extract.event;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a pronoun means: the nearest name before it of a type that fits, in its own sentence or the
 * one before, else the subject of its sentence.
 */
public final class Antecedents {

  private static final Set<String> OF_PERSONS =
      Set.of("he", "she", "him", "his", "her", "who", "himself", "herself");

  private static final Set<String> OF_SPEAKERS =
      Set.of("i", "we", "you", "my", "our", "your", "me", "us");

  /** How many sentences back a person may have been named. */
  private static final int SENTENCES = 3;

  private final Syntax syntax;
  private final TokenizedText text;
  private final EntityIndex entities;
  private final NounChunks nouns;

  Antecedents(Syntax syntax, EntityIndex entities, NounChunks nouns) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.entities = entities;
    this.nouns = nouns;
  }

  /** The name or phrase that a pronoun stands for; null where none is found. */
  public @Nullable String of(int pronoun) {
    if (OF_SPEAKERS.contains(text.lower(pronoun))) {
      return null;
    }
    boolean person = OF_PERSONS.contains(text.lower(pronoun));
    boolean plural = Set.of("their", "they", "them").contains(text.lower(pronoun));
    int sentence = text.sentenceOf(pronoun);
    String here = subjectOf(sentence, pronoun, person);
    if (person) {
      String name = nearestName(pronoun, true);
      return name != null ? name : here;
    }
    if (here != null) {
      return here;
    }
    return sentence == 0 ? null : subjectOf(sentence - 1, pronoun, false);
  }

  private @Nullable String nearestName(int pronoun, boolean person) {
    int sentence = text.sentenceOf(pronoun);
    Entity here = null;
    int limit = Math.max(text.firstToken(sentence), pronoun - 2 * Phrases.WINDOW);
    for (int t = limit; t < pronoun; t++) {
      here = isCandidate(t, person) ? entities.at(t) : here;
    }
    for (int back = 1; here == null && back <= SENTENCES && back <= sentence; back++) {
      int first = text.firstToken(sentence - back);
      int after = Math.min(text.afterLastToken(sentence - back), first + Phrases.WINDOW);
      for (int t = first; here == null && t < after; t++) {
        here = isCandidate(t, person) ? entities.at(t) : null;
      }
    }
    return here == null || here.name().endsWith(".") && here.name().length() < 5
        ? null
        : here.name();
  }

  private boolean isCandidate(int t, boolean person) {
    Entity entity = entities.at(t);
    return entity != null && fits(entity, person) && !isPlaceOfAction(t);
  }

  private boolean isPlaceOfAction(int t) {
    Entity entity = entities.at(t);
    return entity != null
        && entity.type() == EntityType.PLACE
        && t > 0
        && syntax.part(t - 1) == Part.PREPOSITION;
  }

  private static boolean fits(Entity entity, boolean person) {
    return person
        ? entity.type() == EntityType.PERSON
        : entity.type() == EntityType.ORGANIZATION || entity.type() == EntityType.PLACE;
  }

  private @Nullable String subjectOf(int sentence, int before, boolean mayBePerson) {
    int first = text.firstToken(sentence);
    int after = Math.min(text.afterLastToken(sentence), Math.min(before, first + Phrases.WINDOW));
    TokenSpan subject = nouns.firstBare(first, after);
    if (subject == null || syntax.part(subject.first()) == Part.PRONOUN) {
      return null;
    }
    int start = subject.first();
    int end = start;
    while (end < subject.after()
        && (syntax.part(end) == Part.NOMINAL
            || syntax.part(end) == Part.DETERMINER
            || syntax.part(end) == Part.JOINT
            || syntax.part(end) == Part.POSSESSIVE)) {
      end++;
    }
    if (start < end && syntax.part(start) == Part.DETERMINER) {
      start++;
    }
    while (end > start && syntax.part(end - 1) == Part.POSSESSIVE) {
      end--;
    }
    if (!mayBePerson && holdsPerson(start, end) && !isJoined(subject)) {
      return null;
    }
    return start < end && end - start <= 6
        ? text.text().substring(text.start(start), text.end(end - 1))
        : null;
  }

  /** "Smith and Jones": they. */
  private boolean isJoined(TokenSpan subject) {
    for (int t = subject.first(); t < subject.after(); t++) {
      if (syntax.part(t) == Part.CONJUNCTION) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsPerson(int first, int after) {
    for (int t = first; t < after; t++) {
      Entity entity = entities.at(t);
      boolean person = entity != null && entity.type() == EntityType.PERSON;
      if (person || Syntax.isIn("role-of-person", text.lower(t))) {
        return true;
      }
    }
    return false;
  }
}
