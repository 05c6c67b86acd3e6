package dev.dateline.cli.consume;

import dev.dateline.topics.CommittedRecords;
import dev.dateline.topics.KafkaConnection;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the committed records of a topic, outside of any group: nobody's offsets move. Not
 * thread-safe.
 */
public final class TopicReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(500);

  private final Consumer<byte[], byte[]> consumer;

  public TopicReader(KafkaConnection connection) {
    this(CommittedRecords.consumer(connection, Map.of()));
  }

  TopicReader(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /**
   * Where to read.
   *
   * @param partition one alone; all if empty
   * @param offset where to begin in each; negative counts from the end; empty means the end
   */
  public record Range(OptionalInt partition, OptionalLong offset) {

    /** All of a topic. */
    public static final Range ALL = new Range(OptionalInt.empty(), OptionalLong.of(0));
  }

  /** Whether to stay when the end is reached that the topic has at the start. */
  public enum AtEnd {
    STOP,
    FOLLOW
  }

  /**
   * Hands record after record to a reader, until it returns false or, where it is to stop there,
   * the end is reached. The order is that of the partitions, each in order of its offsets.
   *
   * @throws UnknownTopicException if there is no such topic or partition
   */
  public void read(
      String topic, Range range, AtEnd atEnd, Predicate<ConsumerRecord<byte[], byte[]>> reader) {
    List<TopicPartition> partitions = partitions(topic, range.partition());
    consumer.assign(partitions);
    Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
    seek(partitions, range.offset(), ends);
    while (atEnd == AtEnd.FOLLOW || !ends.isEmpty()) {
      for (ConsumerRecord<byte[], byte[]> found : consumer.poll(POLL)) {
        Long end = ends.get(new TopicPartition(found.topic(), found.partition()));
        boolean beyond = atEnd == AtEnd.STOP && (end == null || found.offset() >= end);
        if (!beyond && !reader.test(found)) {
          return;
        }
      }
      ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
    }
  }

  private List<TopicPartition> partitions(String topic, OptionalInt one) {
    List<PartitionInfo> found = consumer.partitionsFor(topic);
    List<TopicPartition> partitions =
        found == null
            ? List.of()
            : found.stream()
                .filter(info -> one.isEmpty() || one.getAsInt() == info.partition())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
    if (partitions.isEmpty()) {
      throw new UnknownTopicException(
          found == null || found.isEmpty()
              ? "there is no topic \"%s\" on the broker".formatted(topic)
              : "topic \"%s\" has the partitions 0 to %d, not %d"
                  .formatted(topic, found.size() - 1, one.orElse(-1)));
    }
    return partitions;
  }

  private void seek(
      List<TopicPartition> partitions, OptionalLong offset, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
    for (TopicPartition partition : partitions) {
      long end = ends.getOrDefault(partition, 0L);
      long wanted = offset.orElse(end);
      long from = wanted < 0 ? end + wanted : wanted;
      consumer.seek(partition, Math.max(beginnings.getOrDefault(partition, 0L), from));
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
