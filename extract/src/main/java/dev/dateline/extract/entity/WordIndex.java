package dev.dateline.extract.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers for the words of gazetteers and word lists, found for a stretch of text without making a
 * string of it. Case does not count; curly apostrophes are straight. Filled while loading, then
 * only read.
 */
final class WordIndex {

  static final int UNKNOWN = 0;

  private int[] slots = new int[1 << 10];
  private final List<String> words = new ArrayList<>(List.of(""));

  /** The number of a word, a new one where it is not known yet. */
  int intern(String word) {
    int found = find(word, 0, word.length());
    if (found != UNKNOWN) {
      return found;
    }
    if (words.size() * 2 >= slots.length) {
      grow();
    }
    words.add(word);
    place(words.size() - 1);
    return words.size() - 1;
  }

  /** The number of a stretch of text, or {@link #UNKNOWN}. */
  int find(String text, int start, int end) {
    int mask = slots.length - 1;
    for (int slot = hash(text, start, end) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
      String word = words.get(slots[slot]);
      if (word.length() == end - start && matches(word, text, start)) {
        return slots[slot];
      }
    }
    return UNKNOWN;
  }

  int size() {
    return words.size();
  }

  private static boolean matches(String word, String text, int start) {
    for (int i = 0; i < word.length(); i++) {
      if (fold(word.charAt(i)) != fold(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    for (int number = 1; number < words.size(); number++) {
      place(number);
    }
  }

  private void place(int number) {
    String word = words.get(number);
    int mask = slots.length - 1;
    int slot = hash(word, 0, word.length()) & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = number;
  }

  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + fold(text.charAt(i));
    }
    return hash ^ (hash >>> 13);
  }

  private static char fold(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return c == '\u2019' ? '\'' : Character.toLowerCase(c);
  }
}
