package dev.dateline.extract.anniversary;

import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Phrases;
import dev.dateline.extract.event.Syntax;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;

/** Tells whether words of commemoration stand around an elapsed time. */
final class Commemoration {

  private static final int FAR = 30;
  private static final int NEAR = 12;

  /** A cue that begins within so many tokens of its sentence is the subject of it. */
  private static final int OPENING = 4;

  private static final int NEAR_VERB = 20;

  private final CommemorationWords words;
  private final Passage passage;
  private final TokenizedText text;
  private final Phrases phrases;

  Commemoration(CommemorationWords words, Passage passage) {
    this.words = words;
    this.passage = passage;
    this.text = passage.text();
    this.phrases = passage.phrases();
  }

  /** Whether a word of commemoration governs an elapsed time. */
  boolean isGoverned(Cue cue) {
    boolean kept = cue.first() > 0 && Syntax.isIn("keeping", text.lower(cue.first() - 1));
    return kept || isGovernedWithin(cue, FAR) || isGovernedBehind(cue) || isSubject(cue);
  }

  /** Whether the nearest clause before a cue marks it: "gathered to mark the anniversary". */
  boolean isMarkedNear(Cue cue) {
    return isGovernedWithin(cue, NEAR) || isGovernedBehind(cue);
  }

  private boolean isGovernedWithin(Cue cue, int tokens) {
    int start = Math.max(phrases.sentenceStart(cue.first()), cue.first() - tokens);
    for (int t = cue.first() - 1; t >= start; t--) {
      if (words.governing().contains(text.lower(t))) {
        return true;
      }
    }
    return false;
  }

  /** "One month after the quake, survivors held a vigil": the words of mourning come later. */
  private boolean isGovernedBehind(Cue cue) {
    boolean opens = isBehindDay(cue.first(), phrases.sentenceStart(cue.first()));
    int end = Math.min(phrases.sentenceEnd(cue.first()), cue.after() + 30);
    for (int t = cue.after(); opens && t < end; t++) {
      if (words.mourning().contains(text.lower(t))) {
        return true;
      }
    }
    return false;
  }

  /** "Five years after", "On Tuesday, a quarter of a century after": nothing but a day before. */
  private boolean isBehindDay(int cue, int start) {
    for (int t = start; t < cue - 1; t++) {
      Part part = passage.syntax().part(t);
      if (!passage.syntax().isTime(t) && part != Part.PREPOSITION && part != Part.COMMA) {
        return false;
      }
    }
    return true;
  }

  /** "To mark a decade since": the verb stands right before. */
  boolean isMarked(Cue cue) {
    int start = Math.max(phrases.sentenceStart(cue.first()), cue.first() - 2);
    for (int t = cue.first() - 1; t >= start; t--) {
      if (Syntax.isIn("commemorate", text.lower(t))) {
        return true;
      }
    }
    return false;
  }

  /** "The six-month anniversary approaches": the month of the report may be too early. */
  boolean isAhead(Cue cue) {
    int start = Math.max(phrases.sentenceStart(cue.first()), cue.first() - NEAR);
    for (int t = start; t < cue.first(); t++) {
      if (words.ahead().contains(text.lower(t))) {
        return true;
      }
    }
    for (int t = cue.after(); t < phrases.sentenceEnd(cue.first()); t++) {
      if (text.lower(t).startsWith("approach") || text.lower(t).startsWith("near")) {
        return true;
      }
    }
    return false;
  }

  /** "The bicentennial … is marked by", "forty years of independence were celebrated". */
  boolean isSubject(Cue cue) {
    int end = Math.min(phrases.sentenceEnd(cue.first()), cue.after() + NEAR_VERB);
    for (int t = cue.after(); isOpening(cue) && t + 1 < end; t++) {
      if (Syntax.isIn("be", text.lower(t)) && words.governing().contains(text.lower(t + 1))) {
        return true;
      }
    }
    return false;
  }

  /** "Its bicentennial celebrations began", "The bicentennial is marked by". */
  boolean isFestive(Cue cue) {
    boolean festive =
        cue.after() < phrases.sentenceEnd(cue.first())
            && words.following().contains(text.lower(cue.after()));
    return isOpening(cue) && (festive || isSubject(cue));
  }

  private boolean isOpening(Cue cue) {
    return cue.first() - phrases.sentenceStart(cue.first()) <= OPENING;
  }

  /** "Marked the outbreak of the war, 30 years ago": what was long ago is itself what is marked. */
  boolean isObject(Cue cue) {
    int start = Math.max(phrases.sentenceStart(cue.first()), cue.first() - NEAR_VERB);
    for (int t = cue.first() - 2; t >= start; t--) {
      if (passage.syntax().part(t) == Part.VERB && Syntax.isIn("commemorate", text.lower(t))) {
        int end = phrases.end(t + 1, Phrases.Kind.NOUN_PHRASE);
        boolean apart = end < cue.first() && passage.syntax().part(end) == Part.COMMA;
        int next = apart ? end + 1 : end;
        boolean began = // "the massacre, which began 100 years ago"
            next + 1 < cue.first()
                && passage.syntax().part(next) == Part.RELATIVE
                && passage.syntax().part(next + 1) == Part.VERB
                && isOneClause(next + 2, cue.first());
        return next == cue.first() || began;
      }
    }
    return false;
  }

  private boolean isOneClause(int first, int after) {
    for (int t = first; t < after; t++) {
      Part part = passage.syntax().part(t);
      boolean before = passage.syntax().part(t - 1) == Part.DETERMINER;
      boolean verb = part == Part.VERB && !before && !text.lower(t).endsWith("ing");
      if (part == Part.COMMA || verb || part == Part.STOP || part == Part.RELATIVE) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word that leaves no doubt governs "half a century ago": a wreath, a vigil. */
  boolean isMourned(Cue cue) {
    int start = Math.max(phrases.sentenceStart(cue.first()), cue.first() - 30);
    int end = Math.min(phrases.sentenceEnd(cue.first()), cue.after() + 15);
    for (int t = start; t < end; t++) {
      boolean memory =
          t > start && text.lower(t).equals("memory") && text.lower(t - 1).equals("in");
      if (memory || words.mourning().contains(text.lower(t))) {
        return true;
      }
    }
    return false;
  }
}
