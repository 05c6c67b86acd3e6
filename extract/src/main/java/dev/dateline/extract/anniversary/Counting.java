package dev.dateline.extract.anniversary;

import dev.dateline.extract.text.TokenizedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads small whole numbers, in figures and in words, as cardinals and as ordinals. */
final class Counting {

  /** What a reading gives where there is no number. */
  static final int NONE = 0;

  private static final int MOST = 10_000;

  private static final String[] ONES =
      ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
              + " sixteen seventeen eighteen nineteen")
          .split(" ", -1);
  private static final String[] ORDINAL_ONES =
      ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
              + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth")
          .split(" ", -1);
  private static final String[] TENS =
      "twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1);

  private static final Map<String, Integer> CARDINALS = new HashMap<>();
  private static final Map<String, Integer> ORDINALS = new HashMap<>();

  static {
    for (int i = 0; i < ONES.length; i++) {
      CARDINALS.put(ONES[i], i + 1);
      ORDINALS.put(ORDINAL_ONES[i], i + 1);
    }
    for (int i = 0; i < TENS.length; i++) {
      int ten = 20 + 10 * i;
      CARDINALS.put(TENS[i], ten);
      ORDINALS.put(TENS[i].substring(0, TENS[i].length() - 1) + "ieth", ten);
      for (int one = 1; one <= 9; one++) {
        CARDINALS.put(TENS[i] + "-" + ONES[one - 1], ten + one);
        ORDINALS.put(TENS[i] + "-" + ORDINAL_ONES[one - 1], ten + one);
      }
    }
    CARDINALS.put("a", 1);
    CARDINALS.put("an", 1);
    CARDINALS.put("hundred", 100);
    ORDINALS.put("hundredth", 100);
    ORDINALS.put("one-hundredth", 100);
    ORDINALS.put("thousandth", 1000);
  }

  private Counting() {}

  /** All numbers in one word, cardinal and ordinal. */
  static Set<String> words() {
    Set<String> words = new HashSet<>(CARDINALS.keySet());
    words.addAll(ORDINALS.keySet());
    return words;
  }

  /** "fifth", "75th"; {@link #NONE} for anything else. */
  static int ordinal(TokenizedText text, int token) {
    String lower = text.lower(token);
    if (text.kind(token) == TokenizedText.Kind.NUMBER) {
      boolean ending =
          lower.endsWith("th")
              || lower.endsWith("st")
              || lower.endsWith("nd")
              || lower.endsWith("rd");
      return ending ? figures(lower.substring(0, lower.length() - 2)) : NONE;
    }
    int known = ORDINALS.getOrDefault(lower, NONE);
    return known == NONE ? NONE : withHundreds(text, token, known);
  }

  /** "five", "75", "1,000"; {@link #NONE} for anything else. */
  static int cardinal(TokenizedText text, int token) {
    String lower = text.lower(token);
    if (text.kind(token) == TokenizedText.Kind.NUMBER) {
      return figures(lower);
    }
    int known = CARDINALS.getOrDefault(lower, NONE);
    return known == NONE ? NONE : withHundreds(text, token, known);
  }

  /** "Two hundred and eighteen", "one hundred fiftieth", "two hundredth". */
  private static int withHundreds(TokenizedText text, int token, int last) {
    int t = token - 1;
    if (last >= 100) {
      int times = t >= 0 ? CARDINALS.getOrDefault(text.lower(t), NONE) : NONE;
      return times > 0 && times < 20 ? times * last : last;
    }
    if (t > 0 && text.lower(t).equals("and")) {
      t--;
    }
    if (t < 1 || !text.lower(t).equals("hundred")) {
      return last;
    }
    int times = CARDINALS.getOrDefault(text.lower(t - 1), NONE);
    return times > 0 && times < 20 ? times * 100 + last : last;
  }

  /** The number before a unit in one token: "one-year", "25-year", "hundred-day". */
  static int beforeHyphen(String lower, String unit) {
    int hyphen = lower.lastIndexOf('-');
    String counted = lower.substring(hyphen + 1);
    if (hyphen < 0 || !(counted.equals(unit) || counted.equals(unit + "s"))) {
      return NONE;
    }
    String number = lower.substring(0, hyphen);
    int known = CARDINALS.getOrDefault(number, NONE);
    return known != NONE ? known : figures(number);
  }

  private static int figures(String figures) {
    int value = 0;
    for (int i = 0; i < figures.length(); i++) {
      char c = figures.charAt(i);
      if (c == ',' && i > 0 && figures.length() - i == 4) {
        continue;
      }
      if (c < '0' || c > '9') {
        return NONE;
      }
      value = value * 10 + (c - '0');
      if (value > MOST) {
        return NONE;
      }
    }
    return value;
  }
}
