package dev.dateline.extract.event;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.regex.Pattern;

/**
 * Commas that stand inside of a noun phrase: in lists, in names, between adjectives, and between a
 * town and what it lies in.
 */
final class Commas {

  private static final Pattern OF_ADJECTIVE =
      Pattern.compile(".*(ic|al|ar|ive|an|ous|ful|ed|ing|ent|ant|ble|ary|ory|less|-ever|.-.*)");

  private final Syntax syntax;
  private final TokenizedText text;
  private final Phrases phrases;
  private final EntityIndex entities;

  Commas(Syntax syntax, Phrases phrases, EntityIndex entities) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.phrases = phrases;
    this.entities = entities;
  }

  /** "Spotsylvania County Fire, Rescue, and Emergency Management": the comma before the "and". */
  boolean isOxford(int comma, int limit) {
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
  boolean isBetweenAdjectives(int comma, int limit) {
    int next = comma + 1;
    return comma > 1
        && next + 1 < Math.min(limit, phrases.sentenceEnd(comma))
        && (syntax.part(comma - 2) == Part.DETERMINER || syntax.part(comma - 2) == Part.VERB)
        && isAdjective(comma - 1)
        && isAdjective(next)
        && (isAnd(next + 1) || syntax.part(next + 1) == Part.NOMINAL)
        && !phrases.isSentenceTime(next + 1);
  }

  /** "An aggressive, coordinated and proactive effort". */
  boolean isAnd(int t) {
    return t + 1 < text.tokenCount() && text.lower(t).equals("and") && isAdjective(t + 1);
  }

  private boolean isAdjective(int t) {
    return (syntax.part(t) == Part.NOMINAL || syntax.part(t) == Part.VERB)
        && !syntax.isCapitalised(t)
        && OF_ADJECTIVE.matcher(text.lower(t)).matches();
  }

  /** "The Federal Insecticide, Fungicide, and Rodenticide Act": a comma inside of a name. */
  boolean isInsideAct(int comma, int limit) {
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
      if (!syntax.isCapitalised(t) && !list || entities.begins(t) && entities.isPerson(t)) {
        return false;
      }
    }
    return false;
  }

  /** "Azerbaijan, Georgia, and Armenia": a list, and no town in a state. */
  boolean isListOfPlaces(int comma, int limit) {
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
  boolean isLastOfPlaces(int comma, int limit) {
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
    if (t >= text.tokenCount()) {
      return false;
    }
    return text.lower(t).equals("based")
        || syntax.part(t) == Part.NOMINAL && !syntax.isCapitalised(t) && !syntax.isTime(t);
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

  /** "The address, which he was to give on Tuesday, by a week": the comma behind "Tuesday". */
  boolean closesAside(int verb, int comma) {
    for (int t = verb - 1; t > Math.max(0, verb - 10); t--) {
      if (syntax.part(t) == Part.COMMA || text.sentenceOf(t) != text.sentenceOf(comma)) {
        return false;
      }
      if (syntax.part(t) == Part.RELATIVE && syntax.part(t - 1) == Part.COMMA) {
        return text.lower(t).equals("which") || text.lower(t).equals("who");
      }
    }
    return false;
  }
}
