package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.cli.pipeline.Pipeline;
import dev.dateline.cli.pipeline.StageFailedException;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer that has begun a transaction on the log and does not end it. */
class OpenTransactionIT {

  @TempDir Path directory;

  @Test
  void isNamedByWhoeverWaitsForItInVain() throws Exception {
    try (TestBroker broker = EmbeddedTestBroker.in(directory.resolve("kafka"))) {
      KafkaConnection connection = KafkaConnection.to(broker.bootstrapServers());
      Pipeline.ensureTopics(connection, 1);
      try (KafkaProducer<byte[], byte[]> writer = writer(connection, "left-open")) {
        writer.initTransactions();
        writer.beginTransaction();
        writer
            .send(new ProducerRecord<>(Topic.ARTICLES.topicName(), new byte[] {1}, new byte[] {1}))
            .get();

        assertThatThrownBy(() -> Pipeline.awaitPassedElsewhere(connection, Duration.ofMillis(500)))
            .isInstanceOf(StageFailedException.class)
            .hasMessageContaining("transactions on its inputs stay open: on news.articles-0 from")
            .hasMessageContaining("\"left-open\", which coordinator 1 has as Ongoing of epoch ");
      }
    }
  }

  private static KafkaProducer<byte[], byte[]> writer(KafkaConnection connection, String id) {
    return new KafkaProducer<>(
        connection.clientProperties(Map.of("transactional.id", id)),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
