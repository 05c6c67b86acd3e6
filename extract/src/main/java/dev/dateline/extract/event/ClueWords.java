package dev.dateline.extract.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The classes of words of {@code clue-words.txt}. */
final class ClueWords {

  private static final Map<String, Set<String>> CLASSES = read();

  private ClueWords() {}

  /** Whether a word in lower case belongs to a class; a class that is not there has no words. */
  static boolean isIn(String wordClass, String lower) {
    return CLASSES.getOrDefault(wordClass, Set.of()).contains(lower);
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> classes = new HashMap<>();
    for (String line : WordTable.lines(ClueWords.class, "clue-words.txt")) {
      int colon = line.indexOf(':');
      String[] words = line.substring(colon + 1).strip().split("\\s+", -1);
      classes.put(line.substring(0, colon).strip(), Set.of(words));
    }
    return classes;
  }
}
