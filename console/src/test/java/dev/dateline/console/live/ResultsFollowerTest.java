package dev.dateline.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.console.index.Articles;
import dev.dateline.console.index.ConsoleIndex;
import dev.dateline.console.index.Page;
import dev.dateline.console.index.Result;
import dev.dateline.console.index.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a consumer that is told what to find; the real one is used in the browser's test. */
class ResultsFollowerTest {

  private static final TopicPartition RESULTS = new TopicPartition("news.results", 0);
  private static final TopicPartition LETTERS = new TopicPartition("news.dead-letters", 0);
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path folder;
  private final LiveFeed feed = new LiveFeed("test");
  private Log log;
  private ConsoleIndex index;
  private ResultsFollower follower;

  /** A consumer over a log that is there from the start. */
  private static final class Log extends MockConsumer<byte[], byte[]>
      implements ResultsFollower.Cluster {
    private final Origin origin;
    private final long first;

    Log(String id, long first, String... articles) {
      super("earliest");
      this.origin = new Origin(id, DAY);
      this.first = first;
      for (TopicPartition it : List.of(RESULTS, LETTERS)) {
        updatePartitions(
            it.topic(),
            List.of(new PartitionInfo(it.topic(), 0, Node.noNode(), new Node[0], new Node[0])));
      }
      updateBeginningOffsets(Map.of(RESULTS, first, LETTERS, 0L));
      updateEndOffsets(Map.of(RESULTS, first + articles.length, LETTERS, 0L));
      schedulePollTask(() -> append(first, articles));
    }

    private void append(long from, String... articles) {
      long offset = from;
      for (String id : articles) {
        Result article = Samples.article(id, "2020-01-01", "Text of " + id + ".");
        if (offset >= position(RESULTS)) {
          addRecord(
              new ConsumerRecord<>(
                  RESULTS.topic(),
                  0,
                  offset,
                  article.key().getBytes(StandardCharsets.UTF_8),
                  article.value()));
        }
        offset++;
      }
      updateEndOffsets(Map.of(RESULTS, offset, LETTERS, 0L));
    }

    @Override
    public Consumer<byte[], byte[]> consumer() {
      return this;
    }

    @Override
    public Origin origin() {
      return origin;
    }
  }

  @AfterEach
  void stop() throws IOException {
    follower.close();
    index.close();
  }

  private void follow(Log of, Instant now) throws IOException {
    log = of;
    index = ConsoleIndex.open(folder);
    follower = ResultsFollower.start(of, index, feed, Clock.fixed(now, ZoneOffset.UTC));
  }

  private void followToTheEnd(Log of, Instant now) throws IOException {
    follow(of, now);
    await().until(follower::caughtUp);
  }

  @Test
  void goesOnAfterARestartWhereItWas() throws IOException {
    followToTheEnd(new Log("these", 0, "a", "b"), NOW);
    stop();
    // What is no longer in the log is still in the index: it was not read again.
    followToTheEnd(new Log("these", 1, "b", "c"), NOW.plus(DAY.dividedBy(3)));
    assertThat(ids()).containsExactly("a", "b", "c");
  }

  @Test
  void beginsAnewWhereTombstonesMayHaveComeAndGone() throws IOException {
    followToTheEnd(new Log("these", 0, "a", "b"), NOW);
    stop();
    followToTheEnd(new Log("these", 1, "b", "c"), NOW.plus(DAY.dividedBy(2)));
    assertThat(ids()).containsExactly("b", "c");
  }

  @Test
  void beginsAnewOnOtherTopics() throws IOException {
    followToTheEnd(new Log("these", 0, "a", "b"), NOW);
    stop();
    followToTheEnd(new Log("others", 0, "c", "d", "e"), NOW);
    assertThat(ids()).containsExactly("c", "d", "e");
  }

  @Test
  void beginsAnewWhereTheLogEndsBeforeTheIndex() throws IOException {
    followToTheEnd(new Log("these", 0, "a", "b", "c"), NOW);
    stop();
    followToTheEnd(new Log("these", 0, "d"), NOW);
    assertThat(ids()).containsExactly("d");
  }

  @Test
  void saysWhyItIsBehindAndGoesOnWhenItCan() throws Exception {
    followToTheEnd(new Log("these", 0, "a"), NOW);
    log.setPollException(new KafkaException("the broker is away"));
    await().until(() -> follower.problem().isPresent());
    assertThat(follower.problem()).contains("the topics cannot be read: the broker is away");
    log.schedulePollTask(() -> log.append(1, "b"));
    await().untilAsserted(() -> assertThat(ids()).containsExactly("a", "b"));
    await().until(() -> follower.problem().isEmpty());
  }

  /** As when the disk is full: nothing that was polled is lost. */
  @Test
  void takesInLaterWhatTheIndexDoesNotTakeNow() throws Exception {
    followToTheEnd(new Log("these", 0, "a"), NOW);
    database("ALTER TABLE article_words RENAME TO away");
    log.schedulePollTask(() -> log.append(1, "b"));
    await().until(() -> follower.problem().isPresent());
    assertThat(follower.problem().orElseThrow()).contains("the console's index");
    assertThat(ids()).containsExactly("a");
    database("ALTER TABLE away RENAME TO article_words");
    await()
        .untilAsserted(
            () -> {
              log.schedulePollTask(() -> log.append(1, "b"));
              assertThat(ids()).containsExactly("a", "b");
            });
    await().until(() -> follower.problem().isEmpty());
  }

  private void database(String change) throws SQLException {
    Path file = folder.resolve("kept").resolve("index.sqlite");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(change);
    }
  }

  private List<String> ids() {
    return index
        .articles()
        .list(new Articles.Filter(null, null, null), new Page.Part(0, 9))
        .items()
        .stream()
        .map(Articles.Line::id)
        .toList();
  }

  /** Long enough for a machine that has much else to do. */
  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofMinutes(1));
  }
}
