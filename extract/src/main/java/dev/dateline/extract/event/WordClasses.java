package dev.dateline.extract.event;

import java.util.HashMap;
import java.util.Map;

/**
 * Which words belong to which classes of {@code word-classes.txt}.
 *
 * <p>It is asked for every token a dozen times, and mostly in vain: so the word is looked up first,
 * with all its classes as bits of one number, and not the class with all its words. In {@link
 * HashMap}s, which find by a mask where the JDK's immutable ones divide.
 */
final class WordClasses {

  private static final int MOST_CLASSES = Long.SIZE;

  private final Map<String, Long> bitOfClass = new HashMap<>();
  private final Map<String, Long> classesOfWord = new HashMap<>();

  /** Reads the table. */
  static WordClasses read() {
    WordClasses classes = new WordClasses();
    for (String line : WordTable.lines(Syntax.class, "word-classes.txt")) {
      int colon = line.indexOf(':');
      classes.add(
          line.substring(0, colon).strip(), line.substring(colon + 1).strip().split(" +", -1));
    }
    return classes;
  }

  private void add(String wordClass, String[] words) {
    if (bitOfClass.size() == MOST_CLASSES || bitOfClass.containsKey(wordClass)) {
      throw new IllegalStateException(
          "word-classes.txt: class \"%s\" stands there twice, or is one of more than %d"
              .formatted(wordClass, MOST_CLASSES));
    }
    long bit = 1L << bitOfClass.size();
    bitOfClass.put(wordClass, bit);
    for (String word : words) {
      classesOfWord.merge(word, bit, (before, added) -> before | added);
    }
  }

  /** Whether a word in lower case belongs to a class; a class that is not there has no words. */
  boolean contains(String wordClass, String lower) {
    Long classes = classesOfWord.get(lower);
    if (classes == null) {
      return false;
    }
    Long bit = bitOfClass.get(wordClass);
    return bit != null && (classes & bit) != 0;
  }
}
