package dev.dateline.extract.anniversary;

import dev.dateline.extract.Confidence;
import dev.dateline.extract.event.WordTable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How likely an anniversary is right, by its clues: a logistic regression on judged anniversaries,
 * whose weights stand in {@code confidence.txt}. The bands of confidence are cuts through it.
 * Immutable and thread-safe.
 */
final class AnniversaryScale {

  private static final AnniversaryScale LOADED = read();

  private final EnumMap<AnniversaryClue, Double> weights = new EnumMap<>(AnniversaryClue.class);
  private final Map<String, AnniversaryClue> kinds = new HashMap<>();
  private double bias;
  private double high = 1;
  private double medium = 1;

  private AnniversaryScale() {}

  /** The weights of this version, read once. */
  static AnniversaryScale load() {
    return LOADED;
  }

  /** How likely an anniversary with these clues is right, from 0 to 1. */
  double likelihood(Set<AnniversaryClue> clues) {
    double sum = bias;
    for (AnniversaryClue clue : clues) {
      sum += weights.getOrDefault(clue, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The band that an anniversary with these clues falls into. */
  Confidence band(Set<AnniversaryClue> clues) {
    if (clues.stream().anyMatch(AnniversaryClue::isHopeless)) {
      return Confidence.LOW;
    }
    double likelihood = likelihood(clues);
    if (likelihood >= high) {
      return Confidence.HIGH;
    }
    // Too rare to be learnt: press releases hardly ever give both days.
    boolean proved =
        clues.contains(AnniversaryClue.DAY_PROVED)
            && !clues.contains(AnniversaryClue.TITLE_POINTS_BACK);
    return likelihood >= medium || proved ? Confidence.MEDIUM : Confidence.LOW;
  }

  /** The kind of a kin; null where it is of none. */
  @Nullable AnniversaryClue kind(@Nullable String kin) {
    return kin == null ? AnniversaryClue.KIND_NONE : kinds.get(kin);
  }

  private static AnniversaryScale read() {
    AnniversaryScale scale = new AnniversaryScale();
    for (String line : WordTable.lines(AnniversaryScale.class, "confidence.txt")) {
      String[] cells = line.split("\\s*:\\s*", 2);
      if (cells.length != 2) {
        throw new IllegalStateException(
            "confidence.txt: \"" + line + "\"; expected \"name: value\"");
      }
      switch (cells[0]) {
        case "bias" -> scale.bias = Double.parseDouble(cells[1]);
        case "high" -> scale.high = Double.parseDouble(cells[1]);
        case "medium" -> scale.medium = Double.parseDouble(cells[1]);
        case "kind" -> scale.addKinds(cells[1]);
        default ->
            scale.weights.put(AnniversaryClue.valueOf(cells[0]), Double.parseDouble(cells[1]));
      }
    }
    return scale;
  }

  /** "LAW adopt sign": the kind, and the kins of it. */
  private void addKinds(String line) {
    String[] words = line.split(" +", -1);
    for (int i = 1; i < words.length; i++) {
      kinds.put(words[i], AnniversaryClue.valueOf("KIND_" + words[0]));
    }
  }
}
