package dev.dateline.trainer;

import dev.dateline.extract.event.Clue;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

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

  /** Pairs of clues too; a penalty that is large keeps their many weights small. */
  private static final ClueWeights.Shape SHAPE = new ClueWeights.Shape(300, 20, 40, 1);

  private static final double HIGH = 0.8;
  private static final double MEDIUM = 0.53;

  private ConfidenceCommand() {}

  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      throw new IllegalArgumentException("usage: ConfidenceCommand JUDGED [HELD_OUT]");
    }
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    List<JudgedEvent> judged = weighed(Path.of(args[0]), err);
    ClueWeights<Clue> weights = ClueWeights.fit(judged, SHAPE);
    err.println("in folds:");
    FoldReport report = new FoldReport(SHAPE, HIGH, MEDIUM, err);
    report.inFolds(judged, 50);
    if (args.length > 1) {
      err.println("held out:");
      report.of(weights, weighed(Path.of(args[1]), err), 10);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    weights.print(HIGH, MEDIUM, out);
  }

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
}
