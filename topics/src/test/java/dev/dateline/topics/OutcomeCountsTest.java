package dev.dateline.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class OutcomeCountsTest {

  private enum Outcome {
    KEPT,
    REJECTED
  }

  private static final TopicPartition FIRST = new TopicPartition("t", 0);
  private static final TopicPartition SECOND = new TopicPartition("t", 1);

  private final OutcomeCounts<Outcome> counts = new OutcomeCounts<>(Outcome.class);

  @Test
  void beginsWithZeros() {
    assertThat(counts.snapshot())
        .containsExactly(Map.entry(Outcome.KEPT, 0L), Map.entry(Outcome.REJECTED, 0L));
  }

  @Test
  void countsEachRecordOnceHoweverOftenItIsProcessed() {
    counts.count(FIRST, 0, Outcome.KEPT);
    counts.count(FIRST, 5, Outcome.REJECTED);
    counts.count(SECOND, 0, Outcome.KEPT);

    counts.count(FIRST, 0, Outcome.KEPT);
    counts.count(FIRST, 5, Outcome.KEPT);
    counts.count(FIRST, 6, Outcome.KEPT);

    assertThat(counts.snapshot())
        .containsExactly(Map.entry(Outcome.KEPT, 3L), Map.entry(Outcome.REJECTED, 1L));
  }

  @Test
  void snapshotIsACopy() {
    Map<Outcome, Long> before = counts.snapshot();
    counts.count(FIRST, 0, Outcome.KEPT);

    assertThat(before).containsEntry(Outcome.KEPT, 0L);
  }

  @Test
  void partitionsMayBeCountedByThreadsOfTheirOwnAndRepeated() throws Exception {
    int partitions = 8;
    long records = 20_000;
    ExecutorService threads = Executors.newFixedThreadPool(partitions);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (int p = 0; p < partitions * 2; p++) {
        // Two threads for each partition, as while a rebalance hands it over.
        TopicPartition partition = new TopicPartition("t", p % partitions);
        work.add(
            () -> {
              for (long offset = 0; offset < records; offset++) {
                counts.count(partition, offset, Outcome.KEPT);
              }
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }

    // Each record that one thread passed while it was the highest counts; none counts twice.
    assertThat(counts.snapshot().get(Outcome.KEPT)).isEqualTo(partitions * records);
  }
}
