package dev.dateline.trainer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Logistic regression over clues with an L2 penalty, fitted by Newton's steps. Of the clues that
 * are common enough the weakest are dropped, a third of what is too many at a time, until few are
 * left: weights that few can read are weights that nobody checks.
 *
 * @param <C> the clues of what is judged
 */
final class ClueWeights<C extends Enum<C>> {

  private static final int STEPS = 20;
  private static final int LEAST_COUNT = 8;
  private static final double PENALTY = 2;

  private final List<C> clues;
  private final double[] weights;

  private ClueWeights(List<C> clues, double[] weights) {
    this.clues = clues;
    this.weights = weights;
  }

  /**
   * Fits weights.
   *
   * @param most how many clues are weighed
   */
  static <C extends Enum<C>> ClueWeights<C> fit(List<? extends Judgement<C>> judged, int most) {
    Map<C, Integer> counts = new TreeMap<>();
    judged.forEach(one -> one.clues().forEach(clue -> counts.merge(clue, 1, Integer::sum)));
    List<C> clues = new ArrayList<>();
    counts.forEach(
        (clue, count) -> {
          if (count >= LEAST_COUNT) {
            clues.add(clue);
          }
        });
    ClueWeights<C> fitted = new ClueWeights<>(clues, newton(judged, clues));
    while (clues.size() > most) {
      int dropped = Math.max(1, (clues.size() - most) / 3);
      List<C> byStrength = new ArrayList<>(clues);
      ClueWeights<C> before = fitted;
      byStrength.sort(
          (a, b) -> Double.compare(before.strength(a, counts), before.strength(b, counts)));
      clues.removeAll(byStrength.subList(0, dropped));
      fitted = new ClueWeights<>(List.copyOf(clues), newton(judged, clues));
    }
    return new ClueWeights<>(List.copyOf(clues), fitted.weights);
  }

  private double strength(C clue, Map<C, Integer> counts) {
    return Math.abs(weight(clue)) * Math.sqrt(counts.getOrDefault(clue, 0));
  }

  double bias() {
    return weights[0];
  }

  double weight(C clue) {
    int index = clues.indexOf(clue);
    return index < 0 ? 0 : weights[index + 1];
  }

  /** The clues with a weight, in the order of their kind. */
  List<C> clues() {
    return clues;
  }

  double likelihood(Set<C> seen) {
    double sum = bias();
    for (C clue : seen) {
      sum += weight(clue);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static <C extends Enum<C>> double[] newton(
      List<? extends Judgement<C>> judged, List<C> clues) {
    int n = clues.size() + 1;
    double[] w = new double[n];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[n];
      double[][] hessian = new double[n][n];
      for (Judgement<C> one : judged) {
        int[] on = on(one, clues);
        double sum = 0;
        for (int i : on) {
          sum += w[i];
        }
        double p = 1 / (1 + Math.exp(-sum));
        for (int i : on) {
          gradient[i] += p - (one.isRight() ? 1 : 0);
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

  /** The indices of the weights that count for one; 0 is the bias. */
  private static <C extends Enum<C>> int[] on(Judgement<C> one, List<C> clues) {
    List<Integer> on = new ArrayList<>(List.of(0));
    for (int i = 0; i < clues.size(); i++) {
      if (one.clues().contains(clues.get(i))) {
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
