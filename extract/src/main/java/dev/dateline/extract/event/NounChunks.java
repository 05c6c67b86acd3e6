package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds noun phrases beside a point of the text, within a clause whose bounds are given.
 *
 * <p>A chunk is a noun with what stands before it; phrases of prepositions hang on it.
 */
final class NounChunks {

  private static final Set<String> SUBJECTS = Set.of("he", "she", "it", "they", "we", "I");

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final Commas commas;

  NounChunks(Syntax syntax, Phrases phrases, EntityIndex entities) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.phrases = phrases;
    this.commas = new Commas(syntax, phrases, entities);
  }

  /** The token after the chunk that begins at a token: the token itself where none does. */
  int chunkEnd(int first, int limit) {
    int t = first;
    while (t < limit
        && (isInChunk(t) || joins(t, limit) || commas.isPlaceComma(t, limit))
        && !(t > first && (isSecond(t) || isSubjectOfNext(t) || isDeedOfName(t)))) {
      boolean adjectives = syntax.part(t) == Part.COMMA && commas.isBetweenAdjectives(t, limit);
      t += !adjectives ? 1 : commas.isAnd(t + 2) ? 4 : 2;
    }
    while (t > first && !endsChunk(t - 1)) {
      t--;
    }
    return t;
  }

  /** "At whose call a congress founded": with an article another noun phrase begins. */
  boolean isSecond(int t) {
    return syntax.part(t) == Part.DETERMINER
        && syntax.part(t - 1) == Part.NOMINAL
        && !syntax.isTime(t - 1)
        && !text.lower(t - 1).equals("all")
        && !text.lower(t - 1).equals("half");
  }

  /** "A person they believed": the pronoun begins a clause. */
  private boolean isSubjectOfNext(int t) {
    return SUBJECTS.contains(text.token(t)) && syntax.part(t - 1) == Part.NOMINAL;
  }

  /** "A letter to Ann Moss requesting aid", but not "the Navy contracting office". */
  private boolean isDeedOfName(int t) {
    return syntax.isCapitalised(t - 1) && Syntax.isIn("saying-ing", text.lower(t));
  }

  /** "The flight of Apollo 11, which began": what began is the flight. */
  boolean isHappening(int t) {
    return t >= 0
        && Happenings.load().readings(text.lower(t)).stream()
            .anyMatch(reading -> reading.forms().contains(Happenings.Form.NOUN));
  }

  /** The chunk that ends before a token, with the "of"-phrases in it; null where none does. */
  @Nullable TokenSpan innermost(int end, int limit) {
    int t = end;
    while (t > limit && (isInChunk(t - 1) || joins(t - 1, end))) {
      t--;
    }
    while (t < end && !begins(t)) {
      t++;
    }
    t = behindSubject(t, end);
    if (t >= end) {
      return null;
    }
    if (text.token(end - 1).equals("Act")) {
      t = nameStart(t, limit);
    }
    int open = t > limit && syntax.part(t - 1) == Part.STOP ? opening(t - 1, limit) : t;
    if (open < t - 1 && open > limit && syntax.isCapitalised(open - 1) && syntax.isCapitalised(t)) {
      TokenSpan head = innermost(open, limit);
      return new TokenSpan(head == null ? t : head.first(), end);
    }
    boolean named = syntax.isCapitalised(t) || syntax.isCapitalised(t + 1);
    boolean happening = t - 1 > limit && isHappening(t - 2);
    boolean inName = // "the Federation of Association Football", "the State of the Union address"
        t - 1 > limit && syntax.isCapitalised(t - 2) && syntax.part(t - 2) == Part.NOMINAL;
    if ((!named || happening || inName)
        && t - 1 > limit
        && text.lower(t - 1).equals("of")
        && isInChunk(t - 2)) {
      TokenSpan head = innermost(t - 1, limit);
      return head == null ? new TokenSpan(t, end) : new TokenSpan(head.first(), end);
    }
    return new TokenSpan(t, end);
  }

  /** "She replaces John Lund, who": the verb looks like a noun, and the pronoun is its subject. */
  private int behindSubject(int first, int end) {
    for (int t = end - 3; t >= first; t--) {
      boolean verb = !syntax.isCapitalised(t + 1) && text.lower(t + 1).endsWith("s");
      if (SUBJECTS.contains(text.token(t)) || (t == first && isSentenceStart(t))) {
        boolean pronoun = syntax.part(t) == Part.PRONOUN;
        return pronoun && verb ? t + 2 : first;
      }
    }
    return first;
  }

  private boolean isSentenceStart(int t) {
    return t == phrases.sentenceStart(t);
  }

  /** "The Access to Harbours Act": back through the prepositions of the name. */
  private int nameStart(int first, int limit) {
    int t = first;
    while (t - 2 > limit
        && syntax.isCapitalised(t)
        && (syntax.part(t - 1) == Part.PREPOSITION || syntax.part(t - 1) == Part.CONJUNCTION)
        && syntax.isCapitalised(t - 2)
        && syntax.part(t - 2) == Part.NOMINAL) {
      t -= 2;
      while (t - 1 > limit && syntax.isCapitalised(t - 1) && syntax.part(t - 1) == Part.NOMINAL) {
        t--;
      }
    }
    boolean article = t < first && t > limit && syntax.part(t - 1) == Part.DETERMINER;
    return article ? t - 1 : t;
  }

  /** Back over a closing parenthesis and commas of an aside: "X (Y), which". */
  int beforeAside(int end, int limit) {
    int t = end;
    while (t > limit) {
      Part part = syntax.part(t - 1);
      if (part == Part.STOP && opening(t - 1, limit) < t - 1) {
        t = opening(t - 1, limit);
      } else if (part == Part.COMMA || part == Part.QUOTE) {
        t--;
      } else {
        return t;
      }
    }
    return t;
  }

  /** The parenthesis that a closing one closes; the token itself where it closes none. */
  int opening(int t, int limit) {
    if (text.token(t).charAt(0) != ')') {
      return t;
    }
    for (int i = t - 1; i >= Math.max(limit, t - 20); i--) {
      if (text.token(i).charAt(0) == '(') {
        return i;
      }
    }
    return t;
  }

  int phraseEnd(int first, int end) {
    int t = chunkEnd(first, end);
    while (t + 1 < end && syntax.part(t) == Part.PREPOSITION && !phrases.isSentenceTime(t + 1)) {
      int next = chunkEnd(t + 1, end);
      if (next <= t + 1) {
        break;
      }
      t = next;
    }
    return Math.max(t, first + 1);
  }

  boolean isInChunk(int t) {
    return switch (syntax.part(t)) {
      case NOMINAL -> !phrases.isSentenceTime(t) && !text.lower(t).equals("how");
      case POSSESSIVE, JOINT, DETERMINER, POSSESSIVE_PRONOUN -> true;
      case PRONOUN -> true;
      case QUOTE -> false;
      case ADVERB -> modifies(t);
      case PREPOSITION -> text.lower(t).equals("than") && t > 0 && isComparative(t - 1);
      default -> phrases.isParticiple(t) || isRelated(t);
    };
  }

  /** "Obstruction of justice related offenses". */
  private boolean isRelated(int t) {
    boolean based = text.lower(t).equals("based"); // "an Atlanta, Georgia, based preparer"
    return (based || text.lower(t).equals("related"))
        && t > 0
        && t + 1 < text.tokenCount()
        && syntax.part(t - 1) == (based ? Part.COMMA : Part.NOMINAL)
        && syntax.part(t + 1) == Part.NOMINAL
        && !syntax.isTime(t + 1);
  }

  /** "More than 50 people", "nearly two billion", "very large". */
  private boolean modifies(int t) {
    int next = t + 1;
    if (next >= text.tokenCount() || text.sentenceOf(next) != text.sentenceOf(t)) {
      return false;
    }
    boolean further = // "a full-scale further invasion"
        text.lower(t).equals("further") && t > 0 && syntax.part(t - 1) == Part.NOMINAL;
    boolean most = // "the nation's most distinguished students"
        text.lower(t).equals("most")
            && t > 0
            && (syntax.part(t - 1) == Part.POSSESSIVE || syntax.part(t - 1) == Part.DETERMINER)
            && phrases.isParticiple(next);
    return isComparative(t)
        || most
        || (further && syntax.part(next) == Part.NOMINAL)
        || (text.lower(t).equals("at") && isComparative(next))
        || text.kind(next) == TokenizedText.Kind.NUMBER && !syntax.isTime(next)
        || (syntax.part(next) == Part.NOMINAL
            && t > 0
            && (syntax.part(t - 1) == Part.DETERMINER || syntax.part(t - 1) == Part.POSSESSIVE)
            && !phrases.isSentenceTime(next));
  }

  private boolean isComparative(int t) {
    return Syntax.isIn("comparative", text.lower(t));
  }

  Commas commas() {
    return commas;
  }

  boolean begins(int t) {
    return switch (syntax.part(t)) {
      case NOMINAL -> !phrases.isSentenceTime(t);
      case DETERMINER, POSSESSIVE_PRONOUN, PRONOUN -> true;
      case ADVERB -> modifies(t);
      default -> phrases.isParticiple(t);
    };
  }

  private boolean endsChunk(int t) {
    return switch (syntax.part(t)) {
      case NOMINAL, PRONOUN -> true;
      case JOINT -> text.token(t).charAt(0) == '.';
      default -> false;
    };
  }

  /** "Congress and the president", "Chirac, Blair and Bush". */
  private boolean joins(int t, int limit) {
    if (t <= 0 || t + 1 >= Math.min(limit, phrases.sentenceEnd(t))) {
      return false;
    }
    if (syntax.part(t) == Part.CONJUNCTION) {
      return text.lower(t).equals("and")
          && (endsChunk(t - 1)
              || commas.isOxford(t - 1, limit)
              || (syntax.part(t - 1) == Part.COMMA && commas.isInsideAct(t - 1, limit))
              || commas.isLastOfPlaces(t - 1, limit))
          && begins(t + 1)
          && !isSecondDeed(t + 1)
          && !leadsToVerb(t + 1, limit);
    }
    return syntax.part(t) == Part.COMMA
        && (phrases.isListComma(t)
            || commas.isInsideAct(t, limit)
            || commas.isBetweenAdjectives(t, limit)
            || commas.isOxford(t, limit)
            || (commas.isPlace(t - 1)
                && (commas.isListOfPlaces(t, limit) || commas.isLastOfPlaces(t, limit))));
  }

  /** "Abusing an inmate and engaging in fraud": the gerund is joined to the first one. */
  private boolean isSecondDeed(int t) {
    String lower = text.lower(t);
    int next = t + 1;
    boolean base = // "provide kickbacks and defraud the board"
        Syntax.isIn("base", lower)
            && !syntax.isCapitalised(t)
            && next < text.tokenCount()
            && syntax.part(next) == Part.DETERMINER;
    return base
        || (syntax.isPlainBase(t) && !syntax.isCapitalised(t)) // "visit the site and meet with"
        || lower.endsWith("ing")
            && lower.length() > 5
            && !syntax.isCapitalised(t)
            && !Syntax.isIn("noun-ing", lower)
            && next < text.tokenCount()
            && (syntax.part(next) == Part.PREPOSITION || syntax.part(next) == Part.DETERMINER)
            && !text.lower(next).equals("of");
  }

  /** "… and the court ruled": what follows is a clause of its own. */
  private boolean leadsToVerb(int first, int limit) {
    for (int t = first; t < Math.min(limit, first + 6); t++) {
      if (!isInChunk(t)) {
        Part part = syntax.part(t);
        if (part == Part.COMMA) {
          return isVerbBehindAside(t, limit);
        }
        boolean gerund = part == Part.VERB && text.lower(t).endsWith("ing");
        return part == Part.VERB && !gerund || part == Part.AUXILIARY || part == Part.REPORT;
      }
    }
    return false;
  }

  /** "And Cervantes, a gang associate, pleaded": an aside, and then the verb of the clause. */
  private boolean isVerbBehindAside(int comma, int limit) {
    for (int t = comma + 1; t + 1 < Math.min(limit, comma + 12); t++) {
      if (syntax.part(t) == Part.COMMA) {
        Part next = syntax.part(t + 1);
        return next == Part.VERB && !phrases.isParticiple(t + 1) || next == Part.AUXILIARY;
      }
    }
    return false;
  }
}
