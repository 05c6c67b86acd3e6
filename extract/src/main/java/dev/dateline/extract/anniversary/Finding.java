package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.Confidence;
import dev.dateline.extract.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * One anniversary as read from one or more phrases, before it is numbered.
 *
 * @param unit what it counts
 * @param sum base, ordinal and date
 * @param occasion what it is of
 * @param confidence how far to rely on it
 * @param mentions the phrases
 * @param others occasions of the same anniversary in other phrases
 */
record Finding(
    Unit unit,
    Reckoning sum,
    Occasion occasion,
    Confidence confidence,
    List<Mention> mentions,
    List<Occasion> others) {

  Finding {
    mentions = List.copyOf(mentions);
    others = List.copyOf(others);
  }

  /** Both phrases in one; this one's reading stands. */
  Finding with(Finding other) {
    TreeSet<Mention> all = new TreeSet<>(mentions);
    all.addAll(other.mentions);
    List<Occasion> more = new ArrayList<>(others);
    more.add(other.occasion);
    more.addAll(other.others);
    return new Finding(unit, sum, occasion, confidence, new ArrayList<>(all), more);
  }
}
