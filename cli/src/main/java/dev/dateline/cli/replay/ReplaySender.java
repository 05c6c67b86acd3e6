package dev.dateline.cli.replay;

import dev.dateline.sink.results.ResultPartitioner;
import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.ResultKey;
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
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends the articles of a plan at a pace, and notes how many are acknowledged. After a kill some
 * articles are sent twice, which changes nothing: an article may be replayed as often as one likes.
 */
final class ReplaySender {

  private static final int BETWEEN_NOTES = 1_000;
  private static final Duration LONGEST_BETWEEN_NOTES = Duration.ofSeconds(2);

  private final Supplier<Producer<byte[], byte[]>> producers;
  private final Speed speed;
  private final Timing timing;

  /** The time, and waiting for it. */
  interface Timing {
    Instant now();

    void sleepUntil(Instant due) throws InterruptedException;
  }

  ReplaySender(KafkaConnection connection, Speed speed) {
    this(() -> producer(connection, speed), speed, new OfTheMachine());
  }

  /**
   * A sender.
   *
   * @param producers makes the producer, which the sender closes
   */
  ReplaySender(Supplier<Producer<byte[], byte[]>> producers, Speed speed, Timing timing) {
    this.producers = producers;
    this.speed = speed;
    this.timing = timing;
  }

  /** Sends what the plan has not sent yet; on return all of it is acknowledged. */
  void send(ReplayPlan plan, List<PlannedArticle> articles)
      throws IOException, InterruptedException {
    int next = plan.sent();
    if (next >= articles.size()) {
      return;
    }
    Instant begin = timing.now();
    Instant first = articles.get(next).published().toInstant().toInstant();
    try (RandomAccessFile file = plan.openArticles();
        Producer<byte[], byte[]> producer = producers.get()) {
      List<Future<?>> underWay = new ArrayList<>();
      Instant noted = timing.now();
      for (; next < articles.size(); next++) {
        PlannedArticle article = articles.get(next);
        Instant due = begin.plus(speed.delay(first, article.published().toInstant().toInstant()));
        boolean early = due.isAfter(timing.now());
        boolean late = timing.now().isAfter(noted.plus(LONGEST_BETWEEN_NOTES));
        if (early || late || underWay.size() >= BETWEEN_NOTES) {
          acknowledge(producer, underWay);
          plan.sent(next);
          noted = timing.now();
        }
        timing.sleepUntil(due);
        if (Thread.interrupted()) {
          throw new InterruptedException("interrupted while replaying");
        }
        underWay.add(producer.send(record(article, file, producer)));
      }
      acknowledge(producer, underWay);
      plan.sent(articles.size());
    }
  }

  private static ProducerRecord<byte[], byte[]> record(
      PlannedArticle article, RandomAccessFile file, Producer<byte[], byte[]> producer)
      throws IOException {
    byte[] value = new byte[article.length()];
    file.seek(article.position());
    file.readFully(value);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            article.target().topicName(),
            partition(article, producer),
            article.id().getBytes(StandardCharsets.UTF_8),
            value);
    CloudEventHeaders.put(
        record.headers(), CloudEventHeaders.CONTENT_TYPE, "application/json; charset=utf-8");
    article.headers().forEach((name, text) -> CloudEventHeaders.put(record.headers(), name, text));
    return record;
  }

  /** Null where the key decides; what has a date lies where that date lies. */
  private static @Nullable Integer partition(
      PlannedArticle article, Producer<byte[], byte[]> producer) {
    ResultKey key = ResultKey.parse(article.resultKey());
    return key.kind() == ResultKey.Kind.ARTICLE
        ? null
        : ResultPartitioner.partition(
            key, producer.partitionsFor(article.target().topicName()).size());
  }

  /** The clock of the machine. */
  private static final class OfTheMachine implements Timing {
    private final Clock clock = Clock.systemUTC();

    @Override
    public Instant now() {
      return clock.instant();
    }

    @Override
    public void sleepUntil(Instant due) throws InterruptedException {
      for (Duration left = Duration.between(now(), due);
          !left.isNegative() && !left.isZero();
          left = Duration.between(now(), due)) {
        TimeUnit.MILLISECONDS.sleep(Math.max(1, left.toMillis()));
      }
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

  private static Producer<byte[], byte[]> producer(KafkaConnection connection, Speed speed) {
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
