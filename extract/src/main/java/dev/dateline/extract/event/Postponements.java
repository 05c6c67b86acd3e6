package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is put off to another day: "the launch was postponed from June 1 to September 1", "the
 * election, due on 7 May, has been put back to 4 June".
 */
final class Postponements {

  private static final int REACH = 12;

  private static final Set<String> TO = Set.of("to", "until", "till");

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;

  /** The sentence that was read last, and whether anything is put off in it. */
  private int read = -1;

  private boolean puttingOff;

  /** The date that was asked for last, by its first token, and the verb that was found for it. */
  private int asked = -1;

  private int answer = -1;

  Postponements(Syntax syntax, Phrases phrases) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.phrases = phrases;
  }

  /** Whether a date that begins at a token is the day to which something is put off. */
  boolean isNewDay(int first) {
    return first > 0 && TO.contains(text.lower(first - 1)) && verb(first) >= 0;
  }

  /** Whether it is the day from which something is put off. */
  boolean isOldDay(int first) {
    return first > 0 && text.lower(first - 1).equals("from") && verb(first) >= 0;
  }

  /** The verb that puts off to or from a date; -1 where none does. */
  int verb(int first) {
    if (first != asked) {
      asked = first;
      answer = isIn(first - 1) ? search(first) : -1;
    }
    return answer;
  }

  private int search(int first) {
    int limit = Math.max(phrases.sentenceStart(first), first - REACH);
    for (int t = first - 2; t >= limit; t--) {
      if (putsOff(t)) {
        return t;
      }
      Part part = syntax.part(t);
      boolean passed =
          switch (part) {
            case NOMINAL, PREPOSITION, ADVERB, DETERMINER, SUBORDINATE -> true;
            case POSSESSIVE, POSSESSIVE_PRONOUN -> true; // "the launch of its lander"
            default -> false;
          };
      if (!passed) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether anything is put off in the sentence of a token; a sentence is read once. */
  private boolean isIn(int token) {
    int sentence = text.sentenceOf(token);
    if (sentence != read) {
      read = sentence;
      puttingOff = isIn(text.firstToken(sentence), text.afterLastToken(sentence));
    }
    return puttingOff;
  }

  /** Whether something between two tokens is put off. */
  boolean isIn(int first, int after) {
    for (int t = first; t < after; t++) {
      if (putsOff(t)) {
        return true;
      }
    }
    return false;
  }

  /** "Postponed", "put back", "moved". */
  private boolean putsOff(int t) {
    String lower = text.lower(t);
    if (Syntax.isIn("postpone", lower)) {
      return true;
    }
    boolean back = t + 1 < text.tokenCount() && Syntax.isIn("back-or-off", text.lower(t + 1));
    return back && Syntax.isIn("put-back", lower);
  }

  /** The happening that a verb puts off: its subject in the passive, else what stands behind it. */
  @Nullable Happening putOff(int verb, int date, LightVerbs lights) {
    int t = verb - 1;
    while (t > 0 && syntax.part(t) == Part.ADVERB) {
      t--;
    }
    boolean passive = t >= 0 && Syntax.isIn("be", text.lower(t));
    return passive
        ? lights.firstNoun(phrases.sentenceStart(verb), t)
        : lights.firstNoun(verb + 1, date);
  }
}
