package dev.dateline.extract.anniversary;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Syntax;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.event.TokenSpan;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the person that "his" or "her" before an anniversary stands for. */
final class PersonBefore {

  private static final Set<String> PERSONAL = Set.of("his", "her");

  /** So many tokens stand between the pronoun and the verb of which it is the object. */
  private static final int NEAR_VERB = 4;

  /** The same where the anniversary explains a day behind a comma. */
  private static final int FAR_VERB = 14;

  /** Longer subjects are garbled. */
  private static final int LONG = 50;

  private final Passage passage;

  PersonBefore(Passage passage) {
    this.passage = passage;
  }

  /** Whether a token is "his" or "her". */
  boolean isPersonal(int token) {
    return PERSONAL.contains(passage.text().lower(token));
  }

  /** "Corporal Lane would have celebrated his": the subject of the verb, where it is a person. */
  @Nullable String subject(int pronoun) {
    boolean apposed = // "was given a portrait by Ann Lund today, his 80th birthday"
        pronoun > 0 && passage.syntax().part(pronoun - 1) == Part.COMMA;
    int near = apposed ? FAR_VERB : NEAR_VERB;
    int limit = Math.max(passage.phrases().sentenceStart(pronoun), pronoun - near);
    for (int t = pronoun - 1; isPersonal(pronoun) && t >= limit; t--) {
      if (passage.syntax().part(t) == Part.VERB) {
        return subjectOf(t);
      }
    }
    return null;
  }

  /** "The war in Norway marks its": the subject of the verb right before. */
  @Nullable String marking(int pronoun) {
    boolean marking = pronoun > 0 && Syntax.isIn("commemorate", passage.text().lower(pronoun - 1));
    String name = marking ? subjectOf(pronoun - 1) : null;
    return name != null && name.length() <= LONG ? name : null;
  }

  /** What does something, where it has a name in it. */
  private @Nullable String subjectOf(int verb) {
    TokenSpan subject = passage.phrases().subject(verb);
    String name = subject == null ? null : passage.titles().of(List.of(subject));
    return name != null && Standalone.isNamed(name) ? name : null;
  }

  /** Whether a name is that of a person in the sentence of a pronoun. */
  boolean isNamedBefore(String name, int pronoun) {
    for (int t = passage.phrases().sentenceStart(pronoun); t < pronoun; t++) {
      Entity entity = passage.entities().at(t);
      boolean person = entity != null && entity.type() == EntityType.PERSON;
      boolean role = isRole(t) && name.equals(passage.text().token(t));
      if (role || (person && entity != null && name.contains(entity.name()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a pronoun was taken to stand for, if it has the name of a person in it; else the first
   * person of its sentence: "the senator hopes to attend festivities in Oslo for her birthday".
   */
  String person(String taken, int pronoun) {
    String first = null;
    String role = null;
    for (int t = passage.phrases().sentenceStart(pronoun); t < pronoun; t++) {
      Entity entity = passage.entities().at(t);
      role = isRole(t) ? passage.text().token(t) : role;
      if (entity == null || entity.type() != EntityType.PERSON) {
        continue;
      }
      if (taken.contains(passage.text().token(t))) {
        return taken;
      }
      first = first == null ? entity.name() : first;
    }
    return first != null ? first : role != null ? role : taken;
  }

  /** "The Queen": a person without a name. */
  private boolean isRole(int token) {
    return passage.syntax().isCapitalised(token)
        && Syntax.isIn("role-of-person", passage.text().lower(token));
  }
}
