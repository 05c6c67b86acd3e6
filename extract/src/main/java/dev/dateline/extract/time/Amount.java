package dev.dateline.extract.time;

import static dev.dateline.extract.time.TokenClass.CLOCKUNIT;
import static dev.dateline.extract.time.TokenClass.CLOCKUNITS;
import static dev.dateline.extract.time.TokenClass.NUM;
import static dev.dateline.extract.time.TokenClass.UNIT;
import static dev.dateline.extract.time.TokenClass.UNITS;

/** The number and the unit of a length of time. */
final class Amount {

  private static final TokenClass[] UNIT_CLASSES = {UNITS, UNIT, CLOCKUNIT, CLOCKUNITS};

  private Amount() {}

  static Unit unit(Match match) {
    for (TokenClass tokenClass : UNIT_CLASSES) {
      if (match.has(tokenClass)) {
        return Unit.at(match.value(tokenClass));
      }
    }
    throw new IllegalStateException("rule \"" + match.rule().name() + "\" needs a unit");
  }

  /** The number; 1 where there is only an article. */
  static int number(Match match) {
    return match.has(NUM) ? match.value(NUM) : 1;
  }
}
