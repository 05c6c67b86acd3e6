package dev.dateline.extract.entity;

/** Finds the longest phrase of the gazetteer, or title of the lexicon, that begins at a unit. */
final class PhraseMatcher {

  private final Units units;
  private final Gazetteer gazetteer;
  private final Lexicon lexicon;

  private int matchedLength;
  private int matchedValue;

  PhraseMatcher(Units units, Gazetteer gazetteer, Lexicon lexicon) {
    this.units = units;
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
  }

  /** Looks for a name; afterwards {@link #length} and {@link #entry} tell it. */
  boolean findName(int from, int limit) {
    return find(from, limit, true);
  }

  /** Looks for a name in any case, such as "north korea". */
  boolean findNameInAnyCase(int from, int limit) {
    return find(from, limit, false);
  }

  private boolean find(int from, int limit, boolean spelled) {
    matchedLength = 0;
    PhraseTrie names = gazetteer.names();
    int node = 0;
    for (int u = from; u < limit && units.word(u) != WordIndex.UNKNOWN; u++) {
      node = names.step(node, units.word(u));
      if (node == 0) {
        break;
      }
      int value = names.value(node);
      while (spelled && value > 0 && !spelledRight(gazetteer.spelling(value), from)) {
        value = gazetteer.otherSpelling(value);
      }
      if (value > 0) {
        matchedLength = u + 1 - from;
        matchedValue = value;
      }
    }
    return matchedLength > 0;
  }

  int length() {
    return matchedLength;
  }

  GazetteerEntry entry() {
    return gazetteer.entry(matchedValue);
  }

  /** The number of units of the longest title with a capital at a place, or 0. */
  int titleLength(int from, int limit) {
    return units.isCapital(from) ? phraseLength(from, limit, Lexicon.TITLE | Lexicon.ROLE) : 0;
  }

  /** The number of units of the longest role in any case at a place, or 0. */
  int roleLength(int from, int limit) {
    return phraseLength(from, limit, Lexicon.TITLE | Lexicon.ROLE);
  }

  private int phraseLength(int from, int limit, int mask) {
    PhraseTrie titles = lexicon.titles();
    int node = 0;
    int longest = 0;
    for (int u = from; u < limit && units.word(u) != WordIndex.UNKNOWN; u++) {
      node = titles.step(node, units.word(u));
      if (node == 0) {
        break;
      }
      if ((titles.value(node) & mask) != 0) {
        longest = u + 1 - from;
      }
    }
    return longest;
  }

  /**
   * Each word as the gazetteer has it, or in capitals where the gazetteer has small letters too.
   */
  private boolean spelledRight(String[] spelling, int from) {
    String text = units.text();
    for (int k = 0; k < spelling.length; k++) {
      String word = spelling[k];
      int start = units.start(from + k);
      if (text.regionMatches(start, word, 0, word.length())) {
        continue;
      }
      boolean capitals =
          units.shape(from + k) == Units.ALL_CAPITALS && word.length() > 3 && hasSmallLetter(word);
      boolean apostrophe = word.indexOf('\'') >= 0 && text.charAt(start) == word.charAt(0);
      if (!capitals && !apostrophe) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasSmallLetter(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLowerCase(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
