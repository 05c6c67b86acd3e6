package dev.dateline.extract.anniversary;

import java.util.HashMap;
import java.util.Map;

/** What a word can be to a cue. Most words are nothing to one, which one look tells. */
enum CueWord {
  ANNIVERSARY,
  MILESTONE,
  /** It says how many years: "centenary". */
  YEARS,
  JUBILEE,
  BIRTHDAY,
  /** "Turned 75". */
  TURNING,
  /** A number in words, or what an amount begins with: "half a century". */
  NUMBER;

  /** All words of cues in lower case; of those that are several things the first. */
  static Map<String, CueWord> table(Iterable<String> years) {
    Map<String, CueWord> words = new HashMap<>();
    words.put("anniversary", ANNIVERSARY);
    words.put("anniversaries", ANNIVERSARY);
    words.put("milestone", MILESTONE);
    years.forEach(word -> words.putIfAbsent(word, YEARS));
    words.put("jubilee", JUBILEE);
    words.put("birthday", BIRTHDAY);
    words.put("turn", TURNING);
    words.put("turns", TURNING);
    words.put("turned", TURNING);
    words.put("half", NUMBER);
    words.put("quarter", NUMBER);
    Counting.words().forEach(word -> words.putIfAbsent(word, NUMBER));
    return words;
  }
}
