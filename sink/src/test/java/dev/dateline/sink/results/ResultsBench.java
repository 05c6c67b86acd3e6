package dev.dateline.sink.results;

import dev.dateline.topics.Json;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.ResultKey;
import dev.dateline.topics.Topic;
import dev.dateline.topics.streams.StreamsSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** Step one of the sink on the bench: records in, results and dead letters out, no broker. */
public final class ResultsBench implements AutoCloseable {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final ResultsTopology topology;
  private final TopologyTestDriver driver;
  private final TestOutputTopic<byte[], byte[]> results;
  private final TestOutputTopic<byte[], byte[]> deadLetters;

  public ResultsBench(Path stateDirectory) {
    this(stateDirectory, PublishedResults.NONE);
  }

  ResultsBench(Path stateDirectory, PublishedResults published) {
    topology = new ResultsTopology(published);
    StreamsSettings settings =
        new StreamsSettings(
            ResultPublisher.GROUP_ID,
            KafkaConnection.to("localhost:1"),
            stateDirectory,
            1,
            Duration.ofMillis(100));
    driver = new TopologyTestDriver(topology.get(), settings.properties(), START);
    results = output(Topic.RESULTS);
    deadLetters = output(Topic.DEAD_LETTERS);
  }

  private TestOutputTopic<byte[], byte[]> output(Topic topic) {
    return driver.createOutputTopic(
        topic.topicName(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  void pipe(Topic topic, String key, Object record) {
    pipe(topic, key, Json.write(record), Map.of());
  }

  void tombstone(Topic topic, String key) {
    pipe(topic, key, null, Map.of());
  }

  public void pipe(Topic topic, String key, byte[] value, Map<String, String> headers) {
    RecordHeaders all = new RecordHeaders();
    headers.forEach((name, text) -> all.add(name, text.getBytes(StandardCharsets.UTF_8)));
    driver
        .createInputTopic(topic.topicName(), new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput(
            new TestRecord<>(
                key == null ? null : key.getBytes(StandardCharsets.UTF_8), value, all));
  }

  public List<TestRecord<byte[], byte[]>> results() {
    return results.readRecordsToList();
  }

  List<TestRecord<byte[], byte[]>> deadLetters() {
    return deadLetters.readRecordsToList();
  }

  Map<ResultOutcome, Long> counts(ResultKey.Kind kind) {
    return topology.counts(kind);
  }

  LastResult remembered(String key) {
    return driver.<String, LastResult>getKeyValueStore(ResultsTopology.LAST_RESULTS).get(key);
  }

  public static String key(TestRecord<byte[], byte[]> record) {
    return new String(record.key(), StandardCharsets.UTF_8);
  }

  static String header(TestRecord<byte[], byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    driver.close();
  }
}
