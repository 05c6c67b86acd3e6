package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** How far a subject goes: through lists of names and appositions, to the verb. */
final class Appositions {

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final EntityIndex entities;
  private final NounChunks nouns;

  Appositions(Syntax syntax, Phrases phrases, EntityIndex entities, NounChunks nouns) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.phrases = phrases;
    this.entities = entities;
    this.nouns = nouns;
  }

  /**
   * "The counselor Derek Chollet and the Under Secretary for Growth, Energy, and the Environment
   * Jose Fernandez": where a person stands right before the verb, the subject goes on to there.
   */
  TokenSpan throughAppositions(TokenSpan subject, int end) {
    TokenSpan named = apposedPerson(subject, end);
    if (named != null) {
      return named;
    }
    if (subject.after() >= end || !entities.isPerson(end - 1) || hasPerson(subject)) {
      return subject;
    }
    for (int t = subject.after(); t < end; t++) {
      Part part = syntax.part(t);
      boolean list =
          nouns.isInChunk(t)
              || part == Part.PREPOSITION
              || part == Part.CONJUNCTION
              || part == Part.COMMA;
      if (!list) {
        return subject;
      }
    }
    return new TokenSpan(subject.first(), end);
  }

  /**
   * "Ann Moss, Senator John Lund, and Congressman Max Brewer sent": all of a list of names that
   * goes on to the verb.
   */
  TokenSpan throughList(TokenSpan subject, int end) {
    int t = subject.after();
    int lastName = t;
    boolean and = false;
    while (t < end) {
      boolean comma = syntax.part(t) == Part.COMMA;
      int next = comma ? t + 1 : t;
      boolean joined = next < end && text.lower(next).equals("and");
      next = joined ? next + 1 : next;
      if (comma && next == end) {
        break; // the comma that closes the last aside
      }
      boolean aside = comma && !joined && next < end && syntax.part(next) == Part.DETERMINER;
      if (next >= end || next == t || !(aside || syntax.isCapitalised(next))) {
        return subject;
      }
      int after = phrases.isSentenceTime(next) ? next : nouns.phraseEnd(next, end);
      if (after <= next) {
        return subject;
      }
      for (int i = next; i < after && !aside; i++) {
        joined |= syntax.part(i) == Part.CONJUNCTION;
      }
      and |= joined && !aside;
      lastName = aside ? lastName : after;
      t = after;
    }
    boolean named = and && syntax.isCapitalised(subject.after() - 1);
    return named ? new TokenSpan(subject.first(), lastName) : subject;
  }

  /** "The outfitter for whom he guided, Christopher Loncarich, was": the name says more. */
  private @Nullable TokenSpan apposedPerson(TokenSpan subject, int end) {
    int last = syntax.part(end - 1) == Part.COMMA ? end - 1 : end;
    boolean aged =
        last < end
            && last - 2 > subject.after()
            && text.kind(last - 1) == TokenizedText.Kind.NUMBER
            && syntax.part(last - 2) == Part.COMMA;
    last = aged ? last - 2 : last;
    if (last <= subject.after() || !entities.isPerson(last - 1)) {
      return null;
    }
    boolean two = false;
    for (int t = subject.first(); t < subject.after(); t++) {
      Part next = syntax.part(t + 1);
      boolean second =
          next == Part.POSSESSIVE_PRONOUN || next == Part.DETERMINER || syntax.isCapitalised(t + 1);
      two |= syntax.part(t) == Part.CONJUNCTION && second;
    }
    if (two || entities.isPerson(subject.after() - 1)) {
      return null; // but "Moss's father, John Lund, was" is told of John Lund
    }
    int first = last - 1;
    while (first > subject.after() && entities.isPerson(first - 1)) {
      first--;
    }
    return syntax.part(first - 1) == Part.COMMA ? new TokenSpan(first, last) : null;
  }

  private boolean hasPerson(TokenSpan span) {
    boolean last = entities.isPerson(span.after() - 1);
    return last && syntax.part(span.after()) == Part.COMMA;
  }

  /** "Walter Moody via lethal injection, who": the person, where another noun stands nearer. */
  @Nullable TokenSpan personBefore(int end, int limit) {
    if (end <= limit || entities.isPerson(end - 1)) {
      return end <= limit ? null : withOffice(end, limit);
    }
    int t = end - 1;
    while (t > limit && t > end - 8 && !entities.isPerson(t)) {
      t--;
    }
    if (!entities.isPerson(t)) {
      return null;
    }
    int first = t;
    while (first > limit && entities.isPerson(first - 1)) {
      first--;
    }
    return new TokenSpan(first, t + 1);
  }

  /**
   * "Former Governor Karl Lund" of "Ohio pardons former Governor Karl Lund, who": where a verb that
   * may be a noun stands before; null where none does.
   */
  private @Nullable TokenSpan withOffice(int end, int limit) {
    int first = end - 1;
    while (first > limit && entities.isPerson(first - 1)) {
      first--;
    }
    while (first > limit
        && syntax.part(first - 1) == Part.NOMINAL
        && (Syntax.isIn("role", syntax.text().lower(first - 1))
            || syntax.text().lower(first - 1).equals("former"))) {
      first--;
    }
    int verb = first - 1;
    boolean deed =
        verb > limit
            && syntax.part(verb) == Part.NOMINAL
            && !syntax.isCapitalised(verb)
            && syntax.text().lower(verb).endsWith("s")
            && isDeed(syntax.text().lower(verb));
    return deed ? new TokenSpan(first, end) : null;
  }

  /** "Pardons", "appoints": a happening's verb in the present. */
  private static boolean isDeed(String lower) {
    String base = lower.substring(0, lower.length() - 1);
    return Happenings.load().readings(base).stream()
        .anyMatch(reading -> reading.forms().contains(Happenings.Form.BASE));
  }
}
