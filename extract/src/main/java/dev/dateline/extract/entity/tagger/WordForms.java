package dev.dateline.extract.entity.tagger;

/**
 * What the letters of each unit tell, as hashes side by side: the word, its lower case with digits
 * levelled, its shape, beginnings and endings; and whether the word stands elsewhere in the text in
 * small letters, or with a capital inside a sentence. One pass over the text.
 */
final class WordForms {

  /** Begins with a capital, with small letters behind it. */
  static final byte CAPITAL = 1;

  /** Capitals only, at least two letters. */
  static final byte SHOUTED = 2;

  /** A single capital, maybe with a full stop. */
  static final byte INITIAL = 3;

  static final byte SMALL = 4;
  static final byte FIGURE = 5;
  static final byte OTHER = 0;

  static final int SEEN_SMALL = 1;
  static final int SEEN_CAPITAL = 2;

  private static final int LONGEST_AFFIX = 4;

  final int[] word;
  final int[] lower;
  final int[] shape;
  final byte[] form;

  /** Hashes of the first and last one to four letters, four of each to a unit. */
  final int[] prefixes;

  final int[] suffixes;

  /** Bits of {@link #SEEN_SMALL} and {@link #SEEN_CAPITAL}. */
  final byte[] elsewhere;

  private final TaggerInput input;

  WordForms(TaggerInput input) {
    this.input = input;
    int count = input.count();
    word = new int[count];
    lower = new int[count];
    shape = new int[count];
    form = new byte[count];
    prefixes = new int[count * LONGEST_AFFIX];
    suffixes = new int[count * LONGEST_AFFIX];
    elsewhere = new byte[count];
    for (int u = 0; u < count; u++) {
      read(u);
    }
    lookElsewhere();
  }

  private void read(int unit) {
    String text = input.text();
    int start = input.starts()[unit];
    int end = input.ends()[unit];
    int exact = 17;
    int small = 17;
    int drawn = 17;
    int previous = 0;
    int run = 0;
    int capitals = 0;
    int smalls = 0;
    int figures = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      char l = lowered(c);
      int kind = kindOf(c, l);
      exact = exact * 31 + c;
      small = small * 31 + l;
      capitals += kind == 'X' ? 1 : 0;
      smalls += kind == 'x' ? 1 : 0;
      figures += kind == 'd' ? 1 : 0;
      run = kind == previous ? run + 1 : 0;
      previous = kind;
      drawn = run < 2 ? drawn * 31 + kind : drawn;
      int at = i - start;
      if (at < LONGEST_AFFIX) {
        prefixes[unit * LONGEST_AFFIX + at] = small * 31 + at;
      }
    }
    readEndings(unit, start, end);
    word[unit] = exact;
    lower[unit] = small;
    shape[unit] = drawn;
    form[unit] = formOf(text.charAt(start), capitals, smalls, figures);
  }

  private void readEndings(int unit, int start, int end) {
    String text = input.text();
    int hash = 19;
    for (int at = 0; at < LONGEST_AFFIX && end - 1 - at >= start; at++) {
      hash = hash * 31 + lowered(text.charAt(end - 1 - at));
      suffixes[unit * LONGEST_AFFIX + at] = hash * 31 + at;
    }
  }

  private static byte formOf(char first, int capitals, int smalls, int figures) {
    if (capitals + smalls == 0) {
      return figures > 0 ? FIGURE : OTHER;
    }
    if (!Character.isUpperCase(first)) {
      return SMALL;
    }
    if (smalls > 0) {
      return CAPITAL;
    }
    return capitals > 1 ? SHOUTED : INITIAL;
  }

  /** In small letters, figures levelled, curly quotes straight. */
  private static char lowered(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c >= '0' && c <= '9' ? '0' : c;
    }
    return switch (c) {
      case '\u2018', '\u2019' -> '\'';
      case '\u201C', '\u201D' -> '"';
      case '\u2010', '\u2011', '\u2013', '\u2014' -> '-';
      default -> Character.isDigit(c) ? '0' : Character.toLowerCase(c);
    };
  }

  private static int kindOf(char c, char lowered) {
    if (lowered == '0') {
      return 'd';
    }
    if (c < 128) {
      return c >= 'a' && c <= 'z' ? 'x' : c >= 'A' && c <= 'Z' ? 'X' : c;
    }
    return Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : lowered;
  }

  /** Notes for each word how it stands elsewhere, by a small table over the whole text. */
  private void lookElsewhere() {
    int mask = Math.max(64, Integer.highestOneBit(input.count() * 2 + 1) * 2) - 1;
    byte[] seen = new byte[mask + 1];
    for (int s = 0; s + 1 < input.sentenceFirst().length; s++) {
      int first = input.sentenceFirst()[s];
      for (int u = first; u < input.sentenceFirst()[s + 1]; u++) {
        int slot = FeatureHashes.mixed(lower[u]) & mask;
        if (form[u] == SMALL) {
          seen[slot] |= SEEN_SMALL;
        } else if (form[u] == CAPITAL && u > first) {
          seen[slot] |= SEEN_CAPITAL;
        }
      }
    }
    for (int u = 0; u < input.count(); u++) {
      elsewhere[u] = seen[FeatureHashes.mixed(lower[u]) & mask];
    }
  }
}
