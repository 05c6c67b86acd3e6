package dev.dateline.processor.calendar;

import dev.dateline.extract.event.WordTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What is voted on, by the words of {@code votes.txt}. Immutable and thread-safe. */
final class Votes {

  private static final Map<String, String> KINDS = read();

  private Votes() {}

  /** The kinds of elections that some stems speak of; empty where they tell none. */
  static Set<String> in(Set<String> stems) {
    Set<String> kinds = new HashSet<>();
    for (String stem : stems) {
      String kind = KINDS.get(stem);
      if (kind != null) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  /** Each word with the first of its line, which stands for the kind. */
  private static Map<String, String> read() {
    Map<String, String> kinds = new HashMap<>();
    for (String line : WordTable.lines(Votes.class, "votes.txt")) {
      String[] words = line.split("\\s+", -1);
      for (String word : words) {
        kinds.put(TitleWords.stem(word), words[0]);
      }
    }
    return Map.copyOf(kinds);
  }
}
