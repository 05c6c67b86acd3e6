package dev.dateline.extract.event;

import dev.dateline.extract.event.Happenings.Strength;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the words of happenings off a text. */
public final class HappeningReader {

  private static final Set<String> OF_TELLING =
      Set.of(
          "statement",
          "statements",
          "remarks",
          "comments",
          "following",
          "concerns",
          "question",
          "questions");

  /** Objects that make a happening of a verb, and have words of their own before them. */
  private static final Set<String> LATE_PARTICLES =
      Set.of("record", "final", "match", "cup", "term", "election");

  private static final Set<String> PERIODS =
      Set.of("week", "weeks", "month", "months", "quarter", "year", "years", "period", "half");

  private final Syntax syntax;
  private final TokenizedText text;

  public HappeningReader(Syntax syntax) {
    this.syntax = syntax;
    this.text = syntax.text();
  }

  /** The kin of a token as noun or verb; null where it tells of no happening. */
  public @Nullable String kin(int token) {
    Happening noun = noun(token);
    if (noun != null) {
      return noun.kin();
    }
    Happening verb = verb(token);
    return verb == null ? null : verb.kin();
  }

  @Nullable Happening noun(int t) {
    if (syntax.part(t) != Part.NOMINAL || syntax.isTime(t)) {
      return null;
    }
    String lower = text.lower(t);
    if ((lower.equals("beginning") && !isNounLike(t)) || isPaper(t, lower) || isPeak(t, lower)) {
      return null;
    }
    for (Happenings.Reading reading : Happenings.load().readings(lower)) {
      boolean gerund = reading.forms().contains(Happenings.Form.GERUND) && isNounLike(t);
      if (reading.particle() == null
          && (reading.forms().contains(Happenings.Form.NOUN) || gerund)) {
        return new Happening(t, t + 1, reading.kin(), Happening.Form.NOUN, reading.strength());
      }
    }
    return null;
  }

  /** "A media release", "the budget submission": a paper, nothing that happened. */
  private boolean isPaper(int t, String lower) {
    return t > 0 && lower.startsWith("release") && Syntax.isIn("of-press", text.lower(t - 1));
  }

  /** "The summit of Mount Everest": no meeting. */
  private boolean isPeak(int t, String lower) {
    return lower.equals("summit")
        && t + 2 < text.tokenCount()
        && text.lower(t + 1).equals("of")
        && Syntax.isIn("mount", text.lower(t + 2));
  }

  /** "Schools are open again", "the price is set": after "to be", a base is an adjective. */
  private boolean isAdjective(int t, Happenings.Reading reading) {
    int before = t - 1;
    while (before > 0 && syntax.part(before) == Part.ADVERB) {
      before--;
    }
    boolean base =
        reading.forms().contains(Happenings.Form.BASE)
            && !reading.forms().contains(Happenings.Form.PARTICIPLE);
    return base && before >= 0 && Syntax.isIn("be", text.lower(before));
  }

  /** "The posting of the theses": a gerund with an article before or "of" behind. */
  private boolean isNounLike(int t) {
    return t + 1 < text.tokenCount() && text.lower(t + 1).equals("of");
  }

  @Nullable Happening verb(int t) {
    if (syntax.part(t) != Part.VERB
        || hasObjectOfTelling(t)
        || endsPeriod(t)
        || isPutOff(t)
        || reigns(t)
        || reachesNothing(t)) {
      return null;
    }
    if (text.lower(t).endsWith("ing") && t == text.firstToken(text.sentenceOf(t))) {
      return null;
    }
    Happening plain = null;
    for (Happenings.Reading reading : Happenings.load().readings(text.lower(t))) {
      boolean bare =
          reading.forms().equals(Set.of(Happenings.Form.BASE))
              && !syntax.isAfterVerbal(t)
              && !syntax.isBulletin();
      if (bare || isAdjective(t, reading)) {
        continue;
      }
      boolean verbal = !reading.forms().contains(Happenings.Form.NOUN);
      boolean arrives = reading.kin().equals("arrive") == reachesPlace(t);
      if (!verbal || (text.lower(t).startsWith("reach") && !arrives)) {
        continue;
      }
      if (reading.particle() == null) {
        plain = plain == null ? verbOf(t, t + 1, reading.kin()) : plain;
      } else {
        int particle = particle(t, reading.particle());
        if (particle >= 0) {
          return verbOf(t, particle + 1, reading.kin());
        }
      }
    }
    return plain;
  }

  /** "Released the following statement": the telling of something, whatever the verb. */
  private boolean hasObjectOfTelling(int verb) {
    if (text.lower(verb).startsWith("fil")) {
      return false;
    }
    int limit = Math.min(text.afterLastToken(text.sentenceOf(verb)), verb + 5);
    for (int t = verb + 1; t < limit; t++) {
      if (OF_TELLING.contains(text.lower(t))) {
        return true;
      }
      if (syntax.part(t) == Part.PREPOSITION) {
        return false;
      }
    }
    return false;
  }

  /** "Reached out", "reached 400 miles": only agreements are happenings. */
  private boolean reachesNothing(int verb) {
    if (!text.lower(verb).startsWith("reach")) {
      return false;
    }
    boolean passive = afterAgreement(verb);
    int limit = Math.min(text.afterLastToken(text.sentenceOf(verb)), verb + 8);
    for (int t = verb + 1; t < limit; t++) {
      if (Syntax.isIn("reachable", text.lower(t))) {
        return false;
      }
    }
    return !passive && !reachesPlace(verb);
  }

  /** "Reached Port Lindau", "reached the summit of Mount Everest". */
  private boolean reachesPlace(int verb) {
    int first = verb + 1;
    first += first < text.tokenCount() && syntax.part(first) == Part.DETERMINER ? 1 : 0;
    return text.lower(verb).startsWith("reach")
        && first < text.tokenCount()
        && syntax.part(first) == Part.NOMINAL
        && text.kind(first) != TokenizedText.Kind.NUMBER
        && !syntax.isTime(first)
        && (syntax.isCapitalised(first) || Syntax.isIn("unique", text.lower(first)));
  }

  private boolean afterAgreement(int verb) {
    int first = Math.max(text.firstToken(text.sentenceOf(verb)), verb - 12);
    for (int t = first; t < verb; t++) {
      if (Syntax.isIn("reachable", text.lower(t))) {
        return true;
      }
    }
    return false;
  }

  /** "Ruled the country": no court did. */
  private boolean reigns(int t) {
    boolean article =
        t + 2 < text.tokenCount()
            && (syntax.part(t + 1) == Part.DETERMINER
                || syntax.part(t + 1) == Part.POSSESSIVE_PRONOUN);
    boolean realm = article && Syntax.isIn("realm", text.lower(t + 2));
    return text.lower(t).startsWith("rul") && (realm || isNameAlone(t + 1));
  }

  /** "Ruled Chile from 1973", but not "ruled Chile must pay". */
  private boolean isNameAlone(int first) {
    int end = text.afterLastToken(text.sentenceOf(first - 1));
    int t = first;
    while (t < end && syntax.isCapitalised(t) && !syntax.isTime(t)) {
      t++;
    }
    boolean closed =
        t >= end
            || syntax.part(t) == Part.PREPOSITION
            || syntax.part(t) == Part.STOP
            || syntax.part(t) == Part.COMMA;
    return t > first && closed;
  }

  /** "Was put off": it did not happen. */
  private boolean isPutOff(int t) {
    return t + 1 < text.tokenCount()
        && text.lower(t).equals("put")
        && text.lower(t + 1).equals("off");
  }

  /** "The quarter ended March 31", "12 months ending in June": a period of accounts. */
  private boolean endsPeriod(int t) {
    return t > 0
        && (text.lower(t).startsWith("end") || text.lower(t).startsWith("begin"))
        && PERIODS.contains(text.lower(t - 1));
  }

  private static Happening verbOf(int t, int after, String kin) {
    return new Happening(t, after, kin, Happening.Form.VERB, Strength.STRONG);
  }

  private int particle(int verb, String particle) {
    int reach = particle.equals("guilty") ? 7 : 3; // "found Judge Moss's clerk guilty"
    reach = LATE_PARTICLES.contains(particle) ? 7 : reach; // "broke the women's world record"
    int limit = Math.min(text.afterLastToken(text.sentenceOf(verb)), verb + reach);
    for (int t = verb + 1; t < limit; t++) {
      if (text.lower(t).equals(particle)) {
        return t;
      }
    }
    return -1;
  }
}
