package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.Confidence;
import dev.dateline.extract.Mention;
import java.util.List;

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

  /** The same as another phrase tells it. */
  Finding toldAs(Occasion other) {
    return new Finding(unit, sum, occasion.toldAs(other), confidence, mentions, others);
  }

  Finding withConfidence(Confidence other) {
    return new Finding(unit, sum, occasion, other, mentions, others);
  }

  /** The same with other mentions and occasions. */
  Finding with(List<Mention> allMentions, List<Occasion> allOthers) {
    return new Finding(unit, sum, occasion, confidence, allMentions, allOthers);
  }
}
