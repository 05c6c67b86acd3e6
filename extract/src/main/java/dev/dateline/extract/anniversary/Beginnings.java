package dev.dateline.extract.anniversary;

import dev.dateline.extract.event.Happenings;
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

  /** Deeds of things that are no less themselves without a capital. */
  private static final Set<String> SMALL = Set.of("establishment", "start", "introduction");

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
    boolean alone = isNameAlone(title);
    if (tells(title, alone)) {
      return null;
    }
    // "Farmers with Boats Act": the name ends with what it is, whatever links its words.
    boolean capital = !last.isEmpty() && Character.isUpperCase(last.charAt(0));
    String named = alone && capital ? deeds.get(lower(last)) : null;
    String deed = named != null ? named : deeds.get(lower(head(title)));
    boolean common = Character.isLowerCase((head(title) + "A").charAt(0));
    // "The mayor's act of kindness" is no law, but relations and programs are written small.
    return deed != null && named == null && common && !SMALL.contains(deed) ? null : deed;
  }

  /** "Signing of the act", "mayor signing the act": what happened is told already. */
  private boolean tells(String title, boolean nameAlone) {
    String before = "";
    for (String word : title.split(" ", -1)) {
      boolean small = !nameAlone && !word.isEmpty() && Character.isLowerCase(word.charAt(0));
      boolean linked =
          LINKS.contains(word)
              && !deeds.containsKey(lower(before))
              && (Happenings.load().kin(lower(before)) != null
                  || CommemorationWords.load().happening().contains(lower(before)));
      boolean doing = word.endsWith("ing") && Character.isLowerCase(word.charAt(0));
      if (doing && !title.endsWith(word)) {
        return true; // "the plan becoming law"
      }
      if (linked || (small && Standalone.isHappening(word))) {
        return true;
      }
      before = word;
    }
    return false;
  }

  /** No common noun hangs a phrase on itself: "grants under the Boats Act" is not the act. */
  private static boolean isNameAlone(String title) {
    String before = "";
    for (String word : title.split(" ", -1)) {
      boolean common = !before.isEmpty() && Character.isLowerCase(before.charAt(0));
      if (LINKS.contains(word) && common && !LINKS.contains(before)) {
        return false;
      }
      before = word;
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
    return head;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
