package dev.dateline.extract.time;

import java.util.Arrays;

/**
 * The text as the rules see it: runs of letters, runs of digits and single signs, each with its
 * {@link Word} and number. Finer than the tokens of the other rooms, which keep "third-quarter",
 * "mid-1990s" or "p.m." whole; numbers in several words are one token here. Not thread-safe: one
 * belongs to one text.
 */
final class TimeTokens {

  private static final byte SPACE_BEFORE = 1;
  private static final byte BREAK_BEFORE = 2;
  private static final byte NUMERIC = 4;

  private int size;
  private int[] starts;
  private int[] ends;
  private int[] numbers;
  private Word[] words;
  private byte[] flags;

  TimeTokens(int capacity) {
    starts = new int[capacity];
    ends = new int[capacity];
    numbers = new int[capacity];
    words = new Word[capacity];
    flags = new byte[capacity];
  }

  int size() {
    return size;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  Word word(int token) {
    return words[token];
  }

  /** The number in digits or words; -1 for other tokens. */
  int number(int token) {
    return numbers[token];
  }

  /** The number of a token that stands for a class: its own, or what the word list says. */
  int value(int token, TokenClass tokenClass) {
    return numbers[token] >= 0 ? numbers[token] : words[token].value(tokenClass);
  }

  boolean is(int token, TokenClass tokenClass) {
    return token >= 0 && token < size && words[token].is(tokenClass);
  }

  /** Whether the token can stand for a symbol of the patterns. */
  boolean stands(int token, int symbol) {
    return token >= 0 && token < size && words[token].stands(symbol);
  }

  /** Whether the token is written in digits. */
  boolean numeric(int token) {
    return (flags[token] & NUMERIC) != 0;
  }

  boolean spaceBefore(int token) {
    return (flags[token] & SPACE_BEFORE) != 0;
  }

  /** Whether an empty line stands before the token; no expression crosses one. */
  boolean breakBefore(int token) {
    return (flags[token] & BREAK_BEFORE) != 0;
  }

  void add(int start, int end, Word word, int number) {
    if (size == starts.length) {
      int capacity = size * 2 + 16;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      numbers = Arrays.copyOf(numbers, capacity);
      words = Arrays.copyOf(words, capacity);
      flags = Arrays.copyOf(flags, capacity);
    }
    starts[size] = start;
    ends[size] = end;
    numbers[size] = number;
    words[size] = word;
    flags[size] = 0;
    size++;
  }

  void markSpace(boolean breakBefore) {
    flags[size - 1] |= breakBefore ? SPACE_BEFORE | BREAK_BEFORE : SPACE_BEFORE;
  }

  void markNumeric() {
    flags[size - 1] |= NUMERIC;
  }

  /** Makes one token of several that follow one another. */
  void join(int first, int last, Word word, int number) {
    ends[first] = ends[last];
    words[first] = word;
    numbers[first] = number;
  }

  /** Moves a token down over ones that were joined into their predecessor. */
  void move(int from, int to) {
    starts[to] = starts[from];
    ends[to] = ends[from];
    numbers[to] = numbers[from];
    words[to] = words[from];
    flags[to] = flags[from];
  }

  void truncate(int newSize) {
    size = newSize;
  }
}
