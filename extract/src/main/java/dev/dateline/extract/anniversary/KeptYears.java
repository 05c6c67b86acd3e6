package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.event.Syntax;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * Years that are kept by their number: "celebrates 40 years in business", "will be fifty years
 * old".
 */
final class KeptYears {

  /** How many tokens an owner has at most. */
  private static final int FAR_OWNER = 8;

  /** "When" stands no farther before the verb of its clause. */
  private static final int FAR_WHEN = 12;

  /** What shares the verb of an anniversary stands no farther behind it. */
  private static final int FAR_ANNIVERSARY = 30;

  private final PassageOnDemand passage;
  private final TokenizedText text;

  KeptYears(PassageOnDemand passage) {
    this.passage = passage;
    this.text = passage.text();
  }

  /**
   * "Celebrates 40 years in business" is as good as "turns 40"; "celebrated a hundred years of
   * votes for women" says what began.
   */
  @Nullable Cue kept(int first, int after, int number, Unit unit) {
    int verb = first - 1;
    boolean keeping =
        verb >= 0
            && unit == Unit.YEAR
            && (Syntax.isIn("keeping", text.lower(verb)) || isNextAnniversary(verb));
    boolean more = after + 1 < text.tokenCount();
    boolean existing =
        more
            && (is(after, "in") || is(after, "of"))
            && Syntax.isIn("existing", text.lower(after + 1));
    if (!keeping) {
      boolean owned = existing && verb > 0 && text.kind(verb) == TokenizedText.Kind.POSSESSIVE;
      return owned && isKeptBefore(verb) // "to celebrate the telescope's 25 years in orbit"
          ? new Cue(first, after + 2, number, unit, Cue.Form.ANNIVERSARY, -1)
          : null;
    }
    if (existing) {
      return new Cue(verb, after + 2, number, unit, Cue.Form.TURNING, -1);
    }
    boolean article =
        more
            && after + 2 < text.tokenCount()
            && passage.get().syntax().part(after + 1) == Part.DETERMINER
            && (passage.get().syntax().isCapitalised(after + 2) || isAgreed(after + 2));
    boolean thing =
        more
            && is(after, "of")
            && (article || passage.get().syntax().part(after + 1) == Part.NOMINAL)
            && !Syntax.isIn("of-private-life", text.lower(after + 1));
    return thing ? new Cue(first, after + 1, number, unit, Cue.Form.ELAPSED, after + 1) : null;
  }

  /** "Will mark the 40th anniversary of the union and 20 years of relations". */
  private boolean isNextAnniversary(int and) {
    for (int t = and; is(and, "and") && t >= Math.max(0, and - FAR_ANNIVERSARY); t--) {
      if (is(t, "anniversary")) {
        return text.sentenceOf(t) == text.sentenceOf(and);
      }
    }
    return false;
  }

  /** "25 years of the friendship treaty". */
  private boolean isAgreed(int first) {
    int t = first;
    while (t < text.tokenCount() && passage.get().syntax().part(t) == Part.NOMINAL) {
      if (passage.get().happenings().kin(t) != null) {
        return true;
      }
      t++;
    }
    return false;
  }

  private boolean isKeptBefore(int t) {
    for (int before = t; before >= Math.max(0, t - FAR_OWNER); before--) {
      if (Syntax.isIn("keeping", text.lower(before))) {
        return true;
      }
    }
    return false;
  }

  /** "The tower will be fifty years old tomorrow": an age on a day, as "turns 50 tomorrow" is. */
  @Nullable Cue old(int first, int old, int number, Unit unit) {
    int verb = first - 1;
    boolean being = is(verb, "is") || is(verb, "be") || is(verb, "was");
    int day = is(old + 1, "on") ? old + 2 : old + 1;
    boolean years = being && unit == Unit.YEAR;
    boolean behind =
        years
            && day < text.tokenCount()
            && text.sentenceOf(day) == text.sentenceOf(old)
            && passage.get().syntax().isTime(day);
    return behind || (years && isWhen(verb))
        ? new Cue(verb, old + 1, number, unit, Cue.Form.TURNING, -1)
        : null;
  }

  /** "Tomorrow, when the tower will be": the clause belongs to the day before it. */
  private boolean isWhen(int verb) {
    int start = passage.get().phrases().sentenceStart(verb);
    int limit = Math.max(start, verb - FAR_WHEN);
    int t = verb;
    while (t > limit + 1 && !is(t, "when")) {
      t--;
    }
    int day = is(t - 1, ",") ? t - 2 : t - 1;
    return is(t, "when") && day >= limit && passage.get().syntax().isTime(day);
  }

  private boolean is(int t, String word) {
    return t >= 0 && t < text.tokenCount() && text.lower(t).equals(word);
  }
}
