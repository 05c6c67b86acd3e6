package dev.dateline.sink.results;

import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what is on {@code news.results} already, for a store that has forgotten it. */
@FunctionalInterface
interface PublishedResults {

  /** For tests without a broker: nothing was ever published. */
  PublishedResults NONE = (partition, reader) -> {};

  /** Hands over every committed record of a partition, in order. */
  void read(int partition, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader);

  static PublishedResults on(KafkaConnection connection) {
    return (partition, reader) -> Reading.readAll(connection, partition, reader);
  }

  /** One reading of a partition, to the end that it has at the start. */
  final class Reading {
    private static final Duration POLL = Duration.ofMillis(500);

    private Reading() {}

    private static void readAll(
        KafkaConnection connection,
        int partition,
        java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader) {
      TopicPartition results = new TopicPartition(Topic.RESULTS.topicName(), partition);
      // The end of all that was written: a transaction that is about to commit is waited for.
      long end = end(connection, results);
      if (end == 0) {
        return;
      }
      try (Consumer<byte[], byte[]> consumer = consumer(connection)) {
        consumer.assign(List.of(results));
        consumer.seekToBeginning(List.of(results));
        while (consumer.position(results) < end) {
          consumer.poll(POLL).forEach(reader);
        }
      }
    }

    private static long end(KafkaConnection connection, TopicPartition partition) {
      try (Admin admin = Admin.create(connection.clientProperties(Map.of()))) {
        ListOffsetsResultInfo end =
            admin
                .listOffsets(Map.of(partition, OffsetSpec.latest()))
                .partitionResult(partition)
                .get();
        return end.offset();
      } catch (InterruptedException e) {
        throw new InterruptException(e);
      } catch (ExecutionException e) {
        throw new KafkaException("the end of " + partition + " is not known: " + e.getCause(), e);
      }
    }

    private static Consumer<byte[], byte[]> consumer(KafkaConnection connection) {
      return new KafkaConsumer<>(
          connection.clientProperties(
              Map.of(
                  "isolation.level",
                  "read_committed",
                  "enable.auto.commit",
                  false,
                  "auto.offset.reset",
                  "earliest")),
          new ByteArrayDeserializer(),
          new ByteArrayDeserializer());
    }
  }
}
