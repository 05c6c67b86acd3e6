package dev.dateline.console.index;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is taken into the index at once, and how far its sources have been read with it.
 *
 * @param results in order; the last of a key counts
 * @param letters what was rejected
 * @param positions of partitions; those that are not named stay
 * @param whole when this was all that there was; null where more is waiting
 */
public record Batch(
    List<Result> results, List<Letter> letters, List<Position> positions, @Nullable Instant whole) {

  public Batch {
    results = List.copyOf(results);
    letters = List.copyOf(letters);
    positions = List.copyOf(positions);
  }

  /**
   * How far a partition was read.
   *
   * @param next offset of the first record that was not
   */
  public record Position(String topic, int partition, long next) {}
}
