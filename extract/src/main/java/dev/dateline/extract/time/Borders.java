package dev.dateline.extract.time;

import java.util.Locale;

/** Tells an expression from a piece of a longer number, name or compound. */
final class Borders {

  private Borders() {}

  /** Whether the signs around a match let it stand for itself. */
  static boolean allow(Match match, String text) {
    TimeTokens tokens = match.tokens();
    int first = match.first();
    int last = match.afterLast() - 1;
    if (match.rule().continues() || endsRangeOfDays(match)) {
      return endAllowed(match, text, last);
    }
    return startAllowed(text, tokens.start(first), tokens.numeric(first))
        && endAllowed(match, text, last);
  }

  /** "8 March" in "7-8 March". */
  private static boolean endsRangeOfDays(Match match) {
    TimeTokens tokens = match.tokens();
    int first = match.first();
    return match.index(TokenClass.DAY, 0) == first
        && match.index(TokenClass.MONTH, 0) == first + 1
        && tokens.is(first - 1, TokenClass.JOINING)
        && tokens.is(first - 2, TokenClass.DAY);
  }

  private static boolean startAllowed(String text, int start, boolean numeric) {
    if (start == 0) {
      return true;
    }
    char before = text.charAt(start - 1);
    if (Character.isLetterOrDigit(before)) {
      return false;
    }
    boolean afterWord = start > 1 && Character.isLetter(text.charAt(start - 2));
    if (!numeric) {
      return before != '-'
          || !afterWord
          || Character.isUpperCase(text.charAt(start))
          || isPrefix(text, start - 1);
    }
    boolean afterDigit = start > 1 && Character.isDigit(text.charAt(start - 2));
    return switch (before) {
      case '$', '\u00a3', '\u20ac', '\u00a5', '#', '@', '+', '=', '<', '>' -> false;
      case '.', ',', ':', '/', '-', '\u2013' -> !afterDigit;
      default -> true;
    };
  }

  /** "mid-", "early-", "late-" before the hyphen. */
  private static boolean isPrefix(String text, int hyphen) {
    int from = hyphen;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    String prefix = text.substring(from, hyphen).toLowerCase(Locale.ROOT);
    return prefix.equals("mid")
        || prefix.equals("early")
        || prefix.equals("late")
        || prefix.equals("end");
  }

  private static boolean endAllowed(Match match, String text, int last) {
    TimeTokens tokens = match.tokens();
    int end = tokens.end(last);
    if (end >= text.length()) {
      return true;
    }
    char after = text.charAt(end);
    if (Character.isLetterOrDigit(after) && Character.isLetterOrDigit(text.charAt(end - 1))) {
      return false;
    }
    boolean tight = after == '-' && end + 1 < text.length();
    if (tight && Character.isLetter(text.charAt(end + 1))) {
      return tokens.is(last + 2, TokenClass.MONTH) || tokens.is(last + 2, TokenClass.WEEKDAY);
    }
    if (!tokens.numeric(last)) {
      return true;
    }
    boolean digitNext = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
    return switch (after) {
      case '%', '@' -> false;
      case '-', '\u2013', '/' -> !digitNext || isRange(match, last);
      case '.', ',', ':' -> !digitNext;
      default -> true;
    };
  }

  /** "June 8-10", "1998-2003", "1989-90": what follows the hyphen is the end of a range. */
  private static boolean isRange(Match match, int last) {
    TimeTokens tokens = match.tokens();
    int next = last + 2;
    boolean ends =
        next + 1 >= tokens.size()
            || !tokens.is(next + 1, TokenClass.JOINING)
            || tokens.spaceBefore(next + 1);
    boolean years =
        tokens.is(last, TokenClass.YEAR)
            && match.has(TokenClass.YEAR)
            && (tokens.is(next, TokenClass.YEAR) || tokens.is(next, TokenClass.YEAR2));
    boolean days =
        match.has(TokenClass.DAY) && !match.has(TokenClass.YEAR) && tokens.is(next, TokenClass.DAY);
    return ends && (years || days);
  }
}
