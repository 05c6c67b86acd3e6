package dev.dateline.sink.files;

import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.InvalidRecordException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** The dead letter of a record that is no result: its bytes and headers, and the reason. */
final class SinkRejection {

  private SinkRejection() {}

  static ProducerRecord<byte[], byte[]> of(
      InvalidRecordException why, ConsumerRecord<byte[], byte[]> record, Instant time) {
    DeadLetter.Origin origin =
        new DeadLetter.Origin(record.topic(), record.partition(), record.offset());
    ProducerRecord<byte[], byte[]> letter =
        DeadLetter.of(DeadLetter.Stage.SINK, why, origin, time)
            .toRecord(record.key(), record.value());
    for (Header header : record.headers()) {
      if (letter.headers().lastHeader(header.key()) == null) {
        letter.headers().add(header);
      }
    }
    return letter;
  }
}
