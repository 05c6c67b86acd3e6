package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator and the reader of a topic do at a terminal. */
class OperatingIT {

  @TempDir Path directory;
  private Commands commands;

  @BeforeEach
  void startBroker() {
    commands = Commands.onABrokerIn(directory);
  }

  @AfterEach
  void stopBroker() {
    commands.close();
  }

  @Test
  void namesEveryDifferenceFromTheCatalogueAndChangesNone() throws Exception {
    try (Admin admin =
        Admin.create(
            KafkaConnection.to(commands.broker().bootstrapServers()).clientProperties(Map.of()))) {
      List<NewTopic> topics = new ArrayList<>();
      for (Topic topic : Topic.all()) {
        topics.add(
            new NewTopic(topic.topicName(), Optional.of(Topic.DEFAULT_PARTITIONS), Optional.empty())
                .configs(topic.config()));
      }
      topics.removeIf(topic -> topic.name().equals("news.anniversaries"));
      topics.replaceAll(OperatingIT::spoiled);
      admin.createTopics(topics).all().get();
    }
    for (int look = 1; look <= 2; look++) {
      try (DatelineProcess check = commands.run("topics", "--check")) {
        assertThat(check.exitCode()).as(check::toString).isEqualTo(1);
        assertThat(check.output().lines())
            .satisfiesExactlyInAnyOrder(
                line -> assertThat(line).startsWith("news.anniversaries: is missing;"),
                line -> assertThat(line).startsWith("news.articles: has 3 partitions, expected 6;"),
                line ->
                    assertThat(line)
                        .startsWith(
                            "news.enriched: cleanup.policy is \"delete\", expected \"compact\"")
                        .contains("--add-config cleanup.policy=compact"),
                line ->
                    assertThat(line)
                        .startsWith("news.enriched: retention.ms is \"1000\", expected \"-1\""),
                line ->
                    assertThat(line)
                        .startsWith(
                            "news.dead-letters: max.message.bytes is \"1048588\", expected"
                                + " \"34603008\""),
                line ->
                    assertThat(line)
                        .startsWith(
                            "news.results: message.timestamp.type is \"LogAppendTime\", expected"
                                + " \"CreateTime\""));
        assertThat(check.messages()).contains("6 differences from the catalogue.");
      }
    }
  }

  private static NewTopic spoiled(NewTopic topic) {
    return switch (topic.name()) {
      case "news.articles" ->
          new NewTopic(topic.name(), Optional.of(3), Optional.empty()).configs(topic.configs());
      case "news.enriched" ->
          topic.configs(with(topic, Map.of("cleanup.policy", "delete", "retention.ms", "1000")));
      case "news.dead-letters" ->
          topic.configs(with(topic, Map.of("max.message.bytes", "1048588")));
      case "news.results" ->
          topic.configs(with(topic, Map.of("message.timestamp.type", "LogAppendTime")));
      default -> topic;
    };
  }

  private static Map<String, String> with(NewTopic topic, Map<String, String> changes) {
    Map<String, String> config = new java.util.HashMap<>(topic.configs());
    config.putAll(changes);
    return config;
  }

  /** The samples are more than a pipe holds, so that the writer is there when it is closed. */
  @Test
  void endsWellWhenThePipeIsClosed() throws Exception {
    try (DatelineProcess topics = commands.run("topics");
        DatelineProcess produce =
            commands.run("produce", DatelineProcess.home().resolve("seeds").toString())) {
      assertThat(topics.exitCode()).isZero();
      assertThat(produce.exitCode()).as(produce::toString).isZero();
    }
    for (String end : List.of("--exit-at-end", "--max-messages=1000", "--output=json")) {
      try (DatelineProcess consume =
          DatelineProcess.startInPipe(
              commands.of("consume", "news.articles", "--from-beginning", end))) {
        assertThat(consume.head()).startsWith("{\"topic\":\"news.articles\"");
        assertThat(consume.awaitEnd()).as(consume::toString).isZero();
        assertThat(consume.messages()).as("no stack trace, no count").isEmpty();
      }
    }
  }
}
