package dev.dateline.trainer;

import dev.dateline.extract.event.Clue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Logistic regression over clues and pairs of clues with an L2 penalty, fitted by Newton's steps.
 * Pairs say what a sum of clues cannot: that a title may end before "to" where it names an object,
 * and not where it ends with "a plan". A penalty ten times that of single clues alone keeps their
 * many weights small; the weakest terms are dropped, and the rest fitted again.
 */
final class ClueWeights {

  private static final int STEPS = 8;
  private static final int LEAST_COUNT = 8;
  private static final int LEAST_COUNT_OF_PAIR = 40;

  /** A pair that is nearly always seen with one of its clues says what that one says. */
  private static final double MOST_OF_CLUE = 0.95;

  private static final double PENALTY = 20;

  private final List<ClueTerm> terms;
  private final double[] weights;

  private ClueWeights(List<ClueTerm> terms, double[] weights) {
    this.terms = terms;
    this.weights = weights;
  }

  /**
   * Fits weights.
   *
   * @param most how many terms are weighed
   */
  static ClueWeights fit(List<JudgedEvent> judged, int most) {
    List<ClueTerm> all = terms(judged);
    double[] first = newton(judged, all);
    if (all.size() <= most) {
      return new ClueWeights(all, first);
    }
    double[] strength = new double[all.size()];
    for (int i = 0; i < all.size(); i++) {
      strength[i] = Math.abs(first[i + 1]) * Math.sqrt(count(judged, all.get(i)));
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
    order.sort(Comparator.comparingDouble((Integer i) -> -strength[i]).thenComparing(i -> i));
    List<ClueTerm> kept = order.subList(0, most).stream().sorted().map(all::get).toList();
    return new ClueWeights(kept, newton(judged, kept));
  }

  /** The clues and pairs that are seen often enough. */
  private static List<ClueTerm> terms(List<JudgedEvent> judged) {
    List<Clue> clues = new ArrayList<>();
    for (Clue clue : Clue.values()) {
      if (!clue.isHopeless() && count(judged, new ClueTerm(clue, null)) >= LEAST_COUNT) {
        clues.add(clue);
      }
    }
    List<ClueTerm> terms = new ArrayList<>();
    clues.forEach(clue -> terms.add(new ClueTerm(clue, null)));
    for (int i = 0; i < clues.size(); i++) {
      for (int j = i + 1; j < clues.size(); j++) {
        ClueTerm pair = new ClueTerm(clues.get(i), clues.get(j));
        int count = count(judged, pair);
        int fewer =
            Math.min(
                count(judged, new ClueTerm(clues.get(i), null)),
                count(judged, new ClueTerm(clues.get(j), null)));
        if (count >= LEAST_COUNT_OF_PAIR && count < fewer * MOST_OF_CLUE) {
          terms.add(pair);
        }
      }
    }
    return terms;
  }

  private static int count(List<JudgedEvent> judged, ClueTerm term) {
    int count = 0;
    for (JudgedEvent event : judged) {
      count += term.isIn(event.clues()) ? 1 : 0;
    }
    return count;
  }

  double bias() {
    return weights[0];
  }

  double weight(int term) {
    return weights[term + 1];
  }

  /** What has a weight: single clues first, in the order of {@link Clue}. */
  List<ClueTerm> terms() {
    return terms;
  }

  double likelihood(Set<Clue> seen) {
    double sum = bias();
    for (int i = 0; i < terms.size(); i++) {
      sum += terms.get(i).isIn(seen) ? weight(i) : 0;
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static double[] newton(List<JudgedEvent> judged, List<ClueTerm> terms) {
    int n = terms.size() + 1;
    double[] w = new double[n];
    List<int[]> rows = judged.stream().map(event -> on(event, terms)).toList();
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[n];
      double[][] hessian = new double[n][n];
      for (int row = 0; row < rows.size(); row++) {
        int[] on = rows.get(row);
        double sum = 0;
        for (int i : on) {
          sum += w[i];
        }
        double p = 1 / (1 + Math.exp(-sum));
        for (int i : on) {
          gradient[i] += p - (judged.get(row).isRight() ? 1 : 0);
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
  private static int[] on(JudgedEvent event, List<ClueTerm> terms) {
    List<Integer> on = new ArrayList<>(List.of(0));
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).isIn(event.clues())) {
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
