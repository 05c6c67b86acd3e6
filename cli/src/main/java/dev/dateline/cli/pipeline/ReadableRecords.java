package dev.dateline.cli.pipeline;

import dev.dateline.topics.CommittedRecords;
import dev.dateline.topics.KafkaConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Tells records from the markers of transactions, by reading. Not thread-safe. */
final class ReadableRecords implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;

  ReadableRecords(KafkaConnection connection) {
    this(CommittedRecords.consumer(connection, Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1)));
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
    consumer.assign(List.of(partition));
    if (startInclusive == null) {
      consumer.seekToBeginning(List.of(partition));
    } else {
      consumer.seek(partition, startInclusive);
    }
    while (consumer.position(partition) < endExclusive) {
      for (ConsumerRecord<byte[], byte[]> found : consumer.poll(POLL)) {
        return found.offset() < endExclusive;
      }
    }
    return false;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
