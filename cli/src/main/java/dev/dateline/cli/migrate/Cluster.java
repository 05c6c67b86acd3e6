package dev.dateline.cli.migrate;

import dev.dateline.processor.ArticleProcessor;
import dev.dateline.sink.files.ArchiveWriter;
import dev.dateline.sink.results.ResultPublisher;
import dev.dateline.topics.BrokerUnreachableException;
import dev.dateline.topics.Topic;
import dev.dateline.topics.TopicAdmin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What a migration asks of the brokers. */
final class Cluster {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** Less than any batch of records has: nobody can write. */
  private static final String CLOSED = "1";

  /** Groups of Kafka Streams, which keep state of their own, and the one of the files. */
  private static final List<String> STREAMS =
      List.of(ArticleProcessor.APPLICATION_ID, ResultPublisher.GROUP_ID);

  private final Admin admin;

  Cluster(Admin admin) {
    this.admin = admin;
  }

  Set<String> topics() throws InterruptedException {
    return await(admin.listTopics().names());
  }

  int partitions(String topic) throws InterruptedException {
    return await(admin.describeTopics(List.of(topic)).allTopicNames())
        .values()
        .iterator()
        .next()
        .partitions()
        .size();
  }

  /** Changelogs and repartitions of the stages. */
  Set<String> internalTopics() throws InterruptedException {
    Set<String> internal = new TreeSet<>();
    for (String name : topics()) {
      boolean ofStreams = name.endsWith("-changelog") || name.endsWith("-repartition");
      if (ofStreams && STREAMS.stream().anyMatch(group -> name.startsWith(group + "-"))) {
        internal.add(name);
      }
    }
    return internal;
  }

  /** Groups of stages that have members at the moment. */
  List<String> busyGroups() throws InterruptedException {
    List<String> busy = new ArrayList<>();
    for (GroupListing group : await(admin.listGroups().all())) {
      GroupState state = group.groupState().orElse(GroupState.UNKNOWN);
      boolean idle = state == GroupState.EMPTY || state == GroupState.DEAD;
      if (groups().contains(group.groupId()) && !idle) {
        busy.add(group.groupId());
      }
    }
    return busy;
  }

  static List<String> groups() {
    List<String> groups = new ArrayList<>(STREAMS);
    groups.add(ArchiveWriter.GROUP_ID);
    return groups;
  }

  void create(String topic, int partitions, Map<String, String> config)
      throws InterruptedException {
    if (!topics().contains(topic)) {
      await(
          admin
              .createTopics(
                  List.of(
                      new NewTopic(topic, Optional.of(partitions), Optional.empty())
                          .configs(config)))
              .all());
    }
    awaitNames(List.of(topic), true);
  }

  void createCatalogue(int partitions) throws InterruptedException {
    new TopicAdmin(admin, TIMEOUT, partitions).create();
  }

  /** Deletes topics, where they are there, and waits until they are not. */
  void delete(Collection<String> names) throws InterruptedException {
    List<String> there = new ArrayList<>(names);
    there.retainAll(topics());
    for (KafkaFuture<Void> one : admin.deleteTopics(there).topicNameValues().values()) {
      try {
        await(one);
      } catch (UnknownTopicOrPartitionException e) {
        // An earlier attempt deleted it.
      }
    }
    awaitNames(there, false);
  }

  private void awaitNames(List<String> names, boolean present) throws InterruptedException {
    for (long left = TIMEOUT.toMillis() / PAUSE.toMillis(); left > 0; left--) {
      Set<String> all = topics();
      if (names.stream().allMatch(name -> all.contains(name) == present)) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    }
    throw new BrokerUnreachableException(
        "the brokers still %s %s after %d s; give the same command again"
            .formatted(present ? "do not know" : "know", names, TIMEOUT.toSeconds()),
        null);
  }

  /** Forgets the positions of the stages; all of them are of topics that go. */
  void forgetStages() throws InterruptedException {
    forget(admin.deleteStreamsGroups(STREAMS).deletedGroups());
    forgetGroup(ArchiveWriter.GROUP_ID);
  }

  void forgetGroup(String group) throws InterruptedException {
    forget(admin.deleteConsumerGroups(List.of(group)).deletedGroups());
  }

  private void forget(Map<String, KafkaFuture<Void>> deletions) throws InterruptedException {
    for (KafkaFuture<Void> one : deletions.values()) {
      try {
        await(one);
      } catch (GroupIdNotFoundException e) {
        // It never was, or an earlier attempt deleted it.
      }
    }
  }

  /** From here on the brokers refuse every writer of these topics. */
  void close(List<Topic> topics) throws InterruptedException {
    limit(topics, topic -> CLOSED);
  }

  /** Lets writers in again. */
  void open(List<Topic> topics) throws InterruptedException {
    limit(topics, topic -> Integer.toString(topic.maxMessageBytes()));
  }

  private void limit(List<Topic> topics, Function<Topic, String> bytes)
      throws InterruptedException {
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    for (Topic topic : topics) {
      changes.put(
          new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName()),
          List.of(
              new AlterConfigOp(
                  new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, bytes.apply(topic)),
                  AlterConfigOp.OpType.SET)));
    }
    await(admin.incrementalAlterConfigs(changes).all());
  }

  /** Whether a writer has begun a transaction on the topic and not ended it. */
  boolean hasOpenTransactions(String topic) throws InterruptedException {
    return !ends(topic, IsolationLevel.READ_COMMITTED)
        .equals(ends(topic, IsolationLevel.READ_UNCOMMITTED));
  }

  private Map<String, Long> ends(String topic, IsolationLevel isolation)
      throws InterruptedException {
    TopicDescription description =
        await(admin.describeTopics(List.of(topic)).allTopicNames()).values().iterator().next();
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    description
        .partitions()
        .forEach(
            one -> latest.put(new TopicPartition(topic, one.partition()), OffsetSpec.latest()));
    Map<String, Long> ends = new TreeMap<>();
    await(admin.listOffsets(latest, new ListOffsetsOptions(isolation)).all())
        .forEach((partition, end) -> ends.put(partition.toString(), end.offset()));
    return ends;
  }

  private static <T> T await(KafkaFuture<T> future) throws InterruptedException {
    try {
      return future.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("the broker's answer: " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw new BrokerUnreachableException(
          "no answer from the broker within " + TIMEOUT.toSeconds() + " s; is it up?", e);
    }
  }
}
