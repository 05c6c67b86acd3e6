package dev.dateline.it.harm;

import dev.dateline.topics.Article;
import dev.dateline.topics.Json;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes a feed at a steady pace until it is stopped, a record that is no article now and then
 * among it, and remembers what the broker acknowledged.
 */
final class Feeder implements AutoCloseable {

  private static final int PAUSE_MS = 20;
  private static final int BAD_ONE_IN = 100;
  private static final int LOOK_EVERY = 20;

  private final Feed feed;
  private final Chance chance;
  private final int perPause;
  private final BooleanSupplier behind;
  private final KafkaProducer<byte[], byte[]> producer;
  private final ConcurrentLinkedQueue<Article> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicLong refused = new AtomicLong();
  private final Thread thread = new Thread(this::run, "feeder");
  private volatile boolean stopping;

  private Feeder(
      KafkaConnection connection, Feed feed, Chance chance, int perSecond, BooleanSupplier behind) {
    this.behind = behind;
    this.feed = feed;
    this.chance = chance;
    this.perPause = Math.max(1, perSecond * PAUSE_MS / 1000);
    this.producer =
        new KafkaProducer<>(
            connection.clientProperties(Map.of("acks", "all", "linger.ms", 5)),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /**
   * Begins to publish.
   *
   * @param behind whether it is to rest: a slow machine must not be buried under work
   */
  static Feeder start(
      KafkaConnection connection, Feed feed, Chance chance, int perSecond, BooleanSupplier behind) {
    Feeder feeder = new Feeder(connection, feed, chance, perSecond, behind);
    feeder.thread.start();
    return feeder;
  }

  private void run() {
    int pauses = 0;
    try {
      while (!stopping) {
        for (int i = 0; i < perPause; i++) {
          sendNext();
        }
        if (++pauses % LOOK_EVERY == 0) {
          while (!stopping && behind.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(10 * PAUSE_MS);
          }
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sendNext() {
    if (chance.oneIn(BAD_ONE_IN)) {
      send("bad", "no JSON".getBytes(StandardCharsets.UTF_8), () -> {});
    } else {
      Article article = feed.next();
      send(article.id(), Json.write(article), () -> acknowledged.add(article));
    }
  }

  private void send(String key, byte[] value, Runnable safe) {
    producer.send(
        new ProducerRecord<>(
            Topic.ARTICLES.topicName(), key.getBytes(StandardCharsets.UTF_8), value),
        (metadata, failure) -> {
          if (failure == null) {
            safe.run();
          } else {
            refused.incrementAndGet();
          }
        });
  }

  /** Articles that are safe so far. */
  long count() {
    return acknowledged.size();
  }

  /** Ends the feed and waits for the last acknowledgment. */
  List<Article> stop() throws InterruptedException {
    stopping = true;
    thread.join();
    producer.flush();
    return List.copyOf(acknowledged);
  }

  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
    producer.close(Duration.ofSeconds(5));
  }
}
