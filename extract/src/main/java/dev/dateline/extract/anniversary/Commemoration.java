package dev.dateline.extract.anniversary;

import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Phrases;
import dev.dateline.extract.text.TokenizedText;

/** Tells whether words of commemoration stand around an elapsed time. */
final class Commemoration {

  private static final int FAR = 30;
  private static final int NEAR = 12;

  private final CommemorationWords words;
  private final TokenizedText text;
  private final Phrases phrases;

  Commemoration(CommemorationWords words, Passage passage) {
    this.words = words;
    this.text = passage.text();
    this.phrases = passage.phrases();
  }

  /** Whether a word of commemoration governs an elapsed time. */
  boolean isGoverned(Cue cue) {
    return isGovernedWithin(cue, FAR) || isGovernedBehind(cue);
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
    boolean opens = cue.first() - phrases.sentenceStart(cue.first()) <= 1;
    int end = Math.min(phrases.sentenceEnd(cue.first()), cue.after() + 30);
    for (int t = cue.after(); opens && t < end; t++) {
      if (words.mourning().contains(text.lower(t))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word that leaves no doubt governs "half a century ago": a wreath, a vigil. */
  boolean isMourned(Cue cue) {
    int start = Math.max(phrases.sentenceStart(cue.first()), cue.first() - 30);
    int end = Math.min(phrases.sentenceEnd(cue.first()), cue.after() + 15);
    for (int t = start; t < end; t++) {
      if (words.mourning().contains(text.lower(t))) {
        return true;
      }
    }
    return false;
  }
}
