package dev.dateline.extract.entity;

import java.text.Normalizer;
import java.util.Locale;

/** The normal form of names that ids and comparisons use. */
final class Names {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** Letters that do not decompose, and what they become. */
  private static final String SPECIAL = "ßæœøđðþłıħŋ";

  private static final String[] SPECIAL_AS = {
    "ss", "ae", "oe", "o", "d", "d", "th", "l", "i", "h", "n"
  };

  private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ";
  private static final String[] CYRILLIC_AS = {
    "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s",
    "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "i", "yi", "ye",
    "g"
  };

  private Names() {}

  /**
   * A name in lower-case ASCII letters and digits with hyphens between: NFKD, accents stripped,
   * Cyrillic transliterated; where nothing is left a hash of the name.
   */
  static String slug(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = isAscii(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        gap = appendAfterGap(out, gap, String.valueOf(c));
      } else if (c >= 128 && Character.isLetter(c)) {
        String ascii = transliterated(c);
        gap = ascii.isEmpty() ? gap : appendAfterGap(out, gap, ascii);
      } else if (!isDropped(c)) {
        gap = true;
      }
    }
    return out.isEmpty() ? hash(name) : out.toString();
  }

  /**
   * Whether capitals can be the abbreviation of a name: its letters come in their order in the
   * name, the first one as the first of a word ("KINU", "Korea Institute for National
   * Unification").
   */
  static boolean abbreviates(String capitals, String name) {
    for (int from = 0; from < name.length(); from++) {
      boolean wordStart = from == 0 || !Character.isLetterOrDigit(name.charAt(from - 1));
      if (wordStart
          && name.charAt(from) == capitals.charAt(0)
          && hasInOrder(name, from, capitals)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasInOrder(String name, int from, String capitals) {
    int found = 0;
    for (int i = from; i < name.length() && found < capitals.length(); i++) {
      char wanted = Character.toLowerCase(capitals.charAt(found));
      boolean letter = Character.isLetterOrDigit(wanted);
      found += Character.toLowerCase(name.charAt(i)) == wanted || !letter ? 1 : 0;
    }
    return found == capitals.length();
  }

  private static boolean appendAfterGap(StringBuilder out, boolean gap, String ascii) {
    if (gap && !out.isEmpty()) {
      out.append('-');
    }
    out.append(ascii);
    return false;
  }

  /** Apostrophes, full stops and combining marks vanish and join what stands around them. */
  private static boolean isDropped(char c) {
    return c == '\''
        || c == '\u2019'
        || c == '.'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isAscii(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String transliterated(char c) {
    int special = SPECIAL.indexOf(c);
    if (special >= 0) {
      return SPECIAL_AS[special];
    }
    int cyrillic = CYRILLIC.indexOf(c);
    return cyrillic >= 0 ? CYRILLIC_AS[cyrillic] : "";
  }

  /** The name without accents, in its own case; itself where it has none. */
  static String withoutAccents(String name) {
    if (isAscii(name)) {
      return name;
    }
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** FNV-1a of the UTF-16 code units, so that a name in any script has a stable id. */
  private static String hash(String name) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return String.format(Locale.ROOT, "x%016x", hash);
  }
}
