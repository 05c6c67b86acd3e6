package dev.dateline.extract.time;

import org.jspecify.annotations.Nullable;

/** Gives a match its type and value. */
@FunctionalInterface
interface Reader {

  /** The reading; null if the match is no time expression after all. */
  @Nullable Reading read(Match match, Context context);
}
