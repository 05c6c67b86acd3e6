package dev.dateline.topics.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.topics.KafkaConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

/** As Kafka Streams itself reads the properties. */
class StreamsSettingsTest {

  private static final KafkaConnection BROKER = KafkaConnection.to("broker:9092");

  private static StreamsSettings settings(KafkaConnection connection) {
    return new StreamsSettings(
        "dateline-test", connection, Path.of("state", "1"), 2, Duration.ofMillis(100));
  }

  private final StreamsConfig config = new StreamsConfig(settings(BROKER).properties());

  @Test
  void runsExactlyOnceOnTheStreamsProtocol() {
    assertThat(config.getString("application.id")).isEqualTo("dateline-test");
    assertThat(config.getString("processing.guarantee")).isEqualTo("exactly_once_v2");
    assertThat(config.getString("group.protocol")).isEqualTo("streams");
    assertThat(config.getLong("commit.interval.ms")).isEqualTo(500);
    assertThat(config.getInt("num.stream.threads")).isEqualTo(2);
    assertThat(config.getLong("statestore.cache.max.bytes")).isEqualTo(2 * 2 * 1024 * 1024);
    assertThat(config.getString("state.dir")).isEqualTo(Path.of("state", "1").toString());
    assertThat(config.getBoolean("ensure.explicit.internal.resource.naming")).isTrue();
    assertThat(config.getClass("rocksdb.config.setter")).isEqualTo(SharedRocksDbBudget.class);
  }

  @Test
  void readsOnlyWhatIsCommittedAndFromTheBeginning() {
    Map<String, Object> consumer = config.getMainConsumerConfigs("group", "client", 0);

    assertThat(consumer)
        .containsEntry("isolation.level", "read_committed")
        .containsEntry("auto.offset.reset", "earliest")
        .containsEntry("enable.auto.commit", "false");
    assertThat(consumer.get("fetch.max.bytes")).hasToString(Integer.toString(34 * 1024 * 1024));
    assertThat(config.getRestoreConsumerConfigs("client"))
        .containsEntry("isolation.level", "read_committed");
  }

  @Test
  void waitsLongerForPositionsThanADeadInstanceCanKeepThemUnstable() {
    Map<String, Object> consumer = config.getMainConsumerConfigs("group", "client", 0);
    Map<String, Object> producer = config.getProducerConfigs("client");

    assertThat(Integer.parseInt(String.valueOf(consumer.get("default.api.timeout.ms"))))
        .isGreaterThan(Integer.parseInt(String.valueOf(producer.get("transaction.timeout.ms"))));
  }

  @Test
  void writesTheLargestDeadLetterInATransaction() {
    Map<String, Object> producer = config.getProducerConfigs("client");

    assertThat(producer.get("enable.idempotence")).hasToString("true");
    assertThat(producer.get("transaction.timeout.ms")).hasToString("120000");
    assertThat(producer.get("max.request.size")).hasToString(Integer.toString(34 * 1024 * 1024));
    assertThat(producer.get("buffer.memory")).hasToString(Integer.toString(68 * 1024 * 1024));
    assertThat(producer.get("batch.size")).hasToString("131072");
    assertThat(producer.get("linger.ms")).hasToString("500");
    assertThat(producer.get("compression.type")).hasToString("lz4");
  }

  @Test
  void aBatchWaitsForTheEndOfItsTransactionButNotForLong() {
    StreamsSettings slow =
        new StreamsSettings("a", BROKER, Path.of("s"), 1, Duration.ofSeconds(119));
    Map<String, Object> producer =
        new StreamsConfig(slow.properties()).getProducerConfigs("client");

    assertThat(producer.get("linger.ms")).hasToString("500");
  }

  @Test
  void internalTopicsHoldTheLargestOutput() {
    assertThat(config.originalsWithPrefix("topic."))
        .containsEntry("max.message.bytes", Integer.toString(32 * 1024 * 1024));
  }

  @Test
  void whatIsPassedThroughWins() {
    StreamsConfig own =
        new StreamsConfig(
            settings(
                    new KafkaConnection(
                        "broker:9092",
                        Map.of("security.protocol", "SSL", "producer.linger.ms", "0")))
                .properties());

    assertThat(own.getString("security.protocol")).isEqualTo("SSL");
    assertThat(own.getProducerConfigs("client").get("linger.ms")).hasToString("0");
  }

  @Test
  void refusesWhatKafkaWouldRefuseLater() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StreamsSettings(" ", BROKER, Path.of("s"), 1, Duration.ofMillis(1)))
        .withMessage("application id: is \" \"; expected a name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StreamsSettings("a", BROKER, Path.of("s"), 0, Duration.ofMillis(1)))
        .withMessage("threads: is \"0\"; expected 1 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StreamsSettings("a", BROKER, Path.of("s"), 1, Duration.ZERO))
        .withMessage("commit interval: is \"PT0S\"; expected more than 0 ms");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new StreamsSettings("a", BROKER, Path.of("s"), 1, Duration.ofSeconds(120)))
        .withMessage(
            "commit interval: is \"PT2M\"; expected less than the 120 s after which the broker ends"
                + " a transaction");
  }
}
