package dev.dateline.it;

import dev.dateline.cli.broker.BrokerSettings;
import dev.dateline.cli.broker.EmbeddedBroker;
import dev.dateline.cli.consume.TopicReader;
import dev.dateline.cli.pipeline.Pipeline;
import dev.dateline.cli.pipeline.Stages;
import dev.dateline.cli.settings.Settings;
import dev.dateline.cli.settings.SettingsReader;
import dev.dateline.extract.Extractor;
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

/** The whole pipeline on an embedded broker in a directory, fed with records by hand. */
final class TestPipeline implements AutoCloseable {

  private static final Extractor EXTRACTOR = Extractor.create();
  private static final Duration STALL = Duration.ofSeconds(60);

  private final Path directory;
  private final Path archive;
  private final EmbeddedBroker broker;
  private final KafkaConnection connection;
  private final Stages stages;
  private final Pipeline pipeline;
  private final Producer<byte[], byte[]> producer;

  private TestPipeline(Path directory, Path archive, Extractor extractor, EmbeddedBroker broker)
      throws InterruptedException {
    this.archive = archive;
    this.directory = directory;
    this.broker = broker;
    Settings settings =
        SettingsReader.read(
            null,
            Map.of(),
            Map.of(
                "archive", archive.toString(),
                "data", directory.resolve("data").toString()));
    this.connection = settings.connectionTo(broker.bootstrapServers());
    this.stages = new Stages(settings, connection).withProcessor(extractor).withSink();
    this.pipeline = Pipeline.start(connection, stages.list());
    stages.beginBooks();
    this.producer =
        new KafkaProducer<>(
            connection.clientProperties(
                Map.of("acks", "all", "max.request.size", 34 * 1024 * 1024)),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  static TestPipeline start(Path directory) throws InterruptedException {
    return start(directory, directory.resolve("archive"), EXTRACTOR);
  }

  static TestPipeline start(Path directory, Path archive, Extractor extractor)
      throws InterruptedException {
    EmbeddedBroker broker =
        EmbeddedBroker.start(BrokerSettings.in(directory.resolve("data/broker"), 0));
    try {
      return new TestPipeline(directory, archive, extractor, broker);
    } catch (InterruptedException | RuntimeException e) {
      broker.close();
      throw e;
    }
  }

  KafkaConnection connection() {
    return connection;
  }

  Stages stages() {
    return stages;
  }

  Path archive() {
    return archive;
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
