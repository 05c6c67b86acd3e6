package dev.dateline.processor.calendar;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many died, as a sentence tells: "killing at least 40 people", "1,200 were killed", "a death
 * toll of 30", "dozens of people drowned". Vague numbers count for the least that they say.
 */
final class Toll {

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("dozens", 24),
          Map.entry("scores", 40),
          Map.entry("hundreds", 200),
          Map.entry("thousands", 2_000),
          Map.entry("millions", 2_000_000));

  private static final String NUMBER =
      "(?<%s>\\d{1,3}(?:,\\d{3})+|\\d{1,7}|"
          + String.join("|", WORDS.keySet().stream().sorted().toList())
          + ")(?![\\d-]|,\\d)(?! more \\p{L}+ than\\b)(?<%sTimes> (?:thousand|million))?";

  /** "The bombing of 2012 that killed the driver"; so many dead have a comma. */
  private static final String NO_YEAR = "(?!(?:1[5-9]|20)\\d\\d\\b)";

  private static final String ABOUT =
      "(?:(?:at least|about|around|nearly|almost|more than|over|up to|some|as many as|an estimated"
          + "|approximately|all|other) ){0,2}";

  private static final String PEOPLE = "(?: of)?(?: (?!and\\b|injur|wound)[\\p{L}-]+){0,3}";

  private static final Pattern TOLL =
      Pattern.compile(
          "\\b(?:kill(?:s|ed|ing)?|claim(?:s|ed|ing)?(?: the lives of)?|murder(?:ed|ing)?"
              + "|massacr(?:ed|ing)|execut(?:ed|es|ing)|deaths? (?:toll )?(?:of|to|at|rises to|"
              + "reaches|passes|exceeds)|toll (?:of|to|at)|leav(?:es|ing)|left) "
              + ABOUT
              + NUMBER.formatted("after", "after")
              + "(?<dead> (?:people )?(?:dead|lives))?"
              + "|\\b"
              + NO_YEAR
              + NUMBER.formatted("before", "before")
              + PEOPLE
              + " (?:(?:is|are|was|were|have been|had been|being|been|reported|confirmed) ){0,2}"
              + "(?:killed|dead|died|die|dies|drown(?:ed)?|perish(?:ed)?|massacred|lost their lives"
              + "|deaths|fatalities)\\b",
          Pattern.CASE_INSENSITIVE);

  private Toll() {}

  /** The greatest number of dead that a sentence tells; 0 where it tells none. */
  static int of(String sentence) {
    int most = 0;
    Matcher toll = TOLL.matcher(sentence);
    while (toll.find()) {
      String after = toll.group("after");
      String before = toll.group("before");
      if (after != null && isOfDead(toll.group(), toll.group("dead"))) {
        most = Math.max(most, number(after, toll.group("afterTimes")));
      } else if (before != null) {
        most = Math.max(most, number(before, toll.group("beforeTimes")));
      }
    }
    return most;
  }

  /** A storm leaves people homeless as well, and a company claims customers. */
  private static boolean isOfDead(String told, @Nullable String dead) {
    String lower = told.toLowerCase(Locale.ROOT);
    boolean vague = lower.startsWith("leav") || lower.startsWith("left");
    boolean claims = lower.startsWith("claim");
    return dead != null || lower.contains("the lives of") || (!vague && !claims);
  }

  private static int number(String text, @Nullable String times) {
    Integer word = WORDS.get(text.toLowerCase(Locale.ROOT));
    long number = word == null ? Long.parseLong(text.replace(",", "")) : word;
    if (times != null) {
      number *= times.strip().equalsIgnoreCase("million") ? 1_000_000 : 1_000;
    }
    return (int) Math.min(number, 100_000_000);
  }
}
