package dev.dateline.extract.entity;

import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;

/**
 * What single words tell about the names around them, as one bit a class, and the titles and roles
 * of several words. Immutable after loading.
 */
final class Lexicon {

  static final int TITLE = 1;
  static final int ORG_HEAD = 1 << 1;
  static final int AGREEMENT_HEAD = 1 << 2;
  static final int EVENT_HEAD = 1 << 3;
  static final int PLACE_HEAD = 1 << 4;
  static final int CALENDAR = 1 << 5;
  static final int STARTER = 1 << 6;
  static final int ROLE = 1 << 7;
  static final int SPEECH = 1 << 8;
  static final int PLACE_BEFORE = 1 << 9;
  static final int AGREEMENT_SMALL = 1 << 10;
  static final int PLACE_SMALL = 1 << 11;
  static final int EVENT_SMALL = 1 << 12;
  static final int PARTICLE = 1 << 13;
  static final int CONNECTOR = 1 << 14;
  static final int GENERIC = 1 << 15;
  static final int GIVEN = 1 << 16;
  static final int FAMILY_FIRST = 1 << 17;
  static final int SUFFIX = 1 << 18;
  static final int OPENER = 1 << 19;

  /** The classes below are the rules' own; the tagger was not trained with them. */
  static final int TAGGERS = (1 << 24) - 1;

  static final int KIN = 1 << 24;
  static final int MALE = 1 << 25;
  static final int FEMALE = 1 << 26;
  static final int REGION_HEAD = 1 << 27;
  static final int BORN = 1 << 28;

  static final int HEAD = ORG_HEAD | AGREEMENT_HEAD | EVENT_HEAD | PLACE_HEAD;

  private static final List<String> CLASSES =
      List.of(
          "title",
          "org-head",
          "agreement-head",
          "event-head",
          "place-head",
          "calendar",
          "starter",
          "role",
          "speech",
          "place-before",
          "agreement-small",
          "place-small",
          "event-small",
          "particle",
          "connector",
          "generic");

  /** Classes whose bits stand behind those of the given names. */
  private static final List<String> LATER_CLASSES = List.of("suffix", "opener");

  private static final int LATER = 18;

  private static final List<String> RULES_CLASSES =
      List.of("kin", "male", "female", "region-head", "born");

  private static final int RULES = 24;

  private final WordIndex index;
  private int[] flags = new int[1 << 10];
  private final PhraseTrie titles = new PhraseTrie();

  private Lexicon(WordIndex index) {
    this.index = index;
  }

  static Lexicon load(WordIndex index) {
    Lexicon lexicon = new Lexicon(index);
    int bit = 0;
    for (String line : ResourceLines.of("words.txt")) {
      if (line.charAt(0) != '[') {
        lexicon.addLine(line, bit);
      } else if (!line.equals("[small]")) {
        bit = 1 << place(line.substring(1, line.length() - 1));
      }
    }
    for (String line : ResourceLines.of("given-names.txt")) {
      if (line.charAt(0) != '[') {
        lexicon.addLine(line, bit);
      } else {
        bit = line.equals("[given]") ? GIVEN : FAMILY_FIRST;
      }
    }
    return lexicon;
  }

  private static int place(String name) {
    if (CLASSES.contains(name)) {
      return CLASSES.indexOf(name);
    }
    int rules = RULES_CLASSES.indexOf(name);
    return rules >= 0 ? RULES + rules : LATER + LATER_CLASSES.indexOf(name);
  }

  private void addLine(String line, int bit) {
    StringTokenizer entries = new StringTokenizer(line, " ");
    while (entries.hasMoreTokens()) {
      String[] words = entries.nextToken().split("_", -1);
      int[] numbers = new int[words.length];
      for (int w = 0; w < words.length; w++) {
        numbers[w] = index.intern(words[w]);
      }
      if (bit == TITLE || bit == ROLE) {
        titles.add(numbers, bit);
      }
      if (numbers.length == 1) {
        if (numbers[0] >= flags.length) {
          flags = Arrays.copyOf(flags, Math.max(numbers[0] + 1, flags.length * 2));
        }
        flags[numbers[0]] |= bit;
      }
    }
  }

  /** The classes of a word by its number. */
  int flags(int word) {
    return word < flags.length && word != WordIndex.UNKNOWN ? flags[word] : 0;
  }

  PhraseTrie titles() {
    return titles;
  }
}
