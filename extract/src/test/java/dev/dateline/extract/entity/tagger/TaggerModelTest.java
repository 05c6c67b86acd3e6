package dev.dateline.extract.entity.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TaggerModelTest {

  private static final int L = Labels.COUNT;

  @Test
  void readsWhatItWrote() throws IOException {
    Random random = new Random(7);
    int[] hashes =
        random
            .ints(5_000)
            .distinct()
            .filter(h -> h != 0)
            .boxed()
            .sorted(Integer::compareUnsigned)
            .mapToInt(Integer::intValue)
            .toArray();
    byte[] rows = new byte[hashes.length * L];
    random.nextBytes(rows);
    TaggerModel model = read(written(hashes, rows, new int[L * L]));

    assertThat(model.version()).isEqualTo("test");
    assertThat(model.rowCount()).isEqualTo(hashes.length);
    for (int r = 0; r < hashes.length; r++) {
      int slot = model.find(hashes[r]);
      for (int label = 0; label < L; label++) {
        long packed = label < 8 ? model.lowWeights(slot) : model.highWeights(slot);
        int weight = (int) (packed >>> (8 * (label & 7)) & 0xFF) - 128;
        assertThat(weight).isEqualTo(rows[r * L + label]);
      }
    }
    assertThat(random.ints(5_000).filter(h -> model.find(h) >= 0).count()).isLessThan(3);
  }

  @Test
  void refusesAnotherFile() {
    assertThatThrownBy(() -> read(new byte[] {1, 2, 3, 4, 5}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no model of the tagger");
  }

  @Test
  void refusesAModelThatIsCutOff() throws IOException {
    byte[] whole = written(new int[] {1, 2}, new byte[2 * L], new int[L * L]);

    assertThatThrownBy(() -> read(java.util.Arrays.copyOf(whole, whole.length - 1)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void emptyModelLeavesEverythingOutside() {
    TaggerInput input =
        new TaggerInput(
            "Ann Lee",
            2,
            new int[] {0, 4},
            new int[] {3, 7},
            new int[] {0, 2},
            new int[2],
            new int[2]);

    assertThat(new NameTagger(TaggerModel.empty()).tag(input)).containsOnly(Labels.OUTSIDE);
  }

  @Test
  void labelsAreAlwaysAWayThroughWholeNames() {
    NameTagger tagger = NameTagger.load();
    String text = "Paris ".repeat(2_000);
    int[] starts = new int[2_000];
    int[] ends = new int[2_000];
    for (int u = 0; u < 2_000; u++) {
      starts[u] = 6 * u;
      ends[u] = 6 * u + 5;
    }
    byte[] labels =
        tagger.tag(
            new TaggerInput(
                text, 2_000, starts, ends, new int[] {0, 2_000}, new int[2_000], new int[2_000]));

    assertThat(Labels.mayStart(labels[0])).isTrue();
    assertThat(Labels.mayEnd(labels[1_999])).isTrue();
    for (int u = 1; u < labels.length; u++) {
      assertThat(Labels.mayFollow(labels[u - 1], labels[u])).as("unit %d", u).isTrue();
    }
  }

  private static TaggerModel read(byte[] bytes) throws IOException {
    return TaggerModel.read(new ByteArrayInputStream(bytes));
  }

  private static byte[] written(int[] hashes, byte[] rows, int[] transitions) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TaggerModel.write(out, "test", hashes, rows, transitions);
    return out.toByteArray();
  }
}
