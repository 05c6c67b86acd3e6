package dev.dateline.processor.calendar;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text: letters and digits, and within them what else is said to belong to a word.
 */
final class Words {

  /** What joins the parts of {@code eight-year}. */
  static final String HYPHEN = "-";

  /** What joins {@code Alpha's}; it may also end a word. */
  static final String APOSTROPHES = "'’";

  private Words() {}

  /**
   * In order of the text.
   *
   * @param joining characters that go on with a word and begin none
   */
  static List<String> of(String text, String joining) {
    List<String> words = new ArrayList<>();
    int start = -1;
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int c = text.codePointAt(i);
      next = i + Character.charCount(c);
      boolean part = Character.isLetterOrDigit(c) || (start >= 0 && joining.indexOf(c) >= 0);
      if (part && start < 0) {
        start = i;
      } else if (!part && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    if (start >= 0) {
      words.add(text.substring(start));
    }
    return words;
  }
}
