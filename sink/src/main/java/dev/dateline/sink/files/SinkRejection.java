package dev.dateline.sink.files;

import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Topic;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The dead letter of a record that is no result: its bytes and headers, and the reason. */
final class SinkRejection {

  private SinkRejection() {}

  static ProducerRecord<byte[], byte[]> of(
      InvalidRecordException why, ConsumerRecord<byte[], byte[]> record, Instant time) {
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(
            Topic.DEAD_LETTERS.topicName(), null, record.key(), record.value(), record.headers());
    DeadLetter.Origin origin =
        new DeadLetter.Origin(record.topic(), record.partition(), record.offset());
    DeadLetter.of(DeadLetter.Stage.SINK, why, origin, time).writeTo(letter.headers());
    return letter;
  }
}
