package dev.dateline.extract.event;

import dev.dateline.extract.TimeExpression;
import org.jspecify.annotations.Nullable;

/** The last day of what lasts: "from February 4 to 11, 1945", "from 1939 to 1945". */
final class Ends {

  private Ends() {}

  /** The end after a date that begins something; null where it does not last. */
  static @Nullable String of(Passage passage, int time, DateValue begin) {
    int after = passage.syntax().timeEnd(time);
    int limit = passage.phrases().sentenceEnd(Math.max(0, after - 1));
    if (after + 1 >= limit) {
      return null;
    }
    String joint = passage.text().lower(after);
    boolean joins =
        joint.equals("to")
            || joint.equals("through")
            || joint.equals("until")
            || joint.equals("-")
            || joint.equals("\u2013");
    int next = passage.syntax().timeAt(after + 1);
    if (!joins || next < 0) {
      return null;
    }
    TimeExpression last = passage.syntax().time(next);
    DateValue end = DateValue.of(last);
    return end != null
            && end.precision() == begin.precision()
            && end.iso().compareTo(begin.iso()) > 0
        ? end.iso()
        : null;
  }
}
