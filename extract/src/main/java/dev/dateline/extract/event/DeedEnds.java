package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;

/** How far deeds go: infinitives, gerunds and clauses with their objects. */
final class DeedEnds {

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final NounChunks nouns;
  private final PhraseEnds ends;
  private final int limit;

  DeedEnds(Passage passage, PhraseEnds ends, int limit) {
    this.syntax = passage.syntax();
    this.text = passage.text();
    this.phrases = passage.phrases();
    this.nouns = passage.nouns();
    this.ends = ends;
    this.limit = limit;
  }

  /** Whether "to" stands before the base of a verb. */
  boolean isInfinitive(int to) {
    int base = base(to + 1);
    return text.lower(to).equals("to")
        && base < limit
        && syntax.isBase(base)
        && !syntax.isCapitalised(base)
        && (!ends.isGerund(base) || Syntax.isIn("base", text.lower(base))) // "to bring"
        && (syntax.isAfterVerbal(to + 1) || base > to + 1);
  }

  private int base(int t) {
    int base = t;
    while (base < limit && syntax.part(base) == Part.ADVERB) {
      base++;
    }
    return base;
  }

  /** "To help restore and replace equipment": past all its verbs and their object. */
  int infinitive(int to) {
    int t = base(to + 1) + 1;
    boolean more = true;
    while (more && t + 1 < limit) {
      boolean and = text.lower(t).equals("and");
      int second = base(and ? t + 1 : t);
      boolean verb = and ? syntax.isBase(second) : syntax.isPlainBase(second);
      more = verb && second + 1 < limit && !syntax.isCapitalised(second);
      t = more ? second + 1 : t;
    }
    int end = object(t, true);
    boolean open = end == t && t < limit && !ends.ends(t) && syntax.part(t) != Part.CONJUNCTION;
    return open ? to : end; // "to address" and what could not be read
  }

  /** As far as the object of a verb goes: a noun phrase, a clause with "that" or "how". */
  private int object(int t, boolean infinitive) {
    int first = base(t);
    if (first >= limit || phrases.isSentenceTime(first)) {
      return t;
    }
    boolean led = // "to serve as chair", "to meet with the board"
        infinitive
            && (syntax.part(first) == Part.PREPOSITION || text.lower(first).equals("as"))
            && first + 1 < limit;
    if (led && !phrases.isSentenceTime(first + 1)) {
      int end = ends.withOf(nouns.chunkEnd(first + 1, limit));
      return end > first + 1 ? end : t;
    }
    if (syntax.part(first) == Part.RELATIVE) {
      int end = clause(first);
      return end > first ? end : t;
    }
    boolean noun = Syntax.isIn("noun-like-report", text.lower(first)); // "to settle claims"
    int end = noun ? first + 1 : ends.objectEnd(first);
    boolean subject = end > first + 1 && syntax.part(end - 1) == Part.PRONOUN; // "claims it broke"
    int after = subject ? end - 1 : ends.withOf(end);
    return end > first ? asked(first, after) : t;
  }

  /** "Urging him to act", "to require them to pay": whom, and to do what. */
  private int asked(int first, int end) {
    boolean whom = syntax.part(end - 1) == Part.PRONOUN && end == first + 1;
    return whom && end + 1 < limit && isInfinitive(end) ? infinitive(end) : end;
  }

  /** As far as a gerund goes with its object; the token itself where that cannot be read. */
  int gerund(int t) {
    int next = base(t + 1);
    if (text.lower(t).equals("having")) {
      return t; // "of having a bridge named for him"
    }
    if (next + 1 >= limit) {
      return t + 1;
    }
    if (text.lower(next).equals("and") && ends.isGerund(next + 1)) {
      return gerund(next + 1);
    }
    if (isInfinitive(next)) {
      return infinitive(next);
    }
    if (syntax.part(next) == Part.PREPOSITION && !phrases.isSentenceTime(next + 1)) {
      int end = ends.isGerund(next + 1) ? gerund(next + 1) : ends.objectEnd(next + 1);
      return end > next + 1 ? ends.withOf(end) : t + 1;
    }
    int end = object(next, false);
    boolean closed = end >= limit || ends.ends(end) || syntax.part(end) == Part.CONJUNCTION;
    return end > next ? end : closed ? t + 1 : t;
  }

  /** As far as "that" or "which" goes with its clause; the token itself where it is none. */
  int clause(int t) {
    boolean restricts = text.lower(t).equals("that") || text.lower(t).equals("which");
    boolean aside = syntax.part(t - 1) == Part.COMMA && text.lower(t).equals("which");
    if (!restricts || t + 2 >= limit || aside) {
      return t;
    }
    return clauseEnd(t, t + 1);
  }

  /** Where the clause ends that begins at a token; the token before it where it is not whole. */
  int clauseEnd(int t, int first) {
    int end = Math.min(limit, phrases.end(first, Phrases.Kind.CLAUSE));
    boolean verb = false;
    for (int i = first; i < end; i++) {
      verb |= syntax.part(i) == Part.VERB || syntax.part(i) == Part.AUXILIARY;
    }
    while (end > first && isInsidePhrase(end)) {
      end--;
    }
    return verb && end - t > 2 ? end : t;
  }

  /** Where the clause is too long: back to before a preposition. */
  private boolean isInsidePhrase(int end) {
    boolean noun = syntax.part(end - 1) == Part.NOMINAL;
    boolean goesOn =
        end < limit && syntax.part(end) == Part.NOMINAL && !phrases.isSentenceTime(end);
    return !noun || goesOn;
  }
}
