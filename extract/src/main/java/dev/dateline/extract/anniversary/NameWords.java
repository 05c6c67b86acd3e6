package dev.dateline.extract.anniversary;

import dev.dateline.extract.event.Syntax;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether two titles speak of the same name. */
final class NameWords {

  private static final int SHORT = 4;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** What is written with a capital in the names of many. */
  private static final Set<String> COMMON =
      Set.of(
          "national",
          "international",
          "federal",
          "united",
          "states",
          "american",
          "world",
          "great",
          "north",
          "south",
          "east",
          "west",
          "department",
          "president",
          "public",
          "state");

  private NameWords() {}

  /** Whether a word with a capital stands in both, other than offices and what many are called. */
  static boolean share(String one, String other) {
    Set<String> words = new HashSet<>(Arrays.asList(BETWEEN.split(other, -1)));
    for (String word : BETWEEN.split(one, -1)) {
      boolean name = word.length() >= SHORT && Character.isUpperCase(word.charAt(0));
      String lower = word.toLowerCase(Locale.ROOT);
      boolean common =
          COMMON.contains(lower)
              || Syntax.isIn("role-of-person", lower)
              || Standalone.isHappening(lower);
      if (name && !common && words.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
