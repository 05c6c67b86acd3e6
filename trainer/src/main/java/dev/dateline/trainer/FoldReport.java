package dev.dateline.trainer;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Says how precise each yield is where judgements are put in the order of a scale.
 *
 * @param shape of what is fitted
 * @param high where the band of high confidence begins
 * @param medium where that of medium confidence begins
 * @param out where to
 */
record FoldReport(ClueWeights.Shape shape, double high, double medium, PrintStream out) {

  private static final int FOLDS = 10;

  private record Scored(double likelihood, boolean isRight) {}

  /** In ten folds by document, each by weights that were fitted to the others. */
  <C extends Enum<C>> void inFolds(List<? extends Judgement<C>> judged, int step) {
    List<Scored> scored = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Judgement<C>> fitted = new ArrayList<>();
      List<Judgement<C>> left = new ArrayList<>();
      for (Judgement<C> one : judged) {
        (fold(one.document()) == fold ? left : fitted).add(one);
      }
      scored.addAll(scored(ClueWeights.fit(fitted, shape), left));
    }
    print(scored, step);
  }

  /** Of judgements that the weights were not fitted to. */
  <C extends Enum<C>> void of(
      ClueWeights<C> weights, List<? extends Judgement<C>> judged, int step) {
    print(scored(weights, judged), step);
  }

  private static <C extends Enum<C>> List<Scored> scored(
      ClueWeights<C> weights, List<? extends Judgement<C>> judged) {
    List<Scored> scored = new ArrayList<>();
    for (Judgement<C> one : judged) {
      scored.add(new Scored(weights.likelihood(one.clues()), one.isRight()));
    }
    return scored;
  }

  private void print(List<Scored> unsorted, int step) {
    List<Scored> scored = new ArrayList<>(unsorted);
    scored.sort(Comparator.comparingDouble(Scored::likelihood).reversed());
    int right = 0;
    for (int i = 0; i < scored.size(); i++) {
      right += scored.get(i).isRight() ? 1 : 0;
      if ((i + 1) % step == 0) {
        out.printf(
            Locale.ROOT,
            "the best %d: precision %.3f, down to a likelihood of %.2f%n",
            i + 1,
            right / (i + 1.0),
            scored.get(i).likelihood());
      }
    }
    band("HIGH", scored, high, 2);
    band("MEDIUM", scored, medium, high);
    band("LOW", scored, -1, medium);
  }

  private void band(String name, List<Scored> scored, double from, double to) {
    List<Scored> within =
        scored.stream().filter(s -> s.likelihood() >= from && s.likelihood() < to).toList();
    long right = within.stream().filter(Scored::isRight).count();
    out.printf(Locale.ROOT, "%s: %d of %d right%n", name, right, within.size());
  }

  private static int fold(String document) {
    CRC32 sum = new CRC32();
    sum.update(document.getBytes(StandardCharsets.UTF_8));
    return (int) (sum.getValue() % FOLDS);
  }
}
