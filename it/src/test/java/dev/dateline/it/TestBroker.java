package dev.dateline.it;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker for one test. */
interface TestBroker extends AutoCloseable {

  String bootstrapServers();

  /** Publishes a record whose key and value are the same, and waits until it is safe. */
  default void publish(String topic, byte[] content)
      throws InterruptedException, ExecutionException {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, content, content)).get();
    }
  }

  /** The same broker, which does not end when this is closed. */
  default TestBroker staying() {
    String servers = bootstrapServers();
    return new TestBroker() {
      @Override
      public String bootstrapServers() {
        return servers;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  void close();
}
