package dev.dateline.extract.event;

import dev.dateline.extract.event.Happenings.Strength;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * What an announcement tells: "announced today that it <em>has filed</em> a lawsuit", "the man
 * <em>pleaded</em> guilty, the department announced today".
 *
 * <p>The perfect tells of what is just done. In the simple past only courts and offices tell of
 * what they did on the day of the announcement, so there the kin of the verb must be one of theirs.
 * An announced sum of money is given with the announcement.
 */
final class Announcements {

  /** How far the verb of the clause may stand behind its beginning, in tokens. */
  private static final int REACH = 36;

  /** How long the subject of what is to come may be, in tokens. */
  private static final int INTENT = 14;

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final HappeningReader reader;

  Announcements(Syntax syntax, Phrases phrases, HappeningReader reader) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.phrases = phrases;
    this.reader = reader;
  }

  /** Whether a verb is "announced" and has its subject before it, not behind. */
  boolean isMade(int verb, int limit) {
    Part before = verb == 0 ? Part.STOP : syntax.part(verb - 1);
    int next = verb + 1;
    boolean direct =
        next < limit && (phrases.isSentenceTime(next) || text.lower(next).equals("that"));
    boolean inverted = (before == Part.COMMA || before == Part.QUOTE) && !direct;
    return text.lower(verb).startsWith("announc") && !inverted;
  }

  /** The token after "today", "on Wednesday". */
  int pastTime(int first, int limit) {
    int t = first;
    while (t < limit) {
      boolean led =
          syntax.part(t) == Part.PREPOSITION && t + 1 < limit && phrases.isSentenceTime(t + 1);
      if (!phrases.isSentenceTime(t) && syntax.part(t) != Part.ADVERB && !led) {
        return t;
      }
      t++;
    }
    return t;
  }

  /** The announcement itself as a happening. */
  static Happening announcement(int verb) {
    return new Happening(verb, verb + 1, "announce", Happening.Form.VERB, Strength.STRONG);
  }

  /** What a clause before the announcement tells; null where it tells of nothing just done. */
  @Nullable Happening before(int announced) {
    int first = phrases.sentenceStart(announced);
    int start = first;
    for (int t = first; t < Math.min(announced, first + 5); t++) {
      start = syntax.part(t) == Part.STOP && closing(t, announced) == t ? t + 1 : start;
    }
    Happening told = told(start, announced);
    if (told != null) {
      return isDated(start, told, announced) ? null : told;
    }
    boolean to = isGift(start, announced) || isIntent(start, announced);
    return to ? announcement(announced) : null;
  }

  /**
   * "Was indicted Wednesday, the department announced today": it has a date of its own. "Agreed to
   * settle allegations that between 2002 and 2005 …" has none.
   */
  private boolean isDated(int first, Happening told, int after) {
    for (int t = first; t < after; t++) {
      Part part = syntax.part(t);
      if (phrases.isSentenceTime(t)) {
        return true;
      }
      boolean clause = part == Part.RELATIVE || part == Part.SUBORDINATE || part == Part.VERB;
      if (t >= told.after() && (clause || text.lower(t).equals("that"))) {
        return false;
      }
    }
    return false;
  }

  /** What the clause that begins at a token tells; null where it tells of nothing just done. */
  @Nullable Happening told(int first, int limit) {
    boolean relative = false;
    for (int t = first; t < Math.min(limit, first + REACH); t++) {
      switch (syntax.part(t)) {
        case STOP -> {
          int closing = closing(t, limit);
          if (closing == t) {
            return null;
          }
          t = closing;
        }
        case SUBORDINATE -> {
          return null;
        }
        case RELATIVE -> relative = t > first;
        case AUXILIARY -> {
          if (!relative) {
            return withAuxiliary(t, limit);
          }
        }
        case VERB -> {
          if (!relative && !isHanging(t, limit)) {
            return isDeed(t) ? reader.verb(t) : null;
          }
          relative = false;
        }
        default -> {}
      }
    }
    return null;
  }

  private @Nullable Happening withAuxiliary(int auxiliary, int limit) {
    boolean perfect = Syntax.isIn("perfect", text.lower(auxiliary));
    int verb = auxiliary + 1;
    while (verb < limit && (syntax.part(verb) == Part.ADVERB || text.lower(verb).equals("been"))) {
      verb++;
    }
    return verb < limit && (perfect || isDeed(verb)) ? reader.verb(verb) : null;
  }

  /** "A scheme involving oil", "a lawsuit filed by": no verb of the clause. */
  private boolean isHanging(int t, int limit) {
    if (phrases.isParticiple(t) || text.lower(t).endsWith("ing")) {
      return true;
    }
    boolean purpose = t + 2 < limit && text.lower(t + 1).equals("to") && syntax.isBase(t + 2);
    return t > 0
        && syntax.part(t - 1) == Part.NOMINAL
        && t + 1 < limit
        && syntax.part(t + 1) == Part.PREPOSITION
        && syntax.mayBeParticiple(t)
        && !purpose;
  }

  /** Only with a subject or auxiliary before the verb, which else hangs on a noun. */
  private boolean isDeed(int t) {
    Happening deed = reader.verb(t);
    if (deed == null
        || !Syntax.isIn("announced-deed", deed.kin())
        || !text.lower(t).endsWith("ed")) {
      return false;
    }
    int before = t - 1;
    while (before > 0 && syntax.part(before) == Part.ADVERB) {
      before--;
    }
    String lower = text.lower(before);
    boolean passive = lower.equals("was") || lower.equals("were");
    boolean active =
        syntax.part(before) == Part.NOMINAL
            || syntax.part(before) == Part.COMMA
            || syntax.part(before) == Part.PRONOUN
            || lower.equals("each");
    int next = t + 1;
    boolean object =
        next < text.tokenCount()
            && (syntax.part(next) == Part.NOMINAL
                || syntax.part(next) == Part.DETERMINER
                || syntax.isBase(next)
                || text.lower(next).equals("to"));
    return passive || (active && object);
  }

  /**
   * "The town will receive $86,504", "she will serve as director": given with the announcement.
   * "$86,504 will be directed to the town" says the sum first.
   */
  boolean isGift(int first, int limit) {
    boolean given = false;
    boolean sum = false;
    for (int t = first; t < limit; t++) {
      String lower = text.lower(t);
      given |= Syntax.isIn("granted", lower);
      sum |= text.token(t).startsWith("$");
      boolean serves = lower.equals("as") && t > first && text.lower(t - 1).startsWith("serv");
      if (serves || (given && sum)) {
        return true;
      }
      if (phrases.isSentenceTime(t) || (syntax.part(t) == Part.STOP && closing(t, limit) == t)) {
        return false;
      }
    }
    return false;
  }

  /** "It will close the plant", "the city will host": what is to come, said of somebody named. */
  boolean isIntent(int first, int limit) {
    if (first + 2 < limit && isKnown(first)) {
      return false;
    }
    for (int t = first; t < Math.min(limit, first + INTENT); t++) {
      Part part = syntax.part(t);
      if (part == Part.AUXILIARY) {
        String lower = text.lower(t);
        return lower.equals("will")
            || lower.equals("would")
            || lower.equals("has")
            || lower.equals("have");
      }
      boolean subject =
          part == Part.NOMINAL
              || part == Part.DETERMINER
              || part == Part.JOINT
              || part == Part.COMMA
              || part == Part.CONJUNCTION
              || (part == Part.PREPOSITION && t > first)
              || (part == Part.PRONOUN && t == first);
      if (!subject || phrases.isSentenceTime(t)) {
        return false;
      }
    }
    return false;
  }

  /** "The bill would": which one, only those know who read on. */
  private boolean isKnown(int first) {
    String noun = text.lower(first + 1);
    return text.lower(first).equals("the")
        && syntax.part(first + 2) == Part.AUXILIARY
        && (Syntax.isIn("act", noun)
            || Syntax.isIn("thin-noun", noun)
            || ClueWords.isIn("generic", noun)
            || Syntax.isIn("body-head", noun));
  }

  /** The bracket that closes one; the token itself where it opens none. */
  int closing(int t, int limit) {
    if (text.token(t).charAt(0) != '(') {
      return t;
    }
    for (int i = t + 1; i < Math.min(limit, t + 12); i++) {
      if (text.token(i).charAt(0) == ')') {
        return i;
      }
    }
    return t;
  }
}
