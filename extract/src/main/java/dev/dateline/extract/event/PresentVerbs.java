package dev.dateline.extract.event;

import dev.dateline.extract.event.Happenings.Form;
import dev.dateline.extract.event.Happenings.Reading;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;

/**
 * Tells the verbs of a bulletin, which stand in the present: "Rebels capture the town", "a
 * helicopter crashes near Gao". News in the past takes such words for nouns ("the capture", "two
 * crashes"), and is right. Belongs to one extraction.
 */
final class PresentVerbs {

  private static final WordClasses CLASSES = WordClasses.load();
  private static final ClassSet OPENS_REST =
      CLASSES.any(
          "determiner",
          "possessive",
          "preposition",
          "adverb",
          "number-word",
          "least",
          "subordinate");
  private static final ClassSet MANY = CLASSES.any("many-without-s", "number-word", "others");
  private static final ClassSet NO_PRESENT = CLASSES.any("no-present");
  private static final ClassSet SAYING = CLASSES.any("saying-base");
  private static final ClassSet FINITE = CLASSES.any("auxiliary");

  private final TextWords words;
  private final TokenizedText text;
  private final TimeCover times;
  private final PartsBefore before;

  PresentVerbs(TextWords words, TimeCover times, PartsBefore before) {
    this.words = words;
    this.text = words.text();
    this.times = times;
    this.before = before;
  }

  /** Whether a word is the main verb of its sentence, where the parts before it are read. */
  boolean isVerb(int t) {
    boolean behindSubject =
        before.is(t, Part.NOMINAL)
            || before.is(t, Part.ADVERB)
            || before.is(t, Part.COMMA)
            || before.is(t, Part.STOP);
    boolean noun = words.isIn(t, NO_PRESENT);
    if (!behindSubject || noun || times.at(t) >= 0 || words.isCapitalised(t)) {
      return false;
    }
    boolean one = hasForm(t, Form.PRESENT);
    boolean many = hasForm(t, Form.BASE);
    if ((!one && !many) || !opensRest(t) || hasVerbBefore(t)) {
      return false;
    }
    boolean agrees = one || isOfMany(t);
    return agrees && (!hasForm(t, Form.NOUN) || !hasVerbBehind(t));
  }

  /** What follows a verb: its object, an adverb, a preposition, the end, or another verb. */
  private boolean opensRest(int t) {
    int next = t + 1;
    if (next >= words.count() || text.kind(next) == TokenizedText.Kind.PUNCTUATION) {
      return !words.is(next, "'") && !words.is(next, "-");
    }
    if (words.is(next, "of") || text.kind(next) == TokenizedText.Kind.POSSESSIVE) {
      return false;
    }
    if (words.is(next, "and")) {
      return hasForm(next + 1, Form.PRESENT) || hasForm(next + 1, Form.BASE);
    }
    return hasParticle(t, next)
        || words.isIn(next, OPENS_REST)
        || words.isCapitalised(next)
        || text.kind(next) == TokenizedText.Kind.NUMBER
        || isPlural(next)
        || words.lower(next).endsWith("ly");
  }

  /** A finite verb in the same clause: the sentence has its main verb. */
  private boolean hasVerbBefore(int t) {
    boolean relative = false;
    boolean verb = false;
    for (int i = clauseStart(t); i < t; i++) {
      Part part = before.parts()[i];
      boolean finite =
          part == Part.AUXILIARY
              || part == Part.REPORT
              || (part == Part.VERB && !words.lower(i).endsWith("ing") && !mayHang(i));
      boolean says =
          words.isIn(i, SAYING) && (words.is(i + 1, "that") || before.is(i, Part.NOMINAL));
      finite |= says && part == Part.NOMINAL;
      if (part == Part.SUBORDINATE) {
        verb = false; // another clause: "are killed after rebels attack a village"
        relative = false;
      } else if (part == Part.RELATIVE) {
        relative = true;
      } else if (finite && relative) {
        relative = part == Part.AUXILIARY; // "who are held by": one group
      } else {
        verb |= finite;
      }
    }
    return verb;
  }

  private int clauseStart(int t) {
    int first = Math.max(text.firstToken(text.sentenceOf(t)), t - Phrases.WINDOW);
    for (int i = t - 1; i >= first; i--) {
      if (words.is(i, ":") || words.is(i, ";")) {
        return i + 1;
      }
    }
    return first;
  }

  /** "Rebels backed by Turkey": a participle that hangs on the noun before it. */
  private boolean mayHang(int i) {
    return words.lower(i).endsWith("ed") || hasForm(i, Form.PARTICIPLE);
  }

  /** "Rebels in the north", "Bulgaria and Romania", "five others". */
  private boolean isOfMany(int t) {
    for (int i = clauseStart(t); i < t; i++) {
      Part part = before.parts()[i];
      if (isPlural(i) || words.isIn(i, MANY) || part == Part.CONJUNCTION) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlural(int t) {
    String lower = words.lower(t);
    return lower.length() > 3
        && lower.endsWith("s")
        && !lower.endsWith("ss")
        && !lower.endsWith("us")
        && !lower.endsWith("is");
  }

  /** "Drone strikes in the north kill five": the noun has its verb behind it. */
  private boolean hasVerbBehind(int t) {
    int end = Math.min(text.afterLastToken(text.sentenceOf(t)), t + Phrases.WINDOW);
    for (int i = t + 1; i < end; i++) {
      if (words.is(i, ",") || words.is(i, "and") || words.is(i, "as") || words.is(i, "to")) {
        return false;
      }
      boolean verb = (hasForm(i, Form.PRESENT) || hasForm(i, Form.BASE)) && !hasForm(i, Form.NOUN);
      if (words.isIn(i, FINITE) || (verb && !words.isCapitalised(i) && opensRest(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Touches down", "pleads guilty". */
  private boolean hasParticle(int t, int next) {
    for (Reading reading : Happenings.load().readings(words.lower(t))) {
      if (words.lower(next).equals(reading.particle())) {
        return true;
      }
    }
    return false;
  }

  private boolean hasForm(int t, Form form) {
    return t < words.count() && Happenings.load().hasForm(words.lower(t), form);
  }
}
