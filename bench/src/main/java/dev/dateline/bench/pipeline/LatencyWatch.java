package dev.dateline.bench.pipeline;

import static java.util.Objects.requireNonNull;

import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.sink.files.ArchiveWriter;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.ResultKey;
import dev.dateline.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Watches from outside how long articles take: from the time of their record on {@code
 * news.articles} until the files' group has committed past their result, which it does when the
 * file is flushed and in place. It looks as fast as the broker answers, every few milliseconds.
 *
 * <p>For the calendar the result is the first event on {@code news.results} that has a claim of the
 * article which makes an event by itself: one of low confidence waits until another article tells
 * of the same, which is no time of the pipeline.
 */
final class LatencyWatch implements Runnable, AutoCloseable {

  private static final Duration LOOK = Duration.ofMillis(2);

  /**
   * A result on its way into a file.
   *
   * @param claim that it has for the first time; null where it is that of an article
   */
  private record Awaited(long offset, long publishedAt, @Nullable String claim) {}

  private final Consumer<byte[], byte[]> articles;
  private final Consumer<byte[], byte[]> results;
  private final Admin admin;
  private final Map<String, Long> published = new HashMap<>();
  private final Set<String> seenClaims = new HashSet<>();

  /** Claims that make an event by themselves. */
  private final Set<String> making = new HashSet<>();

  private final Map<TopicPartition, Deque<Awaited>> awaited = new HashMap<>();
  private final List<Long> articleMillis = new ArrayList<>();

  /** By claim; an event may come before the result of the article that tells whether it counts. */
  private final Map<String, Long> claimMillis = new HashMap<>();

  private final Thread thread = new Thread(this, "bench-watch");
  private volatile boolean over;

  LatencyWatch(KafkaConnection connection) {
    articles = atEnd(connection, Topic.ARTICLES);
    results = atEnd(connection, Topic.RESULTS);
    admin = Admin.create(connection.clientProperties(Map.of()));
  }

  void start() {
    thread.start();
  }

  private static Consumer<byte[], byte[]> atEnd(KafkaConnection connection, Topic topic) {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            connection.clientProperties(
                Map.of("isolation.level", "read_committed", "fetch.max.wait.ms", 20)),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        IntStream.range(0, Topic.DEFAULT_PARTITIONS)
            .mapToObj(partition -> new TopicPartition(topic.topicName(), partition))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    return consumer;
  }

  @Override
  public void run() {
    try {
      while (!over) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the position of the files cannot be read", e);
    }
  }

  private void look() throws InterruptedException, ExecutionException {
    for (ConsumerRecord<byte[], byte[]> article : articles.poll(Duration.ZERO)) {
      published.put(text(article.key()), article.timestamp());
    }
    for (ConsumerRecord<byte[], byte[]> result : results.poll(LOOK)) {
      expect(result);
    }
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin
            .listConsumerGroupOffsets(ArchiveWriter.GROUP_ID)
            .partitionsToOffsetAndMetadata()
            .get();
    long now = System.currentTimeMillis();
    awaited.forEach((partition, waiting) -> arrive(committed.get(partition), waiting, now));
  }

  private void arrive(@Nullable OffsetAndMetadata committed, Deque<Awaited> waiting, long now) {
    while (committed != null
        && !waiting.isEmpty()
        && requireNonNull(waiting.peek()).offset() < committed.offset()) {
      Awaited there = waiting.remove();
      if (there.claim() == null) {
        articleMillis.add(now - there.publishedAt());
      } else {
        claimMillis.put(there.claim(), now - there.publishedAt());
      }
    }
  }

  private void expect(ConsumerRecord<byte[], byte[]> result) {
    ResultKey key = ResultKey.parse(text(result.key()));
    Deque<Awaited> waiting =
        awaited.computeIfAbsent(
            new TopicPartition(result.topic(), result.partition()), p -> new ArrayDeque<>());
    if (key.kind() == ResultKey.Kind.ARTICLE) {
      Long at = published.get(key.id());
      if (at != null) {
        waiting.add(new Awaited(result.offset(), at, null));
        noteClaims(result.value());
      }
    } else if (key.kind() == ResultKey.Kind.EVENT && result.value() != null) {
      for (String claim : Json.read(result.value(), CalendarEvent.class).claims()) {
        Long at = published.get(articleOf(claim));
        if (at != null && seenClaims.add(claim)) {
          waiting.add(new Awaited(result.offset(), at, claim));
        }
      }
    }
  }

  private void noteClaims(byte @Nullable [] value) {
    if (value != null) {
      EnrichedArticle article = Json.read(value, EnrichedArticle.class);
      for (DatedEvent event : article.events()) {
        if (event.confidence() != Confidence.LOW) {
          making.add(article.id() + "#" + event.id());
        }
      }
    }
  }

  /** Ends the watching; what has not arrived by now is not counted. */
  @Override
  public void close() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    articles.close();
    results.close();
    admin.close();
  }

  /** Of articles, once it is closed; null where none came. */
  TrialResult.@Nullable Latency ofArticles(double rate) {
    return latency(articleMillis, rate);
  }

  /** Of the calendar. */
  TrialResult.@Nullable Latency ofCalendar(double rate) {
    Map<String, Long> byArticle = new HashMap<>();
    claimMillis.forEach(
        (claim, millis) -> {
          if (making.contains(claim)) {
            byArticle.merge(articleOf(claim), millis, Math::min);
          }
        });
    return latency(byArticle.values(), rate);
  }

  private static TrialResult.@Nullable Latency latency(Collection<Long> millis, double rate) {
    if (millis.isEmpty()) {
      return null;
    }
    List<Long> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    int last = sorted.size() - 1;
    return new TrialResult.Latency(
        rate,
        sorted.size(),
        sorted.get(last / 2),
        sorted.get((int) (last * 0.99)),
        sorted.get(last));
  }

  private static String articleOf(String claim) {
    return claim.substring(0, claim.lastIndexOf('#'));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
