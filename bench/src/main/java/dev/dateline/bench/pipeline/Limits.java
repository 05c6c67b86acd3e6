package dev.dateline.bench.pipeline;

import dev.dateline.extract.Extractor;
import dev.dateline.producer.ProducerSettings;
import dev.dateline.topics.Article;
import dev.dateline.topics.ArticleFields;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Sizes;
import dev.dateline.topics.Topic;
import dev.dateline.topics.streams.StreamsApplication;
import dev.dateline.topics.streams.StreamsSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;

/**
 * What can be had at most, in the process and on the broker of a trial, when its stages are idle:
 * raw records produced, articles read and written by a topology that does nothing else, exactly
 * once, and extraction by itself.
 */
final class Limits {

  private static final String RAW = "bench.raw";
  private static final String IDENTITY = "bench.identity";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final TrialPlan plan;
  private final KafkaConnection connection;
  private final List<Article> articles = new ArrayList<>();

  Limits(TrialPlan plan, KafkaConnection connection) throws IOException {
    this.plan = plan;
    this.connection = connection;
    try (var lines = Files.lines(Path.of(plan.mainFile()))) {
      lines
          .limit(plan.limitArticles())
          .forEach(
              line ->
                  articles.add(Json.read(line.getBytes(StandardCharsets.UTF_8), Article.class)));
    }
  }

  Map<String, TrialResult.Limit> all() throws InterruptedException, IOException {
    Map<String, TrialResult.Limit> limits = new TreeMap<>();
    createTopics();
    limits.put("raw produce", measured(this::produceRaw));
    limits.put("identity topology, " + plan.trial().threads() + " threads", identity());
    Extractor extractor = Extractor.create();
    limits.put(
        "extraction alone, 1 thread",
        measured(
            () ->
                articles.forEach(
                    article -> {
                      String body = article.body();
                      if (body != null) {
                        extractor.extract(body, article.published(), article.provenance());
                      }
                    })));
    return limits;
  }

  /** Dated events in the last articles on the topic of enriched ones. */
  static long claims(KafkaConnection connection, long lastArticles) {
    List<TopicPartition> partitions =
        IntStream.range(0, Topic.DEFAULT_PARTITIONS)
            .mapToObj(partition -> new TopicPartition(Topic.ENRICHED.topicName(), partition))
            .toList();
    long articles = 0;
    long claims = 0;
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            connection.clientProperties(
                Map.of("isolation.level", "read_committed", "max.poll.records", 5000)),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      ConsumerRecords<byte[], byte[]> some = consumer.poll(Duration.ofSeconds(5));
      while (!some.isEmpty()) {
        for (ConsumerRecord<byte[], byte[]> record : some) {
          articles++;
          claims += Json.read(record.value(), EnrichedArticle.class).events().size();
        }
        some = consumer.poll(Duration.ofSeconds(1));
      }
    }
    return articles == 0 ? 0 : Math.round((double) claims * lastArticles / articles);
  }

  private void createTopics() throws InterruptedException, IOException {
    try (Admin admin = Admin.create(connection.clientProperties(Map.of()))) {
      Map<String, String> config =
          Map.of("max.message.bytes", Integer.toString(Sizes.MAX_OUTPUT_BYTES));
      admin
          .createTopics(
              List.of(
                  new NewTopic(RAW, Topic.DEFAULT_PARTITIONS, (short) 1).configs(config),
                  new NewTopic(IDENTITY, Topic.DEFAULT_PARTITIONS, (short) 1).configs(config)))
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new IOException("the topics for the limits cannot be created", e);
    }
  }

  private TrialResult.Limit measured(Runnable work) {
    work.run();
    long cpu = CpuByStage.now().allNanos();
    long from = System.nanoTime();
    work.run();
    return limit(System.nanoTime() - from, CpuByStage.now().allNanos() - cpu);
  }

  private TrialResult.Limit limit(long nanos, long cpuNanos) {
    return new TrialResult.Limit(articles.size() / (nanos / 1e9), cpuNanos / 1e6 / articles.size());
  }

  /** No reading of files, and the JSON is ready. */
  @SuppressWarnings("FutureReturnValueIgnored") // flush waits for all of them
  private void produceRaw() {
    List<ProducerRecord<byte[], byte[]>> records =
        articles.stream()
            .map(
                article ->
                    new ProducerRecord<>(
                        RAW, article.id().getBytes(StandardCharsets.UTF_8), Json.write(article)))
            .toList();
    ProducerSettings settings = ProducerSettings.defaults();
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(
            connection.clientProperties(
                Map.of(
                    "client.id",
                    "bench-limit",
                    "acks",
                    "all",
                    "compression.type",
                    settings.compression().word(),
                    "batch.size",
                    settings.batchBytes(),
                    "linger.ms",
                    settings.linger().toMillis(),
                    "buffer.memory",
                    settings.bufferBytes())),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      records.forEach(producer::send);
      producer.flush();
    }
  }

  private TrialResult.Limit identity() throws InterruptedException {
    AtomicLong taken = new AtomicLong();
    AtomicLong first = new AtomicLong();
    AtomicLong last = new AtomicLong();
    AtomicLong cpuAtFirst = new AtomicLong();
    try (StreamsApplication application =
        new StreamsApplication(
            Limits::topology,
            new StreamsSettings(
                "bench-limit-identity",
                connection,
                Path.of(plan.directory()).resolve("identity"),
                plan.trial().threads(),
                StreamsSettings.DEFAULT_COMMIT_INTERVAL))) {
      application.listen(
          (topic, age) -> {
            if (taken.getAndIncrement() == 0) {
              cpuAtFirst.set(CpuByStage.now().allNanos());
              first.set(System.nanoTime());
            }
            last.set(System.nanoTime());
          });
      application.start();
      application.awaitRunning(PATIENCE);
      // Standing still for as long as ten commits, it has read all that there is.
      while (taken.get() == 0 || System.nanoTime() - last.get() < 1_000_000_000L) {
        Thread.sleep(50);
      }
      long cpu = CpuByStage.now().allNanos() - cpuAtFirst.get();
      return new TrialResult.Limit(
          taken.get() / ((last.get() - first.get()) / 1e9), cpu / 1e6 / taken.get());
    }
  }

  private static Topology topology() {
    StreamsBuilder builder = new StreamsBuilder();
    builder.<byte[], byte[]>stream(Topic.ARTICLES.topicName())
        .mapValues(json -> Json.write(Json.read(json, ArticleFields.class).toArticle()))
        .to(IDENTITY);
    return builder.build();
  }
}
