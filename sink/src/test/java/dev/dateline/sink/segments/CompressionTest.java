package dev.dateline.sink.segments;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Frames are read back as they were, and a damaged one costs no more than a sound one. */
class CompressionTest {

  /**
   * Where a frame with a size of four bytes states it: behind the magic number and a descriptor.
   */
  private static final int SIZE_AT = 5;

  private static byte[] lines(int bytes) {
    byte[] lines = new byte[bytes];
    new Random(7).nextBytes(lines);
    return lines;
  }

  @ParameterizedTest
  @EnumSource
  void readsBackWhatItWrote(Compression compression) {
    for (int size : new int[] {1, 255, 256, 65_791, 65_792, 3_000_000}) {
      byte[] lines = lines(size);
      byte[] frame = compression.frame(lines);
      Compression.Frame read = compression.frameAt(frame, 0);
      assertThat(read).as("%d bytes", size).isNotNull();
      assertThat(read.lines()).isEqualTo(lines);
      assertThat(read.endExclusive()).isEqualTo(frame.length);
    }
  }

  /** One flipped bit of the size in a frame's head is 256 MiB: a small heap would end by it. */
  @Test
  void aSizeThatIsNotTrueIsNotBelieved() {
    byte[] frame = Compression.ZSTD.frame(lines(100_000));
    assertThat(frame[SIZE_AT + 3]).as("the highest byte of the size").isZero();
    frame[SIZE_AT + 3] = 0x10;
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(Compression.ZSTD.frameAt(frame, 0)).isNull();
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(16L << 20);
  }

  @ParameterizedTest
  @EnumSource
  void noFlippedBitOfTheContentIsOverlooked(Compression compression) {
    byte[] lines = "{\"offset\":1}\n{\"offset\":2}\n".getBytes(StandardCharsets.UTF_8);
    byte[] frame = compression.frame(lines);
    for (int bit = 0; bit < frame.length * Byte.SIZE; bit++) {
      byte[] damaged = frame.clone();
      damaged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      Compression.Frame read = compression.frameAt(damaged, 0);
      if (read != null) {
        // A bit that says nothing of the content, such as the time in a head of gzip.
        assertThat(read.lines()).as("bit %d", bit).isEqualTo(lines);
      }
    }
  }
}
