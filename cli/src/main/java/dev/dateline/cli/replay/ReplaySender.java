package dev.dateline.cli.replay;

import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Sizes;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends the articles of a plan at a pace, and notes how many are acknowledged. After a kill some
 * articles are sent twice, which changes nothing: an article may be replayed as often as one likes.
 */
final class ReplaySender {

  private static final int BETWEEN_NOTES = 1_000;
  private static final Duration LONGEST_BETWEEN_NOTES = Duration.ofSeconds(2);

  private final KafkaConnection connection;
  private final Speed speed;
  private final Clock clock;

  ReplaySender(KafkaConnection connection, Speed speed, Clock clock) {
    this.connection = connection;
    this.speed = speed;
    this.clock = clock;
  }

  /** Sends what the plan has not sent yet; on return all of it is acknowledged. */
  void send(ReplayPlan plan, List<PlannedArticle> articles)
      throws IOException, InterruptedException {
    int next = plan.sent();
    if (next >= articles.size()) {
      return;
    }
    Instant begin = clock.instant();
    Instant first = articles.get(next).published().toInstant().toInstant();
    try (RandomAccessFile file = plan.openArticles();
        Producer<byte[], byte[]> producer = producer()) {
      List<Future<?>> underWay = new ArrayList<>();
      Instant noted = clock.instant();
      for (; next < articles.size(); next++) {
        PlannedArticle article = articles.get(next);
        Instant due = begin.plus(speed.delay(first, article.published().toInstant().toInstant()));
        boolean early = due.isAfter(clock.instant());
        boolean late = clock.instant().isAfter(noted.plus(LONGEST_BETWEEN_NOTES));
        if (early || late || underWay.size() >= BETWEEN_NOTES) {
          acknowledge(producer, underWay);
          plan.sent(next);
          noted = clock.instant();
        }
        sleepUntil(due);
        underWay.add(producer.send(record(article, file)));
      }
      acknowledge(producer, underWay);
      plan.sent(articles.size());
    }
  }

  private static ProducerRecord<byte[], byte[]> record(
      PlannedArticle article, RandomAccessFile file) throws IOException {
    byte[] value = new byte[article.length()];
    file.seek(article.position());
    file.readFully(value);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            article.target().topicName(), article.id().getBytes(StandardCharsets.UTF_8), value);
    CloudEventHeaders.put(
        record.headers(), CloudEventHeaders.CONTENT_TYPE, "application/json; charset=utf-8");
    return record;
  }

  private void sleepUntil(Instant due) throws InterruptedException {
    for (Duration left = Duration.between(clock.instant(), due);
        !left.isNegative() && !left.isZero();
        left = Duration.between(clock.instant(), due)) {
      TimeUnit.MILLISECONDS.sleep(Math.max(1, left.toMillis()));
    }
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted while replaying");
    }
  }

  private static void acknowledge(Producer<byte[], byte[]> producer, List<Future<?>> underWay)
      throws InterruptedException {
    producer.flush();
    for (Future<?> one : underWay) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw new KafkaException("the broker did not take an article: " + e.getCause(), e);
      }
    }
    underWay.clear();
  }

  private Producer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        connection.clientProperties(
            Map.of(
                "acks",
                "all",
                "enable.idempotence",
                true,
                "compression.type",
                "zstd",
                "batch.size",
                128 * 1024,
                "linger.ms",
                speed.paced() ? 0 : 20,
                "max.request.size",
                Sizes.MAX_REQUEST_BYTES,
                "buffer.memory",
                (long) Sizes.PRODUCER_BUFFER_BYTES)),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
