package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.streams.StreamsApplication;
import dev.dateline.topics.streams.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An application whose coordinator does not know its topics yet. It comes up by itself, and its
 * transactions have the ids that they would have had anyway: the start after a crash ends an open
 * transaction by its id, and what it does not find keeps its positions from it for minutes.
 */
class EarlyStartIT {

  private static final Duration PATIENCE = Duration.ofSeconds(50);

  @TempDir Path directory;

  @Test
  void keepsTheIdsOfItsTransactionsWhenItsTopicsComeLate() throws Exception {
    try (TestBroker broker = EmbeddedTestBroker.in(directory.resolve("kafka"));
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        StreamsApplication application =
            new StreamsApplication(EarlyStartIT::copyOfInput, settings(broker))) {
      application.start();
      // Long enough for several heartbeats, after each two of which Streams gives up.
      Thread.sleep(Duration.ofSeconds(3).toMillis());
      admin
          .createTopics(
              List.of(
                  new NewTopic("early-input", Optional.of(2), Optional.empty()),
                  new NewTopic("early-output", Optional.of(2), Optional.empty())))
          .all()
          .get();

      application.awaitRunning(PATIENCE);
      assertThat(application.failure()).isEmpty();
      publish(broker);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(transactionalIds(admin))
                      .isNotEmpty()
                      .allSatisfy(id -> assertThat(id).endsWith("-1")));
    }
  }

  private StreamsSettings settings(TestBroker broker) {
    KafkaConnection connection = new KafkaConnection(broker.bootstrapServers(), Map.of());
    return new StreamsSettings(
        "early-start",
        connection,
        directory.resolve("state"),
        1,
        StreamsSettings.DEFAULT_COMMIT_INTERVAL);
  }

  private static Topology copyOfInput() {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream("early-input", Consumed.as("read")).to("early-output", Produced.as("write"));
    return builder.build();
  }

  private static void publish(TestBroker broker) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>("early-input", new byte[] {1})).get();
    }
  }

  /** Of those that have written anything. */
  private static List<String> transactionalIds(Admin admin) throws Exception {
    return admin.listTransactions(new ListTransactionsOptions()).all().get().stream()
        .map(TransactionListing::transactionalId)
        .filter(id -> id.startsWith("early-start"))
        .toList();
  }
}
