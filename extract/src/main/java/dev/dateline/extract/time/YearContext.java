package dev.dateline.extract.time;

/** Tells a year from another number of four digits by what stands around it. */
final class YearContext {

  /** Older ones need a preposition before them. */
  private static final int FIRST = 1700;

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
    return !tokens.is(at - 1, TokenClass.COUNTING)
        || fromAtLeast(tokens, at)
        || noLaterThan(tokens, at)
        || inOrAbout(tokens, at)
        || beginsRange(tokens, at, number);
  }

  /** "no later than 2050", "earlier than 1990". */
  private static boolean noLaterThan(TimeTokens tokens, int at) {
    return tokens.is(at - 2, TokenClass.COMPARING);
  }

  /** "in or about 1991", "since about 2007". */
  private static boolean inOrAbout(TimeTokens tokens, int at) {
    return tokens.is(at - 1, TokenClass.BEFOREHOUR) && tokens.is(at - 2, TokenClass.BEFOREMONTH);
  }

  /** "over 2000 - 2050" counts nothing either. */
  private static boolean beginsRange(TimeTokens tokens, int at, int number) {
    int end = at + 2;
    return tokens.is(end, TokenClass.YEAR)
        && tokens.number(end) > number
        && tokens.end(at + 1) - tokens.start(at + 1) == 1;
  }

  /** "from at least 2004 to 2009" counts nothing. */
  private static boolean fromAtLeast(TimeTokens tokens, int at) {
    return tokens.is(at - 3, TokenClass.BEFOREMONTH) && tokens.is(at - 2, TokenClass.BEFOREHOUR);
  }
}
