package dev.dateline.topics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/**
 * How to reach the brokers; every client of the pipeline is made from one.
 *
 * @param bootstrapServers host:port, separated by commas
 * @param properties of Kafka clients, passed through as they are ({@code security.protocol} …);
 *     they may hold secrets, so {@link #toString} shows only their names
 */
public record KafkaConnection(String bootstrapServers, Map<String, String> properties) {

  public KafkaConnection {
    properties = Map.copyOf(properties);
    if (bootstrapServers.isBlank()) {
      throw new IllegalArgumentException(
          "bootstrap servers: is \"" + bootstrapServers + "\"; expected host:port, …");
    }
  }

  public static KafkaConnection to(String bootstrapServers) {
    return new KafkaConnection(bootstrapServers, Map.of());
  }

  /**
   * The properties of a client: what the pipeline needs, and over it what the user passes through.
   *
   * @param own what this client needs
   */
  public Properties clientProperties(Map<String, ?> own) {
    Map<String, Object> merged = new LinkedHashMap<>();
    merged.put("bootstrap.servers", bootstrapServers);
    merged.putAll(own);
    merged.putAll(properties);
    Properties result = new Properties();
    merged.forEach((name, value) -> result.put(name, String.valueOf(value)));
    return result;
  }

  @Override
  public String toString() {
    return "KafkaConnection[" + bootstrapServers + ", " + new TreeSet<>(properties.keySet()) + "]";
  }
}
