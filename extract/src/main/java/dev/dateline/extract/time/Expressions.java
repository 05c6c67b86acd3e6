package dev.dateline.extract.time;

import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.TimeExpression.Unresolved;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what was found among the tokens into numbered expressions with offsets. */
final class Expressions {

  private Expressions() {}

  static List<TimeExpression> of(List<TimeTagger.Found> found, TimeTokens tokens, String text) {
    List<TimeExpression> made = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      TimeTagger.Found one = found.get(i);
      boolean spanned = isSpanned(found, i, tokens);
      int start = tokens.start(one.first());
      int end = tokens.end(one.afterLast() - 1);
      Reading reading = one.reading();
      String reason = reading.reason();
      made.add(
          new TimeExpression(
              "t" + (made.size() + 1),
              start,
              end,
              text.substring(start, end),
              reading.type(),
              reading.value(),
              reading.mod(),
              reading.quant(),
              reading.freq(),
              id(reading.anchor()),
              spanned ? id(i + 1) : null,
              spanned ? id(i + 2) : null,
              reason == null ? null : new Unresolved(reason),
              one.rule().name()));
    }
    return List.copyOf(made);
  }

  /** "three days from June 8 to June 10": a length whose two ends follow. */
  private static boolean isSpanned(List<TimeTagger.Found> found, int at, TimeTokens tokens) {
    if (at + 2 >= found.size()
        || found.get(at).reading().type() != TimeExpression.Type.DURATION
        || found.get(at + 1).reading().calendar() == null
        || found.get(at + 2).reading().calendar() == null) {
      return false;
    }
    int behind = found.get(at).afterLast();
    int from = found.get(at + 1).first() - 1;
    int to = found.get(at + 2).first() - 1;
    boolean comma = from == behind + 1 && tokens.end(behind) - tokens.start(behind) == 1;
    return (from == behind || comma)
        && to == found.get(at + 1).afterLast()
        && tokens.is(from, TokenClass.BEGINNING)
        && tokens.is(to, TokenClass.JOINING);
  }

  private static @Nullable String id(int number) {
    return number < 0 ? null : "t" + (number + 1);
  }
}
