package dev.dateline.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.testcontainers.kafka.KafkaContainer;

/** The broker of {@code docker-compose.yml}, its image and settings, in a container of its own. */
final class ContainerBroker implements TestBroker {

  /**
   * What depends on addresses and paths, and so is Testcontainers' affair here; and its logging.
   */
  private static final Set<String> NOT_HERE =
      Set.of(
          "KAFKA_HEAP_OPTS",
          "KAFKA_LOG4J_ROOT_LOGLEVEL",
          "KAFKA_LOG4J_LOGGERS",
          "KAFKA_NODE_ID",
          "KAFKA_PROCESS_ROLES",
          "KAFKA_LISTENERS",
          "KAFKA_ADVERTISED_LISTENERS",
          "KAFKA_INTER_BROKER_LISTENER_NAME",
          "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
          "KAFKA_CONTROLLER_LISTENER_NAMES",
          "KAFKA_CONTROLLER_QUORUM_VOTERS",
          "KAFKA_LOG_DIRS");

  /**
   * More than one, since a container may ask for its start script while Docker still writes it, and
   * then never starts: https://github.com/testcontainers/testcontainers-java/issues/11682
   */
  private static final int ATTEMPTS = 3;

  private final KafkaContainer container;

  private ContainerBroker(KafkaContainer container) {
    this.container = container;
  }

  static ContainerBroker start() {
    JsonNode kafka = composed().at("/services/kafka");
    KafkaContainer container =
        new KafkaContainer(kafka.get("image").asText())
            .withEnv(settings(kafka))
            .withStartupAttempts(ATTEMPTS);
    container.start();
    return new ContainerBroker(container);
  }

  @Override
  public String bootstrapServers() {
    return container.getBootstrapServers();
  }

  @Override
  public void close() {
    container.close();
  }

  private static Map<String, String> settings(JsonNode kafka) {
    Map<String, String> settings = new TreeMap<>();
    kafka
        .get("environment")
        .properties()
        .forEach(setting -> settings.put(setting.getKey(), setting.getValue().asText()));
    settings.keySet().removeAll(NOT_HERE);
    return settings;
  }

  private static JsonNode composed() {
    Path file = DatelineProcess.home().resolve("docker-compose.yml");
    try {
      return new YAMLMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
