package dev.dateline.extract.anniversary;

import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Syntax;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads "on the eve of" and "two days after" before an anniversary, as days to add. */
final class ShiftReader {

  private static final Set<String> SHIFTING = Set.of("eve", "before", "after");

  /** So many tokens at most tell of a ceremony and where it is. */
  private static final int CEREMONY = 8;

  private final Passage passage;
  private final TokenizedText text;

  ShiftReader(Passage passage) {
    this.passage = passage;
    this.text = passage.text();
  }

  private int beforeArticle(int last, int start) {
    int t = last;
    while (t >= start
        && (passage.syntax().part(t) == Part.DETERMINER
            || passage.syntax().part(t) == Part.POSSESSIVE_PRONOUN)) {
      t--;
    }
    return t;
  }

  /** "A day after ceremonies in Oslo marking the anniversary": the ceremonies are on its day. */
  private int beforeCeremony(int last, int start) {
    boolean marking =
        last > start
            && text.lower(last).endsWith("ing")
            && Syntax.isIn("commemorate", text.lower(last));
    int t = last;
    while (marking && t > start && !SHIFTING.contains(text.lower(t))) {
      if (last - t > CEREMONY || passage.syntax().isTime(t)) {
        return last;
      }
      t--;
    }
    return t;
  }

  /** "On the eve of": 1; "two days after": -2; null where the cue is not shifted. */
  @Nullable Integer shift(int first, int start) {
    int t = beforeCeremony(beforeArticle(first - 1, start), start);
    boolean eve = t - 1 >= start && text.lower(t).equals("of") && text.lower(t - 1).equals("eve");
    if (eve || (t >= start && text.lower(t).equals("eve"))) {
      return 1;
    }
    if (t - 1 >= start && text.lower(t).equals("of") && text.lower(t - 1).equals("shy")) {
      t--;
    }
    if (t - 1 >= start && text.lower(t).equals("of") && text.lower(t - 1).equals("ahead")) {
      t--;
    }
    boolean ahead = t >= start && text.lower(t).equals("ahead");
    boolean before =
        ahead || t >= start && (text.lower(t).equals("before") || text.lower(t).equals("shy"));
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
