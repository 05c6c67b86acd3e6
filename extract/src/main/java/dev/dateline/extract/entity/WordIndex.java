package dev.dateline.extract.entity;

import java.util.Arrays;

/**
 * Numbers for the words of gazetteers and word lists, found for a stretch of text without making a
 * string of it. Case does not count; curly apostrophes are straight. Filled while loading, then
 * only read.
 */
final class WordIndex {

  static final int UNKNOWN = 0;

  private int[] slots = new int[1 << 14];
  private String[] words = new String[1 << 13];

  /** The full hash of each word, so that most other words are told apart without their letters. */
  private int[] hashes = new int[1 << 13];

  private int count = 1;

  /** The number of a word, a new one where it is not known yet. */
  int intern(String word) {
    int found = find(word, 0, word.length());
    if (found != UNKNOWN) {
      return found;
    }
    if (count * 2 >= slots.length) {
      grow();
    }
    words[count] = word;
    hashes[count] = hash(word, 0, word.length());
    place(count);
    return count++;
  }

  /** The number of a stretch of text, or {@link #UNKNOWN}. */
  int find(String text, int start, int end) {
    int mask = slots.length - 1;
    int hash = hash(text, start, end);
    for (int slot = hash & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
      int number = slots[slot];
      if (hashes[number] == hash && matches(words[number], text, start, end)) {
        return number;
      }
    }
    return UNKNOWN;
  }

  private static boolean matches(String word, String text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (fold(word.charAt(i)) != fold(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    words = Arrays.copyOf(words, slots.length / 2);
    hashes = Arrays.copyOf(hashes, slots.length / 2);
    for (int number = 1; number < count; number++) {
      place(number);
    }
  }

  private void place(int number) {
    int mask = slots.length - 1;
    int slot = hashes[number] & mask;
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
