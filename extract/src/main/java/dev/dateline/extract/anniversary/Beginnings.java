package dev.dateline.extract.anniversary;

import dev.dateline.extract.event.WordTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What began with a thing by whose name alone an anniversary is called: an act was enacted, a
 * bridge opened, an association founded. Immutable.
 */
final class Beginnings {

  /** What a phrase may hang on the head of a name. */
  private static final Set<String> LINKS =
      Set.of(
          "of", "in", "on", "for", "between", "to", "with", "at", "by", "from", "against",
          "through", "under", "and");

  private static final Beginnings LOADED = read();

  private final Map<String, String> deeds;

  private Beginnings(Map<String, String> deeds) {
    this.deeds = Map.copyOf(deeds);
  }

  /** The table, read once. */
  static Beginnings load() {
    return LOADED;
  }

  private static Beginnings read() {
    Map<String, String> deeds = new HashMap<>();
    for (String line : WordTable.lines(Beginnings.class, "beginnings.txt")) {
      String[] words = line.split(" +", -1);
      Arrays.asList(words).subList(1, words.length).forEach(w -> deeds.putIfAbsent(w, words[0]));
    }
    return new Beginnings(deeds);
  }

  /** The deed that a thing of this title began with; null where that is not known. */
  @Nullable String deed(String title) {
    if (title.isBlank() || title.chars().noneMatch(Character::isUpperCase)) {
      return null; // "the union", "a plan": nobody knows which
    }
    String last = title.substring(title.lastIndexOf(' ') + 1);
    // "Farmers with Boats Act": the name ends with what it is, whatever links its words.
    String named = isNameAlone(title) ? deeds.get(lower(last)) : null;
    return named != null ? named : deeds.get(head(title));
  }

  private static boolean isNameAlone(String title) {
    for (String word : title.split(" ", -1)) {
      if (Character.isLowerCase(word.charAt(0)) && !LINKS.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** The last word of the first noun phrase: "treaty" of "Treaty of Lindau on fishing". */
  private static String head(String title) {
    String head = "";
    for (String word : title.split(" ", -1)) {
      if (LINKS.contains(word) && !head.isEmpty()) {
        break;
      }
      head = word;
    }
    return lower(head);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
