package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dateline.cli.broker.BrokerSettings;
import dev.dateline.cli.broker.DataDirectory;
import dev.dateline.cli.broker.DataDirectoryInUseException;
import dev.dateline.cli.broker.EmbeddedBroker;
import dev.dateline.topics.BrokerUnreachableException;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import dev.dateline.topics.TopicAdmin;
import dev.dateline.topics.TopicMismatchException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @TempDir Path directory;

  @Test
  void keepsItsTopicsBetweenStarts() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.in(directory, 0));
        Admin admin = admin(broker)) {
      assertThat(new TopicAdmin(admin, TIMEOUT, Topic.DEFAULT_PARTITIONS).ensure())
          .containsExactlyInAnyOrderElementsOf(Topic.all().stream().map(Topic::topicName).toList());
    }
    try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.in(directory, 0));
        Admin admin = admin(broker)) {
      assertThat(new TopicAdmin(admin, TIMEOUT, Topic.DEFAULT_PARTITIONS).ensure()).isEmpty();
    }
  }

  @Test
  void refusesTopicsWithAnotherNumberOfPartitions() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.in(directory, 0));
        Admin admin = admin(broker)) {
      TopicAdmin topics = new TopicAdmin(admin, TIMEOUT, Topic.DEFAULT_PARTITIONS);
      topics.ensure();
      admin.createPartitions(Map.of("news.events", NewPartitions.increaseTo(7))).all().get();

      await()
          .atMost(TIMEOUT)
          .untilAsserted(
              () ->
                  assertThatThrownBy(topics::ensure)
                      .isInstanceOf(TopicMismatchException.class)
                      .hasMessageContaining("news.events: has 7 partitions, expected 6"));
    }
  }

  @Test
  void listensOnTheLoopbackAddressAlone() {
    try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.in(directory, 0))) {
      assertThat(broker.bootstrapServers()).startsWith("127.0.0.1:");
    }
  }

  @Test
  void namesAPortThatIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      BrokerSettings settings = BrokerSettings.in(directory, taken.getLocalPort());
      assertThatThrownBy(() -> EmbeddedBroker.start(settings))
          .isInstanceOf(BrokerUnreachableException.class)
          .hasMessage(
              "port %d on 127.0.0.1 is taken by another program; choose another with --broker-port"
                  .formatted(taken.getLocalPort()));
    }
  }

  @Test
  void lendsADataDirectoryToOneAtATime() throws Exception {
    try (DataDirectory held = DataDirectory.open(directory)) {
      held.announce("127.0.0.1:9092");
      assertThat(DataDirectory.runningBroker(directory)).contains("127.0.0.1:9092");
      assertThatThrownBy(() -> DataDirectory.open(directory))
          .isInstanceOf(DataDirectoryInUseException.class)
          .hasMessageContaining(
              "is in use by process %d, whose broker is at 127.0.0.1:9092"
                  .formatted(ProcessHandle.current().pid()));
    }
    DataDirectory.open(directory).close();
    assertThat(DataDirectory.runningBroker(directory)).isEmpty();
  }

  private static Admin admin(EmbeddedBroker broker) {
    return Admin.create(KafkaConnection.to(broker.bootstrapServers()).clientProperties(Map.of()));
  }
}
