package dev.dateline.extract.time;

/** Tells a year from another number of four digits by what stands around it. */
final class YearContext {

  /** Older ones need a preposition before them. */
  private static final int FIRST = 1500;

  private static final int LAST = 2100;

  private YearContext() {}

  /** Whether a bare number can be a year here. */
  static boolean plausible(TimeTokens tokens, int at, int number) {
    if (number > LAST || (number < FIRST && !tokens.is(at - 1, TokenClass.BEFOREMONTH))) {
      return false;
    }
    if (at + 1 < tokens.size() && tokens.is(at + 1, TokenClass.COUNTED)) {
      return false;
    }
    return !(at > 0 && tokens.is(at - 1, TokenClass.COUNTING));
  }
}
