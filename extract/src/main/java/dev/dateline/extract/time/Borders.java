package dev.dateline.extract.time;

/** Tells an expression from a piece of a longer number, name or compound. */
final class Borders {

  private Borders() {}

  /** Whether the signs around a match let it stand for itself. */
  static boolean allow(Match match, String text) {
    TimeTokens tokens = match.tokens();
    int last = match.afterLast() - 1;
    return startAllowed(text, tokens.start(match.first()), tokens.numeric(match.first()))
        && endAllowed(text, tokens.end(last), tokens.numeric(last));
  }

  private static boolean startAllowed(String text, int start, boolean numeric) {
    if (start == 0) {
      return true;
    }
    char before = text.charAt(start - 1);
    if (Character.isLetterOrDigit(before)) {
      return false;
    }
    if (!numeric) {
      return true;
    }
    return switch (before) {
      case '$', '\u00a3', '\u20ac', '\u00a5', '#', '@', '+', '=', '<', '>' -> false;
      case '.', ',', ':', '/', '-', '\u2013' ->
          start < 2 || !Character.isDigit(text.charAt(start - 2));
      default -> true;
    };
  }

  private static boolean endAllowed(String text, int end, boolean numeric) {
    if (end >= text.length()) {
      return true;
    }
    char after = text.charAt(end);
    if (Character.isLetterOrDigit(after) && Character.isLetterOrDigit(text.charAt(end - 1))) {
      return false;
    }
    if (!numeric) {
      return true;
    }
    boolean digitNext = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
    return switch (after) {
      case '%', '@' -> false;
      case '.', ',', ':', '/', '-', '\u2013' -> !digitNext;
      default -> true;
    };
  }
}
