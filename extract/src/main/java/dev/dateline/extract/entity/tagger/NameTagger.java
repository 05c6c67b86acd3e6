package dev.dateline.extract.entity.tagger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Labels the units of a text: the best sequence for each sentence under the model, by the algorithm
 * of Viterbi. Immutable and thread-safe.
 *
 * <p>All scores are whole numbers, so the labels are the same on every machine. The weights of a
 * unit's features are summed four labels to a long, sixteen bits each: {@link
 * FeatureHashes#PER_UNIT} bytes without sign stay far below the carry.
 */
public final class NameTagger {

  private static final String RESOURCE = "names.model";

  private static final int L = Labels.COUNT;
  private static final long EVEN = 0x00FF00FF00FF00FFL;

  /** Below any score that a sentence can reach, and far from the end of the numbers. */
  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  /**
   * So many units are decided together at most; longer sentences, which are tables, in pieces. It
   * bounds memory and keeps sums small.
   */
  private static final int LONGEST_PIECE = 512;

  private final TaggerModel model;

  public NameTagger(TaggerModel model) {
    this.model = model;
  }

  /** The tagger with the model of this version. */
  public static NameTagger load() {
    try (InputStream in = NameTagger.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no resource \"" + RESOURCE + "\" beside NameTagger");
      }
      return new NameTagger(TaggerModel.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public TaggerModel model() {
    return model;
  }

  /** The label of each unit, as {@link Labels} numbers them; names do not cross sentences. */
  public byte[] tag(TaggerInput input) {
    byte[] labels = new byte[input.count()];
    FeatureHashes features = new FeatureHashes(input);
    Lattice lattice = new Lattice();
    int[] sentences = input.sentenceFirst();
    for (int s = 0; s + 1 < sentences.length; s++) {
      features.enter(s);
      for (int from = sentences[s]; from < sentences[s + 1]; from += LONGEST_PIECE) {
        int end = Math.min(sentences[s + 1], from + LONGEST_PIECE);
        lattice.decide(features, from, end, labels);
      }
    }
    return labels;
  }

  /** Room for one piece: the best scores so far and the way to them. */
  private final class Lattice {

    private final int[] hashes = new int[FeatureHashes.PER_UNIT];
    private final long[] uppers = new long[FeatureHashes.PER_UNIT];
    private final int[] scores = new int[16];
    private int[] best = new int[L];
    private int[] next = new int[L];
    private byte[] cameFrom = new byte[64 * L];

    void decide(FeatureHashes features, int from, int end, byte[] labels) {
      if (cameFrom.length < (end - from) * L) {
        cameFrom = new byte[LONGEST_PIECE * L];
      }
      for (int u = from; u < end; u++) {
        if (features.isPlain(u)) {
          stayOutside(u == from, (u - from) * L);
          continue;
        }
        features.of(u, hashes);
        sum();
        if (u == from) {
          begin();
        } else {
          extend((u - from) * L);
        }
      }
      int label = 0;
      for (int last = 1; last < L; last++) {
        if (Labels.mayEnd(last) && best[last] > best[label]) {
          label = last;
        }
      }
      for (int u = end - 1; u >= from; u--) {
        labels[u] = (byte) label;
        label = cameFrom[(u - from) * L + label];
      }
    }

    /** Sums the weights of the features by label. */
    private void sum() {
      long even = 0;
      long odd = 0;
      long highEven = 0;
      long highOdd = 0;
      int candidates = model.sift(hashes);
      model.load(hashes, candidates, uppers);
      for (int i = 0; i < candidates; i++) {
        int slot = model.find(hashes[i], uppers[i]);
        if (slot >= 0) {
          long low = model.lowWeights(slot);
          long high = model.highWeights(slot);
          even += low & EVEN;
          odd += (low >>> 8) & EVEN;
          highEven += high & EVEN;
          highOdd += (high >>> 8) & EVEN;
        }
      }
      for (int k = 0; k < 4; k++) {
        int shift = 16 * k;
        scores[2 * k] = (int) (even >>> shift) & 0xFFFF;
        scores[2 * k + 1] = (int) (odd >>> shift) & 0xFFFF;
        scores[8 + 2 * k] = (int) (highEven >>> shift) & 0xFFFF;
        scores[8 + 2 * k + 1] = (int) (highOdd >>> shift) & 0xFFFF;
      }
    }

    /** Only {@link Labels#OUTSIDE} is possible. */
    private void stayOutside(boolean begins, int row) {
      int label = Labels.OUTSIDE;
      int top = begins ? 0 : IMPOSSIBLE;
      for (int before : Labels.before(Labels.OUTSIDE)) {
        int score = best[before] + model.transition(before, Labels.OUTSIDE);
        if (!begins && score > top) {
          top = score;
          label = before;
        }
      }
      Arrays.fill(best, IMPOSSIBLE);
      best[Labels.OUTSIDE] = top;
      cameFrom[row + Labels.OUTSIDE] = (byte) label;
    }

    private void begin() {
      for (int label = 0; label < L; label++) {
        best[label] = Labels.mayStart(label) ? scores[label] : IMPOSSIBLE;
      }
    }

    private void extend(int row) {
      for (int label = 0; label < L; label++) {
        int top = Integer.MIN_VALUE;
        int from = 0;
        for (int before : Labels.before(label)) {
          int score = best[before] + model.transition(before, label);
          if (score > top) {
            top = score;
            from = before;
          }
        }
        next[label] = Math.max(IMPOSSIBLE, top + scores[label]);
        cameFrom[row + label] = (byte) from;
      }
      int[] kept = best;
      best = next;
      next = kept;
    }
  }
}
