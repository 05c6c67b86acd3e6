package dev.dateline.trainer;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Logistic regression over clues, and over pairs of clues where they are asked for, with an L2
 * penalty, fitted by Newton's steps. Pairs say what a sum of clues cannot: that a title may end
 * before "to" where it names an object, and not where it ends with "a plan". The weakest terms are
 * dropped and the rest is fitted again, until few are left.
 *
 * @param <C> the clues of what is judged
 */
final class ClueWeights<C extends Enum<C>> {

  private static final int STEPS = 12;
  private static final int LEAST_COUNT = 8;

  /** A pair that is nearly always seen with one of its clues says what that one says. */
  private static final double MOST_OF_CLUE = 0.95;

  /**
   * What is fitted.
   *
   * @param most how many terms are weighed
   * @param penalty of squared weights; many terms want a larger one
   * @param leastOfPair how often a pair of clues has to be seen to be a term; 0 for no pairs
   * @param dropped which part of what is too many is dropped at a time, up to 1
   */
  record Shape(int most, double penalty, int leastOfPair, double dropped) {}

  private final List<ClueTerm<C>> terms;
  private final double[] weights;

  private ClueWeights(List<ClueTerm<C>> terms, double[] weights) {
    this.terms = List.copyOf(terms);
    this.weights = weights;
  }

  /** Fits weights. */
  static <C extends Enum<C>> ClueWeights<C> fit(List<? extends Judgement<C>> judged, Shape shape) {
    List<ClueTerm<C>> terms = terms(judged, shape.leastOfPair());
    double[] fitted = newton(judged, terms, shape.penalty());
    while (terms.size() > shape.most()) {
      int kept = terms.size() - dropped(terms.size() - shape.most(), shape.dropped());
      double[] strength = new double[terms.size()];
      for (int i = 0; i < terms.size(); i++) {
        strength[i] = Math.abs(fitted[i + 1]) * Math.sqrt(count(judged, terms.get(i)));
      }
      List<Integer> order = new ArrayList<>(IntStream.range(0, terms.size()).boxed().toList());
      order.sort(Comparator.comparingDouble((Integer i) -> -strength[i]).thenComparing(i -> i));
      terms = order.subList(0, kept).stream().sorted().map(terms::get).toList();
      fitted = newton(judged, terms, shape.penalty());
    }
    return new ClueWeights<>(terms, fitted);
  }

  private static int dropped(int tooMany, double part) {
    return Math.max(1, (int) (tooMany * part));
  }

  /** The clues and pairs that are seen often enough. */
  private static <C extends Enum<C>> List<ClueTerm<C>> terms(
      List<? extends Judgement<C>> judged, int leastOfPair) {
    Set<C> seen = new TreeSet<>();
    judged.forEach(one -> seen.addAll(one.clues()));
    List<ClueTerm<C>> terms = new ArrayList<>();
    for (C clue : seen) {
      ClueTerm<C> term = new ClueTerm<>(clue, null);
      if (count(judged, term) >= LEAST_COUNT) {
        terms.add(term);
      }
    }
    if (leastOfPair > 0) {
      terms.addAll(pairs(judged, List.copyOf(terms), leastOfPair));
    }
    return terms;
  }

  private static <C extends Enum<C>> List<ClueTerm<C>> pairs(
      List<? extends Judgement<C>> judged, List<ClueTerm<C>> clues, int least) {
    List<ClueTerm<C>> pairs = new ArrayList<>();
    for (int i = 0; i < clues.size(); i++) {
      for (int j = i + 1; j < clues.size(); j++) {
        ClueTerm<C> pair = new ClueTerm<>(clues.get(i).clue(), clues.get(j).clue());
        int count = count(judged, pair);
        int fewer = Math.min(count(judged, clues.get(i)), count(judged, clues.get(j)));
        if (count >= least && count < fewer * MOST_OF_CLUE) {
          pairs.add(pair);
        }
      }
    }
    return pairs;
  }

  private static <C extends Enum<C>> int count(
      List<? extends Judgement<C>> judged, ClueTerm<C> term) {
    int count = 0;
    for (Judgement<C> one : judged) {
      count += term.isIn(one.clues()) ? 1 : 0;
    }
    return count;
  }

  double bias() {
    return weights[0];
  }

  double weight(int term) {
    return weights[term + 1];
  }

  /** What has a weight: single clues first, in their order. */
  List<ClueTerm<C>> terms() {
    return terms;
  }

  double likelihood(Set<C> seen) {
    double sum = bias();
    for (int i = 0; i < terms.size(); i++) {
      sum += terms.get(i).isIn(seen) ? weight(i) : 0;
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static <C extends Enum<C>> double[] newton(
      List<? extends Judgement<C>> judged, List<ClueTerm<C>> terms, double penaltyOfTerms) {
    int n = terms.size() + 1;
    double[] w = new double[n];
    List<int[]> rows = new ArrayList<>();
    judged.forEach(one -> rows.add(on(one, terms)));
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
        double penalty = i == 0 ? 0.01 : penaltyOfTerms;
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

  /** The indices of the weights that count for a judgement; 0 is the bias. */
  private static <C extends Enum<C>> int[] on(Judgement<C> one, List<ClueTerm<C>> terms) {
    List<Integer> on = new ArrayList<>(List.of(0));
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).isIn(one.clues())) {
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

  /** Prints cuts and weights as a {@code confidence.txt} wants them. */
  void print(double high, double medium, PrintStream out) {
    out.printf(Locale.ROOT, "high: %.2f%nmedium: %.2f%n", high, medium);
    out.printf(Locale.ROOT, "bias: %.2f%n", bias());
    for (int i = 0; i < terms.size(); i++) {
      out.printf(Locale.ROOT, "%s: %.2f%n", terms.get(i).name(), weight(i));
    }
  }
}
