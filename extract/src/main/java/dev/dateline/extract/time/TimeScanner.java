package dev.dateline.extract.time;

/**
 * Cuts a text into {@link TimeTokens} in one pass over its characters, and reads numbers in digits:
 * "10,000", "21st", "1990s".
 */
final class TimeScanner {

  private final String text;
  private final Lexicon lexicon;
  private final TimeTokens tokens;
  private int at;

  private TimeScanner(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
    this.tokens = new TimeTokens(text.length() / 5 + 16);
  }

  static TimeTokens scan(String text, Lexicon lexicon) {
    TimeScanner scanner = new TimeScanner(text, lexicon);
    scanner.scan();
    SpelledNumbers.join(scanner.tokens);
    return scanner.tokens;
  }

  private void scan() {
    boolean space = true;
    int lines = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        space = true;
        lines += c == '\n' ? 1 : 0;
        at++;
        continue;
      }
      if (c >= '0' && c <= '9') {
        digits();
      } else if (Character.isLetter(c)) {
        letters();
      } else {
        sign(c, space);
      }
      if (space) {
        tokens.markSpace(lines > 1);
      }
      space = false;
      lines = 0;
    }
  }

  private void letters() {
    int start = at;
    do {
      at++;
    } while (at < text.length() && Character.isLetter(text.charAt(at)));
    if (isMeridiem(start)) {
      return;
    }
    Word word = lexicon.find(text, start, at);
    int end = at;
    if (charAt(at) == '.' && word != Word.UNKNOWN && lexicon.isDotted(text, start, at)) {
      end = ++at;
    }
    tokens.add(start, end, word == Word.UNKNOWN && endsInEd(start) ? Word.PAST_FORM : word, -1);
  }

  private boolean endsInEd(int start) {
    return at - start >= 5
        && text.charAt(at - 1) == 'd'
        && text.charAt(at - 2) == 'e'
        && text.charAt(at - 3) != 'e'
        && Character.isLowerCase(text.charAt(start));
  }

  /** Reads "a.m." and "p.m", where the scan stands behind the first letter. */
  private boolean isMeridiem(int start) {
    char first = Character.toLowerCase(text.charAt(start));
    if (at != start + 1
        || (first != 'a' && first != 'p')
        || charAt(at) != '.'
        || Character.toLowerCase(charAt(at + 1)) != 'm'
        || Character.isLetterOrDigit(charAt(at + 2))) {
      return false;
    }
    int end = at + 2;
    Word word = lexicon.find(first == 'a' ? "am" : "pm", 0, 2);
    at = charAt(end) == '.' ? end + 1 : end;
    tokens.add(start, at, word, -1);
    return true;
  }

  private void digits() {
    int start = at;
    skipDigits();
    int length = at - start;
    while (length <= 3 && charAt(at) == ',' && threeDigitsAt(at + 1)) {
      at += 4;
    }
    boolean grouped = at - start > length;
    int number = at - start > 11 ? -1 : number(start, at);
    Word word = number < 0 ? Word.UNKNOWN : NumberShape.of(number, grouped ? 9 : length);
    int suffix = at;
    if (!grouped && Character.isLetter(charAt(at))) {
      word = suffixed(word, number, length);
    }
    tokens.add(
        start, at, word, at > suffix && word.is(TokenClass.DECADE) ? decade(number) : number);
    tokens.markNumeric();
  }

  private static int decade(int number) {
    return number < 100 ? 1900 + number : number;
  }

  private Word suffixed(Word bare, int number, int length) {
    char a = Character.toLowerCase(charAt(at));
    char b = Character.toLowerCase(charAt(at + 1));
    if (a == 's' && !Character.isLetterOrDigit(b)) {
      boolean decade = number % 10 == 0 && (length == 4 || (length == 2 && number >= 20));
      at += decade ? 1 : 0;
      return decade ? NumberShape.DECADE : bare;
    }
    boolean ordinal =
        (a == 's' && b == 't')
            || (a == 'n' && b == 'd')
            || (a == 'r' && b == 'd')
            || (a == 't' && b == 'h');
    if (ordinal && !Character.isLetterOrDigit(charAt(at + 2))) {
      at += 2;
      return NumberShape.ordinal(number);
    }
    return bare;
  }

  private void skipDigits() {
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
  }

  private boolean threeDigitsAt(int from) {
    return isDigit(from) && isDigit(from + 1) && isDigit(from + 2) && !isDigit(from + 3);
  }

  private boolean isDigit(int index) {
    char c = charAt(index);
    return c >= '0' && c <= '9';
  }

  private int number(int start, int end) {
    long number = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != ',') {
        number = number * 10 + (c - '0');
      }
    }
    return number > 999_999_999 ? -1 : (int) number;
  }

  /** Signs that join the parts of an expression count only where they are written tight. */
  private void sign(char c, boolean spaceBefore) {
    int start = at++;
    boolean tightAfter = at < text.length() && !Character.isWhitespace(text.charAt(at));
    boolean tight =
        switch (c) {
          case '-', '\u2013', '/', ':' -> !spaceBefore && tightAfter;
          case ',', '.' -> !spaceBefore;
          default -> true;
        };
    char same =
        switch (c) {
          case '\u2013' -> '-';
          case '\u2019', '\u2018', '`' -> '\'';
          default -> c;
        };
    tokens.add(start, at, tight ? lexicon.find(String.valueOf(same), 0, 1) : Word.UNKNOWN, -1);
  }

  private char charAt(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }
}
