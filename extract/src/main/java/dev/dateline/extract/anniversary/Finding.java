package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.Confidence;
import dev.dateline.extract.Mention;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One anniversary as read from one or more phrases, before it is numbered.
 *
 * @param unit what it counts
 * @param sum base, ordinal and date
 * @param occasion what it is of
 * @param confidence how far to rely on it
 * @param mentions the phrases
 * @param others occasions of the same anniversary in other phrases
 * @param clues what was seen of it
 */
record Finding(
    Unit unit,
    Reckoning sum,
    Occasion occasion,
    Confidence confidence,
    List<Mention> mentions,
    List<Occasion> others,
    Set<AnniversaryClue> clues) {

  Finding {
    mentions = List.copyOf(mentions);
    others = List.copyOf(others);
    clues = Set.copyOf(clues);
  }

  /** The same as another phrase tells it. */
  Finding toldAs(Occasion other) {
    return new Finding(unit, sum, occasion.toldAs(other), confidence, mentions, others, clues);
  }

  /** The same by another title. */
  Finding withTitle(String title) {
    return new Finding(unit, sum, occasion.withTitle(title), confidence, mentions, others, clues);
  }

  /** The same with all that was seen of it, and how far to rely on it by that. */
  Finding judged(Set<AnniversaryClue> seen) {
    Confidence band = AnniversaryScale.load().band(seen);
    return new Finding(unit, sum, occasion, band, mentions, others, seen);
  }

  /** The same with one thing more that was seen. */
  Finding seen(AnniversaryClue clue) {
    Set<AnniversaryClue> all = new HashSet<>(clues);
    all.add(clue);
    return new Finding(unit, sum, occasion, confidence, mentions, others, all);
  }

  /** The same with other mentions and occasions. */
  Finding with(List<Mention> allMentions, List<Occasion> allOthers) {
    return new Finding(unit, sum, occasion, confidence, allMentions, allOthers, clues);
  }
}
