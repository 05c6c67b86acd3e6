package dev.dateline.topics;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates the topics of the catalogue and checks those that are there. It runs before any stage
 * starts: a missing dead-letter topic would end a stream only when the first bad record comes.
 */
public final class TopicAdmin {

  private static final long LOOK_INTERVAL_MS = 25;

  private final Admin admin;
  private final Duration timeout;

  public TopicAdmin(Admin admin, Duration timeout) {
    this.admin = admin;
    this.timeout = timeout;
  }

  /**
   * Creates what is missing and refuses what differs.
   *
   * @return names of the topics that were created
   * @throws TopicMismatchException if a topic differs from the catalogue
   */
  public List<String> ensure() throws InterruptedException {
    List<String> created = createMissing();
    awaitVisible(created);
    List<String> differences = differences();
    if (!differences.isEmpty()) {
      throw new TopicMismatchException(differences);
    }
    return created;
  }

  /** Every difference from the catalogue, one sentence each with its remedy; empty if none. */
  public List<String> differences() throws InterruptedException {
    List<String> differences = new ArrayList<>();
    Set<String> present = names();
    List<Topic> there = new ArrayList<>();
    for (Topic topic : Topic.all()) {
      if (present.contains(topic.topicName())) {
        there.add(topic);
      } else {
        differences.add(topic.topicName() + ": is missing; `dateline topics` creates it");
      }
    }
    Map<String, TopicDescription> descriptions =
        await(admin.describeTopics(namesOf(there)).allTopicNames());
    Map<ConfigResource, Config> configs =
        await(admin.describeConfigs(there.stream().map(TopicAdmin::resource).toList()).all());
    for (Topic topic : there) {
      comparePartitions(topic, requireNonNull(descriptions.get(topic.topicName())), differences);
      compareConfig(topic, requireNonNull(configs.get(resource(topic))), differences);
    }
    return differences;
  }

  private List<String> createMissing() throws InterruptedException {
    Set<String> present = names();
    List<NewTopic> missing =
        Topic.all().stream()
            .filter(topic -> !present.contains(topic.topicName()))
            .map(
                topic ->
                    new NewTopic(topic.topicName(), Optional.of(Topic.PARTITIONS), Optional.empty())
                        .configs(topic.config()))
            .toList();
    List<String> created = new ArrayList<>();
    for (Map.Entry<String, KafkaFuture<Void>> one :
        admin.createTopics(missing).values().entrySet()) {
      if (createdHere(one.getValue())) {
        created.add(one.getKey());
      }
    }
    return created;
  }

  /**
   * Waits until created topics are known to the brokers that answer, with a leader for every
   * partition: the controller has them a moment before, and whoever starts in that moment finds
   * nothing.
   */
  private void awaitVisible(List<String> created) throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!areVisible(created)) {
      if (System.nanoTime() > deadline) {
        throw new BrokerUnreachableException(
            "created topics did not become visible within %d s: %s"
                .formatted(timeout.toSeconds(), created));
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_INTERVAL_MS);
    }
  }

  private boolean areVisible(List<String> names) throws InterruptedException {
    try {
      return await(admin.describeTopics(names).allTopicNames()).values().stream()
          .flatMap(topic -> topic.partitions().stream())
          .allMatch(partition -> partition.leader() != null && !partition.leader().isEmpty());
    } catch (UnknownTopicOrPartitionException e) {
      return false;
    }
  }

  /** False where another process created the topic in the meantime; the check looks at it. */
  private boolean createdHere(KafkaFuture<Void> creation) throws InterruptedException {
    try {
      await(creation);
      return true;
    } catch (TopicExistsException e) {
      return false;
    }
  }

  private static void comparePartitions(
      Topic topic, TopicDescription found, List<String> differences) {
    int partitions = found.partitions().size();
    if (partitions != Topic.PARTITIONS) {
      differences.add(
          "%s: has %d partitions, expected %d; a key would lie in another place: recreate the topic and replay the archive"
              .formatted(topic.topicName(), partitions, Topic.PARTITIONS));
    }
  }

  private static void compareConfig(Topic topic, Config found, List<String> differences) {
    topic
        .config()
        .forEach(
            (name, expected) -> {
              String actual = found.get(name) == null ? null : found.get(name).value();
              if (!expected.equals(actual)) {
                differences.add(
                    "%s: %s is \"%s\", expected \"%s\"; set it with kafka-configs --alter --topic %s --add-config %s=%s"
                        .formatted(
                            topic.topicName(),
                            name,
                            actual,
                            expected,
                            topic.topicName(),
                            name,
                            expected));
              }
            });
  }

  private static ConfigResource resource(Topic topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName());
  }

  private static Collection<String> namesOf(List<Topic> topics) {
    return topics.stream().map(Topic::topicName).toList();
  }

  private Set<String> names() throws InterruptedException {
    return await(admin.listTopics().names());
  }

  private <T> T await(KafkaFuture<T> future) throws InterruptedException {
    try {
      return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("the broker's answer: " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw new BrokerUnreachableException(
          "no answer from the broker within " + timeout.toSeconds() + " s; is it up?", e);
    }
  }
}
