package dev.dateline.sink.files;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Where dead letters go; when {@link #send} returns, they are there. */
@FunctionalInterface
interface DeadLetterBox {

  /** For a materializer that rejects nothing; a letter would be a bug. */
  DeadLetterBox NONE =
      letters -> {
        if (!letters.isEmpty()) {
          throw new IllegalStateException("a dead letter of a dead letter: " + letters.get(0));
        }
      };

  /**
   * Sends letters and waits for them.
   *
   * @throws KafkaException if the broker did not take one, after all of Kafka's own retries
   */
  void send(List<ProducerRecord<byte[], byte[]>> letters);

  static DeadLetterBox of(Producer<byte[], byte[]> producer) {
    return letters -> {
      List<Future<?>> sent = new ArrayList<>();
      for (ProducerRecord<byte[], byte[]> letter : letters) {
        sent.add(producer.send(letter));
      }
      producer.flush();
      for (Future<?> one : sent) {
        await(one);
      }
    };
  }

  private static void await(Future<?> sent) {
    try {
      sent.get();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw new KafkaException("a dead letter was not taken: " + e.getCause(), e);
    }
  }
}
