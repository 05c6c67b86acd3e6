package dev.dateline.cli.pipeline;

import dev.dateline.topics.CommittedRecords;
import dev.dateline.topics.KafkaConnection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Tells records from the markers of transactions, by reading. Not thread-safe. */
final class ReadableRecords implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;

  /** By partition the last record that was found; whoever still stands before it need not look. */
  private final Map<TopicPartition, Found> found = new HashMap<>();

  private record Found(@Nullable Long startInclusive, long offset) {}

  ReadableRecords(KafkaConnection connection) {
    // One batch tells it; a stage that is far behind would else have megabytes read at each look.
    this(
        CommittedRecords.consumer(
            connection,
            Map.of(
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                1)));
  }

  ReadableRecords(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /**
   * Whether a read-committed reader finds a record in a range.
   *
   * @param startInclusive null for the beginning of the partition
   */
  boolean between(TopicPartition partition, @Nullable Long startInclusive, long endExclusive) {
    Found before = found.get(partition);
    if (before != null && Objects.equals(before.startInclusive(), startInclusive)) {
      return before.offset() < endExclusive;
    }
    consumer.assign(List.of(partition));
    if (startInclusive == null) {
      consumer.seekToBeginning(List.of(partition));
    } else {
      consumer.seek(partition, startInclusive);
    }
    while (consumer.position(partition) < endExclusive) {
      for (ConsumerRecord<byte[], byte[]> next : consumer.poll(POLL)) {
        found.put(partition, new Found(startInclusive, next.offset()));
        return next.offset() < endExclusive;
      }
    }
    return false;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
