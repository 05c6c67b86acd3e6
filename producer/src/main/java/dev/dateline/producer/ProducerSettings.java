package dev.dateline.producer;

import dev.dateline.topics.Sizes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How articles are sent.
 *
 * @param compression of the batches on the wire and in the log
 * @param batchBytes largest batch, 1 KiB to 16 MiB; small ones cost four times the throughput
 * @param linger how long a batch waits for more, 0 to 10 s
 * @param bufferBytes what may wait to be sent, up to 2 GiB, at least {@link
 *     Sizes#MAX_REQUEST_BYTES}
 * @param inFlight requests under way at once, 1 to 5: with more the order would not be kept
 * @param deliveryTimeout how long one record may take with all its retries, 1 s to 1 h
 * @param maxLineBytes the most that one article's line may have, 1 KiB to {@link
 *     Sizes#MAX_OUTPUT_BYTES}; what is longer is passed over and not held in memory
 */
public record ProducerSettings(
    Compression compression,
    int batchBytes,
    Duration linger,
    long bufferBytes,
    int inFlight,
    Duration deliveryTimeout,
    int maxLineBytes) {

  private static final int KIB = 1024;
  private static final int MIB = 1024 * KIB;

  /** How batches are compressed. */
  public enum Compression {
    /** A third of the size, for a log that is kept for ever. */
    ZSTD("zstd"),
    /** Larger than with zstd, and three times as fast. */
    LZ4("lz4");

    private final String word;

    Compression(String word) {
      this.word = word;
    }

    /** Kafka's word for it. */
    public String word() {
      return word;
    }
  }

  public ProducerSettings {
    List<String> problems = new ArrayList<>();
    check(problems, "batch bytes", batchBytes, KIB, 16 * MIB);
    check(problems, "linger ms", linger.toMillis(), 0, 10_000);
    check(problems, "buffer bytes", bufferBytes, Sizes.MAX_REQUEST_BYTES, 2L * KIB * MIB);
    check(problems, "requests in flight", inFlight, 1, 5);
    check(problems, "delivery timeout ms", deliveryTimeout.toMillis(), 1_000, 3_600_000);
    check(problems, "longest line in bytes", maxLineBytes, KIB, Sizes.MAX_OUTPUT_BYTES);
    if (linger.compareTo(deliveryTimeout) >= 0) {
      problems.add(
          "linger is \""
              + linger
              + "\"; expected less than the delivery timeout "
              + deliveryTimeout);
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  /** What serves an archive of any size on one machine. */
  public static ProducerSettings defaults() {
    return new ProducerSettings(
        Compression.ZSTD,
        128 * KIB,
        Duration.ofMillis(20),
        64L * MIB,
        5,
        Duration.ofMinutes(2),
        Sizes.MAX_OUTPUT_BYTES);
  }

  private static void check(List<String> problems, String name, long value, long min, long max) {
    if (value < min || value > max) {
      problems.add(name + " is \"" + value + "\"; expected " + min + " to " + max);
    }
  }
}
