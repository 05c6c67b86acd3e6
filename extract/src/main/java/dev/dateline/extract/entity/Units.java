package dev.dateline.extract.entity;

import dev.dateline.extract.text.TokenizedText;
import dev.dateline.extract.text.TokenizedText.Kind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a text as the entity rules see them: with numbers of words, classes and shapes, and
 * with hyphened words cut where a name is joined to something else ("Korea-Russia",
 * "Moscow-based"). Arrays side by side; belongs to one extraction.
 */
class Units {

  static final byte PUNCTUATION = 0;
  static final byte LOWER = 1;

  /** Begins with a capital. */
  static final byte CAPITAL = 2;

  /** At least two letters, all capitals. */
  static final byte ALL_CAPITALS = 3;

  static final byte NUMBER = 4;
  static final byte POSSESSIVE = 5;

  private static final int LONGEST_PART = 40;
  private static final int SHOUTED_WORDS = 4;

  private final String text;
  private final WordIndex index;
  private final Lexicon lexicon;
  private final Gazetteer gazetteer;

  private int[] starts;
  private int[] ends;
  private int[] words;
  private int[] flags;
  private byte[] shapes;
  private int count;
  private final int[] sentenceFirst;

  Units(TokenizedText tokens, WordIndex index, Lexicon lexicon, Gazetteer gazetteer) {
    this.text = tokens.text();
    this.index = index;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    int size = tokens.tokenCount() + 16;
    starts = new int[size];
    ends = new int[size];
    words = new int[size];
    flags = new int[size];
    shapes = new byte[size];
    sentenceFirst = new int[tokens.sentenceCount() + 1];
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      sentenceFirst[s] = count;
      for (int t = tokens.firstToken(s); t < tokens.afterLastToken(s); t++) {
        addToken(tokens.start(t), tokens.end(t), tokens.kind(t));
      }
    }
    sentenceFirst[tokens.sentenceCount()] = count;
  }

  private void addToken(int start, int end, Kind kind) {
    switch (kind) {
      case PUNCTUATION -> add(start, end, WordIndex.UNKNOWN, PUNCTUATION);
      case POSSESSIVE -> add(start, end, WordIndex.UNKNOWN, POSSESSIVE);
      case NUMBER -> add(start, end, WordIndex.UNKNOWN, NUMBER);
      case WORD -> addWord(start, end);
    }
  }

  private void addWord(int start, int end) {
    int word = index.find(text, start, end);
    if (word == WordIndex.UNKNOWN) {
      int hyphen = splittingHyphen(start, end);
      if (hyphen > 0) {
        addWord(start, hyphen);
        addWord(hyphen + 1, end);
        return;
      }
    }
    add(start, end, word, shape(start, end));
  }

  /** The hyphen at which a word that no list knows falls into a name and the rest, or -1. */
  private int splittingHyphen(int start, int end) {
    if (end - start > 2 * LONGEST_PART || !Character.isLetter(text.charAt(start))) {
      return -1;
    }
    for (int i = end - 2; i > start; i--) {
      char c = text.charAt(i);
      if ((c == '-' || c == '\u2010' || c == '\u2011') && splits(start, i, end)) {
        return i;
      }
    }
    return -1;
  }

  private boolean splits(int start, int hyphen, int end) {
    if (!Character.isLetter(text.charAt(hyphen + 1))) {
      return false;
    }
    int right = index.find(text, hyphen + 1, end);
    boolean rightLower = shape(hyphen + 1, end) == LOWER;
    if (rightLower && (lexicon.flags(right) & Lexicon.SUFFIX) != 0) {
      return shape(start, hyphen) != LOWER;
    }
    int left = index.find(text, start, hyphen);
    boolean leftNamed = isNameWord(left) && shape(start, hyphen) != LOWER;
    return rightLower
        ? leftNamed && right == WordIndex.UNKNOWN && end - hyphen > 4
        : isNameWord(right) && (leftNamed || left != WordIndex.UNKNOWN);
  }

  /** Whether the gazetteer has this word alone as a name. */
  boolean isName(int unit) {
    return isNameWord(words[unit]);
  }

  private boolean isNameWord(int word) {
    return word != WordIndex.UNKNOWN
        && gazetteer.names().value(gazetteer.names().step(0, word)) > 0;
  }

  private byte shape(int start, int end) {
    char first = text.charAt(start);
    if (!Character.isUpperCase(first) && !Character.isTitleCase(first)) {
      return LOWER;
    }
    int letters = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return CAPITAL;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters > 1 ? ALL_CAPITALS : CAPITAL;
  }

  private void add(int start, int end, int word, byte shape) {
    if (count == starts.length) {
      int size = count * 2;
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
      words = Arrays.copyOf(words, size);
      flags = Arrays.copyOf(flags, size);
      shapes = Arrays.copyOf(shapes, size);
    }
    starts[count] = start;
    ends[count] = end;
    words[count] = word;
    flags[count] = lexicon.flags(word);
    shapes[count] = shape;
    count++;
  }

  String text() {
    return text;
  }

  int count() {
    return count;
  }

  int start(int unit) {
    return starts[unit];
  }

  int end(int unit) {
    return ends[unit];
  }

  int word(int unit) {
    return words[unit];
  }

  byte shape(int unit) {
    return shapes[unit];
  }

  boolean is(int unit, int mask) {
    return (flags[unit] & mask) != 0;
  }

  /** The classes of the words of a role, all together; 0 for no role. */
  int classesOf(@Nullable String role) {
    int classes = 0;
    int from = 0;
    while (role != null && from < role.length()) {
      int blank = role.indexOf(' ', from);
      int end = blank < 0 ? role.length() : blank;
      classes |= lexicon.flags(index.find(role, from, end));
      from = end + 1;
    }
    return classes;
  }

  /** Whether a unit is a word with a capital. */
  boolean isCapital(int unit) {
    return shapes[unit] == CAPITAL || shapes[unit] == ALL_CAPITALS;
  }

  boolean isLower(int unit) {
    return shapes[unit] == LOWER;
  }

  /** Whether a unit is this one character. */
  boolean isChar(int unit, char c) {
    return ends[unit] - starts[unit] == 1 && text.charAt(starts[unit]) == c;
  }

  /** Whether nothing stands between a unit and the one before. */
  boolean touchesPrevious(int unit) {
    return unit > 0 && ends[unit - 1] == starts[unit];
  }

  /** Whether a unit is an address of mail or of the web; "@name" is none. */
  boolean isAddress(int unit) {
    int length = ends[unit] - starts[unit];
    for (int i = starts[unit] + 1; length > 5 && i < ends[unit] - 1; i++) {
      char c = text.charAt(i);
      if (c == '@' || (c == ':' && text.startsWith("://", i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a unit and the one before were one word with a hyphen between. */
  boolean isCutOff(int unit) {
    return unit > 0
        && starts[unit] == ends[unit - 1] + 1
        && !TokenizedText.isWhite(text.charAt(ends[unit - 1]));
  }

  boolean equalsIgnoringCase(int unit, String word) {
    return ends[unit] - starts[unit] == word.length()
        && text.regionMatches(true, starts[unit], word, 0, word.length());
  }

  String string(int firstUnit, int endUnit) {
    return text.substring(starts[firstUnit], ends[endUnit - 1]);
  }

  /** Whether most words of a stretch are in capitals, so that capitals tell nothing. */
  boolean isShouted(int firstUnit, int endUnit) {
    int capitals = 0;
    int wordCount = 0;
    for (int u = firstUnit; u < endUnit; u++) {
      wordCount += shapes[u] == LOWER || isCapital(u) ? 1 : 0;
      capitals += shapes[u] == ALL_CAPITALS ? 1 : 0;
    }
    return wordCount >= SHOUTED_WORDS && capitals * 10 >= wordCount * 6;
  }

  /** Whether two units lie in one sentence. */
  boolean sameSentence(int one, int other) {
    return sentenceOf(one) == sentenceOf(other);
  }

  private int sentenceOf(int unit) {
    int at = Arrays.binarySearch(sentenceFirst, unit);
    return at >= 0 ? at : -at - 2;
  }

  /** Classes of words, by unit; may be longer than the number of units, not to be changed. */
  int[] flags() {
    return flags;
  }

  int[] starts() {
    return starts;
  }

  int[] ends() {
    return ends;
  }

  /** The first unit of each sentence, and the number of units at the end; not to be changed. */
  int[] sentenceFirsts() {
    return sentenceFirst;
  }

  int sentenceCount() {
    return sentenceFirst.length - 1;
  }

  int sentenceFirst(int sentence) {
    return sentenceFirst[sentence];
  }
}
