package dev.dateline.extract.event;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds noun phrases beside a point of the text, within a clause whose bounds are given.
 *
 * <p>A chunk is a noun with what stands before it; phrases of prepositions hang on it.
 */
final class NounChunks {

  private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "we", "I");

  private static final Pattern OF_ADJECTIVE =
      Pattern.compile(".*(ic|al|ar|ive|an|ous|ful|ed|ing|ent|ant|ble|ary|ory|less|-ever)");

  private static final Pattern NUMBER_OF_PART = Pattern.compile("\\d{1,2}\\.");

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final EntityIndex entities;

  NounChunks(Syntax syntax, Phrases phrases, EntityIndex entities) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.phrases = phrases;
    this.entities = entities;
  }

  /** The token after the chunk that begins at a token: the token itself where none does. */
  int chunkEnd(int first, int limit) {
    int t = first;
    while (t < limit
        && (isInChunk(t) || joins(t, limit) || isPlaceComma(t, limit))
        && !(t > first && (isSecond(t) || isSubjectOfNext(t)))) {
      boolean adjectives = syntax.part(t) == Part.COMMA && isBetweenAdjectives(t, limit);
      t += !adjectives ? 1 : isAnd(t + 2) ? 4 : 2;
    }
    while (t > first && !endsChunk(t - 1)) {
      t--;
    }
    return t;
  }

  /** "At whose call a congress founded": with an article another noun phrase begins. */
  private boolean isSecond(int t) {
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

  /** "The flight of Apollo 11, which began": what began is the flight. */
  private boolean isHappening(int t) {
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
    if (t >= end) {
      return null;
    }
    int open = t > limit && syntax.part(t - 1) == Part.STOP ? opening(t - 1, limit) : t;
    if (open < t - 1 && open > limit && syntax.isCapitalised(open - 1) && syntax.isCapitalised(t)) {
      TokenSpan head = innermost(open, limit);
      return new TokenSpan(head == null ? t : head.first(), end);
    }
    boolean named = syntax.isCapitalised(t) || syntax.isCapitalised(t + 1);
    boolean happening = t - 1 > limit && isHappening(t - 2);
    if ((!named || happening)
        && t - 1 > limit
        && text.lower(t - 1).equals("of")
        && isInChunk(t - 2)) {
      TokenSpan head = innermost(t - 1, limit);
      return head == null ? new TokenSpan(t, end) : new TokenSpan(head.first(), end);
    }
    return new TokenSpan(t, end);
  }

  /**
   * The first noun phrase from a token on that no preposition governs; null where there is none.
   */
  @Nullable TokenSpan firstBare(int start, int end) {
    int t = afterDateline(start, end);
    while (t < end) {
      Part part = syntax.part(t);
      if (syntax.isTime(t) && phrases.isSentenceTime(t)) {
        t = Math.max(t + 1, syntax.timeEnd(syntax.timeAt(t)));
      } else if (part == Part.PREPOSITION && !begins(t)) {
        t = afterPrepositional(t, end);
      } else if (isOpeningGerund(t) && lastComma(t, end) >= 0) {
        int comma = nextComma(t, end);
        t = (comma >= 0 ? comma : lastComma(t, end)) + 1;
      } else if (part == Part.SUBORDINATE || (part == Part.VERB && !phrases.isParticiple(t))) {
        int comma = nextComma(t, end);
        if (comma < 0 && t == phrases.sentenceStart(t)) {
          comma = lastComma(t, end); // "Building upon the work of the United States, Japan"
        }
        if (comma < 0) {
          return null;
        }
        t = comma + 1;
      } else if (part == Part.STOP && opens(t)) {
        t = closing(t, end) + 1;
      } else if (begins(t)) {
        if (isStateBeforePerson(t, start, end)) {
          t++;
          continue;
        }
        TokenSpan found = new TokenSpan(t, phraseEnd(t, end));
        if (opensReport(found, end)) {
          t = found.after() + 1;
          continue;
        }
        if (found.after() < end - 1 && isSecond(found.after())) {
          t = found.after();
          continue;
        }
        TokenSpan behind = behindBracket(t, found.after(), end);
        return behind == null ? found : behind;
      } else {
        t++;
      }
    }
    return null;
  }

  private boolean isAtDateline(int t) {
    int first = phrases.sentenceStart(t);
    return t == first || (t == first + 2 && syntax.part(t - 1) == Part.COMMA && isUpperCase(first));
  }

  /** "… in Orlando, Fla. Piana was": where the sentence before was not seen to end. */
  private boolean isStateBeforePerson(int t, int start, int end) {
    String word = text.token(t);
    Entity entity = entities.at(t);
    return t + 1 < end
        && word.length() <= 5
        && word.endsWith(".")
        && (t == start || isAtDateline(t))
        && !Syntax.isIn("role", text.lower(t))
        && isPerson(t + 1)
        && entities.begins(t + 1)
        && (entity == null || entity.type() == EntityType.PLACE);
  }

  /** "Using new tools, the company began": the clause that opens the sentence has no subject. */
  private boolean isOpeningGerund(int t) {
    String lower = text.lower(t);
    int next = t + 1;
    return t == phrases.sentenceStart(t)
        && lower.endsWith("ing")
        && lower.length() > 4
        && entities.at(t) == null
        && next < phrases.sentenceEnd(t)
        && !Syntax.isIn("noun-ing", lower)
        && (!Syntax.isIn("adjective-ing", lower) || text.lower(next).endsWith("on"))
        && (syntax.part(next) == Part.DETERMINER
            || syntax.part(next) == Part.PREPOSITION
            || syntax.part(next) == Part.POSSESSIVE_PRONOUN
            || (syntax.part(next) == Part.NOMINAL && !syntax.isCapitalised(next)));
  }

  /** "Assistant Secretary for Conflict (CSO) Anne Witkowsky": the name comes after the bracket. */
  private @Nullable TokenSpan behindBracket(int first, int t, int end) {
    if (t >= end || syntax.part(t) != Part.STOP || !opens(t)) {
      return null;
    }
    int next = closing(t, end) + 1;
    boolean goesOn = next < end && begins(next) && syntax.part(next) != Part.DETERMINER;
    if (!goesOn) {
      return null;
    }
    int after = phraseEnd(next, end);
    return new TokenSpan(syntax.isCapitalised(next) ? next : first, after);
  }

  /**
   * "The counselor Derek Chollet and the Under Secretary for Growth, Energy, and the Environment
   * Jose Fernandez": where a person stands right before the verb, the subject goes on to there.
   */
  TokenSpan throughAppositions(TokenSpan subject, int end) {
    TokenSpan named = apposedPerson(subject, end);
    if (named != null) {
      return named;
    }
    if (subject.after() >= end || !isPerson(end - 1) || hasPerson(subject)) {
      return subject;
    }
    for (int t = subject.after(); t < end; t++) {
      Part part = syntax.part(t);
      boolean list =
          isInChunk(t)
              || part == Part.PREPOSITION
              || part == Part.CONJUNCTION
              || part == Part.COMMA;
      if (!list) {
        return subject;
      }
    }
    return new TokenSpan(subject.first(), end);
  }

  /**
   * "Ann Moss, Senator John Lund, and Congressman Max Brewer sent": all of a list of names that
   * goes on to the verb.
   */
  TokenSpan throughList(TokenSpan subject, int end) {
    int t = subject.after();
    boolean and = false;
    while (t < end) {
      boolean comma = syntax.part(t) == Part.COMMA;
      int next = comma ? t + 1 : t;
      and = next < end && text.lower(next).equals("and");
      next = and ? next + 1 : next;
      if (next >= end || next == t || !syntax.isCapitalised(next) || phrases.isSentenceTime(next)) {
        return subject;
      }
      int after = phraseEnd(next, end);
      if (after <= next) {
        return subject;
      }
      for (int i = next; i < after; i++) {
        and |= syntax.part(i) == Part.CONJUNCTION;
      }
      t = after;
    }
    boolean named = and && syntax.isCapitalised(subject.after() - 1);
    return named && t == end ? new TokenSpan(subject.first(), end) : subject;
  }

  /** "The outfitter for whom he guided, Christopher Loncarich, was": the name says more. */
  private @Nullable TokenSpan apposedPerson(TokenSpan subject, int end) {
    int last = syntax.part(end - 1) == Part.COMMA ? end - 1 : end;
    boolean aged =
        last < end
            && last - 2 > subject.after()
            && text.kind(last - 1) == TokenizedText.Kind.NUMBER
            && syntax.part(last - 2) == Part.COMMA;
    last = aged ? last - 2 : last;
    if (last <= subject.after() || !isPerson(last - 1)) {
      return null;
    }
    boolean two = false;
    for (int t = subject.first(); t < subject.after(); t++) {
      Part next = syntax.part(t + 1);
      boolean second =
          next == Part.POSSESSIVE_PRONOUN || next == Part.DETERMINER || syntax.isCapitalised(t + 1);
      two |= syntax.part(t) == Part.CONJUNCTION && second;
    }
    if (two || isPerson(subject.after() - 1)) {
      return null; // but "Moss's father, John Lund, was" is told of John Lund
    }
    int first = last - 1;
    while (first > subject.after() && isPerson(first - 1)) {
      first--;
    }
    return syntax.part(first - 1) == Part.COMMA ? new TokenSpan(first, last) : null;
  }

  /** "WASHINGTON, D.C.", which opens a report and is no subject. */
  boolean isPlaceAlone(TokenSpan span) {
    boolean first = span.first() == phrases.sentenceStart(span.first());
    if (first && span.after() < text.tokenCount() && syntax.part(span.after()) == Part.COMMA) {
      boolean all = true;
      for (int t = span.first(); t < span.after(); t++) {
        all &= isPlace(t) || isUpperCase(t);
      }
      return all && span.length() <= 2;
    }
    for (int t = span.first(); t < span.after(); t++) {
      if (!isPlace(t) && syntax.part(t) != Part.COMMA && syntax.part(t) != Part.DETERMINER) {
        return false;
      }
    }
    return true;
  }

  private boolean hasPerson(TokenSpan span) {
    boolean last = isPerson(span.after() - 1);
    return last && syntax.part(span.after()) == Part.COMMA;
  }

  private boolean isPerson(int t) {
    Entity entity = entities.at(t);
    return entity != null && entity.type() == EntityType.PERSON;
  }

  /** "WASHINGTON – The department": a place before a dash. */
  private boolean opensReport(TokenSpan span, int end) {
    boolean first = span.first() == phrases.sentenceStart(span.first());
    return first
        && span.length() <= 3
        && span.after() < end
        && syntax.part(span.after()) == Part.STOP
        && !opens(span.after());
  }

  /** "Walter Moody via lethal injection, who": the person, where another noun stands nearer. */
  @Nullable TokenSpan personBefore(int end, int limit) {
    if (end <= limit || isPerson(end - 1)) {
      return null;
    }
    int t = end - 1;
    while (t > limit && t > end - 8 && !isPerson(t)) {
      t--;
    }
    if (!isPerson(t)) {
      return null;
    }
    int first = t;
    while (first > limit && isPerson(first - 1)) {
      first--;
    }
    return new TokenSpan(first, t + 1);
  }

  /** Past "WASHINGTON, D.C.": "D.C." is no part of the name that follows. */
  private int afterDateline(int start, int end) {
    boolean numbered =
        start + 2 < end
            && start == phrases.sentenceStart(start)
            && text.kind(start) == TokenizedText.Kind.NUMBER
            && text.token(start + 1).equals(".");
    boolean dotted =
        start == phrases.sentenceStart(start) && NUMBER_OF_PART.matcher(text.token(start)).matches();
    if (numbered || dotted) {
      return dotted ? start + 1 : start + 2; // "4. On March 6, 2020, the commission"
    }
    boolean unmarked =
        start + 1 < end
            && start == phrases.sentenceStart(start)
            && isUpperCase(start)
            && text.token(start).indexOf('.') < 0
            && syntax.isCapitalised(start + 1)
            && !isUpperCase(start + 1)
            && (isPlace(start) || syntax.part(start + 1) == Part.DETERMINER);
    if (unmarked) {
      return start + 1; // "WASHINGTON The committee approved"
    }
    for (int t = start; t < Math.min(end, start + 5); t++) {
      String word = text.token(t);
      if (word.equals("D.C.") || word.equals("DC")) {
        return t + 1;
      }
    }
    return start;
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

  private boolean opens(int t) {
    return text.token(t).charAt(0) == '(';
  }

  private int closing(int t, int end) {
    for (int i = t + 1; i < Math.min(end, t + 20); i++) {
      if (text.token(i).charAt(0) == ')') {
        return i;
      }
    }
    return t;
  }

  /** After "in Paris," or, without a comma, after the chunk that the preposition governs. */
  private int afterPrepositional(int t, int end) {
    int comma = nextComma(t, end);
    if (comma >= 0 && !holdsTime(t, comma)) {
      return comma + 1;
    }
    int next = t + 1;
    if (next < end && syntax.isTime(next) && phrases.isSentenceTime(next)) {
      return Math.max(next + 1, syntax.timeEnd(syntax.timeAt(next)));
    }
    return Math.max(next, chunkEnd(next, end));
  }

  private boolean holdsTime(int first, int after) {
    return first + 1 < after && phrases.isSentenceTime(first + 1);
  }

  private int nextComma(int t, int end) {
    for (int i = t; i < end; i++) {
      if (syntax.part(i) == Part.COMMA && !isPlaceComma(i, end) && !phrases.isSentenceTime(i)) {
        return i;
      }
    }
    return -1;
  }

  private int lastComma(int t, int end) {
    for (int i = end - 1; i > t; i--) {
      if (syntax.part(i) == Part.COMMA && !phrases.isSentenceTime(i)) {
        return i;
      }
    }
    return -1;
  }

  private int phraseEnd(int first, int end) {
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

  private boolean isInChunk(int t) {
    return switch (syntax.part(t)) {
      case NOMINAL -> !phrases.isSentenceTime(t);
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
    return isComparative(t)
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
              || isOxford(t - 1, limit)
              || (syntax.part(t - 1) == Part.COMMA && isInsideAct(t - 1, limit))
              || isLastOfPlaces(t - 1, limit))
          && begins(t + 1)
          && !isSecondDeed(t + 1)
          && !leadsToVerb(t + 1, limit);
    }
    return syntax.part(t) == Part.COMMA
        && (phrases.isListComma(t)
            || isInsideAct(t, limit)
            || isBetweenAdjectives(t, limit)
            || isOxford(t, limit)
            || (isPlace(t - 1) && (isListOfPlaces(t, limit) || isLastOfPlaces(t, limit))));
  }

  /** "Spotsylvania County Fire, Rescue, and Emergency Management": the comma before the "and". */
  private boolean isOxford(int comma, int limit) {
    if (comma < 2
        || syntax.part(comma) != Part.COMMA
        || comma + 2 >= limit
        || !text.lower(comma + 1).equals("and")
        || !syntax.isCapitalised(comma - 1)
        || !syntax.isCapitalised(comma + 2)) {
      return false;
    }
    for (int t = comma - 1; t > Math.max(0, comma - 7); t--) {
      if (syntax.part(t) == Part.COMMA) {
        return syntax.isCapitalised(t - 1);
      }
      if (!syntax.isCapitalised(t) || syntax.isTime(t)) {
        return false;
      }
    }
    return false;
  }

  /** "A bipartisan, bicameral conference": the noun stands behind the second adjective. */
  private boolean isBetweenAdjectives(int comma, int limit) {
    int next = comma + 1;
    return comma > 1
        && next + 1 < Math.min(limit, phrases.sentenceEnd(comma))
        && syntax.part(comma - 2) == Part.DETERMINER
        && isAdjective(comma - 1)
        && isAdjective(next)
        && (isAnd(next + 1) || syntax.part(next + 1) == Part.NOMINAL)
        && !phrases.isSentenceTime(next + 1);
  }

  /** "An aggressive, coordinated and proactive effort". */
  private boolean isAnd(int t) {
    return text.lower(t).equals("and") && isAdjective(t + 1);
  }

  private boolean isAdjective(int t) {
    return (syntax.part(t) == Part.NOMINAL || syntax.part(t) == Part.VERB)
        && !syntax.isCapitalised(t)
        && OF_ADJECTIVE.matcher(text.lower(t)).matches();
  }

  /** "The Federal Insecticide, Fungicide, and Rodenticide Act": a comma inside of a name. */
  private boolean isInsideAct(int comma, int limit) {
    if (!syntax.isCapitalised(comma - 1)) {
      return false;
    }
    int most = Math.min(Math.min(limit, phrases.sentenceEnd(comma)), comma + 12);
    for (int t = comma + 1; t < most; t++) {
      if (text.token(t).equals("Act")) {
        return true;
      }
      Part part = syntax.part(t);
      boolean list = part == Part.COMMA || part == Part.CONJUNCTION;
      if (!syntax.isCapitalised(t) && !list || entities.begins(t) && isPerson(t)) {
        return false;
      }
    }
    return false;
  }

  /** "Abusing an inmate and engaging in fraud": the gerund is joined to the first one. */
  private boolean isSecondDeed(int t) {
    String lower = text.lower(t);
    int next = t + 1;
    return lower.endsWith("ing")
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

  /** "Azerbaijan, Georgia, and Armenia": a list, and no town in a state. */
  private boolean isListOfPlaces(int comma, int limit) {
    int t = comma + 1;
    while (t < limit && isPlace(t)) {
      t++;
    }
    return t + 2 < limit
        && syntax.part(t) == Part.COMMA
        && text.lower(t + 1).equals("and")
        && isPlace(pastArticle(t + 2));
  }

  private int pastArticle(int t) {
    return syntax.part(t) == Part.DETERMINER && t + 1 < text.tokenCount() ? t + 1 : t;
  }

  /** The comma before "and Armenia". */
  private boolean isLastOfPlaces(int comma, int limit) {
    if (comma + 2 >= limit
        || !text.lower(comma + 1).equals("and")
        || !isPlace(pastArticle(comma + 2))) {
      return false;
    }
    int t = comma - 1;
    while (t > 0 && isPlace(t)) {
      t--;
    }
    return t < comma - 1 && syntax.part(t) == Part.COMMA && isPlace(t - 1);
  }

  /** "Sofia, Bulgaria," and "Hammond, Ind.,": a place with what it lies in. */
  boolean isPlaceComma(int t, int limit) {
    if (syntax.part(t) == Part.COMMA && isStateBeforeNoun(t, limit)) {
      return true;
    }
    return syntax.part(t) == Part.COMMA
        && t > 0
        && t + 1 < Math.min(limit, phrases.sentenceEnd(t))
        && isPlace(t - 1)
        && isPlace(t + 1);
  }

  private boolean isUpperCase(int t) {
    String word = text.token(t);
    return word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** "A Cranston, Rhode Island, resident", "a Brooklyn, N.Y., health care clinic". */
  private boolean isStateBeforeNoun(int t, int limit) {
    int most = Math.min(limit, phrases.sentenceEnd(t));
    int after = t + 1;
    while (after < most && isPlace(after)) {
      after++;
    }
    boolean opens =
        after > t + 1
            && after < most
            && isOpening(syntax.part(after) == Part.COMMA ? after + 1 : after);
    if (opens && t > 0 && syntax.isCapitalised(t - 1)) {
      return isAfterArticle(t - 1);
    }
    int before = t - 1;
    while (before > 0 && isPlace(before)) {
      before--;
    }
    return before < t - 1
        && t + 1 < most
        && syntax.part(before) == Part.COMMA
        && isOpening(t + 1)
        && isAfterArticle(before - 1);
  }

  private boolean isOpening(int t) {
    return text.lower(t).equals("based") || syntax.part(t) == Part.NOMINAL && !syntax.isCapitalised(t) && !syntax.isTime(t);
  }

  /** "A Lufkin", "a former Fort Deposit", "Three El Paso": an article or a number leads. */
  private boolean isAfterArticle(int t) {
    int first = t;
    while (first > 0 && syntax.part(first) == Part.NOMINAL && first > t - 5 && !isCount(first)) {
      first--;
    }
    return first < t && (syntax.part(first) == Part.DETERMINER || isCount(first));
  }

  private boolean isCount(int t) {
    return Syntax.isIn("number-word", text.lower(t));
  }

  boolean isPlace(int t) {
    Entity entity = entities.at(t);
    return entity != null && entity.type() == EntityType.PLACE && !syntax.isTime(t);
  }
}
