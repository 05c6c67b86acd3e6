package dev.dateline.topics;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Consumers that look at committed records outside of any group, so that nobody's offsets move. The
 * bounds of a fetch are Kafka's own: a batch above them still comes, alone (KIP-74), while higher
 * ones would bring that much from each partition at once.
 */
public final class CommittedRecords {

  private CommittedRecords() {}

  /**
   * A consumer of the bytes as they are.
   *
   * @param more properties besides
   */
  public static Consumer<byte[], byte[]> consumer(KafkaConnection connection, Map<String, ?> more) {
    Map<String, Object> properties = new HashMap<>(more);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return new KafkaConsumer<>(
        connection.clientProperties(properties),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
