package dev.dateline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaConnectionTest {

  private static final KafkaConnection SECURED =
      new KafkaConnection(
          "broker:9093",
          Map.of(
              "security.protocol", "SASL_SSL",
              "sasl.jaas.config", "… password=\"hunter2\";",
              "linger.ms", "50"));

  @Test
  void showsNamesOfPropertiesAndNoValue() {
    assertThat(SECURED)
        .hasToString(
            "KafkaConnection[broker:9093, [linger.ms, sasl.jaas.config, security.protocol]]");
  }

  @Test
  void whatIsPassedThroughWinsOverWhatTheClientNeeds() {
    assertThat(SECURED.clientProperties(Map.of("linger.ms", 5, "acks", "all")))
        .containsOnly(
            Map.entry("bootstrap.servers", "broker:9093"),
            Map.entry("acks", "all"),
            Map.entry("linger.ms", "50"),
            Map.entry("security.protocol", "SASL_SSL"),
            Map.entry("sasl.jaas.config", "… password=\"hunter2\";"));
  }

  @Test
  void needsServers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KafkaConnection.to(" "))
        .withMessage("bootstrap servers: is \" \"; expected host:port, …");
  }
}
