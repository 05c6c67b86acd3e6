package dev.dateline.extract.entity;

/**
 * Finds how far a run of capitalised words reaches, with what may stand in small letters inside a
 * name: particles ("bin Salman"), and "of", "for", "and", "on" inside the names of bodies and
 * treaties ("Department of Health and Human Services").
 */
final class ChainScanner {

  private static final int MOST_PARTICLES = 3;
  private static final int LONGEST_CHAIN = 14;

  /** Letters of "al-", "ash-". */
  private static final int LONGEST_ARTICLE = 3;

  private final Units units;

  ChainScanner(Units units) {
    this.units = units;
  }

  /** The unit after the last of the chain that begins at a capitalised unit. */
  int chainEnd(int first, int sentenceEnd) {
    int limit = Math.min(sentenceEnd, first + LONGEST_CHAIN);
    int end = first + 1;
    boolean body = isHead(first);
    boolean hasOf = false;
    while (end < limit) {
      int next = end;
      if (joinsAsWord(end)) {
        next = end + 1;
      } else if (units.isChar(end, '&') && isCapitalAt(end + 1, limit)) {
        next = end + 2;
      } else if (units.isLower(end)) {
        next = afterParticles(end, limit, body);
        if (next == end && body) {
          next = afterConnector(end, limit, hasOf, first);
          hasOf |= next > end;
        }
      }
      if (next == end) {
        break;
      }
      body |= isHead(next - 1);
      end = next;
    }
    return end;
  }

  private boolean isHead(int unit) {
    return units.isCapital(unit) && units.is(unit, Lexicon.HEAD);
  }

  private boolean isCapitalAt(int unit, int limit) {
    return unit < limit && units.isCapital(unit);
  }

  private boolean joinsAsWord(int unit) {
    return units.isCapital(unit) && !units.is(unit, Lexicon.CALENDAR);
  }

  private int afterParticles(int from, int limit, boolean body) {
    int u = from;
    while (u < limit
        && u - from < MOST_PARTICLES
        && units.isLower(u)
        && units.is(u, Lexicon.PARTICLE)) {
      u++;
    }
    boolean prefixed = u < limit && units.isLower(u) && hasCapitalAfterHyphen(u);
    boolean named = (u > from && isCapitalAt(u, limit)) || prefixed;
    return named && !body ? u + 1 : from;
  }

  /** "al-Assad": small letters, a hyphen, a capital. */
  private boolean hasCapitalAfterHyphen(int unit) {
    int last = Math.min(units.end(unit) - 1, units.start(unit) + LONGEST_ARTICLE + 1);
    for (int i = units.start(unit) + 1; i < last; i++) {
      if (units.text().charAt(i) == '-') {
        return Character.isUpperCase(units.text().charAt(i + 1));
      }
    }
    return false;
  }

  private int afterConnector(int from, int limit, boolean hasOf, int first) {
    int u = from;
    boolean of = units.equalsIgnoringCase(u, "of");
    boolean headBefore = units.is(u - 1, Lexicon.HEAD);
    boolean joins =
        (of && (headBefore || hasOf))
            || (units.equalsIgnoringCase(u, "for") && headBefore)
            || (units.equalsIgnoringCase(u, "on") && headBefore)
            || (units.equalsIgnoringCase(u, "and") && hasOf && isPlainAfterAnd(u + 1, limit));
    if (!joins || u == first) {
      return from;
    }
    u++;
    if (u < limit && units.equalsIgnoringCase(u, "the") && isCapitalAt(u + 1, limit)) {
      u++;
    }
    boolean right = isCapitalAt(u, limit) && !units.is(u, Lexicon.STARTER | Lexicon.CALENDAR);
    return right ? u + 1 : from;
  }

  /** After "and" goes on what is no name by itself: "Health and Human Services". */
  private boolean isPlainAfterAnd(int unit, int limit) {
    return isCapitalAt(unit, limit)
        && !units.isName(unit)
        && !units.is(unit, Lexicon.GIVEN | Lexicon.TITLE | Lexicon.FAMILY_FIRST);
  }
}
