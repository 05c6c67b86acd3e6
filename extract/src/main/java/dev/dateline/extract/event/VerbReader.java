package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.event.WordClasses.Listed;
import dev.dateline.extract.text.TokenizedText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells verbs among the words of no closed class: from lists, endings, and what stands beside them.
 * Belongs to one extraction.
 */
final class VerbReader {

  private static final WordClasses CLASSES = WordClasses.load();
  private static final ClassSet DETERMINER = CLASSES.any("determiner");
  private static final ClassSet PREPOSITION = CLASSES.any("preposition");
  private static final ClassSet OPENS_NOUN_PHRASE = CLASSES.any("determiner", "possessive");
  private static final ClassSet OPENS_AMOUNT =
      CLASSES.any("determiner", "possessive", "number-word");
  private static final ClassSet OPENS_PHRASE =
      CLASSES.any("determiner", "possessive", "preposition");
  private static final ClassSet OPENS_REST =
      CLASSES.any("determiner", "possessive", "preposition", "adverb");
  private static final ClassSet BEFORE_BASE = CLASSES.any("modal", "before-base");
  private static final ClassSet AUXILIARY = CLASSES.any("auxiliary");
  private static final ClassSet BASE = CLASSES.any("base");
  private static final ClassSet PRESENT = CLASSES.any("present");
  private static final ClassSet VERB = CLASSES.any("verb");
  private static final ClassSet PLURAL_NOUN = CLASSES.any("plural-noun");
  private static final ClassSet STOP_NOUN = CLASSES.any("stop-noun");
  private static final ClassSet NOUN_ING = CLASSES.any("noun-ing", "adjective-ing");
  private static final ClassSet NO_GERUND_BEHIND_NOUN = CLASSES.any("adjective-ing", "preposition");

  /** Before a hyphen a shorter word is a prefix: "re-", "co-". */
  private static final int LEAST_COMPOUND = 4;

  private final TextWords words;
  private final TokenizedText text;
  private final TimeCover times;
  private final PartsBefore before;
  private final @Nullable PresentVerbs present;

  /** With the verbs of a bulletin where they are given. */
  VerbReader(TextWords words, TimeCover times, PartsBefore before, @Nullable PresentVerbs present) {
    this.present = present;
    this.words = words;
    this.text = words.text();
    this.times = times;
    this.before = before;
  }

  /** Whether a word is a verb, where the parts before it are read; it is no name. */
  boolean isVerb(int t) {
    if (times.at(t) >= 0) {
      return false;
    }
    if (present != null && present.isVerb(t)) {
      return true;
    }
    String lower = words.lower(t);
    if (isInfinitive(t) || isIng(t, lower) || isAfterRelative(t, lower)) {
      return true;
    }
    if (before.isDeterminer(t) && !lower.equals("born") && !isOfEach(t)) {
      return false;
    }
    return isBetweenSubjectAndRest(t) || isPresentOfName(t, lower) || isListed(t, lower);
  }

  /** "Were each sentenced". */
  private boolean isOfEach(int t) {
    return words.is(t - 1, "each") && words.isIn(t - 2, AUXILIARY);
  }

  /** "To reclaim the bodies", "helped negotiate the deal": a base before an article. */
  private boolean isInfinitive(int t) {
    boolean to = words.is(t - 1, "to");
    return (to || words.isIn(t - 1, BEFORE_BASE))
        && t + 1 < words.count()
        && (words.isIn(t + 1, OPENS_AMOUNT) || (to && words.isIn(t, BASE)))
        && !words.isCapitalised(t)
        && !words.isIn(t, PLURAL_NOUN) // "guilty to charges that he"
        && !words.isIn(t, DETERMINER);
  }

  /** A gerund or participle that governs what follows it. */
  private boolean isIng(int t, String lower) {
    return lower.length() > 5
        && lower.endsWith("ing")
        && t + 1 < words.count()
        && (isGerund(t, lower) || isOpening(t, lower) || isBehindName(t, lower));
  }

  /** "Restoring these rules": a gerund with an object. */
  private boolean isGerund(int t, String lower) {
    return !words.isCapitalised(t)
        && (words.isIn(t + 1, OPENS_NOUN_PHRASE) || (words.isCapitalised(t + 1) && isBehindNoun(t)))
        && !(words.is(t + 1, "that") && isNoun(t, lower))
        && !before.isDeterminer(t);
  }

  /** "An indictment charging Smith", "…, replacing Smith", but not "the acting President". */
  private boolean isBehindNoun(int t) {
    return (before.is(t, Part.COMMA) || (before.is(t, Part.NOMINAL) && !words.isCapitalised(t - 1)))
        && !words.isIn(t, NO_GERUND_BEHIND_NOUN);
  }

  /** "Speaking at the forum today, the minister announced". */
  private boolean isOpening(int t, String lower) {
    return lower.length() > 6
        && words.isIn(t + 1, OPENS_PHRASE)
        && t == text.firstToken(text.sentenceOf(t))
        && !words.is(t + 1, "of")
        && !words.isIn(t, PREPOSITION)
        && !isNoun(t, lower);
  }

  /** "A letter to Governor Abbott inquiring about the reports". */
  private boolean isBehindName(int t, String lower) {
    return before.is(t, Part.NOMINAL)
        && words.isCapitalised(t - 1)
        && !words.isCapitalised(t)
        && (words.isIn(t + 1, PREPOSITION) || words.isIn(t + 1, DETERMINER))
        && !words.is(t + 1, "of")
        && !words.isIn(t, PREPOSITION)
        && !isNoun(t, lower);
  }

  /** A word in "-ing" that is a noun besides: "funding", "meeting". */
  private boolean isNoun(int t, String lower) {
    if (words.isIn(t, NOUN_ING)) {
      return true;
    }
    for (Happenings.Reading reading : Happenings.load().readings(lower)) {
      if (reading.forms().contains(Happenings.Form.NOUN)) {
        return true;
      }
    }
    return false;
  }

  /** "A law that violates the treaty". */
  private boolean isAfterRelative(int t, String lower) {
    return before.is(t, Part.RELATIVE)
        && hasEndingS(lower)
        && !words.isCapitalised(t)
        && (words.isIn(t + 1, OPENS_PHRASE) || words.isCapitalised(t + 1));
  }

  /** "The United States looks forward": after a name or pronoun, before no other noun. */
  private boolean isBetweenSubjectAndRest(int t) {
    return words.isIn(t, PRESENT)
        && (words.isIn(t + 1, OPENS_REST) || words.is(t + 1, "that") || words.is(t + 1, "forward"))
        && !words.is(t + 1, "of")
        && isAfterSubject(t);
  }

  private boolean isAfterSubject(int t) {
    return before.is(t, Part.RELATIVE)
        || before.is(t, Part.PRONOUN)
        || before.is(t, Part.ADVERB)
        || before.is(t, Part.CONJUNCTION)
        || (before.is(t, Part.NOMINAL) && times.at(t - 1) < 0);
  }

  /** "The United States congratulates the people": between a name and an article. */
  private boolean isPresentOfName(int t, String lower) {
    return before.is(t, Part.NOMINAL)
        && hasEndingS(lower)
        && words.isCapitalised(t - 1)
        && !words.isCapitalised(t)
        && times.at(t - 1) < 0
        && (words.is(t + 1, "the") || words.is(t + 1, "a") || words.is(t + 1, "an"));
  }

  private static boolean hasEndingS(String lower) {
    return lower.length() > 4 && lower.endsWith("s") && !lower.endsWith("ss");
  }

  /** A verb by the list, by the words of happenings, or by "-ed". */
  private boolean isListed(int t, String lower) {
    Listed listed = words.at(t);
    if (listed.isIn(VERB)) {
      return !before.is(t, Part.PREPOSITION) || words.is(t - 1, "to");
    }
    boolean verb = false;
    boolean noun = listed.isIn(PLURAL_NOUN);
    for (Happenings.Reading reading : Happenings.load().readings(lower)) {
      noun |= reading.forms().contains(Happenings.Form.NOUN);
      verb |= isVerbForm(t, reading.forms());
    }
    boolean ed = lower.endsWith("ed") && !isCompound(lower);
    if (verb) {
      return !noun || ed || before.isVerbal(t);
    }
    return ed && lower.length() > 4 && !listed.isIn(STOP_NOUN);
  }

  /** "Water-related", "court-ordered": it describes a noun, unlike "re-counted". */
  private static boolean isCompound(String lower) {
    int hyphen = lower.lastIndexOf('-');
    return hyphen >= LEAST_COMPOUND && !lower.startsWith("self-");
  }

  /** A word in "-ed", or another past of a happening that is no noun: what stands before it is. */
  private boolean isPastOnly(int t) {
    String lower = words.lower(t);
    if (lower.length() > 4 && lower.endsWith("ed") && !words.isIn(t, STOP_NOUN)) {
      return !words.isCapitalised(t);
    }
    return Happenings.load().readings(lower).stream()
        .anyMatch(r -> r.forms().equals(Set.of(Happenings.Form.PAST)));
  }

  private boolean isVerbForm(int t, Set<Happenings.Form> forms) {
    if (forms.contains(Happenings.Form.PAST) || forms.contains(Happenings.Form.PARTICIPLE)) {
      return true;
    }
    if (forms.contains(Happenings.Form.BASE)) {
      return before.isVerbal(t);
    }
    if (forms.contains(Happenings.Form.PRESENT)) {
      return (before.is(t, Part.NOMINAL) || before.is(t, Part.RELATIVE))
          && t + 1 < words.count()
          && text.kind(t + 1) == TokenizedText.Kind.WORD
          && !isPastOnly(t + 1) // "car bombs exploded"
          && times.at(t + 1) < 0 // "roadside bombs Friday"
          && !words.is(t + 1, "of")
          && !words.is(t + 1, "and")
          && !words.lower(t + 1).endsWith("ing");
    }
    return forms.contains(Happenings.Form.GERUND) && before.is(t, Part.AUXILIARY);
  }
}
