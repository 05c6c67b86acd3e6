package dev.dateline.trainer;

import dev.dateline.extract.entity.tagger.FeatureHashes;
import dev.dateline.extract.entity.tagger.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains the conditional random field: one step a sentence, over the examples in an order that is
 * shuffled anew in each epoch.
 */
final class CrfTrainer {

  private static final Logger LOG = LoggerFactory.getLogger(CrfTrainer.class);
  private static final int L = Labels.COUNT;
  private static final int F = FeatureHashes.PER_UNIT;

  /** Errors below this teach nothing worth the time. */
  private static final float SMALLEST_ERROR = 0.004f;

  private final RowIndex index;
  private final FtrlWeights weights;
  private final FtrlWeights transitions = new FtrlWeights(L * L, 0.02f, 1, 0, 0);
  private final SentenceField field = new SentenceField();
  private final float[] transitionFactors = new float[L * L];
  private final float[] pairs = new float[L * L];
  private final float[] scores = new float[L];
  private final int[] hashes = new int[F];
  private int[] rows = new int[0];
  private double loss;
  private long seen;

  CrfTrainer(RowIndex index, FtrlWeights weights) {
    this.index = index;
    this.weights = weights;
  }

  /** Counts features and gives rows to those that come often enough. */
  static RowIndex index(List<Example> examples, int least) {
    RowIndex index = new RowIndex(least);
    int[] hashes = new int[F];
    for (int pass = 0; pass < 2; pass++) {
      for (Example example : examples) {
        FeatureHashes features = new FeatureHashes(example.input());
        int[] sentences = example.input().sentenceFirst();
        for (int s = 0; s + 1 < sentences.length; s++) {
          features.enter(s);
          for (int u = sentences[s]; u < sentences[s + 1]; u++) {
            features.of(u, hashes);
            for (int hash : hashes) {
              if (pass == 0) {
                index.count(hash);
              } else {
                index.admit(hash);
              }
            }
          }
        }
      }
    }
    index.close();
    return index;
  }

  void train(List<Example> examples, int epochs, long seed) {
    Random random = new Random(seed);
    int[] order = new int[examples.size()];
    Arrays.setAll(order, i -> i);
    for (int epoch = 1; epoch <= epochs; epoch++) {
      shuffle(order, random);
      loss = 0;
      seen = 0;
      for (int at : order) {
        learn(examples.get(at));
      }
      LOG.info("epoch {}: {} units, loss {} a unit", epoch, seen, loss / seen);
    }
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
  }

  private void learn(Example example) {
    FeatureHashes features = new FeatureHashes(example.input());
    int[] sentences = example.input().sentenceFirst();
    for (int s = 0; s + 1 < sentences.length; s++) {
      int length = sentences[s + 1] - sentences[s];
      if (length <= 150) {
        features.enter(s);
        learn(features, sentences[s], length, example.labels());
      }
    }
  }

  private void learn(FeatureHashes features, int first, int length, byte[] labels) {
    if (rows.length < length * F) {
      rows = new int[length * F * 2];
    }
    field.reserve(length);
    for (int u = 0; u < length; u++) {
      features.of(first + u, hashes);
      Arrays.fill(scores, 0);
      for (int k = 0; k < F; k++) {
        int row = index.find(hashes[k]);
        rows[u * F + k] = row;
        if (row >= 0) {
          add(row * L);
        }
      }
      field.score(u, scores);
    }
    for (int i = 0; i < L * L; i++) {
      transitionFactors[i] = SentenceField.exp(transitions.weights()[i]);
    }
    field.infer(length, transitionFactors);
    step(first, length, labels);
  }

  private void add(int base) {
    float[] table = weights.weights();
    for (int label = 0; label < L; label++) {
      scores[label] += table[base + label];
    }
  }

  private void step(int first, int length, byte[] labels) {
    boolean wrong = false;
    for (int u = 0; u < length; u++) {
      float right = field.marginals[u * L + labels[first + u]];
      loss -= Math.log(Math.max(right, 1e-20f));
      if (1 - right > SMALLEST_ERROR) {
        wrong = true;
        stepUnit(u, labels[first + u]);
      }
    }
    seen += length;
    if (wrong) {
      stepPairs(first, length, labels);
    }
  }

  private void stepUnit(int u, int gold) {
    for (int label = 0; label < L; label++) {
      float gradient = field.marginals[u * L + label] - (label == gold ? 1 : 0);
      if (Math.abs(gradient) > SMALLEST_ERROR / 2) {
        for (int k = 0; k < F; k++) {
          int row = rows[u * F + k];
          if (row >= 0) {
            weights.step(row * L + label, gradient);
          }
        }
      }
    }
  }

  private void stepPairs(int first, int length, byte[] labels) {
    Arrays.fill(pairs, 0);
    for (int u = 1; u < length; u++) {
      field.addPairs(u, transitionFactors, pairs);
      pairs[labels[first + u - 1] * L + labels[first + u]] -= 1;
    }
    for (int i = 0; i < L * L; i++) {
      if (pairs[i] != 0) {
        transitions.step(i, pairs[i]);
      }
    }
  }

  /** By row and label. */
  float[] weights() {
    return weights.weights();
  }

  /** By label before and label. */
  float[] transitions() {
    return transitions.weights();
  }
}
