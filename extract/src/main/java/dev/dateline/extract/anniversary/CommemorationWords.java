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
 * @param happening words that tell what happened and are no verbs
 * @param ceremonies what is held for an anniversary
 * @param series words of commemorations that last
 * @param honoring words of speeches and papers that honour an anniversary
 * @param otherYears what tells that an anniversary may be of another year than the report
 * @param papers papers that honour an anniversary
 * @param ahead what tells that an anniversary is to come
 * @param preparing what is done before an anniversary that is to come
 * @param back what points at something told before
 * @param days what makes a name of a weekday behind it
 * @param gatherings what people do together for an anniversary, often on another day
 * @param talks what people meet and talk at, on a day of its own
 * @param generic nouns for any disaster, that need their name
 * @param lasting what lasts since it began, and is celebrated by its years
 */
record CommemorationWords(
    Map<String, CueWord> cues,
    Map<String, Integer> years,
    Map<String, Integer> jubilees,
    Set<String> following,
    Set<String> governing,
    Set<String> mourning,
    Set<String> happening,
    Set<String> ceremonies,
    Set<String> series,
    Set<String> honoring,
    Set<String> otherYears,
    Set<String> papers,
    Set<String> ahead,
    Set<String> preparing,
    Set<String> back,
    Set<String> days,
    Set<String> gatherings,
    Set<String> talks,
    Set<String> generic,
    Set<String> lasting) {

  private static final CommemorationWords LOADED = read();

  CommemorationWords {
    cues = Collections.unmodifiableMap(new HashMap<>(cues));
    years = Map.copyOf(years);
    jubilees = Map.copyOf(jubilees);
    following = Set.copyOf(following);
    governing = Set.copyOf(governing);
    mourning = Set.copyOf(mourning);
    happening = Set.copyOf(happening);
    ceremonies = Set.copyOf(ceremonies);
    series = Set.copyOf(series);
    honoring = Set.copyOf(honoring);
    otherYears = Set.copyOf(otherYears);
    papers = Set.copyOf(papers);
    ahead = Set.copyOf(ahead);
    preparing = Set.copyOf(preparing);
    back = Set.copyOf(back);
    days = Set.copyOf(days);
    gatherings = Set.copyOf(gatherings);
    talks = Set.copyOf(talks);
    generic = Set.copyOf(generic);
    lasting = Set.copyOf(lasting);
  }

  /** The words, read once. */
  static CommemorationWords load() {
    return LOADED;
  }

  private static CommemorationWords read() {
    Map<String, Integer> years = new HashMap<>();
    Map<String, Integer> jubilees = new HashMap<>();
    Map<String, Set<String>> sets = new HashMap<>();
    for (String line : WordTable.lines(CommemorationWords.class, "commemoration.txt")) {
      String[] words = line.split(" +", -1);
      switch (words[0]) {
        case "years" -> years.put(words[1], Integer.valueOf(words[2]));
        case "jubilee" -> jubilees.put(words[1], Integer.valueOf(words[2]));
        case "follow",
            "govern",
            "mourn",
            "happen",
            "ceremony",
            "series",
            "honor",
            "other",
            "paper",
            "ahead",
            "ready",
            "back",
            "dayname",
            "gather",
            "talk",
            "generic",
            "last" ->
            sets.computeIfAbsent(words[0], kind -> new HashSet<>())
                .addAll(Arrays.asList(words).subList(1, words.length));
        default ->
            throw new IllegalStateException(
                "commemoration.txt: \"" + line + "\" begins with no known kind of line");
      }
    }
    return new CommemorationWords(
        CueWord.table(years.keySet()),
        years,
        jubilees,
        sets.getOrDefault("follow", Set.of()),
        sets.getOrDefault("govern", Set.of()),
        sets.getOrDefault("mourn", Set.of()),
        sets.getOrDefault("happen", Set.of()),
        sets.getOrDefault("ceremony", Set.of()),
        sets.getOrDefault("series", Set.of()),
        sets.getOrDefault("honor", Set.of()),
        sets.getOrDefault("other", Set.of()),
        sets.getOrDefault("paper", Set.of()),
        sets.getOrDefault("ahead", Set.of()),
        sets.getOrDefault("ready", Set.of()),
        sets.getOrDefault("back", Set.of()),
        sets.getOrDefault("dayname", Set.of()),
        sets.getOrDefault("gather", Set.of()),
        sets.getOrDefault("talk", Set.of()),
        sets.getOrDefault("generic", Set.of()),
        sets.getOrDefault("last", Set.of()));
  }
}
