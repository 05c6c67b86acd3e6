package dev.dateline.cli.migrate;

import dev.dateline.cli.consume.TopicReader;
import dev.dateline.topics.Json;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.TopicAdmin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How far a migration is, on a topic of its own, so that it can be gone on with from any machine;
 * while the topic is there, no stage starts ({@link TopicAdmin#MIGRATION}).
 */
final class Journal {

  private final KafkaConnection connection;
  private final Cluster cluster;

  Journal(KafkaConnection connection, Cluster cluster) {
    this.connection = connection;
    this.cluster = cluster;
  }

  /** The last entry; empty where no migration is under way, or it did not come to a first one. */
  Optional<Progress> read() throws InterruptedException {
    Progress[] last = {null};
    if (cluster.topics().contains(TopicAdmin.MIGRATION)) {
      try (TopicReader reader = new TopicReader(connection)) {
        reader.read(
            TopicAdmin.MIGRATION,
            TopicReader.Range.ALL,
            TopicReader.AtEnd.STOP,
            record -> {
              last[0] = Json.read(record.value(), Progress.class);
              return true;
            });
      }
    }
    return Optional.ofNullable(last[0]);
  }

  /** Makes the topic where it is not there: from here on nothing starts. */
  void open() throws InterruptedException {
    cluster.create(
        TopicAdmin.MIGRATION,
        1,
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            "-1"));
  }

  Progress write(Progress progress) throws InterruptedException {
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(
            connection.clientProperties(Map.of("acks", "all", "enable.idempotence", true)),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  TopicAdmin.MIGRATION,
                  progress.id().getBytes(StandardCharsets.UTF_8),
                  Json.write(progress)))
          .get();
      return progress;
    } catch (ExecutionException e) {
      throw new KafkaException("the journal cannot be written: " + e.getCause(), e);
    }
  }

  void remove() throws InterruptedException {
    cluster.delete(List.of(TopicAdmin.MIGRATION));
  }
}
