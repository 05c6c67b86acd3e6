package dev.dateline.console.live;

import dev.dateline.console.index.Batch;
import dev.dateline.console.index.Change;
import dev.dateline.console.index.ConsoleIndex;
import dev.dateline.console.index.IndexException;
import dev.dateline.topics.CommittedRecords;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads {@code news.results} and {@code news.dead-letters} and follows them, outside of any group,
 * so that nobody's offsets move. One commit of the index for each poll, with the offsets in it;
 * those who watch hear of it afterwards, from the moment on at which the first end was reached.
 *
 * <p>It goes on where the index ends if that was whole not long ago; else it begins anew: {@link
 * #keptPositions}. What fails is said by {@link #problem} and tried again from where the index
 * ends, until it works.
 */
public final class ResultsFollower implements Source {

  private static final Logger LOG = LoggerFactory.getLogger(ResultsFollower.class);
  private static final Duration POLL = Duration.ofMillis(300);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Cluster cluster;
  private final ConsoleIndex index;
  private final LiveFeed feed;
  private final Clock clock;
  private final Consumer<byte[], byte[]> consumer;
  private final Thread thread = new Thread(this::follow, "console-results");
  private final List<TopicPartition> partitions = new ArrayList<>();
  private final Map<TopicPartition, Long> firstEnds = new HashMap<>();
  private Instant looked = Instant.MIN;
  private volatile boolean closing;
  private volatile boolean caughtUp;
  private volatile @Nullable String problem;

  private ResultsFollower(Cluster cluster, ConsoleIndex index, LiveFeed feed, Clock clock) {
    this.cluster = cluster;
    this.index = index;
    this.feed = feed;
    this.clock = clock;
    this.consumer = cluster.consumer();
    thread.setDaemon(true);
  }

  /** What is read from. */
  interface Cluster {
    Consumer<byte[], byte[]> consumer();

    Origin origin() throws InterruptedException;
  }

  /** Begins to read. */
  public static ResultsFollower start(
      KafkaConnection connection, ConsoleIndex index, LiveFeed feed, Clock clock) {
    Map<String, Object> own =
        Map.of(
            ConsumerConfig.CLIENT_ID_CONFIG,
            "dateline-console",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            2_000);
    Cluster cluster =
        new Cluster() {
          @Override
          public Consumer<byte[], byte[]> consumer() {
            return CommittedRecords.consumer(connection, own);
          }

          @Override
          public Origin origin() throws InterruptedException {
            return Origin.of(connection);
          }
        };
    return start(cluster, index, feed, clock);
  }

  static ResultsFollower start(Cluster cluster, ConsoleIndex index, LiveFeed feed, Clock clock) {
    ResultsFollower follower = new ResultsFollower(cluster, index, feed, clock);
    follower.thread.start();
    return follower;
  }

  @Override
  public boolean caughtUp() {
    return caughtUp;
  }

  @Override
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  private void follow() {
    try (consumer) {
      while (!closing) {
        step();
      }
    } catch (WakeupException | InterruptException e) {
      LOG.debug("the console stops reading", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      LOG.error("the console no longer follows the topics; restart it", e);
      problem = "no longer follows the topics, restart it: " + e;
    }
  }

  private void step() throws InterruptedException {
    try {
      if (partitions.isEmpty()) {
        begin();
      }
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      if (!records.isEmpty()) {
        take(records);
      }
      if (!caughtUp) {
        lookWhetherCaughtUp();
      } else if (records.isEmpty() && clock.instant().isAfter(looked.plus(BETWEEN_LOOKS))) {
        look();
      }
      if (problem != null) {
        LOG.info("the console follows the topics again");
        problem = null;
      }
    } catch (WakeupException | InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      failed("the topics cannot be read: ", e);
    } catch (IndexException e) {
      failed("", e);
      // What was polled and not taken in is polled again.
      partitions.clear();
    }
  }

  private void failed(String what, RuntimeException e) throws InterruptedException {
    String text = what + e.getMessage();
    if (!text.equals(problem)) {
      LOG.warn("the console is behind and tries again", e);
    }
    problem = text;
    TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
  }

  private void begin() throws InterruptedException {
    Origin origin = cluster.origin();
    List<TopicPartition> found = new ArrayList<>();
    for (Topic topic : List.of(Topic.RESULTS, Topic.DEAD_LETTERS)) {
      for (PartitionInfo info : consumer.partitionsFor(topic.topicName())) {
        found.add(new TopicPartition(info.topic(), info.partition()));
      }
    }
    consumer.assign(found);
    Map<TopicPartition, Long> ends = consumer.endOffsets(found, PATIENCE);
    Map<TopicPartition, Long> kept = keptPositions(origin, ends);
    if (kept.isEmpty()) {
      index.startAnew(origin.id());
    }
    LOG.info("the console's index {}", kept.isEmpty() ? "is made anew" : "is kept");
    consumer.seekToBeginning(found);
    kept.forEach(consumer::seek);
    firstEnds.clear();
    firstEnds.putAll(ends);
    partitions.addAll(found);
  }

  /**
   * Where to go on; empty where that would not be right. A tombstone is taken away by Kafka's
   * compaction some time after it was written; one that came and went while nobody looked would
   * leave an event here for ever. Half of that time is safe even where clocks differ.
   */
  private Map<TopicPartition, Long> keptPositions(Origin origin, Map<TopicPartition, Long> ends) {
    Instant oldest = clock.instant().minus(origin.tombstones().dividedBy(2));
    boolean fresh = index.whole().orElse(Instant.MIN).isAfter(oldest);
    Map<TopicPartition, Long> kept = new HashMap<>();
    if (fresh && index.origin().equals(Optional.of(origin.id()))) {
      for (Batch.Position position : index.positions()) {
        kept.put(new TopicPartition(position.topic(), position.partition()), position.next());
      }
    }
    // A log that ends before it has lost what the index still has.
    boolean there =
        kept.entrySet().stream().allMatch(e -> e.getValue() <= ends.getOrDefault(e.getKey(), -1L));
    return there && kept.keySet().equals(ends.keySet()) ? kept : Map.of();
  }

  private void take(ConsumerRecords<byte[], byte[]> records) {
    Batch batch = Records.batch(records, positions(), isWhole() ? clock.instant() : null);
    List<Change> changes = index.take(batch);
    if (caughtUp) {
      feed.publish(changes);
    }
  }

  private List<Batch.Position> positions() {
    return partitions.stream()
        .map(it -> new Batch.Position(it.topic(), it.partition(), consumer.position(it)))
        .toList();
  }

  /** As far as the last answers of the brokers tell. */
  private boolean isWhole() {
    return partitions.stream().allMatch(it -> consumer.currentLag(it).orElse(1) == 0);
  }

  private void lookWhetherCaughtUp() {
    caughtUp =
        firstEnds.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
    if (caughtUp) {
      LOG.info("the console has read the topics to their ends");
      look();
      feed.publishResync();
    }
  }

  /** Whether the brokers are there, and whether the index has all that they have. */
  private void look() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
    looked = clock.instant();
    boolean whole =
        ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
    if (whole) {
      List<TopicPartition> letters =
          partitions.stream()
              .filter(it -> it.topic().equals(Topic.DEAD_LETTERS.topicName()))
              .toList();
      List<Batch.Position> first = new ArrayList<>();
      consumer
          .beginningOffsets(letters, PATIENCE)
          .forEach(
              (it, offset) -> first.add(new Batch.Position(it.topic(), it.partition(), offset)));
      index.confirm(looked, first);
    }
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
