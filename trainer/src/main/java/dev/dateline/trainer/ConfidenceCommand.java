package dev.dateline.trainer;

import dev.dateline.extract.event.Clue;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Learns the confidence of events from judged candidates.
 *
 * <pre>
 *   ConfidenceCommand JUDGED [HELD_OUT]
 * </pre>
 *
 * <p>Prints the weights as {@code confidence.txt} wants them to standard output, and to standard
 * error how precise each yield is on documents that the weights were not fitted to: in ten folds by
 * document, with the choice of clues within each, and on those held out where they are given.
 */
public final class ConfidenceCommand {

  private static final int FOLDS = 10;
  private static final int TERMS = 300;
  private static final double HIGH = 0.8;
  private static final double MEDIUM = 0.3;

  private ConfidenceCommand() {}

  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      throw new IllegalArgumentException("usage: ConfidenceCommand JUDGED [HELD_OUT]");
    }
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    List<JudgedEvent> judged = weighed(Path.of(args[0]), err);
    ClueWeights weights = ClueWeights.fit(judged, TERMS);
    err.println("in folds:");
    report(inFolds(judged), 50, err);
    if (args.length > 1) {
      err.println("held out:");
      report(scored(weights, weighed(Path.of(args[1]), err)), 10, err);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf(Locale.ROOT, "high: %.2f%nmedium: %.2f%n", HIGH, MEDIUM);
    out.printf(Locale.ROOT, "bias: %.2f%n", weights.bias());
    for (int i = 0; i < weights.terms().size(); i++) {
      out.printf(Locale.ROOT, "%s: %.2f%n", weights.terms().get(i).name(), weights.weight(i));
    }
  }

  private record Scored(double likelihood, boolean isRight) {}

  /** The judged candidates of a file but those that are LOW whatever the weights are. */
  private static List<JudgedEvent> weighed(Path file, PrintStream err) throws IOException {
    List<JudgedEvent> all = JudgedEvent.read(file);
    List<JudgedEvent> weighed = new ArrayList<>();
    TreeMap<JudgedEvent.Verdict, Integer> verdicts = new TreeMap<>();
    for (JudgedEvent event : all) {
      verdicts.merge(event.verdict(), 1, Integer::sum);
      if (event.clues().stream().noneMatch(Clue::isHopeless)) {
        weighed.add(event);
      }
    }
    err.printf(
        Locale.ROOT, "%s: %d judged, %d weighed, %s%n", file, all.size(), weighed.size(), verdicts);
    return weighed;
  }

  private static List<Scored> inFolds(List<JudgedEvent> judged) {
    List<Scored> scored = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<JudgedEvent> fitted = new ArrayList<>();
      List<JudgedEvent> left = new ArrayList<>();
      for (JudgedEvent event : judged) {
        (fold(event.document()) == fold ? left : fitted).add(event);
      }
      scored.addAll(scored(ClueWeights.fit(fitted, TERMS), left));
    }
    return scored;
  }

  private static List<Scored> scored(ClueWeights weights, List<JudgedEvent> judged) {
    List<Scored> scored = new ArrayList<>();
    for (JudgedEvent event : judged) {
      scored.add(new Scored(weights.likelihood(event.clues()), event.isRight()));
    }
    return scored;
  }

  private static void report(List<Scored> unsorted, int step, PrintStream err) {
    List<Scored> scored = new ArrayList<>(unsorted);
    scored.sort(Comparator.comparingDouble(Scored::likelihood).reversed());
    int right = 0;
    for (int i = 0; i < scored.size(); i++) {
      right += scored.get(i).isRight() ? 1 : 0;
      if ((i + 1) % step == 0) {
        err.printf(
            Locale.ROOT,
            "the best %d: precision %.3f, down to a likelihood of %.2f%n",
            i + 1,
            right / (i + 1.0),
            scored.get(i).likelihood());
      }
    }
    band("HIGH", scored, HIGH, 2, err);
    band("MEDIUM", scored, MEDIUM, HIGH, err);
    band("LOW", scored, -1, MEDIUM, err);
  }

  private static void band(
      String name, List<Scored> scored, double from, double to, PrintStream err) {
    List<Scored> within =
        scored.stream().filter(s -> s.likelihood() >= from && s.likelihood() < to).toList();
    long right = within.stream().filter(Scored::isRight).count();
    err.printf(Locale.ROOT, "%s: %d of %d right%n", name, right, within.size());
  }

  private static int fold(String document) {
    CRC32 sum = new CRC32();
    sum.update(document.getBytes(StandardCharsets.UTF_8));
    return (int) (sum.getValue() % FOLDS);
  }
}
