package dev.dateline.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.producer.ProducerSettings.Compression;
import dev.dateline.topics.KafkaConnection;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

class ProducerSettingsTest {

  @Test
  void hasTheseDefaults() {
    assertThat(ProducerSettings.defaults())
        .isEqualTo(
            new ProducerSettings(
                Compression.ZSTD,
                131_072,
                Duration.ofMillis(20),
                67_108_864,
                5,
                Duration.ofMinutes(2),
                33_554_432));
  }

  @Test
  void reportsAllProblemsAtOnceWithTheirValues() {
    assertThatThrownBy(
            () ->
                new ProducerSettings(
                    Compression.LZ4, 10, Duration.ofSeconds(11), 1, 6, Duration.ofSeconds(11), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "batch bytes is \"10\"; expected 1024 to 16777216;"
                + " linger ms is \"11000\"; expected 0 to 10000;"
                + " buffer bytes is \"1\"; expected 35651584 to 2147483648;"
                + " requests in flight is \"6\"; expected 1 to 5;"
                + " longest line in bytes is \"0\"; expected 1024 to 33554432;"
                + " linger is \"PT11S\"; expected less than the delivery timeout PT11S");
  }

  @Test
  void makesPropertiesThatKafkaAcceptsAtTheEdges() {
    ProducerSettings edge =
        new ProducerSettings(
            Compression.LZ4,
            1024,
            Duration.ZERO,
            2L * 1024 * 1024 * 1024,
            1,
            Duration.ofSeconds(1),
            1024);
    for (ProducerSettings settings : new ProducerSettings[] {edge, ProducerSettings.defaults()}) {
      Properties properties =
          KafkaConnection.to("localhost:9092")
              .clientProperties(ArchivePublisher.properties(settings));
      properties.put("key.serializer", "org.apache.kafka.common.serialization.ByteArraySerializer");
      properties.put(
          "value.serializer", "org.apache.kafka.common.serialization.ByteArraySerializer");

      ProducerConfig config = new ProducerConfig(properties);

      assertThat(config.getBoolean("enable.idempotence")).isTrue();
      assertThat(config.getString("acks")).isEqualTo("-1");
    }
  }

  @Test
  void leavesTheLastWordToThePropertiesOfTheConnection() {
    KafkaConnection connection =
        new KafkaConnection("localhost:9092", Map.of("compression.type", "none"));

    assertThat(
            connection.clientProperties(ArchivePublisher.properties(ProducerSettings.defaults())))
        .containsEntry("compression.type", "none");
  }
}
