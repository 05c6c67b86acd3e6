package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.PublicationTime;
import dev.dateline.processor.ProcessorOutcome;
import dev.dateline.producer.PublishReport;
import dev.dateline.sink.results.ResultOutcome;
import dev.dateline.topics.Article;
import dev.dateline.topics.Article.Retraction;
import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pipeline from {@code news.articles} to files: what must hold whichever broker it works with.
 * Each test has a broker of its own, because the names of the topics are fixed.
 */
abstract class PipelineContract {

  @TempDir Path directory;
  private TestPipeline pipeline;

  @BeforeEach
  void start() throws InterruptedException {
    pipeline = TestPipeline.start(directory, startBroker(directory.resolve("broker")));
  }

  /**
   * Starts an empty broker.
   *
   * @param data where it may keep its data
   */
  abstract TestBroker startBroker(Path data);

  @AfterEach
  void stop() {
    pipeline.close();
  }

  @Test
  void takesTheSamplesFromFilesToFiles() throws Exception {
    Path seeds = DatelineProcess.home().resolve("seeds");
    PublishReport report = pipeline.publishFiles(seeds);
    pipeline.awaitEverythingDone();

    assertThat(report.ending()).isEqualTo(PublishReport.Ending.ALL_WELL);
    assertThat(pipeline.files().keySet())
        .filteredOn(file -> file.startsWith("articles/"))
        .hasSize(sampleArticles(seeds))
        .contains("articles/2025/06/20/000_a16dc784cdb22899.json");
    assertThat(pipeline.article("2025-06-20", "000_a16dc784cdb22899").events())
        .singleElement()
        .satisfies(event -> assertThat(event.date()).isEqualTo("2024-06-19"));
    assertThat(pipeline.records(Topic.DEAD_LETTERS)).isEmpty();
  }

  /** Twice: with the state that it left, and as another machine would, with none. */
  @Test
  void goesOnWhereItWasAfterARestart() throws Exception {
    int articles = 600;
    for (int i = 0; i < articles; i++) {
      pipeline.publish(article("a" + i, "2025-06-20"));
      if (i == articles / 3) {
        pipeline.restart(TestPipeline.State.KEPT);
      } else if (i == 2 * articles / 3) {
        pipeline.restart(TestPipeline.State.LOST);
      }
    }
    pipeline.awaitEverythingDone();

    assertThat(pipeline.files().keySet())
        .filteredOn(file -> file.startsWith("articles/"))
        .hasSize(articles);
    assertThat(pipeline.records(Topic.RESULTS))
        .as("nothing lost, nothing doubled")
        .hasSize(articles)
        .extracting(result -> text(result.key()))
        .doesNotHaveDuplicates();
  }

  @Test
  void skipsPoisonInTheMiddleAndGoesOn() throws Exception {
    pipeline.publish(article("before", "2025-06-20"));
    pipeline.publish("broken", bytes("{\"id\": \"broken\", \"published\": "));
    pipeline.publish("no-date", bytes("{\"id\":\"no-date\",\"body\":\"Text.\"}"));
    pipeline.publish(
        "february", bytes("{\"id\":\"february\",\"published\":\"2025-02-30\",\"body\":\"x\"}"));
    pipeline.publish("latin-1", new byte[] {'{', '"', (byte) 0xe9, '"', ':', '1', '}'});
    pipeline.publish(
        null, bytes("{\"id\":\"keyless\",\"published\":\"2025-06-20\",\"body\":\"x\"}"));
    pipeline.publish(article("after", "2025-06-20"));
    pipeline.awaitEverythingDone();

    assertThat(pipeline.files().keySet())
        .contains("articles/2025/06/20/before.json", "articles/2025/06/20/after.json")
        .filteredOn(file -> file.startsWith("articles/"))
        .hasSize(2);
    List<ConsumerRecord<byte[], byte[]>> letters = pipeline.records(Topic.DEAD_LETTERS);
    assertThat(letters)
        .hasSize(5)
        .allSatisfy(
            letter -> {
              assertThat(header(letter, DeadLetter.STAGE)).isEqualTo("processor");
              assertThat(header(letter, DeadLetter.TOPIC)).isEqualTo("news.articles");
              assertThat(header(letter, DeadLetter.MESSAGE)).isNotBlank();
            });
    assertThat(letters)
        .filteredOn(letter -> letter.key() != null && text(letter.key()).equals("february"))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(header(letter, DeadLetter.MESSAGE)).contains("\"2025-02-30\"");
              assertThat(text(letter.value())).contains("2025-02-30");
            });
    assertThat(pipeline.stages().processed().get(ProcessorOutcome.REJECTED)).isEqualTo(5);
    assertThat(pipeline.files().keySet())
        .filteredOn(file -> file.startsWith("rejected/") && file.endsWith(".json"))
        .hasSizeGreaterThanOrEqualTo(5);
  }

  /**
   * Record timestamps are the wall clock: Kafka refuses 1950 and deletes 1987 at once otherwise.
   */
  @Test
  void keepsArticlesAndDeadLettersOfAllTimes() throws Exception {
    List<String> dates = List.of("1850-03-01", "1950-06-25", "1987-10-19", tomorrow());
    for (String date : dates) {
      pipeline.publish(article("of-" + date, date));
    }
    ProducerRecord<byte[], byte[]> old =
        new ProducerRecord<>(
            Topic.ARTICLES.topicName(),
            null,
            Instant.parse("1987-10-19T00:00:00Z").toEpochMilli(),
            bytes("poison"),
            bytes("no JSON"));
    pipeline.publish(old);
    pipeline.awaitEverythingDone();

    for (String date : dates) {
      assertThat(pipeline.article(date, "of-" + date).published()).hasToString(date);
    }
    Instant soon = Instant.now().plusSeconds(60);
    for (Topic topic : List.of(Topic.ENRICHED, Topic.RESULTS, Topic.DEAD_LETTERS)) {
      assertThat(pipeline.records(topic))
          .isNotEmpty()
          .allSatisfy(
              found ->
                  assertThat(Instant.ofEpochMilli(found.timestamp()))
                      .isBetween(soon.minus(Duration.ofHours(1)), soon));
    }
  }

  @Test
  void publishesADifferenceOnceAndKeepsTheHigherVersion() throws Exception {
    Article first = article("a", "2025-06-20");
    pipeline.publish(first);
    pipeline.publish(first);
    pipeline.publish(article("a", "2025-06-21").withVersion(3));
    pipeline.publish(first.withVersion(2));
    pipeline.awaitEverythingDone();

    assertThat(pipeline.records(Topic.RESULTS)).hasSize(2);
    assertThat(pipeline.files().keySet())
        .contains("articles/2025/06/21/a.json")
        .doesNotContain("articles/2025/06/20/a.json");
    assertThat(pipeline.stages().published())
        .containsEntry(ResultOutcome.NEW, 1L)
        .containsEntry(ResultOutcome.UNCHANGED, 1L)
        .containsEntry(ResultOutcome.CHANGED, 1L);
    assertThat(pipeline.stages().processed()).containsEntry(ProcessorOutcome.SUPERSEDED, 1L);
  }

  @Test
  void remembersARetraction() throws Exception {
    Article article = article("a", "2025-06-20");
    pipeline.publish(article);
    pipeline.publish(
        Article.retraction("a", article.published(), 2, new Retraction("a mix-up", null)));
    pipeline.publish(article);
    pipeline.awaitEverythingDone();

    Map<String, String> files = pipeline.files();
    assertThat(files)
        .doesNotContainKey("articles/2025/06/20/a.json")
        .containsKey("articles/2025/06/20/a.retracted.json");
    assertThat(files.get("articles/2025/06/20/a.retracted.json"))
        .contains("a mix-up")
        .doesNotContain("treaty");
  }

  /** Tombstones, duplicates, rejections, empty partitions, and a transaction that was aborted. */
  @Test
  void endsTheBarrierWhateverLiesInTheTopics() throws Exception {
    pipeline.awaitEverythingDone();
    pipeline.publish("unknown", null);
    pipeline.awaitEverythingDone();
    pipeline.publish(article("known", "2025-06-20"));
    pipeline.publish("known", null);
    pipeline.publish("known", null);
    pipeline.publish("poison", bytes("no JSON"));
    abortATransactionOnEveryPartitionOf(Topic.ENRICHED);
    abortATransactionOnEveryPartitionOf(Topic.RESULTS);
    pipeline.awaitEverythingDone();

    assertThat(pipeline.files()).containsKey("articles/2025/06/20/known.retracted.json");
  }

  @Test
  void givesEveryResultItsCloudEventHeaders() throws Exception {
    pipeline.publish(article("a", "2025-06-20"));
    pipeline.awaitEverythingDone();

    assertThat(pipeline.records(Topic.RESULTS))
        .singleElement()
        .satisfies(
            result -> {
              assertThat(text(result.key())).isEqualTo("article/a");
              assertThat(header(result, CloudEventHeaders.SPEC_VERSION)).isEqualTo("1.0");
              assertThat(header(result, CloudEventHeaders.ID)).startsWith("article/a#");
              assertThat(header(result, CloudEventHeaders.TYPE))
                  .isEqualTo("dev.dateline.article.enriched.v1");
              assertThat(header(result, CloudEventHeaders.TIME)).isEqualTo("2025-06-20T00:00:00Z");
              assertThat(header(result, CloudEventHeaders.EXTRACTOR)).isNotBlank();
            });
  }

  private static int sampleArticles(Path seeds) throws IOException {
    try (Stream<Path> files = Files.list(seeds)) {
      return (int)
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".txt"))
              .map(name -> name.replaceFirst("(\\.v\\d+)?(\\.retracted)?\\.txt$", ""))
              .distinct()
              .count();
    }
  }

  private void abortATransactionOnEveryPartitionOf(Topic topic) throws Exception {
    try (KafkaProducer<byte[], byte[]> other =
            new KafkaProducer<>(
                pipeline
                    .connection()
                    .clientProperties(Map.of("transactional.id", "aborts-" + topic)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        Admin admin = Admin.create(pipeline.connection().clientProperties(Map.of()))) {
      int partitions =
          admin
              .describeTopics(List.of(topic.topicName()))
              .allTopicNames()
              .get()
              .get(topic.topicName())
              .partitions()
              .size();
      other.initTransactions();
      other.beginTransaction();
      for (int partition = 0; partition < partitions; partition++) {
        other
            .send(new ProducerRecord<>(topic.topicName(), partition, bytes("k"), bytes("v")))
            .get(30, TimeUnit.SECONDS);
      }
      other.abortTransaction();
    }
  }

  private static Article article(String id, String date) {
    return Article.of(
        id, PublicationTime.parse(date), "The two countries signed the treaty on Thursday.");
  }

  private static String tomorrow() {
    return LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
  }

  private static String header(ConsumerRecord<byte[], byte[]> found, String name) {
    return CloudEventHeaders.text(found.headers(), name);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
