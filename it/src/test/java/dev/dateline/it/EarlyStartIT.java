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
      // Several heartbeats, after each two of which Streams gives up. A thread that took its place
      // would have the number 2, and the next one 1 again.
      await()
          .during(Duration.ofSeconds(3))
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .untilAsserted(() -> assertThat(streamThreads()).allMatch(name -> name.endsWith("-1")));
      admin
          .createTopics(
              List.of(
                  new NewTopic("early-input", Optional.of(2), Optional.empty()),
                  new NewTopic("early-output", Optional.of(2), Optional.empty())))
          .all()
          .get();

      application.awaitRunning(PATIENCE);
      assertThat(application.failure()).isEmpty();
      broker.publish("early-input", new byte[] {1});
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

  private static List<String> streamThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.matches("early-start-.*-StreamThread-\\d+"))
        .toList();
  }

  /** Of those that have written anything. */
  private static List<String> transactionalIds(Admin admin) throws Exception {
    return admin.listTransactions(new ListTransactionsOptions()).all().get().stream()
        .map(TransactionListing::transactionalId)
        .filter(id -> id.startsWith("early-start"))
        .toList();
  }
}
