package dev.dateline.extract.time;

import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.text.TokenizedText;
import java.util.List;

/** Finds time expressions and gives them their TIMEX3 values. Immutable and thread-safe. */
public final class TimeTagger {

  private TimeTagger() {}

  /** Loads the rules. */
  public static TimeTagger create() {
    return new TimeTagger();
  }

  /** The expressions in order of the text, numbered {@code t1}, {@code t2}, …. */
  public List<TimeExpression> tag(TokenizedText text, PublicationTime published) {
    return List.of();
  }
}
