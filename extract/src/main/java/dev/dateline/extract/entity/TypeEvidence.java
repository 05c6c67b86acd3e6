package dev.dateline.extract.entity;

import dev.dateline.extract.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what tells the type of a capitalised name that the gazetteer does not have: its words, its
 * form, and what stands before and behind it. Points add up; the best type with enough of them
 * wins.
 */
final class TypeEvidence {

  private static final int ENOUGH = 2;
  private static final int STRONG = 3;
  private static final int LONGEST_ACRONYM = 6;
  private static final int LONGEST_PERSON = 5;

  private final Units units;

  TypeEvidence(Units units) {
    this.units = units;
  }

  /** The type that the head word tells: the last one, or the one before "of". */
  @Nullable EntityType headType(int p, int end) {
    if (end - p < 2) {
      return null;
    }
    EntityType last = typeOfHead(end - 1);
    for (int u = p; u + 1 < end; u++) {
      if (units.isLower(u + 1) && units.is(u + 1, Lexicon.CONNECTOR) && units.is(u, Lexicon.HEAD)) {
        return typeOfHead(u);
      }
    }
    if (last == null && units.is(p, Lexicon.PLACE_HEAD) && isPlaceFirst(p)) {
      return EntityType.PLACE;
    }
    boolean ordinal = end - p > 2 && units.is(end - 2, Lexicon.EVENT_HEAD) && isRoman(end - 1);
    return ordinal ? EntityType.EVENT : last;
  }

  /** "Lake Superior", "Mount Fuji": heads that stand first. */
  private boolean isPlaceFirst(int unit) {
    return units.equalsIgnoringCase(unit, "Lake")
        || units.equalsIgnoringCase(unit, "Mount")
        || units.equalsIgnoringCase(unit, "Cape")
        || units.equalsIgnoringCase(unit, "Fort")
        || units.equalsIgnoringCase(unit, "Port")
        || units.equalsIgnoringCase(unit, "Camp");
  }

  private boolean isRoman(int unit) {
    return units.equalsIgnoringCase(unit, "I")
        || units.equalsIgnoringCase(unit, "II")
        || units.equalsIgnoringCase(unit, "III");
  }

  private @Nullable EntityType typeOfHead(int unit) {
    if (!units.isCapital(unit)) {
      return null;
    }
    if (units.is(unit, Lexicon.AGREEMENT_HEAD)) {
      return EntityType.AGREEMENT;
    }
    if (units.is(unit, Lexicon.EVENT_HEAD)) {
      return EntityType.EVENT;
    }
    if (units.is(unit, Lexicon.ORG_HEAD)) {
      return EntityType.ORGANIZATION;
    }
    return units.is(unit, Lexicon.PLACE_HEAD) ? EntityType.PLACE : null;
  }

  /** Whether a word of the calendar or an adjective begins the name of a person ("April Smith"). */
  boolean isGivenBefore(int unit, int end) {
    return units.is(unit, Lexicon.GIVEN)
        && unit + 1 < end
        && units.isCapital(unit + 1)
        && !units.is(unit + 1, Lexicon.GIVEN | Lexicon.TITLE | Lexicon.FAMILY_FIRST);
  }

  /**
   * The type of a name.
   *
   * @param titled whether a title or role stands directly before it
   */
  @Nullable EntityType judge(int p, int end, boolean titled, int sentenceFirst, int sentenceEnd) {
    boolean articled = p > sentenceFirst && isArticle(p - 1) && !titled;
    int person =
        personForm(p, end) + personAround(end, titled, sentenceEnd) - (articled ? ENOUGH : 0);
    int organization = organizationForm(p, end);
    int place = placeAround(p, end, sentenceFirst, sentenceEnd);
    boolean startsSentence = p == sentenceFirst && end - p == 1;
    int enough = startsSentence ? ENOUGH + 1 : ENOUGH;
    boolean plain = person <= ENOUGH;
    if (person >= enough && person >= organization && (plain ? person > place : person >= place)) {
      return EntityType.PERSON;
    }
    if (organization >= enough && organization >= place) {
      return EntityType.ORGANIZATION;
    }
    return place >= enough ? EntityType.PLACE : null;
  }

  private boolean isArticle(int unit) {
    return units.equalsIgnoringCase(unit, "the")
        || units.equalsIgnoringCase(unit, "a")
        || units.equalsIgnoringCase(unit, "an");
  }

  private int personForm(int p, int end) {
    int length = end - p;
    if (length > LONGEST_PERSON + 1) {
      return -STRONG;
    }
    int points = units.is(p, Lexicon.GIVEN) ? (length > 1 ? STRONG : ENOUGH) : 0;
    boolean familyFirst = units.is(p, Lexicon.FAMILY_FIRST) && (length == 2 || length == 3);
    points += familyFirst ? ENOUGH : 0;
    points += length == 2 || length == 3 ? 1 : 0;
    points += isUnknownName(p, end) ? 1 : 0;
    for (int u = p; u < end; u++) {
      if (isInitial(u)) {
        points += ENOUGH;
      } else if (units.isLower(u) && units.is(u, Lexicon.PARTICLE)) {
        points += ENOUGH;
      } else if (u > p && (isRoman(u) || units.equalsIgnoringCase(u, "Jr."))) {
        points += STRONG;
      } else if (units.shape(u) == Units.ALL_CAPITALS || !units.isCapital(u)) {
        points -= ENOUGH;
      }
    }
    return points;
  }

  /** Two words with a capital of which the last stands in no list: mostly a person. */
  private boolean isUnknownName(int p, int end) {
    return end - p == 2
        && units.shape(end - 1) == Units.CAPITAL
        && units.word(end - 1) == WordIndex.UNKNOWN
        && !units.is(p, Lexicon.OPENER | Lexicon.GENERIC | Lexicon.STARTER);
  }

  /** "Jong-un": a capital, a hyphen, small letters. */
  boolean isHyphenated(int unit, int end) {
    return unit < end && units.isCapital(unit) && units.string(unit, unit + 1).indexOf('-') > 0;
  }

  private boolean isInitial(int unit) {
    int length = units.end(unit) - units.start(unit);
    return units.isCapital(unit)
        && units.text().charAt(units.end(unit) - 1) == '.'
        && (length == 2 || (length == 4 && units.word(unit) == WordIndex.UNKNOWN));
  }

  private int personAround(int end, boolean titled, int sentenceEnd) {
    int points = titled ? STRONG : 0;
    if (end < sentenceEnd && units.isLower(end) && units.is(end, Lexicon.SPEECH)) {
      points += ENOUGH;
    }
    boolean aged =
        end + 2 < sentenceEnd
            && units.isChar(end, ',')
            && units.shape(end + 1) == Units.NUMBER
            && units.end(end + 1) - units.start(end + 1) == 2
            && units.isChar(end + 2, ',');
    return aged ? points + STRONG : points;
  }

  private int organizationForm(int p, int end) {
    int points = end - p >= 4 ? 1 : 0;
    points += p > 0 && isArticle(p - 1) && end - p >= 2 ? 1 : 0;
    int letters = units.end(p) - units.start(p);
    boolean acronym =
        end - p == 1 && units.shape(p) == Units.ALL_CAPITALS && letters <= LONGEST_ACRONYM;
    points += acronym ? STRONG : 0;
    for (int u = p; u < end; u++) {
      points += units.isChar(u, '&') ? STRONG : 0;
      points += u < end - 1 && units.isCapital(u) && units.is(u, Lexicon.ORG_HEAD) ? 1 : 0;
    }
    return points + (units.isName(p) && end - p > 1 ? ENOUGH : 0);
  }

  private int placeAround(int p, int end, int sentenceFirst, int sentenceEnd) {
    int points = 0;
    if (p > sentenceFirst && units.is(p - 1, Lexicon.PLACE_BEFORE) && end - p <= 2) {
      points += units.equalsIgnoringCase(p - 1, "in") ? ENOUGH : 1;
    }
    if (end + 1 < sentenceEnd && units.isChar(end, ',') && units.isName(end + 1)) {
      points += end - p <= 2 ? ENOUGH : 0;
    }
    if (end < sentenceEnd && units.isLower(end) && units.is(end, Lexicon.PLACE_SMALL)) {
      points += ENOUGH;
    }
    return points;
  }
}
