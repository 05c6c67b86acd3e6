package dev.dateline.trainer;

import dev.dateline.extract.entity.tagger.Labels;
import java.util.Arrays;

/**
 * A linear-chain conditional random field over one sentence (Lafferty, McCallum and Pereira, 2001):
 * probabilities of labels and of pairs of labels, by forward and backward passes that are scaled at
 * each unit. Scores go in as exponentials, so the passes only multiply and add.
 */
final class SentenceField {

  private static final int L = Labels.COUNT;

  private float[] forward = new float[0];
  private float[] backward = new float[0];
  private float[] scales = new float[0];

  /** Exponentials of the scores of units by label, lowered by the best of each unit. */
  private float[] units = new float[0];

  /** Probabilities by unit and label, after {@link #infer}. */
  float[] marginals = new float[0];

  void reserve(int length) {
    if (units.length < length * L) {
      int size = length * L * 2;
      forward = new float[size];
      backward = new float[size];
      units = new float[size];
      marginals = new float[size];
      scales = new float[length * 2];
    }
  }

  /** Sets the scores of a unit. */
  void score(int unit, float[] scores) {
    float best = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      best = Math.max(best, score);
    }
    for (int label = 0; label < L; label++) {
      units[unit * L + label] = exp(scores[label] - best);
    }
  }

  /** Computes the marginals. Transitions are exponentials by label before and label. */
  void infer(int length, float[] transitions) {
    passForward(length, transitions);
    passBackward(length, transitions);
    for (int u = 0; u < length; u++) {
      float sum = 0;
      for (int i = u * L; i < u * L + L; i++) {
        marginals[i] = forward[i] * backward[i];
        sum += marginals[i];
      }
      for (int i = u * L; i < u * L + L; i++) {
        marginals[i] /= sum;
      }
    }
  }

  private void passForward(int length, float[] transitions) {
    for (int u = 0; u < length; u++) {
      float sum = 0;
      for (int label = 0; label < L; label++) {
        float value = 0;
        if (u == 0) {
          value = Labels.mayStart(label) ? 1 : 0;
        } else {
          for (int before : Labels.before(label)) {
            value += forward[(u - 1) * L + before] * transitions[before * L + label];
          }
        }
        value *= units[u * L + label];
        forward[u * L + label] = value;
        sum += value;
      }
      scale(forward, u, sum);
      scales[u] = sum;
    }
  }

  private void passBackward(int length, float[] transitions) {
    for (int label = 0; label < L; label++) {
      backward[(length - 1) * L + label] = Labels.mayEnd(label) ? 1 : 0;
    }
    for (int u = length - 2; u >= 0; u--) {
      Arrays.fill(backward, u * L, u * L + L, 0);
      float sum = 0;
      for (int label = 0; label < L; label++) {
        float next = backward[(u + 1) * L + label] * units[(u + 1) * L + label];
        for (int before : Labels.before(label)) {
          float value = next * transitions[before * L + label];
          backward[u * L + before] += value;
          sum += value;
        }
      }
      scale(backward, u, sum);
    }
  }

  private static void scale(float[] values, int unit, float sum) {
    float factor = 1 / sum;
    for (int i = unit * L; i < unit * L + L; i++) {
      values[i] *= factor;
    }
  }

  /** Adds the probabilities of the pairs of labels at a unit and the one before to a table. */
  void addPairs(int unit, float[] transitions, float[] table) {
    float sum = 0;
    for (int label = 0; label < L; label++) {
      float next = backward[unit * L + label] * units[unit * L + label];
      for (int before : Labels.before(label)) {
        sum += forward[(unit - 1) * L + before] * transitions[before * L + label] * next;
      }
    }
    for (int label = 0; label < L; label++) {
      float next = backward[unit * L + label] * units[unit * L + label] / sum;
      for (int before : Labels.before(label)) {
        table[before * L + label] +=
            forward[(unit - 1) * L + before] * transitions[before * L + label] * next;
      }
    }
  }

  /**
   * The exponential to about seven digits, the same on every machine: {@link Math#exp} may differ
   * in the last bit.
   */
  static float exp(float x) {
    if (x < -80) {
      return 0;
    }
    double power = Math.min(x, 80) * 1.4426950408889634;
    double whole = Math.floor(power);
    double f = (power - whole) * 0.6931471805599453;
    double fraction =
        1 + f * (1 + f * (0.5 + f * (1.0 / 6 + f * (1.0 / 24 + f * (1.0 / 120 + f / 720)))));
    return (float) (fraction * Double.longBitsToDouble(((long) whole + 1023) << 52));
  }
}
