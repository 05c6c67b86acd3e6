package dev.dateline.extract.anniversary;

import dev.dateline.extract.event.Happenings;
import dev.dateline.extract.event.WordTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** What a case in court ended with; all other deeds are "of" something. */
  static final String DECISION = "decision in";

  /** Deeds of things that are no less themselves without a capital. */
  private static final Set<String> SMALL = Set.of("establishment", "start", "introduction");

  /** Two parties of a case in court. */
  private static final Pattern CASE = Pattern.compile("\\p{L}\\.? vs?\\.? \\p{Lu}");

  private static final Pattern NUMBER = Pattern.compile(" (?:[IVXLC]+|\\d+)$");

  private static final Pattern OBSERVANCE =
      Pattern.compile("^(?:National|World|International) .*\\b(?:Day|Week|Month)$");

  private static final Pattern APPOSED =
      Pattern.compile("(?:^| )(\\p{Ll}+) \\p{Lu}[^ ]*(?: (?:\\p{Lu}|of|the|and)[^ ]*)*$");

  private static final Pattern YEAR = Pattern.compile("\\b[12]\\d{3}\\b");

  private static final Beginnings LOADED = read();

  private final Map<String, String> deeds;

  /** By the first word of a name: "Operation". */
  private final Map<String, String> firsts;

  /** By the word before a number: "Title IX". */
  private final Map<String, String> numbered;

  /** By the last word before a name: "the show Moss and Sons". */
  private final Map<String, String> apposed;

  private Beginnings(
      Map<String, String> deeds,
      Map<String, String> firsts,
      Map<String, String> numbered,
      Map<String, String> apposed) {
    this.deeds = Map.copyOf(deeds);
    this.firsts = Map.copyOf(firsts);
    this.numbered = Map.copyOf(numbered);
    this.apposed = Map.copyOf(apposed);
  }

  /** The table, read once. */
  static Beginnings load() {
    return LOADED;
  }

  private static Beginnings read() {
    Map<String, String> deeds = new HashMap<>();
    Map<String, String> firsts = new HashMap<>();
    Map<String, String> numbered = new HashMap<>();
    Map<String, String> apposed = new HashMap<>();
    for (String line : WordTable.lines(Beginnings.class, "beginnings.txt")) {
      String[] words = line.split(" +", -1);
      Map<String, String> into =
          switch (words[0]) {
            case "first" -> firsts;
            case "numbered" -> numbered;
            case "before" -> apposed;
            default -> deeds;
          };
      int deed = into == deeds ? 0 : 1;
      Arrays.asList(words)
          .subList(deed + 1, words.length)
          .forEach(w -> into.putIfAbsent(w, words[deed]));
    }
    return new Beginnings(deeds, firsts, numbered, apposed);
  }

  /** The deed that a thing of this title began with; null where that is not known. */
  @Nullable String deed(String title) {
    if (title.isBlank() || title.chars().noneMatch(Character::isUpperCase)) {
      return null; // "the union", "a plan": nobody knows which
    }
    boolean alone = isNameAlone(title);
    if (tells(title, alone)) {
      return null;
    }
    String known = byForm(title);
    if (known != null) {
      return known;
    }
    String last = title.substring(title.lastIndexOf(' ') + 1);
    // "Farmers with Boats Act": the name ends with what it is, whatever links its words.
    boolean capital = !last.isEmpty() && Character.isUpperCase(last.charAt(0));
    String named = alone && capital ? deeds.get(lower(last)) : null;
    String deed = named != null ? named : deeds.get(lower(head(title)));
    boolean common = Character.isLowerCase((head(title) + "A").charAt(0));
    // "The mayor's act of kindness" is no law, but relations and programs are written small.
    return deed != null && named == null && common && !SMALL.contains(deed) ? null : deed;
  }

  /** What the form of a name tells: a case, "Title IX", "World Wetlands Day", "Operation Dawn". */
  private @Nullable String byForm(String title) {
    if (CASE.matcher(title).find()) {
      return decides(title) ? null : DECISION;
    }
    if (OBSERVANCE.matcher(title).find()) {
      return "establishment";
    }
    Matcher named = APPOSED.matcher(title);
    if (named.find() && apposed.containsKey(named.group(1))) {
      return apposed.get(named.group(1));
    }
    Matcher number = NUMBER.matcher(title);
    if (number.find()) {
      String counted = title.substring(0, number.start());
      return numbered.get(lower(counted.substring(counted.lastIndexOf(' ') + 1)));
    }
    int space = title.indexOf(' ');
    return space < 0 || YEAR.matcher(title).find()
        ? null
        : firsts.get(lower(title.substring(0, space)));
  }

  /** "Hall v. Lindau ruling". */
  private static boolean decides(String title) {
    for (String word : title.split(" ", -1)) {
      if (CommemorationWords.load().happening().contains(lower(word))) {
        return true;
      }
    }
    return false;
  }

  /** What things begin with that a noun is for; null where it is for none. */
  @Nullable String deedOf(String noun) {
    return deeds.get(noun);
  }

  /** Whether a word is what things begin with: "enactment", "founding". */
  boolean isDeed(String word) {
    return deeds.containsValue(word);
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
