package dev.dateline.trainer;

import dev.dateline.extract.entity.tagger.Labels;
import dev.dateline.extract.entity.tagger.TaggerModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * Makes the model's bytes of trained weights: rows of little weight are left out, each weight
 * becomes one of 255 steps, and weights beyond the last step are clipped.
 */
final class Quantizer {

  private static final int L = Labels.COUNT;
  private static final int MOST = 127;

  private final int[] hashes;
  private final float[] weights;
  private final float[] transitions;

  Quantizer(int[] hashes, float[] weights, float[] transitions) {
    this.hashes = hashes;
    this.weights = weights;
    this.transitions = transitions;
  }

  /**
   * Writes the model.
   *
   * @param rows how many rows to keep at most
   * @param clip the weight of the last step
   */
  void write(OutputStream out, int rows, float clip) throws IOException {
    float[] reach = new float[hashes.length];
    for (int row = 0; row < hashes.length; row++) {
      reach[row] = reach(row);
    }
    int[] kept =
        IntStream.range(0, hashes.length)
            .filter(row -> hashes[row] != 0 && Math.round(reach[row] * MOST / clip) != 0)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(row -> -reach[row])
                    .thenComparing(row -> hashes[row], Integer::compareUnsigned))
            .limit(rows)
            .sorted((a, b) -> Integer.compareUnsigned(hashes[a], hashes[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    byte[] steps = new byte[kept.length * L];
    int[] keptHashes = new int[kept.length];
    for (int k = 0; k < kept.length; k++) {
      keptHashes[k] = hashes[kept[k]];
      for (int label = 0; label < L; label++) {
        steps[k * L + label] = (byte) step(weights[kept[k] * L + label], clip, MOST);
      }
    }
    int[] pairs = new int[L * L];
    Arrays.setAll(pairs, i -> step(transitions[i], clip, Short.MAX_VALUE));
    TaggerModel.write(out, version(keptHashes, steps, pairs), keptHashes, steps, pairs);
  }

  /** Eight hexadecimal digits of the content, so that another model has another version. */
  private static String version(int[] hashes, byte[] steps, int[] pairs) {
    CRC32 sum = new CRC32();
    ByteBuffer bytes = ByteBuffer.allocate(4 * (hashes.length + pairs.length));
    bytes.asIntBuffer().put(hashes).put(pairs);
    sum.update(bytes);
    sum.update(steps);
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }

  private static int step(float weight, float clip, int most) {
    return Math.max(-most, Math.min(most, Math.round(weight * MOST / clip)));
  }

  /** How far apart a row can set two labels. */
  private float reach(int row) {
    float least = 0;
    float most = 0;
    for (int label = 0; label < L; label++) {
      least = Math.min(least, weights[row * L + label]);
      most = Math.max(most, weights[row * L + label]);
    }
    return most - least;
  }
}
