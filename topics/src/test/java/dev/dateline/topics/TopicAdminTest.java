package dev.dateline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ListTopicsResult;
import org.apache.kafka.clients.admin.MockAdminClient;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class TopicAdminTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Node BROKER = new Node(0, "localhost", 1000);
  private static final List<String> NAMES = Topic.all().stream().map(Topic::topicName).toList();

  private final Broker broker = new Broker();
  private final TopicAdmin topics = new TopicAdmin(broker, TIMEOUT, 6);

  @Test
  void createsEveryTopicOfTheCatalogueAsItStandsThere() throws Exception {
    assertThat(topics.ensure()).containsExactlyInAnyOrderElementsOf(NAMES);

    for (Topic topic : Topic.all()) {
      assertThat(partitions(topic)).as(topic.topicName()).isEqualTo(6);
      assertThat(config(topic)).as(topic.topicName()).containsAllEntriesOf(topic.config());
    }
    assertThat(topics.differences()).isEmpty();
  }

  @Test
  void createsOnlyWhatIsMissing() throws Exception {
    topics.ensure();
    broker.deleteTopics(List.of("news.events", "news.results")).all().get();

    assertThat(topics.ensure()).containsExactlyInAnyOrder("news.events", "news.results");
    assertThat(topics.ensure()).isEmpty();
  }

  @Test
  void namesWhatIsMissingAndHowToCreateIt() throws Exception {
    topics.ensure();
    broker.deleteTopics(List.of("news.dead-letters")).all().get();

    assertThat(topics.differences())
        .containsExactly("news.dead-letters: is missing; `dateline topics` creates it");
  }

  @Test
  void namesEveryDifferenceWithItsRemedyAndStartsNothing() throws Exception {
    add(Topic.ARTICLES, 3, Map.of("retention.ms", "604800000"));
    add(Topic.EVENTS, 6, Map.of("cleanup.policy", "delete", "max.message.bytes", "1048588"));

    assertThatExceptionOfType(TopicMismatchException.class)
        .isThrownBy(topics::ensure)
        .withMessage(
            """
            the topics on the broker differ from the catalogue:
              news.articles: has 3 partitions, expected 6; a key would lie in another place: \
            say partitions=3 in the settings, or move all topics with `dateline topics --migrate 6`
              news.articles: retention.ms is "604800000", expected "-1"; set it with \
            kafka-configs --alter --topic news.articles --add-config retention.ms=-1
              news.events: cleanup.policy is "delete", expected "compact"; set it with \
            kafka-configs --alter --topic news.events --add-config cleanup.policy=compact
              news.events: max.message.bytes is "1048588", expected "33554432"; set it with \
            kafka-configs --alter --topic news.events --add-config max.message.bytes=33554432\
            """);
  }

  @Test
  void refusesMorePartitionsAsWellAsFewer() throws Exception {
    topics.ensure();
    broker.deleteTopics(List.of("news.enriched")).all().get();
    add(Topic.ENRICHED, 12, Map.of());

    assertThat(topics.differences())
        .singleElement()
        .asString()
        .startsWith("news.enriched: has 12 partitions, expected 6;");
  }

  @Test
  void deadLettersMayHaveAnyNumberOfPartitions() throws Exception {
    topics.ensure();
    broker.deleteTopics(List.of("news.dead-letters")).all().get();
    add(Topic.DEAD_LETTERS, 12, Map.of());

    assertThat(topics.differences()).isEmpty();
  }

  @Test
  void createsAsManyPartitionsAsItIsTold() throws Exception {
    TopicAdmin twelve = new TopicAdmin(broker, TIMEOUT, 12);
    twelve.ensure();

    assertThat(partitions(Topic.RESULTS)).isEqualTo(12);
    assertThat(twelve.differences()).isEmpty();
    assertThat(topics.differences())
        .hasSize(6)
        .allMatch(one -> one.contains("has 12 partitions, expected 6"));
  }

  @Test
  void createsNothingWhileThePartitionsAreBeingChanged() throws Exception {
    broker.createTopics(List.of(new NewTopic(TopicAdmin.MIGRATION, 1, (short) 1))).all().get();

    assertThatExceptionOfType(TopicMismatchException.class)
        .isThrownBy(topics::ensure)
        .withMessageContaining("end it with `dateline topics --migrate N`");
    assertThat(broker.listTopics().names().get()).containsExactly(TopicAdmin.MIGRATION);
    assertThat(topics.differences()).anyMatch(one -> one.startsWith(TopicAdmin.MIGRATION));
  }

  @Test
  void anotherProcessThatCreatesAtTheSameTimeIsNoTrouble() throws Exception {
    broker.beforeCreation = () -> add(Topic.RESULTS, 6, Map.of());

    assertThat(topics.ensure()).hasSize(NAMES.size() - 1).doesNotContain("news.results");
  }

  @Test
  void anotherProcessThatCreatesSomethingElseIsNoticed() {
    broker.beforeCreation = () -> add(Topic.RESULTS, 1, Map.of());

    assertThatExceptionOfType(TopicMismatchException.class)
        .isThrownBy(topics::ensure)
        .withMessageContaining("news.results: has 1 partitions, expected 6");
  }

  @Test
  void waitsUntilTheBrokersKnowWhatTheControllerCreated() throws Exception {
    broker.listingsWithoutNewTopics = 3;

    assertThat(topics.ensure()).hasSize(NAMES.size());
    assertThat(broker.listingsWithoutNewTopics).isZero();
  }

  @Test
  void givesUpOnBrokersThatNeverHearOfTheNewTopics() {
    broker.listingsWithoutNewTopics = Integer.MAX_VALUE;

    assertThatExceptionOfType(BrokerUnreachableException.class)
        .isThrownBy(() -> new TopicAdmin(broker, Duration.ofMillis(300), 6).ensure())
        .withMessageStartingWith("the brokers do not know the new topics [")
        .withMessageEndingWith("] after 0 s; are all of them up?");
  }

  @Test
  void saysThatNoBrokerAnswers() {
    broker.timeoutNextRequest(1);

    assertThatExceptionOfType(BrokerUnreachableException.class)
        .isThrownBy(topics::ensure)
        .withMessage(
            "no answer from the broker within 5 s; is it up, and are the bootstrap servers right?");
  }

  private int partitions(Topic topic) throws Exception {
    String name = topic.topicName();
    return broker.describeTopics(List.of(name)).allTopicNames().get().get(name).partitions().size();
  }

  private Map<String, String> config(Topic topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName());
    Map<String, String> config = new HashMap<>();
    broker
        .describeConfigs(List.of(resource))
        .all()
        .get()
        .get(resource)
        .entries()
        .forEach(entry -> config.put(entry.name(), entry.value()));
    return config;
  }

  private void add(Topic topic, int partitions, Map<String, String> differing) {
    Map<String, String> config = new HashMap<>(topic.config());
    config.putAll(differing);
    broker.addTopic(
        false,
        topic.topicName(),
        IntStream.range(0, partitions)
            .mapToObj(p -> new TopicPartitionInfo(p, BROKER, List.of(BROKER), List.of(BROKER)))
            .toList(),
        config);
  }

  /** Kafka's mock of a cluster, with the moments between two requests in the test's hand. */
  private static final class Broker extends MockAdminClient {
    private Runnable beforeCreation = () -> {};
    private int listingsWithoutNewTopics;
    private boolean created;

    Broker() {
      super(List.of(BROKER), BROKER);
    }

    @Override
    public synchronized CreateTopicsResult createTopics(
        Collection<NewTopic> newTopics, CreateTopicsOptions options) {
      beforeCreation.run();
      beforeCreation = () -> {};
      created = !newTopics.isEmpty();
      return super.createTopics(newTopics, options);
    }

    @Override
    public synchronized ListTopicsResult listTopics(ListTopicsOptions options) {
      if (created && listingsWithoutNewTopics > 0) {
        listingsWithoutNewTopics--;
        return new Broker().listTopics(options);
      }
      return super.listTopics(options);
    }
  }
}
