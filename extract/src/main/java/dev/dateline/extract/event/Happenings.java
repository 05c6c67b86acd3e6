package dev.dateline.extract.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that tell of something that happens, in groups of kin: "signing", "signed" and "inked"
 * are kin, so are "death" and "passed away". Nouns come in singular and plural, verbs in all their
 * forms. Immutable and thread-safe.
 */
public final class Happenings {

  /** What form of a word it is. */
  public enum Form {
    NOUN,
    BASE,
    PRESENT,
    PAST,
    PARTICIPLE,
    GERUND
  }

  /** Whether a noun tells of a happening wherever it stands. */
  public enum Strength {
    STRONG,
    /** Only with a date directly beside it; otherwise it names a thing. */
    WEAK
  }

  /**
   * One reading of a word.
   *
   * @param kin the group
   * @param forms the forms that the word may be in this reading
   * @param strength whether a noun tells of a happening wherever it stands
   * @param particle what has to follow a verb ("away"); null where nothing has to
   */
  public record Reading(String kin, Set<Form> forms, Strength strength, @Nullable String particle) {
    public Reading {
      forms = Set.copyOf(forms);
    }
  }

  private static final Happenings LOADED = read();

  /** "Size", "seize" and "prize" have no other spelling. */
  private static final int SHORT_IN_IZE = 5;

  private final Map<String, List<Reading>> readings;

  private Happenings(Map<String, List<Reading>> readings) {
    this.readings = readings;
  }

  /** The words of this version, read once. */
  public static Happenings load() {
    return LOADED;
  }

  /** The readings of a word in lower case; empty where it tells of no happening. */
  public List<Reading> readings(String word) {
    return readings.getOrDefault(word, List.of());
  }

  /** Whether a word in lower case may be this form of a happening's word. */
  boolean hasForm(String word, Form form) {
    for (Reading reading : readings(word)) {
      if (reading.forms().contains(form)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The group of a happening's word, as it stands in {@link
   * dev.dateline.extract.DatedEvent#mentions()}.
   *
   * @param mention a word, or a verb with its particle, in any case
   * @return null where it is no word of a happening
   */
  public @Nullable String kin(String mention) {
    String[] words = mention.toLowerCase(Locale.ROOT).split("\\s+", 8);
    String first = null;
    for (Reading reading : readings(words[0])) {
      if (reading.particle() == null) {
        first = first == null ? reading.kin() : first;
      } else if (words.length > 1 && words[words.length - 1].equals(reading.particle())) {
        return reading.kin();
      }
    }
    return first;
  }

  /**
   * All groups of a happening's word: "inaugurated" is kin of "opened" and of "sworn in". Two words
   * are kin if they share a group.
   *
   * @param mention as in {@link #kin}
   * @return empty where it is no word of a happening
   */
  public Set<String> kins(String mention) {
    String[] words = mention.toLowerCase(Locale.ROOT).split("\\s+", 8);
    Set<String> kins = new LinkedHashSet<>();
    for (Reading reading : readings(words[0])) {
      String particle = reading.particle();
      if (particle == null || words[words.length - 1].equals(particle)) {
        kins.add(reading.kin());
      }
    }
    return kins;
  }

  private static Happenings read() {
    Map<String, List<Reading>> readings = new HashMap<>();
    for (String line : WordTable.lines(Happenings.class, "happenings.txt")) {
      String[] cells = line.split("\\|", -1);
      if (cells.length != 3) {
        throw new IllegalStateException(
            "happenings.txt: \"" + line + "\" has " + cells.length + " cells, expected 3");
      }
      String kin = cells[0].strip();
      for (String noun : cells[1].strip().split("\\s+", -1)) {
        addNoun(readings, kin, noun);
      }
      for (String verb : cells[2].strip().split("\\s+", -1)) {
        addVerb(readings, kin, verb);
      }
    }
    Map<String, List<Reading>> copy = new HashMap<>();
    readings.forEach((word, of) -> copy.put(word, List.copyOf(of)));
    return new Happenings(copy);
  }

  private static void addNoun(Map<String, List<Reading>> into, String kin, String entry) {
    if (entry.isEmpty()) {
      return;
    }
    Strength strength = entry.endsWith("?") ? Strength.WEAK : Strength.STRONG;
    String noun = strength == Strength.WEAK ? entry.substring(0, entry.length() - 1) : entry;
    Reading reading = new Reading(kin, EnumSet.of(Form.NOUN), strength, null);
    add(into, noun, reading);
    if (!noun.endsWith("s")) {
      add(into, Inflection.withS(noun), reading);
    }
  }

  private static void addVerb(Map<String, List<Reading>> into, String kin, String entry) {
    if (entry.isEmpty()) {
      return;
    }
    String[] forms = entry.split(":", -1);
    int underscore = forms[0].indexOf('_');
    String base = underscore < 0 ? forms[0] : forms[0].substring(0, underscore);
    String particle = underscore < 0 ? null : forms[0].substring(underscore + 1);
    if (base.equals("born")) {
      add(into, base, verb(kin, EnumSet.of(Form.PARTICIPLE), particle));
      return;
    }
    if (base.length() > SHORT_IN_IZE && base.endsWith("ize")) { // "nationalised"
      addVerb(
          into, kin, base.substring(0, base.length() - 2) + "se" + behind(underscore, forms[0]));
    }
    String past = forms.length > 1 ? forms[1] : Inflection.past(base);
    String participle = forms.length > 2 ? forms[2] : past;
    Map<String, EnumSet<Form>> made = new HashMap<>();
    made.computeIfAbsent(base, k -> EnumSet.noneOf(Form.class)).add(Form.BASE);
    made.computeIfAbsent(Inflection.withS(base), k -> EnumSet.noneOf(Form.class)).add(Form.PRESENT);
    made.computeIfAbsent(past, k -> EnumSet.noneOf(Form.class)).add(Form.PAST);
    made.computeIfAbsent(participle, k -> EnumSet.noneOf(Form.class)).add(Form.PARTICIPLE);
    made.computeIfAbsent(Inflection.gerund(base), k -> EnumSet.noneOf(Form.class)).add(Form.GERUND);
    made.forEach((word, of) -> add(into, word, verb(kin, of, particle)));
  }

  private static String behind(int underscore, String entry) {
    return underscore < 0 ? "" : entry.substring(underscore);
  }

  private static Reading verb(String kin, Set<Form> forms, @Nullable String particle) {
    return new Reading(kin, forms, Strength.STRONG, particle);
  }

  private static void add(Map<String, List<Reading>> into, String word, Reading reading) {
    into.computeIfAbsent(word, k -> new ArrayList<>()).add(reading);
  }
}
