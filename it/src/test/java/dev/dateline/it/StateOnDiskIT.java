package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.streams.StreamsApplication;
import dev.dateline.topics.streams.StreamsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store on disk of which a kill has left a part: the application takes it from Kafka again. */
class StateOnDiskIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String INPUT = "kept-input";
  private static final String OUTPUT = "kept-output";

  @TempDir Path directory;

  @Test
  void makesAnewWhatAKillHasLeftHalfDeleted() throws Exception {
    try (TestBroker broker = EmbeddedTestBroker.in(directory.resolve("kafka"))) {
      createTopics(broker);
      countOneMore(broker, 1);
      deleteFromStores("CURRENT");
      countOneMore(broker, 2);
      deleteFromStores("MANIFEST-.*");
      countOneMore(broker, 3);
    }
  }

  private static void createTopics(TestBroker broker) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(INPUT, Optional.of(1), Optional.empty()),
                  new NewTopic(OUTPUT, Optional.of(1), Optional.empty())))
          .all()
          .get();
    }
  }

  /** Starts the application, gives it a record, and waits for the count that it had reached. */
  private void countOneMore(TestBroker broker, long expected) throws Exception {
    try (StreamsApplication application =
        new StreamsApplication(StateOnDiskIT::counts, settings(broker))) {
      application.start();
      application.awaitRunning(PATIENCE);
      broker.publish(INPUT, new byte[] {1});
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(application.failure()).isEmpty();
                assertThat(published(broker)).hasSize((int) expected).endsWith(expected);
              });
    }
  }

  private void deleteFromStores(String name) throws IOException {
    List<Path> found;
    try (Stream<Path> all = Files.walk(directory.resolve("state"))) {
      found = all.filter(file -> file.getFileName().toString().matches(name)).toList();
    }
    assertThat(found).as(name).isNotEmpty();
    for (Path file : found) {
      Files.delete(file);
    }
  }

  private StreamsSettings settings(TestBroker broker) {
    return new StreamsSettings(
        "kept",
        new KafkaConnection(broker.bootstrapServers(), Map.of()),
        directory.resolve("state"),
        1,
        StreamsSettings.DEFAULT_COMMIT_INTERVAL);
  }

  private static Topology counts() {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(INPUT, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("read"))
        .groupByKey(Grouped.as("by-key"))
        .count(Named.as("count"), Materialized.as("counts"))
        .toStream(Named.as("changes"))
        .to(OUTPUT, Produced.with(Serdes.ByteArray(), Serdes.Long()).withName("write"));
    return builder.build();
  }

  private static List<Long> published(TestBroker broker) {
    try (KafkaConsumer<byte[], Long> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "isolation.level",
                "read_committed"),
            new ByteArrayDeserializer(),
            new LongDeserializer())) {
      TopicPartition partition = new TopicPartition(OUTPUT, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      List<Long> values = new ArrayList<>();
      consumer.poll(Duration.ofSeconds(2)).forEach(record -> values.add(record.value()));
      return values;
    }
  }
}
