package dev.dateline.it;

import dev.dateline.cli.consume.TopicReader;
import dev.dateline.cli.pipeline.Pipeline;
import dev.dateline.cli.pipeline.Stages;
import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.cli.settings.SettingsReader;
import dev.dateline.extract.Extractor;
import dev.dateline.producer.ArchivePublisher;
import dev.dateline.producer.ProducerSettings;
import dev.dateline.producer.PublishListener;
import dev.dateline.producer.PublishReport;
import dev.dateline.topics.Article;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The whole pipeline on a broker, in a directory, fed with records by hand. */
final class TestPipeline implements AutoCloseable {

  private static final Extractor EXTRACTOR = Extractor.create();
  private static final Duration STALL = Duration.ofSeconds(60);

  private final Path directory;
  private final Extractor extractor;
  private final TestBroker broker;
  private final Settings settings;
  private final KafkaConnection connection;
  private Stages stages;
  private Pipeline pipeline;
  private final Producer<byte[], byte[]> producer;

  /** What becomes of the state directory in a restart. */
  enum State {
    KEPT,
    LOST
  }

  private TestPipeline(
      Path directory, TestBroker broker, Extractor extractor, Map<String, String> more)
      throws InterruptedException {
    this.extractor = extractor;
    this.directory = directory;
    this.broker = broker;
    Map<String, String> flags = new TreeMap<>(more);
    flags.putIfAbsent("archive", directory.resolve("archive").toString());
    flags.putIfAbsent("data", directory.resolve("data").toString());
    this.settings = SettingsReader.read(null, Map.of(), flags);
    this.connection = settings.connectionTo(broker.bootstrapServers());
    startStages();
    this.producer =
        new KafkaProducer<>(
            connection.clientProperties(
                Map.of("acks", "all", "max.request.size", 34 * 1024 * 1024)),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Starts the stages on a broker that stays, with settings of the test's own. */
  static TestPipeline on(TestBroker broker, Path directory, Map<String, String> more)
      throws InterruptedException {
    return new TestPipeline(directory, broker.staying(), EXTRACTOR, more);
  }

  /** Starts the stages on a broker, which is closed with them. */
  static TestPipeline start(Path directory, TestBroker broker) throws InterruptedException {
    return start(directory, broker, EXTRACTOR);
  }

  /** The same, with an extractor of the test's own. */
  static TestPipeline start(Path directory, TestBroker broker, Extractor extractor)
      throws InterruptedException {
    return start(directory, broker, extractor, Map.of());
  }

  /** The same, with settings of the test's own. */
  static TestPipeline start(
      Path directory, TestBroker broker, Extractor extractor, Map<String, String> more)
      throws InterruptedException {
    try {
      return new TestPipeline(directory, broker, extractor, more);
    } catch (InterruptedException | RuntimeException e) {
      broker.close();
      throw e;
    }
  }

  private void startStages() throws InterruptedException {
    stages = new Stages(settings, connection).withProcessor(extractor).withSink();
    pipeline = Pipeline.start(connection, settings.integer(Setting.PARTITIONS), stages.list());
    stages.beginBooks();
  }

  /** Closes all stages, whatever they are doing, and starts them again on the same broker. */
  void restart(State state) throws InterruptedException, IOException {
    pipeline.close();
    if (state == State.LOST) {
      Files.move(directory.resolve("data/state"), directory.resolve("lost-" + System.nanoTime()));
    }
    startStages();
  }

  /** Closes all stages; {@link #resume} starts them again. */
  void pause() {
    pipeline.close();
  }

  void resume() throws InterruptedException {
    startStages();
  }

  KafkaConnection connection() {
    return connection;
  }

  Stages stages() {
    return stages;
  }

  Path archive() {
    return settings.path(Setting.ARCHIVE);
  }

  void publish(Article article) throws Exception {
    publish(article.id(), Json.write(article));
  }

  void publish(String key, byte[] value) throws Exception {
    byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    publish(new ProducerRecord<>(Topic.ARTICLES.topicName(), keyBytes, value));
  }

  void publish(ProducerRecord<byte[], byte[]> article) throws Exception {
    producer.send(article).get();
  }

  /** A dead letter of the processor, for a record that stood at an offset of the log. */
  void publishDeadLetter(String key, String value, long offset) throws Exception {
    DeadLetter letter =
        DeadLetter.of(
            DeadLetter.Stage.PROCESSOR,
            new InvalidRecordException("refused by an earlier version"),
            new DeadLetter.Origin(Topic.ARTICLES.topicName(), 0, offset),
            Instant.now());
    publish(
        letter.toRecord(
            key.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8)));
  }

  /** Publishes what files and folders hold, as {@code dateline produce} does. */
  PublishReport publishFiles(Path... inputs) throws InterruptedException {
    try (ArchivePublisher publisher =
        new ArchivePublisher(ProducerSettings.defaults(), connection, Clock.systemUTC())) {
      return publisher.publish(List.of(inputs), new PublishListener() {});
    }
  }

  /** Waits until everything that was published lies in the files. */
  void awaitEverythingDone() throws InterruptedException {
    pipeline.awaitEverythingDone(STALL);
  }

  /** The committed records of a topic, partition by partition, each valid by its schema. */
  List<ConsumerRecord<byte[], byte[]>> records(Topic topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (TopicReader reader = new TopicReader(connection)) {
      reader.read(topic.topicName(), TopicReader.Range.ALL, TopicReader.AtEnd.STOP, records::add);
    }
    return records;
  }

  /** The files of the archive and their contents, by paths relative to it. */
  Map<String, String> files() throws IOException {
    return filesOf(archive());
  }

  static Map<String, String> filesOf(Path archive) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (Files.exists(archive)) {
      try (Stream<Path> all = Files.walk(archive)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          // Whose archive it is differs from run to run, and is no result.
          if (!file.endsWith(".dateline-archive.json")) {
            files.put(archive.relativize(file).toString(), Files.readString(file));
          }
        }
      }
    }
    return files;
  }

  /** The last value of each key of the topics that the stages write, tombstones left out. */
  Map<String, String> lastValues() {
    Map<String, String> last = new TreeMap<>();
    for (Topic topic : List.of(Topic.ENRICHED, Topic.EVENTS, Topic.ANNIVERSARIES, Topic.RESULTS)) {
      for (ConsumerRecord<byte[], byte[]> record : records(topic)) {
        String key = topic + " " + new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
          last.remove(key);
        } else {
          last.put(key, new String(record.value(), StandardCharsets.UTF_8));
        }
      }
    }
    return last;
  }

  EnrichedArticle article(String date, String id) throws IOException {
    Path file = archive().resolve("articles").resolve(date.replace('-', '/')).resolve(id + ".json");
    return Json.read(Files.readAllBytes(file), EnrichedArticle.class);
  }

  @Override
  public void close() {
    producer.close();
    pipeline.close();
    broker.close();
  }
}
