package dev.dateline.extract.time;

/**
 * Joins numbers in several words into one token: "twenty-five", "two hundred and six", "nineteen
 * eighty-four" (a year), "twenty-first" (an ordinal).
 */
final class SpelledNumbers {

  private final TimeTokens tokens;
  private int next;
  private long total;
  private long current;
  private int lastValue;
  private boolean year;

  private SpelledNumbers(TimeTokens tokens) {
    this.tokens = tokens;
  }

  /** Rewrites the tokens in place; linear. */
  static void join(TimeTokens tokens) {
    SpelledNumbers reader = new SpelledNumbers(tokens);
    int to = 0;
    for (int from = 0; from < tokens.size(); to++) {
      reader.next = from + 1;
      if (tokens.number(from) < 0 && tokens.is(from, TokenClass.NUM)) {
        reader.read(from);
      }
      if (to != from) {
        tokens.move(from, to);
      }
      from = reader.next;
    }
    tokens.truncate(to);
  }

  private void read(int first) {
    total = 0;
    current = tokens.word(first).value(TokenClass.NUM);
    lastValue = (int) current;
    year = false;
    if (current >= 100) {
      return;
    }
    int last = first;
    for (int follower = follower(last); follower >= 0; follower = follower(last)) {
      last = follower;
    }
    int ordinal = ordinalAfter(last);
    if (ordinal >= 0) {
      last = ordinal;
      int value = (int) current + tokens.word(ordinal).value(TokenClass.ORD);
      tokens.join(first, last, NumberShape.ordinal(value), value);
    } else {
      int value = (int) Math.min(999_999_999, total + current);
      Word word =
          year || isYear(value, first, last)
              ? NumberShape.SPELLED_YEAR
              : NumberShape.spelled(value);
      tokens.join(first, last, word, value);
    }
    next = last + 1;
  }

  /** "the year two thousand". */
  private boolean isYear(int value, int first, int last) {
    return value >= 1900
        && value < 2100
        && first > 0
        && last > first
        && tokens.end(first - 1) - tokens.start(first - 1) == 4
        && tokens.is(first - 1, TokenClass.UNIT)
        && Unit.at(tokens.word(first - 1).value(TokenClass.UNIT)) == Unit.YEAR;
  }

  /** Takes the next part of the number; the token that holds it, or -1 where it ends. */
  private int follower(int last) {
    int at = last + 1;
    boolean hyphen = at + 1 < tokens.size() && isJoin(at);
    at = hyphen ? at + 1 : at;
    if (at >= tokens.size()
        || tokens.breakBefore(at)
        || tokens.number(at) >= 0
        || !tokens.is(at, TokenClass.NUM)) {
      return -1;
    }
    return take(tokens.word(at).value(TokenClass.NUM)) ? at : -1;
  }

  /** A hyphen, or the "and" after hundreds. */
  private boolean isJoin(int at) {
    int length = tokens.end(at) - tokens.start(at);
    return (length == 1
            && !tokens.spaceBefore(at)
            && !tokens.spaceBefore(at + 1)
            && tokens.word(at) != Word.UNKNOWN)
        || (lastValue >= 100
            && length == 3
            && tokens.is(at + 1, TokenClass.NUM)
            && tokens.word(at).symbolCount() > 0);
  }

  private boolean take(int value) {
    if (value >= 1000) {
      total += Math.max(1, current) * value;
      current = 0;
    } else if (value == 100) {
      if (current >= 100) {
        return false;
      }
      current = Math.max(1, current) * 100;
    } else if (lastValue >= 100 || (lastValue >= 20 && lastValue % 10 == 0 && value < 10)) {
      current += value;
    } else if (!year && total == 0 && current >= 13 && current <= 20 && value >= 10) {
      current = current * 100 + value;
      year = true;
    } else {
      return false;
    }
    lastValue = value;
    return total < 1_000_000_000L;
  }

  private int ordinalAfter(int last) {
    int at = last + 1;
    if (at < tokens.size() && !tokens.spaceBefore(at) && at + 1 < tokens.size() && isJoin(at)) {
      at++;
    }
    boolean fits =
        at < tokens.size()
            && tokens.number(at) < 0
            && tokens.is(at, TokenClass.ORD)
            && current >= 20
            && current < 100
            && current % 10 == 0
            && total == 0
            && tokens.word(at).value(TokenClass.ORD) < 10;
    return fits ? at : -1;
  }
}
