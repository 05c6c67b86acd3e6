package dev.dateline.topics;

import java.util.Locale;

/** Values of any length and content, made fit for a message of one line. */
final class Quotes {

  private static final int SHOWN = 60;
  private static final int LONGEST_LINE = 300;

  private Quotes() {}

  /** In quotes, cut to a readable length, with escapes for what cannot be shown. */
  static String quoted(String value) {
    return "\"" + escaped(value, SHOWN) + "\"";
  }

  /** A whole message: one line, of a readable length. */
  static String line(String message) {
    return escaped(message, LONGEST_LINE);
  }

  private static String escaped(String value, int length) {
    StringBuilder shown = new StringBuilder(Math.min(value.length(), length) + 16);
    int i = 0;
    for (int count = 0; i < value.length() && count < length; count++) {
      int c = value.codePointAt(i);
      i += Character.charCount(c);
      if (showable(c)) {
        shown.appendCodePoint(c);
      } else {
        shown.append("\\u").append(hex(c));
      }
    }
    return i < value.length() ? shown.append('…').toString() : shown.toString();
  }

  /** Four hexadecimal digits or more, whatever the locale. */
  static String hex(int value) {
    String digits = Integer.toHexString(value).toUpperCase(Locale.ROOT);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  /** Neither a control character, nor another end of line, nor half a surrogate pair. */
  private static boolean showable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
