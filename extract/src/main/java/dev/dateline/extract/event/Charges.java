package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.Set;

/** How news tells of what somebody is charged with, pleads to and is convicted of. */
final class Charges {

  /** What leads to where, or by whom, somebody is convicted. */
  private static final Set<String> OF_COURTROOMS = Set.of("at", "by", "in", "before");

  private final Syntax syntax;
  private final TokenizedText text;
  private final NounChunks nouns;
  private final Needs needs;
  private final PhraseEnds ends;
  private final Happening verb;
  private final int limit;

  Charges(Passage passage, Happening verb, PhraseEnds ends, int limit) {
    this.syntax = passage.syntax();
    this.text = passage.text();
    this.nouns = passage.nouns();
    this.needs = passage.needs();
    this.ends = ends;
    this.verb = verb;
    this.limit = limit;
  }

  /** "Convicted by a jury in Utica of fraud": not a jury of fraud. */
  boolean isBeforeVerdict(int preposition, int of) {
    return verb.kin().equals("convict")
        && OF_COURTROOMS.contains(text.lower(preposition))
        && of < limit
        && text.lower(of).equals("of")
        && (!syntax.isCapitalised(of - 1) || nouns.commas().isPlace(of - 1))
        && !text.lower(of - 1).endsWith("district");
  }

  /** "Pleaded guilty to charges that he defrauded the bank". */
  boolean isBeforeAllegation(int after) {
    return needs.areOfCourts(verb.kin())
        && after + 2 < limit
        && text.lower(after).equals("that")
        && Syntax.isIn("allegation", text.lower(after - 1));
  }

  /** "To a criminal information charging her with fraud": to fraud. */
  boolean isBeforeCharging(int after) {
    return verb.kin().equals("plead")
        && after + 2 < limit
        && text.lower(after).equals("charging")
        && Syntax.isIn("charge-sheet", text.lower(after - 1));
  }

  int chargeEnd(int first) {
    return ends.isGerund(first) ? ends.gerund(first) : ends.withOf(nouns.chunkEnd(first, limit));
  }

  int chargedWith(int charging) {
    for (int t = charging + 1; t < Math.min(limit - 1, charging + 6); t++) {
      if (text.lower(t).equals("with")) {
        return t;
      }
    }
    return charging;
  }

  boolean isNeededBehind(int t) {
    for (int i = t + 1; i < limit && needs.areOf(verb.kin()); i++) {
      Part part = syntax.part(i);
      if (part == Part.VERB || part == Part.STOP || part == Part.RELATIVE) {
        return false;
      }
      if (needs.isLed(verb.kin(), i) && !syntax.isTime(i + 1)) {
        return true;
      }
    }
    return false;
  }
}
