package dev.dateline.extract.event;

import java.util.Set;

/** Regular English endings. */
final class Inflection {

  private static final String VOWELS = "aeiou";

  private Inflection() {}

  /** Plural of a noun, third person of a verb: "crashes", "dies", "buries". */
  static String withS(String base) {
    if (base.endsWith("y") && !isVowel(base, base.length() - 2)) {
      return base.substring(0, base.length() - 1) + "ies";
    }
    boolean hissing =
        base.endsWith("s")
            || base.endsWith("sh")
            || base.endsWith("ch")
            || base.endsWith("x")
            || base.endsWith("z");
    return base + (hissing ? "es" : "s");
  }

  /** Words of several syllables with the stress on the last. */
  private static final Set<String> STRESSED =
      Set.of(
          "begin", "submit", "commit", "expel", "kidnap", "acquit", "transfer", "rebel", "annul");

  /** "signed", "died", "ratified", "bombed", "banned". */
  static String past(String base) {
    if (base.endsWith("e")) {
      return base + "d";
    }
    if (base.endsWith("y") && !isVowel(base, base.length() - 2)) {
      return base.substring(0, base.length() - 1) + "ied";
    }
    return doubled(base) + "ed";
  }

  /** "signing", "dying", "founding", "beginning". */
  static String gerund(String base) {
    if (base.endsWith("ie")) {
      return base.substring(0, base.length() - 2) + "ying";
    }
    if (base.endsWith("e") && !base.endsWith("ee")) {
      return base.substring(0, base.length() - 1) + "ing";
    }
    return doubled(base) + "ing";
  }

  /** With the last consonant doubled, where a word of one syllable, or "submit", asks for it. */
  private static String doubled(String base) {
    int last = base.length() - 1;
    boolean closed =
        last >= 2
            && !isVowel(base, last)
            && "wxy".indexOf(base.charAt(last)) < 0
            && isVowel(base, last - 1)
            && (!isVowel(base, last - 2) || base.startsWith("qu", last - 3));
    boolean stressed = (base.length() <= 5 && syllables(base) == 1) || STRESSED.contains(base);
    return closed && stressed ? base + base.charAt(last) : base;
  }

  private static int syllables(String base) {
    int count = 0;
    for (int i = 0; i < base.length(); i++) {
      if (isVowel(base, i) && !isVowel(base, i - 1)) {
        count++;
      }
    }
    return count;
  }

  private static boolean isVowel(String word, int i) {
    return i >= 0 && VOWELS.indexOf(word.charAt(i)) >= 0;
  }
}
