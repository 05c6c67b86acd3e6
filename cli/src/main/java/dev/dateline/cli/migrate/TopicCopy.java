package dev.dateline.cli.migrate;

import dev.dateline.topics.CommittedRecords;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Sizes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Copies the committed records of a topic into another, each exactly once and those of one key in
 * their order: records and the position behind them are written in one transaction, so that a copy
 * that was killed goes on where it was. Of two processes that copy, the first is shut out.
 */
final class TopicCopy {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final int BATCH = 2_000;

  private final KafkaConnection connection;
  private final String group;

  /** Where a record goes. */
  enum Place {
    /** To the partition that its key says. */
    BY_KEY,
    /** To the partition of the same number. */
    AS_IT_WAS
  }

  /**
   * A copier.
   *
   * @param group under which the position is kept, of this migration alone
   */
  TopicCopy(KafkaConnection connection, String group) {
    this.connection = connection;
    this.group = group;
  }

  /** Copies what the source has by now and the target has not. */
  void copy(String source, String target, Place place) throws InterruptedException {
    try (Producer<byte[], byte[]> producer = producer();
        Consumer<byte[], byte[]> consumer =
            CommittedRecords.consumer(
                connection, Map.of("group.id", group, "max.poll.records", BATCH))) {
      // Also ends the transaction of a copy that was killed; then its last position is known.
      producer.initTransactions();
      Map<TopicPartition, Long> left = seekBehindWhatIsCopied(source, consumer);
      while (!left.isEmpty()) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        for (TopicPartition one : consumer.assignment()) {
          positions.put(one, new OffsetAndMetadata(consumer.position(one)));
        }
        if (!records.isEmpty()) {
          send(records, positions, new Sending(producer, consumer.groupMetadata(), target, place));
        }
        left.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        if (Thread.interrupted()) {
          throw new InterruptedException("interrupted while copying " + source);
        }
      }
    } catch (ProducerFencedException e) {
      throw new KafkaException(
          "another `dateline topics --migrate` goes on with this migration", e);
    }
  }

  /** How records are sent. */
  private record Sending(
      Producer<byte[], byte[]> producer, ConsumerGroupMetadata group, String target, Place place) {}

  @SuppressWarnings("FutureReturnValueIgnored") // the commit fails where one was not taken
  private void send(
      ConsumerRecords<byte[], byte[]> records,
      Map<TopicPartition, OffsetAndMetadata> positions,
      Sending to) {
    to.producer.beginTransaction();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      to.producer.send(
          new ProducerRecord<>(
              to.target,
              to.place == Place.AS_IT_WAS ? record.partition() : null,
              record.timestamp(),
              record.key(),
              record.value(),
              record.headers()));
    }
    to.producer.sendOffsetsToTransaction(positions, to.group);
    to.producer.commitTransaction();
  }

  private static Map<TopicPartition, Long> seekBehindWhatIsCopied(
      String source, Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(source).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    Set<TopicPartition> all = new HashSet<>(partitions);
    Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions);
    Map<TopicPartition, OffsetAndMetadata> copied = consumer.committed(all);
    for (TopicPartition one : partitions) {
      OffsetAndMetadata position = copied.get(one);
      consumer.seek(one, position == null ? begin.getOrDefault(one, 0L) : position.offset());
    }
    Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
    ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
    return ends;
  }

  private Producer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        connection.clientProperties(
            Map.of(
                "acks",
                "all",
                "transactional.id",
                "dateline-migration",
                "compression.type",
                "zstd",
                "batch.size",
                128 * 1024,
                "linger.ms",
                20,
                "max.request.size",
                Sizes.MAX_REQUEST_BYTES,
                "buffer.memory",
                (long) Sizes.PRODUCER_BUFFER_BYTES)),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
