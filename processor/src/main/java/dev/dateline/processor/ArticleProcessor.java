package dev.dateline.processor;

import dev.dateline.extract.Extractor;
import dev.dateline.processor.ProcessorSettings.CalendarSwitch;
import dev.dateline.processor.calendar.CalendarTopology;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.LatencyListener;
import dev.dateline.topics.OutcomeCounts;
import dev.dateline.topics.Topic;
import dev.dateline.topics.streams.StreamsApplication;
import dev.dateline.topics.streams.StreamsSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The processor: reads {@code news.articles} and its replay, writes {@code news.enriched}, {@code
 * news.dead-letters}, {@code news.events} and {@code news.anniversaries}, exactly once. The topics
 * must exist before it starts.
 *
 * <p>Kafka's exception handlers are left at their defaults, which fail, and on purpose. Nothing is
 * deserialised outside the topology, so a deserialization handler has nothing to do. What is wrong
 * with a record is caught inside the topology, where its origin and its bytes are at hand; so what
 * reaches the processing handler is a bug, and to continue would drop articles without a word. What
 * reaches the production handler is a broken environment (a missing topic, no permission), where
 * Kafka has retried what can be retried, and a limit that does not match the catalogue of topics.
 * Each ends the client; {@link #failure} has the reason, and nothing of the open transaction is
 * seen by anybody.
 *
 * <p>Thread-safe. Instances with the same application id share the partitions.
 */
public final class ArticleProcessor implements AutoCloseable {

  /** The application id, and so the consumer group. */
  public static final String APPLICATION_ID = "dateline-processor";

  private final OutcomeCounts<ProcessorOutcome> counts =
      new OutcomeCounts<>(ProcessorOutcome.class);
  private final CalendarSwitch calendar;
  private final StreamsApplication application;

  /**
   * Prepares the processor; nothing is contacted yet.
   *
   * @param extractor shared by all threads
   */
  public ArticleProcessor(
      ProcessorSettings settings, KafkaConnection connection, Extractor extractor) {
    this.calendar = settings.calendar();
    EnrichmentTopology topology =
        new EnrichmentTopology(
            extractor::extract, extractor.version(), settings.maxOutputBytes(), calendar, counts);
    this.application = new StreamsApplication(topology, streamsSettings(settings, connection));
  }

  static StreamsSettings streamsSettings(ProcessorSettings settings, KafkaConnection connection) {
    return new StreamsSettings(
        APPLICATION_ID,
        connection,
        settings.stateDirectory(),
        settings.threads(),
        settings.commitInterval());
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

  /** What became of the records that this instance read, each counted once. */
  public OutcomeCounts<ProcessorOutcome> counts() {
    return counts;
  }

  /** The topics that it reads. */
  public List<String> inputTopics() {
    return List.of(Topic.ARTICLES.topicName(), Topic.REPLAY.topicName());
  }

  /** The topics that it writes, without its changelogs. */
  public List<String> outputTopics() {
    return List.of(
        Topic.ENRICHED.topicName(),
        Topic.DEAD_LETTERS.topicName(),
        Topic.EVENTS.topicName(),
        Topic.ANNIVERSARIES.topicName());
  }

  /** The topics by which it hands work to itself, in the order in which records pass them. */
  public List<String> repartitionTopics() {
    if (calendar == CalendarSwitch.OFF) {
      return List.of();
    }
    return calendarRepartitionTopics();
  }

  /** The same of any processor that keeps the calendar. */
  public static List<String> calendarRepartitionTopics() {
    return CalendarTopology.repartitions().stream()
        .map(name -> APPLICATION_ID + "-" + name + "-repartition")
        .toList();
  }

  /** Leaves the group and closes the store; bounded. */
  @Override
  public void close() {
    application.close();
  }
}
