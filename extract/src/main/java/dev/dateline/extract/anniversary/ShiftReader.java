package dev.dateline.extract.anniversary;

import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Reads "on the eve of" and "two days after" before an anniversary, as days to add. */
final class ShiftReader {

  private final Passage passage;
  private final TokenizedText text;

  ShiftReader(Passage passage) {
    this.passage = passage;
    this.text = passage.text();
  }

  /** "On the eve of": 1; "two days after": -2; null where the cue is not shifted. */
  @Nullable Integer shift(int first, int start) {
    int t = first - 1;
    while (t >= start
        && (passage.syntax().part(t) == Part.DETERMINER
            || passage.syntax().part(t) == Part.POSSESSIVE_PRONOUN)) {
      t--;
    }
    if (t - 1 >= start && text.lower(t).equals("of") && text.lower(t - 1).equals("eve")) {
      return 1;
    }
    if (t - 1 >= start && text.lower(t).equals("of") && text.lower(t - 1).equals("shy")) {
      t--;
    }
    boolean before = t >= start && (text.lower(t).equals("before") || text.lower(t).equals("shy"));
    boolean after = t >= start && text.lower(t).equals("after");
    if (t - 2 < start || !(before || after)) {
      return null;
    }
    String unit = text.lower(t - 1);
    int number =
        text.lower(t - 2).equals("the") || text.lower(t - 2).equals("a")
            ? 1
            : Counting.cardinal(text, t - 2);
    if (number == Counting.NONE
        || number > 60
        || !(unit.startsWith("day") || unit.startsWith("week"))) {
      return null;
    }
    int days = unit.startsWith("week") ? 7 * number : number;
    return before ? days : -days;
  }
}
