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
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.ForeachAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An application whose coordinator answers that there is no such group, as a broker may that was
 * killed and came back, or no such member, which is what a process hears that was paused for longer
 * than its session. The answer is thrown where a record is taken up.
 */
class LostGroupIT {

  private static final Duration PATIENCE = Duration.ofSeconds(50);

  private static final ApiException GROUP_GONE =
      new GroupIdNotFoundException("Streams group lost-group not found.");
  private static final ApiException MEMBER_GONE =
      new UnknownMemberIdException("The coordinator is not aware of this member.");

  @TempDir Path directory;

  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger taken = new AtomicInteger();

  @Test
  void joinsAgain() throws Exception {
    try (TestBroker broker = broker();
        StreamsApplication application = application(broker, 3)) {
      application.start();
      broker.publish("lost-input", new byte[] {1});

      await().atMost(PATIENCE).untilAsserted(() -> assertThat(taken).hasValue(1));
      assertThat(application.failure()).isEmpty();
    }
  }

  @Test
  void doesNotJoinForEver() throws Exception {
    try (TestBroker broker = broker();
        StreamsApplication application = application(broker, Integer.MAX_VALUE)) {
      application.start();
      broker.publish("lost-input", new byte[] {1});

      await().atMost(PATIENCE).untilAsserted(() -> assertThat(application.failure()).isPresent());
      assertThat(answered).hasValue(4);
    }
  }

  private TestBroker broker() throws Exception {
    TestBroker broker = EmbeddedTestBroker.in(directory.resolve("kafka"));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      admin
          .createTopics(List.of(new NewTopic("lost-input", Optional.of(1), Optional.empty())))
          .all()
          .get();
    }
    return broker;
  }

  /** Takes up records, and is told as many times as given that its group or it is not known. */
  private StreamsApplication application(TestBroker broker, int times) {
    ForeachAction<Object, Object> take =
        (key, value) -> {
          int asked = answered.getAndIncrement();
          if (asked < times) {
            throw asked % 2 == 0 ? GROUP_GONE : MEMBER_GONE;
          }
          taken.incrementAndGet();
        };
    KafkaConnection connection = new KafkaConnection(broker.bootstrapServers(), Map.of());
    StreamsSettings settings =
        new StreamsSettings(
            "lost-group",
            connection,
            directory.resolve("state"),
            1,
            StreamsSettings.DEFAULT_COMMIT_INTERVAL);
    return new StreamsApplication(() -> topology(take), settings);
  }

  private static Topology topology(ForeachAction<Object, Object> take) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream("lost-input", Consumed.as("read")).foreach(take);
    return builder.build();
  }
}
