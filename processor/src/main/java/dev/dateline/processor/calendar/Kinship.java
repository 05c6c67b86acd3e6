package dev.dateline.processor.calendar;

import dev.dateline.extract.event.Happenings;
import dev.dateline.extract.event.WordTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each kin of happenings beyond its words: its family, its traits, what it adds to
 * prominence. Read once from {@code kinship.txt} and {@code remembered.txt}. Immutable and
 * thread-safe.
 */
final class Kinship {

  /** What may be said of a kin; the head of {@code kinship.txt} explains each. */
  enum Trait {
    ONCE,
    BIG,
    PERSON,
    THING,
    HEAD,
    NATIONAL,
    PASSING,
    ROUTINE
  }

  /**
   * One kin.
   *
   * @param families kins that have one in common may tell of one event
   * @param circles kins that have one in common are kin
   * @param weight what it adds to prominence; may be negative
   * @param withWords what it adds instead where a title has certain words; the first that fits
   * @param words for people
   */
  record Kin(
      String name,
      Set<String> families,
      Set<String> circles,
      Set<Trait> traits,
      int weight,
      List<WithWords> withWords,
      String words) {
    Kin {
      families = Set.copyOf(families);
      circles = Set.copyOf(circles);
      traits = Set.copyOf(traits);
      withWords = List.copyOf(withWords);
    }

    /**
     * What it adds to the prominence of an event with this title.
     *
     * @param marked whether somebody marks anniversaries of the event
     */
    int weight(String title, boolean marked) {
      if (!withWords.isEmpty()) {
        Set<String> words = new HashSet<>();
        for (String word : Words.of(title, Words.HYPHEN)) {
          words.add(word);
          words.add(TitleWords.stem(word.toLowerCase(Locale.ROOT)));
        }
        for (WithWords with : withWords) {
          if (with.words().stream().anyMatch(words::contains)) {
            return with.weight();
          }
        }
      }
      return marked || !traits.contains(Trait.PASSING) ? weight : Math.min(weight, 0);
    }
  }

  /** What a kin weighs where a title has one of the words. */
  record WithWords(int weight, Set<String> words) {
    WithWords {
      words = Set.copyOf(words);
    }
  }

  /** In front of a circle in the column of families. */
  private static final String CIRCLE = "=";

  private static final Map<String, Kin> KINS = read();
  private static final Map<String, Set<String>> OF_ONE_CIRCLE = circles();
  private static final Happenings HAPPENINGS = Happenings.load();

  private Kinship() {}

  /** All kins of the words of a happening. */
  static Set<String> kinsOf(String mention) {
    return HAPPENINGS.kins(mention);
  }

  /** Whether a kin of the set has a trait. */
  static boolean any(Collection<String> kins, Trait trait) {
    for (String name : kins) {
      Kin kin = KINS.get(name);
      if (kin != null && kin.traits().contains(trait)) {
        return true;
      }
    }
    return false;
  }

  /** The families of the kins; a kin of which nothing is known is a family of its own. */
  static Set<String> families(Collection<String> kins) {
    Set<String> families = new HashSet<>();
    for (String name : kins) {
      Kin kin = KINS.get(name);
      families.addAll(kin == null ? Set.of(name) : kin.families());
    }
    return families;
  }

  /** The kins and all that are of a circle with one of them. */
  static Set<String> withCircles(Collection<String> kins) {
    Set<String> all = new HashSet<>(kins);
    kins.forEach(kin -> all.addAll(OF_ONE_CIRCLE.getOrDefault(kin, Set.of())));
    return all;
  }

  /**
   * The kin that tells what kind of event it is: the first that is known, as it is that of the
   * happening's own word, unless another is routine; null where none is known.
   */
  static @Nullable Kin telling(List<String> kins) {
    Kin first = null;
    for (String name : kins) {
      Kin kin = KINS.get(name);
      if (kin != null && kin.traits().contains(Trait.ROUTINE)) {
        return kin;
      }
      first = first == null ? kin : first;
    }
    return first;
  }

  private static Map<String, Set<String>> circles() {
    Map<String, Set<String>> circles = new HashMap<>();
    for (Kin kin : KINS.values()) {
      for (Kin other : KINS.values()) {
        if (other.circles().stream().anyMatch(kin.circles()::contains)) {
          circles.computeIfAbsent(kin.name(), name -> new HashSet<>()).add(other.name());
        }
      }
    }
    return Map.copyOf(circles);
  }

  private static Map<String, Integer> readWeights() {
    Map<String, Integer> weights = new HashMap<>();
    for (String line : WordTable.lines(Kinship.class, "remembered.txt")) {
      String[] cells = line.split("\\|", -1);
      weights.put(cells[0].strip(), Integer.parseInt(cells[1].strip()));
    }
    return weights;
  }

  private static Map<String, List<WithWords>> readWithWords() {
    Map<String, List<WithWords>> withWords = new HashMap<>();
    for (String line : WordTable.lines(Kinship.class, "remembered-with.txt")) {
      String[] cells = line.split("\\|", -1);
      Set<String> words = new HashSet<>();
      for (String word : cells[2].strip().split("\\s+", -1)) {
        words.add(Character.isUpperCase(word.charAt(0)) ? word : TitleWords.stem(word));
      }
      withWords
          .computeIfAbsent(cells[0].strip(), kin -> new ArrayList<>())
          .add(new WithWords(Integer.parseInt(cells[1].strip()), words));
    }
    return withWords;
  }

  /** The kins of {@code remembered-with.txt}, for the test that holds them against the others. */
  static Set<String> namesWithWords() {
    return readWithWords().keySet();
  }

  private static Map<String, Kin> read() {
    Map<String, Integer> weights = readWeights();
    Map<String, List<WithWords>> withWords = readWithWords();
    Map<String, Kin> kins = new HashMap<>();
    for (String line : WordTable.lines(Kinship.class, "kinship.txt")) {
      String[] cells = line.split("\\|", -1);
      if (cells.length != 4) {
        throw new IllegalStateException(
            "kinship.txt: \"" + line + "\" has " + cells.length + " cells, expected 4");
      }
      Set<Trait> traits = new HashSet<>();
      for (String trait : cells[2].strip().split("\\s+", -1)) {
        if (!trait.isEmpty()) {
          traits.add(Trait.valueOf(trait.toUpperCase(Locale.ROOT)));
        }
      }
      Set<String> families = new HashSet<>();
      Set<String> circles = new HashSet<>();
      for (String of : cells[1].strip().split("\\s+", -1)) {
        (of.startsWith(CIRCLE) ? circles : families).add(of);
      }
      String name = cells[0].strip();
      kins.put(
          name,
          new Kin(
              name,
              families,
              circles,
              traits,
              weights.getOrDefault(name, 0),
              withWords.getOrDefault(name, List.of()),
              cells[3].strip()));
    }
    return Map.copyOf(kins);
  }

  /** The names of all kins, for the test that holds them against the extractor's. */
  static List<String> names() {
    return KINS.keySet().stream().sorted().toList();
  }
}
