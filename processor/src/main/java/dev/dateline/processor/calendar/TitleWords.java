package dev.dateline.processor.calendar;

import dev.dateline.extract.event.WordTable;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Stems of words, so that "accords" meets "accord" and "Höfði's" meets "Hofdi". */
final class TitleWords {

  private static final int SHORTEST = 3;
  private static final char FIRST_BEYOND_ASCII = 0x80;
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Set<String> COMMON = read("common-words.txt");
  private static final Set<String> GENERIC = read("generic-names.txt");

  private TitleWords() {}

  /** Whether the word says nothing about which event it is. */
  static boolean isCommon(String stem) {
    return stem.length() < SHORTEST && !hasDigit(stem) || COMMON.contains(stem);
  }

  /** Whether the word is a part of many names, and none is told by it. */
  static boolean isGeneric(String stem) {
    return GENERIC.contains(stem);
  }

  /** Lower case, without accents, possessive and plural. */
  static String stem(String word) {
    String plain = plain(word);
    if (plain.endsWith("'s")) {
      plain = plain.substring(0, plain.length() - 2);
    } else if (plain.endsWith("'")) {
      plain = plain.substring(0, plain.length() - 1);
    }
    if (plain.length() > 4 && plain.endsWith("ies")) {
      return plain.substring(0, plain.length() - 3) + "y";
    }
    boolean plural =
        plain.length() > 3
            && plain.endsWith("s")
            && !plain.endsWith("ss")
            && !plain.endsWith("us")
            && !plain.endsWith("is");
    return plural ? plain.substring(0, plain.length() - 1) : plain;
  }

  /** Lower case, without accents. */
  static String plain(String text) {
    return isAscii(text) ? text.toLowerCase(Locale.ROOT) : withoutAccents(text);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
        return false;
      }
    }
    return true;
  }

  private static String withoutAccents(String text) {
    return ACCENTS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .replace('’', '\'')
        .toLowerCase(Locale.ROOT);
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  /** The words of a table, and their stems. */
  static Set<String> read(String file) {
    Set<String> read = new HashSet<>();
    for (String line : WordTable.lines(TitleWords.class, file)) {
      for (String word : line.split("\\s+", -1)) {
        read.add(stem(word));
        read.add(word);
      }
    }
    return Set.copyOf(read);
  }
}
