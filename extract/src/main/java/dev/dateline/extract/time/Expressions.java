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
    for (TimeTagger.Found one : found) {
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
              null,
              null,
              reason == null ? null : new Unresolved(reason),
              one.rule().name()));
    }
    return List.copyOf(made);
  }

  private static @Nullable String id(int number) {
    return number < 0 ? null : "t" + (number + 1);
  }
}
