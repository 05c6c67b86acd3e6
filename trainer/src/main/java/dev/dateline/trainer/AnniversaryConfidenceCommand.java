package dev.dateline.trainer;

import dev.dateline.extract.anniversary.AnniversaryClue;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Learns the confidence of anniversaries from judged ones, as {@link ConfidenceCommand} does that
 * of events.
 *
 * <pre>
 *   AnniversaryConfidenceCommand JUDGED [HELD_OUT]
 * </pre>
 *
 * <p>Prints cuts and weights as {@code confidence.txt} of anniversaries wants them to standard
 * output, and to standard error how precise each yield is on documents that the weights were not
 * fitted to, and what share of all that is right is in the bands that are shown.
 */
public final class AnniversaryConfidenceCommand {

  /** Few, so that they can be read and checked: there are not many judgements. */
  private static final ClueWeights.Shape SHAPE = new ClueWeights.Shape(32, 2, 0, 1 / 3.0);

  private static final double HIGH = 0.85;
  private static final double MEDIUM = 0.82;

  private AnniversaryConfidenceCommand() {}

  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      throw new IllegalArgumentException("usage: AnniversaryConfidenceCommand JUDGED [HELD_OUT]");
    }
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    List<JudgedAnniversary> judged = weighed(Path.of(args[0]), err);
    ClueWeights<AnniversaryClue> weights = ClueWeights.fit(judged, SHAPE);
    FoldReport report = new FoldReport(SHAPE, HIGH, MEDIUM, err);
    err.println("in folds:");
    report.inFolds(judged, 20);
    if (args.length > 1) {
      err.println("held out:");
      report.of(weights, weighed(Path.of(args[1]), err), 10);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    weights.print(HIGH, MEDIUM, out);
  }

  /** The judged ones of a file but those that are LOW whatever the weights are. */
  private static List<JudgedAnniversary> weighed(Path file, PrintStream err) throws IOException {
    List<JudgedAnniversary> all = JudgedAnniversary.read(file);
    TreeMap<JudgedAnniversary.Verdict, Integer> verdicts = new TreeMap<>();
    all.forEach(one -> verdicts.merge(one.verdict(), 1, Integer::sum));
    List<JudgedAnniversary> weighed = all.stream().filter(JudgedAnniversary::isWeighed).toList();
    long lost = all.stream().filter(one -> one.isRight() && !one.isWeighed()).count();
    err.printf(
        Locale.ROOT,
        "%s: %d judged, %d weighed, %s; %d right ones are not weighed%n",
        file,
        all.size(),
        weighed.size(),
        verdicts,
        lost);
    return weighed;
  }
}
