package dev.dateline.sink.files;

import java.time.Duration;

/**
 * How a writer of files goes about it.
 *
 * @param batchRecords how many records it takes at once, 1 or more; their files are flushed
 *     together
 * @param flushThreads how many files are flushed at a time, 1 or more
 * @param shortestBackOff when to try again after the archive could not be written
 * @param longestBackOff the bound to which that doubles
 * @param closeTimeout how long closing waits for the batch in hand
 */
public record Pace(
    int batchRecords,
    int flushThreads,
    Duration shortestBackOff,
    Duration longestBackOff,
    Duration closeTimeout) {

  /** Made for articles of some kilobytes on one disk. */
  public static final Pace DEFAULT =
      new Pace(1_000, 4, Duration.ofMillis(500), Duration.ofSeconds(15), Duration.ofSeconds(20));

  public Pace {
    atLeastOne("records of a batch", batchRecords);
    atLeastOne("flush threads", flushThreads);
    positive("shortest back-off", shortestBackOff);
    positive("close time-out", closeTimeout);
    if (longestBackOff.compareTo(shortestBackOff) < 0) {
      throw new IllegalArgumentException(
          "longest back-off: is \"%d ms\"; expected no less than the shortest, %d ms"
              .formatted(longestBackOff.toMillis(), shortestBackOff.toMillis()));
    }
  }

  private static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + ": is \"" + value + "\"; expected 1 or more");
    }
  }

  private static void positive(String name, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(
          name + ": is \"" + value.toMillis() + " ms\"; expected more than 0 ms");
    }
  }
}
