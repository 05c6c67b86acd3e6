package dev.dateline.cli.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that was probably meant, by edit distance (Levenshtein 1966). */
final class Suggestion {

  private static final int MAX_DISTANCE = 3;

  private Suggestion() {}

  static Optional<String> closest(String typed, Collection<String> names) {
    return names.stream()
        .filter(name -> distance(typed, name) <= MAX_DISTANCE)
        .min(
            Comparator.<String>comparingInt(name -> distance(typed, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
