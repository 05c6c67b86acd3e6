package dev.dateline.processor.calendar;

import dev.dateline.extract.event.WordTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The daily round of courts, business, parliaments and offices, of which nobody plans a page years
 * later, told by its words. The tables are {@code routine-words.txt} and {@code routine-texts.txt}.
 * Immutable and thread-safe.
 */
final class Routine {

  private static final int WORDS_OF_TEXT = 3;
  private static final int MAX_READ = 1_500;

  private static final Set<String> OF_CASES = Set.of("courts", "business");

  private static final Map<String, String> OF_TITLES = read("routine-words.txt");
  private static final Map<String, String> OF_TEXTS = read("routine-texts.txt");

  private Routine() {}

  /** The routine that the words of a title belong to, in words; null where they belong to none. */
  static @Nullable String ofTitle(String title) {
    for (String word : words(title)) {
      String routine = OF_TITLES.get(TitleWords.stem(withoutDots(word)));
      if (routine != null) {
        return routine;
      }
    }
    return null;
  }

  /** How many words of a title belong to a routine. */
  static int wordsIn(String title) {
    int found = 0;
    for (String word : words(title)) {
      found += OF_TITLES.containsKey(TitleWords.stem(withoutDots(word))) ? 1 : 0;
    }
    return found;
  }

  /** The routine that a whole text is about, in words; null where it is about none. */
  static @Nullable String ofText(String body) {
    Map<String, Set<String>> found = new HashMap<>();
    for (String word : words(body.substring(0, Math.min(body.length(), MAX_READ)))) {
      String stem = TitleWords.stem(withoutDots(word));
      String routine = OF_TEXTS.get(stem);
      if (routine != null) {
        Set<String> stems = found.computeIfAbsent(routine, r -> new HashSet<>());
        stems.add(stem);
        if (stems.size() == WORDS_OF_TEXT) {
          return routine;
        }
      }
    }
    return null;
  }

  /** A case or a balance tells of what was long ago for its own sake; a speech remembers it. */
  static boolean isOfCases(String routine) {
    return OF_CASES.contains(routine);
  }

  private static List<String> words(String text) {
    return Words.of(text, ".-");
  }

  /** {@code U.S.} may end a sentence. */
  private static String withoutDots(String word) {
    int end = word.length();
    while (end > 0 && word.charAt(end - 1) == '.') {
      end--;
    }
    return word.substring(0, end);
  }

  private static Map<String, String> read(String table) {
    Map<String, String> routines = new HashMap<>();
    for (String line : WordTable.lines(Routine.class, table)) {
      int bar = line.indexOf('|');
      for (String word : line.substring(bar + 1).strip().split("\\s+", -1)) {
        routines.put(TitleWords.stem(word), line.substring(0, bar).strip());
      }
    }
    return Map.copyOf(routines);
  }
}
