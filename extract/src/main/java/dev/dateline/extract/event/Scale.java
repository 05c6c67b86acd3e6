package dev.dateline.extract.event;

import dev.dateline.extract.Confidence;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How likely a candidate is right, by its clues and pairs of them: a logistic regression on judged
 * candidates, whose weights stand in {@code confidence.txt}. The bands of confidence are cuts
 * through it. Immutable and thread-safe.
 */
final class Scale {

  private static final Scale LOADED = read();

  /** By two clues, the earlier first; by one clue twice where it counts alone. */
  private final EnumMap<Clue, EnumMap<Clue, Double>> weights = new EnumMap<>(Clue.class);

  private final Map<String, Clue> kinds = new HashMap<>();
  private double bias;
  private double high = 1;
  private double medium = 1;

  private Scale() {}

  /** The weights of this version, read once. */
  static Scale load() {
    return LOADED;
  }

  /** How likely a candidate with these clues is right, from 0 to 1. */
  double likelihood(Set<Clue> clues) {
    double sum = bias;
    for (Clue clue : clues) {
      EnumMap<Clue, Double> row = weights.get(clue);
      if (row != null) {
        for (Clue other : clues) {
          sum += row.getOrDefault(other, 0.0);
        }
      }
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The band that a candidate with these clues falls into. */
  Confidence band(Set<Clue> clues) {
    double likelihood = likelihood(clues);
    if (likelihood >= high) {
      return Confidence.HIGH;
    }
    return likelihood >= medium ? Confidence.MEDIUM : Confidence.LOW;
  }

  /** The kind of a kin; null where it is of none. */
  @Nullable Clue kind(String kin) {
    return kinds.get(kin);
  }

  private void put(String[] names, double weight) {
    weights
        .computeIfAbsent(Clue.valueOf(names[0]), clue -> new EnumMap<>(Clue.class))
        .put(Clue.valueOf(names[names.length - 1]), weight);
  }

  private static Scale read() {
    Scale scale = new Scale();
    for (String line : WordTable.lines(Scale.class, "confidence.txt")) {
      String[] cells = cells(line, "confidence.txt");
      double value = Double.parseDouble(cells[1]);
      switch (cells[0]) {
        case "bias" -> scale.bias = value;
        case "high" -> scale.high = value;
        case "medium" -> scale.medium = value;
        default -> scale.put(cells[0].split("\\s*\\*\\s*", 2), value);
      }
    }
    for (String line : WordTable.lines(Scale.class, "kinds.txt")) {
      String[] cells = cells(line, "kinds.txt");
      for (String kin : cells[1].split("\\s+", -1)) {
        scale.kinds.put(kin, Clue.valueOf("KIND_" + cells[0]));
      }
    }
    return scale;
  }

  private static String[] cells(String line, String file) {
    String[] cells = line.split("\\s*:\\s*", 2);
    if (cells.length != 2) {
      throw new IllegalStateException(file + ": \"" + line + "\"; expected \"name: value\"");
    }
    return cells;
  }
}
