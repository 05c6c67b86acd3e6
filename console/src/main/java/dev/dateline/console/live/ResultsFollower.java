package dev.dateline.console.live;

import dev.dateline.console.index.Change;
import dev.dateline.console.index.ConsoleIndex;
import dev.dateline.console.index.Result;
import dev.dateline.sink.ResultValues;
import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.CommittedRecords;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads {@code news.results} and {@code news.dead-letters} from their beginnings and follows them,
 * outside of any group, so that nobody's offsets move. One commit of the index for each poll; those
 * who watch hear of it afterwards, from the moment on at which the first end was reached.
 *
 * <p>Kafka's client waits by itself while no broker answers; what it gives up on is tried again
 * where it stood.
 */
public final class ResultsFollower implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ResultsFollower.class);
  private static final Duration POLL = Duration.ofMillis(300);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final ConsoleIndex index;
  private final LiveFeed feed;
  private final Consumer<byte[], byte[]> consumer;
  private final Thread thread = new Thread(this::follow, "console-results");
  private volatile boolean closing;
  private volatile boolean caughtUp;

  private ResultsFollower(ConsoleIndex index, LiveFeed feed, Consumer<byte[], byte[]> consumer) {
    this.index = index;
    this.feed = feed;
    this.consumer = consumer;
    thread.setDaemon(true);
  }

  /** Begins to read. */
  public static ResultsFollower start(
      KafkaConnection connection, ConsoleIndex index, LiveFeed feed) {
    Map<String, Object> own =
        Map.of(
            ConsumerConfig.CLIENT_ID_CONFIG,
            "dateline-console",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            2_000);
    ResultsFollower follower =
        new ResultsFollower(index, feed, CommittedRecords.consumer(connection, own));
    follower.thread.start();
    return follower;
  }

  /** Whether all has been read that was there at the start. */
  public boolean caughtUp() {
    return caughtUp;
  }

  private void follow() {
    try (consumer) {
      List<TopicPartition> partitions = new ArrayList<>();
      for (Topic topic : List.of(Topic.RESULTS, Topic.DEAD_LETTERS)) {
        for (PartitionInfo info : consumer.partitionsFor(topic.topicName())) {
          partitions.add(new TopicPartition(info.topic(), info.partition()));
        }
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = new HashMap<>();
      while (!closing) {
        step(partitions, ends);
      }
    } catch (WakeupException | InterruptException e) {
      LOG.debug("the console stops reading", e);
    } catch (RuntimeException e) {
      LOG.error("the console no longer follows the topics; restart it", e);
    }
  }

  private void step(List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
    try {
      if (!caughtUp && ends.isEmpty()) {
        ends.putAll(consumer.endOffsets(partitions));
      }
      take(consumer.poll(POLL));
      if (!caughtUp) {
        caughtUp =
            ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
        if (caughtUp) {
          LOG.info("the console has read the topics to their ends");
        }
      }
    } catch (WakeupException | InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      LOG.warn("the console cannot read the topics at the moment", e);
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private void take(ConsumerRecords<byte[], byte[]> records) {
    if (records.isEmpty()) {
      return;
    }
    List<Result> results = new ArrayList<>();
    List<Result> letters = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> found : records) {
      if (found.topic().equals(Topic.DEAD_LETTERS.topicName())) {
        letters.add(result(shownKey(found.key()), found));
      } else {
        add(results, found);
      }
    }
    List<Change> changes = new ArrayList<>(index.take(results));
    if (!letters.isEmpty()) {
      changes.addAll(index.reject(letters, ResultsFollower::rejectedAt));
    }
    if (caughtUp) {
      feed.publish(changes);
    }
  }

  private static void add(List<Result> results, ConsumerRecord<byte[], byte[]> found) {
    try {
      results.add(result(ResultValues.key(found.key()), found));
    } catch (InvalidRecordException e) {
      LOG.debug("a record of news.results that is none", e);
    }
  }

  private static Result result(String key, ConsumerRecord<byte[], byte[]> found) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : found.headers()) {
      String text = CloudEventHeaders.text(found.headers(), header.key());
      headers.put(header.key(), Objects.requireNonNullElse(text, ""));
    }
    String time = Instant.ofEpochMilli(found.timestamp()).toString();
    return new Result(
        key, found.value(), headers, new Result.Place(found.partition(), found.offset(), time));
  }

  private static String shownKey(byte[] key) {
    return key == null ? "" : new String(key, StandardCharsets.UTF_8);
  }

  private static String rejectedAt(Result letter) {
    Result.Place place = letter.place();
    return letter.headers().getOrDefault(DeadLetter.TIME, place == null ? "" : place.time());
  }

  @Override
  public void close() {
    closing = true;
    consumer.wakeup();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
