package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;

/**
 * "Ten people were killed and at least 160 others wounded in a bombing in Kirkuk": what was done to
 * others stands between a verb and the words that say where and how, which belong to both.
 */
final class OthersHurt {

  /** "And", a number, whom, an auxiliary, the participle. */
  private static final int LONGEST = 12;

  private final Syntax syntax;
  private final TokenizedText text;

  OthersHurt(Syntax syntax) {
    this.syntax = syntax;
    this.text = syntax.text();
  }

  /**
   * The token behind the others.
   *
   * @param and where they begin
   * @param limit where the clause ends at the latest
   * @return {@code and} itself where none are told of, or nothing that both share follows
   */
  int after(int and, int limit) {
    int number = and + 1;
    while (number < limit && isRoughly(number)) {
      number++;
    }
    if (number >= limit || !isNumber(number)) {
      return and;
    }
    for (int t = number + 1; t + 1 < Math.min(limit, and + LONGEST); t++) {
      if (ClueWords.isIn("hurt", text.lower(t))) {
        return isShared(t + 1, limit) ? t + 1 : and;
      }
      boolean inside =
          syntax.part(t) == Part.NOMINAL
              || syntax.part(t) == Part.AUXILIARY
              || syntax.part(t) == Part.ADVERB;
      if (!inside) {
        return and;
      }
    }
    return and;
  }

  /** Whether a verb tells whom something was done to: "were killed", "die". */
  boolean isOf(Happening verb) {
    boolean passive = syntax.mayBeParticiple(verb.token()) && isBehindBe(verb.token());
    return passive && Syntax.isIn("suffered", verb.kin()) || verb.kin().equals("die");
  }

  /** "Leaves at least ten people injured": the participle belongs to them. */
  boolean isLeft(Happening verb, int participle) {
    String lower = text.lower(verb.token());
    return (lower.equals("leaves") || lower.equals("left") || lower.equals("leave"))
        && ClueWords.isIn("hurt", text.lower(participle));
  }

  private boolean isBehindBe(int t) {
    int before = t - 1;
    while (before > 0 && syntax.part(before) == Part.ADVERB) {
      before--;
    }
    return before >= 0 && Syntax.isIn("be", text.lower(before));
  }

  /** "At least", "more than", "another". */
  private boolean isRoughly(int t) {
    return syntax.part(t) == Part.ADVERB
        || text.lower(t).equals("more")
        || text.lower(t).equals("than")
        || Syntax.isIn("least", text.lower(t))
        || text.lower(t).equals("another")
        || text.lower(t).equals("an");
  }

  private boolean isNumber(int t) {
    return text.kind(t) == TokenizedText.Kind.NUMBER
        || Syntax.isIn("number-word", text.lower(t))
        || Syntax.isIn("others", text.lower(t))
        || text.lower(t).equals("one")
        || syntax.part(t) == Part.NOMINAL && text.lower(t).endsWith("teen");
  }

  private boolean isShared(int t, int limit) {
    return t < limit
        && (syntax.part(t) == Part.PREPOSITION
            || text.lower(t).equals("when")
            || text.lower(t).equals("after"));
  }
}
