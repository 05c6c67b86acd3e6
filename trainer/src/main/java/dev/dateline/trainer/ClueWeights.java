package dev.dateline.trainer;

import dev.dateline.extract.event.Clue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Logistic regression over clues with an L2 penalty, fitted by Newton's steps. Of the clues that
 * are common enough the weakest are dropped, a third of what is too many at a time, until few are
 * left: weights that few can read are weights that nobody checks.
 */
final class ClueWeights {

  private static final int STEPS = 20;
  private static final int LEAST_COUNT = 8;
  private static final double PENALTY = 2;

  private final List<Clue> clues;
  private final double[] weights;

  private ClueWeights(List<Clue> clues, double[] weights) {
    this.clues = clues;
    this.weights = weights;
  }

  /**
   * Fits weights.
   *
   * @param most how many clues are weighed
   */
  static ClueWeights fit(List<JudgedEvent> judged, int most) {
    Map<Clue, Integer> counts = new EnumMap<>(Clue.class);
    judged.forEach(event -> event.clues().forEach(clue -> counts.merge(clue, 1, Integer::sum)));
    List<Clue> clues = new ArrayList<>();
    counts.forEach(
        (clue, count) -> {
          if (count >= LEAST_COUNT && !clue.isHopeless()) {
            clues.add(clue);
          }
        });
    ClueWeights fitted = new ClueWeights(clues, newton(judged, clues));
    while (clues.size() > most) {
      int dropped = Math.max(1, (clues.size() - most) / 3);
      List<Clue> byStrength = new ArrayList<>(clues);
      ClueWeights before = fitted;
      byStrength.sort(
          (a, b) -> Double.compare(before.strength(a, counts), before.strength(b, counts)));
      clues.removeAll(byStrength.subList(0, dropped));
      fitted = new ClueWeights(List.copyOf(clues), newton(judged, clues));
    }
    return new ClueWeights(List.copyOf(clues), fitted.weights);
  }

  private double strength(Clue clue, Map<Clue, Integer> counts) {
    return Math.abs(weight(clue)) * Math.sqrt(counts.getOrDefault(clue, 0));
  }

  double bias() {
    return weights[0];
  }

  double weight(Clue clue) {
    int index = clues.indexOf(clue);
    return index < 0 ? 0 : weights[index + 1];
  }

  /** The clues with a weight, in the order of {@link Clue}. */
  List<Clue> clues() {
    return clues;
  }

  double likelihood(Set<Clue> seen) {
    double sum = bias();
    for (Clue clue : seen) {
      sum += weight(clue);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static double[] newton(List<JudgedEvent> judged, List<Clue> clues) {
    int n = clues.size() + 1;
    double[] w = new double[n];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[n];
      double[][] hessian = new double[n][n];
      for (JudgedEvent event : judged) {
        int[] on = on(event, clues);
        double sum = 0;
        for (int i : on) {
          sum += w[i];
        }
        double p = 1 / (1 + Math.exp(-sum));
        for (int i : on) {
          gradient[i] += p - (event.isRight() ? 1 : 0);
          for (int j : on) {
            hessian[i][j] += p * (1 - p);
          }
        }
      }
      for (int i = 0; i < n; i++) {
        double penalty = i == 0 ? 0.01 : PENALTY;
        gradient[i] += penalty * w[i];
        hessian[i][i] += penalty;
      }
      double[] move = solve(hessian, gradient);
      for (int i = 0; i < n; i++) {
        w[i] -= move[i];
      }
    }
    return w;
  }

  /** The indices of the weights that count for an event; 0 is the bias. */
  private static int[] on(JudgedEvent event, List<Clue> clues) {
    List<Integer> on = new ArrayList<>(List.of(0));
    for (int i = 0; i < clues.size(); i++) {
      if (event.clues().contains(clues.get(i))) {
        on.add(i + 1);
      }
    }
    return on.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Gauss's elimination; the penalty makes the matrix positive definite, so no pivot is 0. */
  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    for (int i = 0; i < n; i++) {
      for (int row = i + 1; row < n; row++) {
        double factor = a[row][i] / a[i][i];
        for (int k = i; k < n; k++) {
          a[row][k] -= factor * a[i][k];
        }
        b[row] -= factor * b[i];
      }
    }
    double[] x = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double sum = b[i];
      for (int k = i + 1; k < n; k++) {
        sum -= a[i][k] * x[k];
      }
      x[i] = sum / a[i][i];
    }
    return x;
  }
}
