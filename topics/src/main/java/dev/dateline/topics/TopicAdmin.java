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

  /**
   * The topic that is there for as long as the number of partitions is being changed; nothing may
   * start meanwhile, least of all create the topics that are missing for a moment.
   */
  public static final String MIGRATION = "dateline-migration";

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Admin admin;
  private final Duration timeout;
  private final int partitions;

  /**
   * An administrator of one cluster.
   *
   * @param timeout for each answer of the broker
   * @param partitions that each topic must have, 1 or more
   */
  public TopicAdmin(Admin admin, Duration timeout, int partitions) {
    this.admin = admin;
    this.timeout = timeout;
    this.partitions = partitions;
  }

  /**
   * Creates what is missing and refuses what differs.
   *
   * @return names of the topics that were created
   * @throws TopicMismatchException if a topic differs from the catalogue
   * @throws BrokerUnreachableException if no broker answers in time
   */
  public List<String> ensure() throws InterruptedException {
    if (names().contains(MIGRATION)) {
      throw new TopicMismatchException(List.of(underWay()));
    }
    List<String> created = create();
    List<String> differences = differences();
    if (!differences.isEmpty()) {
      throw new TopicMismatchException(differences);
    }
    return created;
  }

  /**
   * Creates what is missing, and looks at nothing else.
   *
   * @return names of the topics that were created
   */
  public List<String> create() throws InterruptedException {
    List<String> created = createMissing();
    awaitKnown(created);
    return created;
  }

  private static String underWay() {
    return MIGRATION
        + ": is there, because a change of the partitions was begun and is not done; end it with"
        + " `dateline topics --migrate N`, or give it up with --abort";
  }

  /**
   * Every difference from the catalogue, one sentence each with its remedy; empty if none.
   *
   * @throws BrokerUnreachableException if no broker answers in time
   */
  public List<String> differences() throws InterruptedException {
    List<String> differences = new ArrayList<>();
    Set<String> present = names();
    if (present.contains(MIGRATION)) {
      differences.add(underWay());
    }
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
                    new NewTopic(topic.topicName(), Optional.of(partitions), Optional.empty())
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

  /** False where another process created the topic in the meantime; the check looks at it. */
  private boolean createdHere(KafkaFuture<Void> creation) throws InterruptedException {
    try {
      await(creation);
      return true;
    } catch (TopicExistsException e) {
      return false;
    }
  }

  /** The controller has created them; the broker that answers next may not have heard yet. */
  private void awaitKnown(List<String> created) throws InterruptedException {
    long attempts = Math.max(1, timeout.toMillis() / PAUSE.toMillis());
    for (long attempt = 1; !known(created); attempt++) {
      if (attempt == attempts) {
        throw new BrokerUnreachableException(
            "the brokers do not know the new topics "
                + created
                + " after "
                + timeout.toSeconds()
                + " s; are all of them up?",
            null);
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    }
  }

  private boolean known(List<String> topics) throws InterruptedException {
    try {
      await(admin.describeTopics(topics).allTopicNames());
      return names().containsAll(topics);
    } catch (UnknownTopicOrPartitionException e) {
      return false;
    }
  }

  private void comparePartitions(Topic topic, TopicDescription found, List<String> differences) {
    int there = found.partitions().size();
    if (topic.placedByKey() && there != partitions) {
      differences.add(
          "%s: has %d partitions, expected %d; a key would lie in another place: say partitions=%d in the settings, or move all topics with `dateline topics --migrate %d`"
              .formatted(topic.topicName(), there, partitions, there, partitions));
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
                    "%1$s: %2$s is \"%4$s\", expected \"%3$s\"; set it with kafka-configs --alter --topic %1$s --add-config %2$s=%3$s"
                        .formatted(topic.topicName(), name, expected, actual));
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
      if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
        throw unreachable(e.getCause());
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("the broker's answer: " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw unreachable(e);
    }
  }

  private BrokerUnreachableException unreachable(Throwable cause) {
    return new BrokerUnreachableException(
        "no answer from the broker within "
            + timeout.toSeconds()
            + " s; is it up, and are the bootstrap servers right?",
        cause);
  }
}
