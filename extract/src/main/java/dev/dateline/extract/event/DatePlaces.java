package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;

/**
 * Where a date stands in its sentence, and so whether it belongs to the verb before or behind it.
 */
final class DatePlaces {

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;

  DatePlaces(Syntax syntax, Phrases phrases) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.phrases = phrases;
  }

  /** Whether the verb that a date belongs to stands behind it. */
  boolean leadOn(int first, int after, int sentenceEnd) {
    return isBeforeVerb(first, after, sentenceEnd)
        || isBehindBut(first, after, sentenceEnd)
        || opensClause(first, after, sentenceEnd)
        || isBehindSource(first, after, sentenceEnd);
  }

  /** "… and in 2021, the league announced": the date is that of the second clause. */
  private boolean opensClause(int first, int after, int sentenceEnd) {
    int before = syntax.part(Math.max(0, first - 1)) == Part.PREPOSITION ? first - 2 : first - 1;
    return before > phrases.sentenceStart(first)
        && syntax.part(before) == Part.CONJUNCTION
        && after < sentenceEnd
        && syntax.part(after) == Part.COMMA;
  }

  /** "…, but tomorrow the work goes on": the date opens a clause with a subject of its own. */
  private boolean isBehindBut(int first, int after, int sentenceEnd) {
    return first - 2 > phrases.sentenceStart(first)
        && text.lower(first - 1).equals("but")
        && syntax.part(first - 2) == Part.COMMA
        && after < sentenceEnd
        && (syntax.part(after) == Part.DETERMINER
            || syntax.part(after) == Part.PRONOUN
            || syntax.part(after) == Part.NOMINAL);
  }

  /** "It was on October 4, 1957, that the rocket was launched". */
  boolean isCleft(int first, int after, int sentenceEnd) {
    int t = syntax.part(Math.max(0, first - 1)) == Part.PREPOSITION ? first - 2 : first - 1;
    return t > phrases.sentenceStart(first)
        && text.lower(t).equals("was")
        && text.lower(t - 1).equals("it")
        && after < sentenceEnd
        && text.lower(after).equals("that");
  }

  /**
   * "April 30, when the city fell", "Friday, when he was arrested": the clause tells of the day.
   */
  boolean isBeforeClause(int after, int sentenceEnd) {
    return after + 2 < sentenceEnd
        && syntax.part(after) == Part.COMMA
        && text.lower(after + 1).equals("when");
  }

  /** "The senator today asked", "and in April 2010 authorized": the date is the next verb's. */
  private boolean isBeforeVerb(int first, int after, int sentenceEnd) {
    int t = after;
    while (t < sentenceEnd && syntax.part(t) == Part.ADVERB) {
      t++;
    }
    boolean verb =
        t < sentenceEnd
            && (syntax.part(t) == Part.VERB || syntax.part(t) == Part.REPORT)
            && !text.lower(t).endsWith("ing")
            && !text.lower(t).equals("based");
    int before = syntax.part(Math.max(0, first - 1)) == Part.PREPOSITION ? first - 2 : first - 1;
    return verb
        && before >= phrases.sentenceStart(first)
        && !isInRelative(before)
        && (syntax.part(before) == Part.NOMINAL
            || syntax.part(before) == Part.CONJUNCTION
            || syntax.part(before) == Part.COMMA
            || syntax.part(before) == Part.STOP);
  }

  /** "The bill that passed the Senate today funds clinics": the date is that of passing. */
  private boolean isInRelative(int before) {
    boolean verb = false;
    for (int t = before; t > phrases.sentenceStart(before); t--) {
      Part part = syntax.part(t);
      if (part == Part.COMMA || part == Part.STOP || part == Part.SUBORDINATE) {
        return false;
      }
      verb |= part == Part.VERB && !phrases.isParticiple(t);
      if (part == Part.RELATIVE) {
        return verb;
      }
    }
    return false;
  }

  /** "According to documents filed in court, on July 17 agents searched": the date leads on. */
  private boolean isBehindSource(int first, int after, int sentenceEnd) {
    int start = phrases.sentenceStart(first);
    int before = syntax.part(Math.max(0, first - 1)) == Part.PREPOSITION ? first - 2 : first - 1;
    return before > start + 1
        && text.lower(start).equals("according")
        && text.lower(start + 1).equals("to")
        && syntax.part(before) == Part.COMMA
        && after < sentenceEnd
        && !isVerbal(after);
  }

  boolean isVerbal(int t) {
    return syntax.part(t) == Part.AUXILIARY
        || (syntax.part(t) == Part.VERB && !text.lower(t).endsWith("ing"));
  }
}
