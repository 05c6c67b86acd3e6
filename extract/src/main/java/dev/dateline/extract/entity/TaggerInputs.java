package dev.dateline.extract.entity;

import dev.dateline.extract.EntityType;
import dev.dateline.extract.entity.tagger.TaggerInput;
import java.util.Arrays;

/** Makes the tagger's input of units: what gazetteer and word lists say of each. */
final class TaggerInputs {

  private static final int COUNTRY = 0;
  private static final int PLACE = 1;
  private static final int ORGANIZATION = 2;
  private static final int NATIONALITY = 3;
  private static final int ANY_CASE = 4;

  /** A name in the wrong case counts only from so many letters on ("us", "it"). */
  private static final int SHORTEST_ANY_CASE = 4;

  private TaggerInputs() {}

  static TaggerInput of(Units units, PhraseMatcher matcher) {
    int[] known = new int[units.count()];
    for (int s = 0; s < units.sentenceCount(); s++) {
      int end = units.sentenceFirst(s + 1);
      int u = units.sentenceFirst(s);
      while (u < end) {
        u = units.word(u) == WordIndex.UNKNOWN ? u + 1 : look(units, matcher, known, u, end);
      }
    }
    int[] classes = new int[units.count()];
    Arrays.setAll(classes, u -> units.flags()[u] & Lexicon.TAGGERS);
    return new TaggerInput(
        units.text(),
        units.count(),
        units.starts(),
        units.ends(),
        units.sentenceFirsts(),
        known,
        classes);
  }

  private static int look(Units units, PhraseMatcher matcher, int[] known, int from, int end) {
    boolean spelled = matcher.findName(from, end);
    boolean found = spelled || matcher.findNameInAnyCase(from, end);
    if (!found) {
      return from + 1;
    }
    int length = matcher.length();
    int after = from + length;
    if (!spelled && units.end(after - 1) - units.start(from) < SHORTEST_ANY_CASE) {
      return from + 1;
    }
    int kind = kindOf(matcher.entry()) + (spelled ? 0 : ANY_CASE);
    for (int u = from; u < after; u++) {
      int part = length == 1 ? 3 : u == from ? 0 : u == after - 1 ? 2 : 1;
      known[u] = 1 + kind * 4 + part;
    }
    return after;
  }

  private static int kindOf(GazetteerEntry entry) {
    if (entry.type() == EntityType.ORGANIZATION) {
      return ORGANIZATION;
    }
    if (entry.type() == EntityType.NATIONALITY) {
      return NATIONALITY;
    }
    return entry.isCountry() ? COUNTRY : PLACE;
  }
}
