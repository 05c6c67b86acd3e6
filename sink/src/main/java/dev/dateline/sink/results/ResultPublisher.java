package dev.dateline.sink.results;

import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.LatencyListener;
import dev.dateline.topics.ResultKey;
import dev.dateline.topics.Topic;
import dev.dateline.topics.streams.StreamsApplication;
import dev.dateline.topics.streams.StreamsSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Step one of the sink: publishes to {@code news.results} what differs from the last committed
 * result of its key, exactly once. The topics must exist before it starts.
 *
 * <p>Thread-safe. Instances with one group id share the partitions.
 */
public final class ResultPublisher implements AutoCloseable {

  /** The application id, and so the consumer group. */
  public static final String GROUP_ID = "dateline-results";

  private final ResultsTopology topology;
  private final StreamsApplication application;

  public ResultPublisher(ResultSettings settings, KafkaConnection connection) {
    this.topology = new ResultsTopology(PublishedResults.on(connection));
    this.application =
        new StreamsApplication(
            topology,
            new StreamsSettings(
                GROUP_ID,
                connection,
                settings.stateDirectory(),
                settings.threads(),
                settings.commitInterval()));
  }

  /** From now on a listener hears how old each record is when it is taken up. */
  public void listen(LatencyListener listener) {
    application.listen(listener);
  }

  /** Begins to join the group; returns at once. */
  public void start() {
    application.start();
  }

  /**
   * Waits until the partitions are assigned and the store is restored.
   *
   * @throws IllegalStateException if it failed or did not get there in time
   */
  public void awaitRunning(Duration timeout) throws InterruptedException {
    application.awaitRunning(timeout);
  }

  /** What ended it; empty while it is well. */
  public Optional<Throwable> failure() {
    return application.failure();
  }

  /**
   * What became of the articles that this instance read, zeros among them: for the books of a run,
   * published = new + changed + unchanged + superseded + retracted + rejected.
   */
  public Map<ResultOutcome, Long> counts() {
    return counts(ResultKey.Kind.ARTICLE);
  }

  /** What became of the records of one kind that this instance read, zeros among them. */
  public Map<ResultOutcome, Long> counts(ResultKey.Kind kind) {
    return topology.counts(kind);
  }

  public String groupId() {
    return GROUP_ID;
  }

  /** The topics that it reads, in order of the flow. */
  public List<String> inputTopics() {
    return List.of(ResultKey.Kind.values()).stream().map(kind -> kind.topic().topicName()).toList();
  }

  /** The topics that it writes, without its changelog. */
  public List<String> outputTopics() {
    return List.of(Topic.RESULTS.topicName(), Topic.DEAD_LETTERS.topicName());
  }

  /** Nothing is repartitioned: one task owns a key on the way in and on the way out. */
  public List<String> repartitionTopics() {
    return List.of();
  }

  /** Leaves the group and closes the store; bounded. */
  @Override
  public void close() {
    application.close();
  }
}
