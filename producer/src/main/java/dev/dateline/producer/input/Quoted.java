package dev.dateline.producer.input;

import java.util.Locale;

/** Values of any length and content, made fit for a message of one line. */
final class Quoted {

  private static final int SHOWN = 60;

  private Quoted() {}

  /** In quotes, control characters escaped, cut to a readable length. */
  static String text(String value) {
    StringBuilder shown = new StringBuilder("\"");
    int i = 0;
    for (int count = 0; i < value.length() && count < SHOWN; count++) {
      int c = value.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
        shown.append(String.format(Locale.ROOT, "\\u%04x", c));
      } else {
        shown.appendCodePoint(c);
      }
    }
    return shown.append(i < value.length() ? "…\"" : "\"").toString();
  }
}
