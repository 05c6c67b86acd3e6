package dev.dateline.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.extract.Annotations;
import dev.dateline.processor.ProcessorSettings.CalendarSwitch;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.OutcomeCounts;
import dev.dateline.topics.Sizes;
import dev.dateline.topics.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/** The topology on Kafka's test driver, with the properties that it runs with. */
final class ProcessorDriver implements AutoCloseable {

  static final ArticleAnnotator FINDS_NOTHING = (body, published, provenance) -> Annotations.NONE;

  final OutcomeCounts<ProcessorOutcome> counts = new OutcomeCounts<>(ProcessorOutcome.class);

  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> articles;
  private final TestInputTopic<byte[], byte[]> replay;
  private final TestOutputTopic<byte[], byte[]> enriched;
  private final TestOutputTopic<byte[], byte[]> deadLetters;
  private final TestOutputTopic<byte[], byte[]> events;
  private final TestOutputTopic<byte[], byte[]> anniversaries;

  ProcessorDriver(Path stateDirectory) {
    this(stateDirectory, FINDS_NOTHING, "1", Sizes.MAX_OUTPUT_BYTES);
  }

  ProcessorDriver(
      Path stateDirectory, ArticleAnnotator annotator, String version, int maxOutputBytes) {
    this(stateDirectory, annotator, version, maxOutputBytes, CalendarSwitch.ON);
  }

  ProcessorDriver(
      Path stateDirectory,
      ArticleAnnotator annotator,
      String version,
      int maxOutputBytes,
      CalendarSwitch calendar) {
    ProcessorSettings settings =
        new ProcessorSettings(stateDirectory, 1, Duration.ofMillis(100), maxOutputBytes, calendar);
    driver =
        new TopologyTestDriver(
            new EnrichmentTopology(annotator, version, maxOutputBytes, calendar, counts).get(),
            ArticleProcessor.streamsSettings(settings, KafkaConnection.to("unused:9092"))
                .properties());
    articles = input(Topic.ARTICLES);
    replay = input(Topic.REPLAY);
    enriched = output(Topic.ENRICHED);
    deadLetters = output(Topic.DEAD_LETTERS);
    events = output(Topic.EVENTS);
    anniversaries = output(Topic.ANNIVERSARIES);
  }

  /** Sends a value under its key, as a producer does. */
  void send(String key, String value) {
    send(key.getBytes(UTF_8), value.getBytes(UTF_8), new RecordHeaders());
  }

  void send(byte[] key, byte[] value, Headers headers) {
    articles.pipeInput(new TestRecord<>(key, value, headers));
  }

  void sendAt(long timestampMs, String key, String value) {
    articles.pipeInput(key.getBytes(UTF_8), value.getBytes(UTF_8), timestampMs);
  }

  void sendNull(String key) {
    send(key.getBytes(UTF_8), null, new RecordHeaders());
  }

  void replay(String key, String value) {
    replay.pipeInput(key.getBytes(UTF_8), value.getBytes(UTF_8));
  }

  void replayNull(String key) {
    replay.pipeInput(key.getBytes(UTF_8), (byte[]) null);
  }

  /** What went to {@code news.enriched} since the last call. */
  List<TestRecord<byte[], byte[]>> enrichedRecords() {
    return enriched.readRecordsToList();
  }

  List<EnrichedArticle> enriched() {
    return enrichedRecords().stream()
        .map(record -> Json.read(record.value(), EnrichedArticle.class))
        .toList();
  }

  /** What went to {@code news.dead-letters} since the last call. */
  List<TestRecord<byte[], byte[]>> deadLetters() {
    return deadLetters.readRecordsToList();
  }

  /** What went to {@code news.events} since the last call. */
  List<TestRecord<byte[], byte[]>> eventRecords() {
    return events.readRecordsToList();
  }

  /** What went to {@code news.anniversaries} since the last call. */
  List<TestRecord<byte[], byte[]>> anniversaryRecords() {
    return anniversaries.readRecordsToList();
  }

  /** Adds records to a table as a consumer of a compacted topic does. */
  static void replay(List<TestRecord<byte[], byte[]>> records, Map<String, String> table) {
    for (TestRecord<byte[], byte[]> record : records) {
      String key = new String(record.key(), UTF_8);
      if (record.value() == null) {
        table.remove(key);
      } else {
        table.put(key, new String(record.value(), UTF_8));
      }
    }
  }

  /** The rows of a store, to see that nothing is left behind. */
  long rowsOf(String store) {
    long rows = 0;
    try (KeyValueIterator<String, Object> all =
        driver.<String, Object>getKeyValueStore(store).all()) {
      while (all.hasNext()) {
        all.next();
        rows++;
      }
    }
    return rows;
  }

  KeyValueStore<String, KnownArticle> versions() {
    return driver.getKeyValueStore(EnrichmentTopology.ARTICLE_VERSIONS);
  }

  /** The outcomes that occurred. */
  Map<ProcessorOutcome, Long> outcomes() {
    Map<ProcessorOutcome, Long> occurred = new TreeMap<>(counts.snapshot());
    occurred.values().removeIf(count -> count == 0);
    return occurred;
  }

  /** An article in JSON, of which nothing but version and text is of interest. */
  static String article(String id, int version, String body) {
    return """
    {"id":"%s","published":"2025-06-20","version":%d,"body":"%s"}\
    """
        .formatted(id, version, body);
  }

  /** A retraction in JSON that states its version. */
  static String retraction(String id, int version, String reason) {
    return """
    {"id":"%s","published":"2025-06-20","version":%d,"retracted":{"reason":"%s"}}\
    """
        .formatted(id, version, reason);
  }

  /** A retraction in JSON that leaves version and date to the article. */
  static String bareRetraction(String id, String reason) {
    return """
    {"id":"%s","retracted":{"reason":"%s"}}\
    """
        .formatted(id, reason);
  }

  @Override
  public void close() {
    driver.close();
  }

  private TestInputTopic<byte[], byte[]> input(Topic topic) {
    return driver.createInputTopic(
        topic.topicName(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  private TestOutputTopic<byte[], byte[]> output(Topic topic) {
    return driver.createOutputTopic(
        topic.topicName(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
