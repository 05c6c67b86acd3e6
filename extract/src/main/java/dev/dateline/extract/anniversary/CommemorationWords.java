package dev.dateline.extract.anniversary;

import dev.dateline.extract.event.WordTable;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The words of anniversaries. Immutable.
 *
 * @param cues what each word can be to a cue; a {@link HashMap}, for every token is looked up
 * @param years words that say how many years ("centenary")
 * @param jubilees what stands before "jubilee"
 * @param following what may follow a cue that stands as an adjective
 * @param governing words of commemoration
 * @param mourning those that leave no doubt
 */
record CommemorationWords(
    Map<String, CueWord> cues,
    Map<String, Integer> years,
    Map<String, Integer> jubilees,
    Set<String> following,
    Set<String> governing,
    Set<String> mourning) {

  CommemorationWords {
    cues = Collections.unmodifiableMap(new HashMap<>(cues));
    years = Map.copyOf(years);
    jubilees = Map.copyOf(jubilees);
    following = Set.copyOf(following);
    governing = Set.copyOf(governing);
    mourning = Set.copyOf(mourning);
  }

  static CommemorationWords load() {
    Map<String, Integer> years = new HashMap<>();
    Map<String, Integer> jubilees = new HashMap<>();
    Set<String> following = new HashSet<>();
    Set<String> governing = new HashSet<>();
    Set<String> mourning = new HashSet<>();
    for (String line : WordTable.lines(CommemorationWords.class, "commemoration.txt")) {
      String[] words = line.split(" +", -1);
      switch (words[0]) {
        case "years" -> years.put(words[1], Integer.valueOf(words[2]));
        case "jubilee" -> jubilees.put(words[1], Integer.valueOf(words[2]));
        case "follow" -> following.addAll(Arrays.asList(words).subList(1, words.length));
        case "govern" -> governing.addAll(Arrays.asList(words).subList(1, words.length));
        case "mourn" -> mourning.addAll(Arrays.asList(words).subList(1, words.length));
        default ->
            throw new IllegalStateException(
                "commemoration.txt: \"" + line + "\" begins with no known kind of line");
      }
    }
    return new CommemorationWords(
        CueWord.table(years.keySet()), years, jubilees, following, governing, mourning);
  }
}
