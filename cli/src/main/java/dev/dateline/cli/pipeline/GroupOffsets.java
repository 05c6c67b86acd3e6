package dev.dateline.cli.pipeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListStreamsGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListStreamsGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** What the broker knows of ends and committed positions. */
final class GroupOffsets {

  private final Admin admin;

  GroupOffsets(Admin admin) {
    this.admin = admin;
  }

  /** The names of all topics. */
  Set<String> topics() throws InterruptedException {
    return get(admin.listTopics().names());
  }

  List<TopicPartition> partitionsOf(Collection<String> topics) throws InterruptedException {
    return get(admin.describeTopics(topics).allTopicNames()).values().stream()
        .flatMap(
            topic ->
                topic.partitions().stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
        .toList();
  }

  /** The end offsets: of all that was written, or of what a read-committed consumer may see. */
  Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions, IsolationLevel isolation)
      throws InterruptedException {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    get(admin.listOffsets(latest, new ListOffsetsOptions(isolation)).all())
        .forEach((partition, info) -> ends.put(partition, info.offset()));
    return ends;
  }

  /** The committed positions of a group; partitions without one are absent. */
  Map<TopicPartition, Long> committed(StageGroup step) throws InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> found;
    try {
      found = get(request(step));
    } catch (GroupIdNotFoundException e) {
      return Map.of();
    }
    Map<TopicPartition, Long> offsets = new HashMap<>();
    found.forEach(
        (partition, offset) -> {
          if (offset != null) {
            offsets.put(partition, offset.offset());
          }
        });
    return offsets;
  }

  /** Stable offsets only: those of a transaction that is still being committed do not count. */
  private KafkaFuture<Map<TopicPartition, OffsetAndMetadata>> request(StageGroup step) {
    return switch (step.protocol()) {
      case STREAMS ->
          admin
              .listStreamsGroupOffsets(
                  Map.of(step.group(), new ListStreamsGroupOffsetsSpec()),
                  new ListStreamsGroupOffsetsOptions().requireStable(true))
              .partitionsToOffsetAndMetadata(step.group());
      case CONSUMER ->
          admin
              .listConsumerGroupOffsets(
                  Map.of(step.group(), new ListConsumerGroupOffsetsSpec()),
                  new ListConsumerGroupOffsetsOptions().requireStable(true))
              .partitionsToOffsetAndMetadata(step.group());
    };
  }

  private static <T> T get(KafkaFuture<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("the broker's answer: " + e.getCause(), e);
    }
  }
}
