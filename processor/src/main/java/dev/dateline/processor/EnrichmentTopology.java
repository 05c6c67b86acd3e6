package dev.dateline.processor;

import dev.dateline.processor.Passage.Passed;
import dev.dateline.processor.Passage.Rejected;
import dev.dateline.processor.ProcessorSettings.CalendarSwitch;
import dev.dateline.processor.calendar.CalendarTopology;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.JsonSerde;
import dev.dateline.topics.OutcomeCounts;
import dev.dateline.topics.Topic;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The flow from {@code news.articles} and its replay to {@code news.enriched}, {@code
 * news.dead-letters}, and by way of the calendar to {@code news.events} and {@code
 * news.anniversaries}.
 *
 * <p>It reads bytes: whether they are an article is decided in {@code decode-articles}, so that
 * what is none becomes a dead letter with our own headers and there is nothing left for Kafka's
 * deserialization handler. It has no clock, but for the time of a rejection.
 */
final class EnrichmentTopology implements Supplier<Topology> {

  /** Id to version, date and whether it is retracted; never forgotten. */
  static final String ARTICLE_VERSIONS = "article-versions";

  private static final Serde<byte[]> BYTES = Serdes.ByteArray();

  private final ArticleAnnotator annotator;
  private final String extractorVersion;
  private final int maxOutputBytes;
  private final CalendarSwitch calendar;
  private final OutcomeCounts<ProcessorOutcome> counts;

  /**
   * Prepares the flow.
   *
   * @param extractorVersion for the header {@code dateline-extractor}
   * @param maxOutputBytes largest record on {@code news.enriched}
   * @param calendar whether what was extracted goes on to the calendar
   * @param counts where the outcome of each input record is booked
   */
  EnrichmentTopology(
      ArticleAnnotator annotator,
      String extractorVersion,
      int maxOutputBytes,
      CalendarSwitch calendar,
      OutcomeCounts<ProcessorOutcome> counts) {
    this.annotator = annotator;
    this.extractorVersion = extractorVersion;
    this.maxOutputBytes = maxOutputBytes;
    this.calendar = calendar;
    this.counts = counts;
  }

  @Override
  public Topology get() {
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(articleVersions());

    KStream<byte[], byte[]> arrivals =
        ingest(builder, Topic.ARTICLES, "ingest-articles")
            .merge(
                ingest(builder, Topic.REPLAY, "ingest-replayed-articles"),
                Named.as("merge-replayed-articles"));

    arrivals
        .processValues(() -> new DecodeArticles(counts), Named.as("decode-articles"))
        .processValues(
            () -> new SelectVersion(counts), Named.as("select-version"), ARTICLE_VERSIONS)
        .processValues(this::extractAnnotations, Named.as("extract-annotations"))
        .split(Named.as("route"))
        .branch(
            (key, passage) -> passage instanceof Rejected,
            Branched.withConsumer(EnrichmentTopology::egressDeadLetters, "-dead-letters"))
        .defaultBranch(
            Branched.withConsumer(enriched -> egressEnriched(builder, enriched), "-enriched"));

    return builder.build();
  }

  private static KStream<byte[], byte[]> ingest(StreamsBuilder builder, Topic topic, String name) {
    return builder.stream(topic.topicName(), Consumed.with(BYTES, BYTES).withName(name));
  }

  private ExtractAnnotations extractAnnotations() {
    return new ExtractAnnotations(annotator, extractorVersion, maxOutputBytes, counts);
  }

  /** What is published of an article alone, and what the calendar makes of its claims. */
  private void egressEnriched(
      StreamsBuilder builder, KStream<byte[], Passage<Enrichment>> enriched) {
    enriched
        .mapValues(EnrichmentTopology::json, Named.as("unwrap-enriched"))
        .to(Topic.ENRICHED.topicName(), Produced.with(BYTES, BYTES).withName("egress-enriched"));
    if (calendar == CalendarSwitch.ON) {
      CalendarTopology.attach(
          builder,
          enriched.mapValues(EnrichmentTopology::article, Named.as("take-article")),
          extractorVersion);
    }
  }

  private static void egressDeadLetters(KStream<byte[], Passage<Enrichment>> rejected) {
    rejected
        .mapValues(EnrichmentTopology::letter, Named.as("unwrap-dead-letters"))
        .to(
            Topic.DEAD_LETTERS.topicName(),
            Produced.with(BYTES, BYTES).withName("egress-dead-letters"));
  }

  private static byte[] json(Passage<Enrichment> passage) {
    return ((Passed<Enrichment>) passage).content().json();
  }

  private static EnrichedArticle article(Passage<Enrichment> passage) {
    return ((Passed<Enrichment>) passage).content().article();
  }

  private static byte @Nullable [] letter(Passage<Enrichment> passage) {
    return ((Rejected<Enrichment>) passage).letter();
  }

  /**
   * Not cached: each record reads its own row once, and a transaction is too short for writes to
   * one article to meet in it.
   */
  private static StoreBuilder<KeyValueStore<String, KnownArticle>> articleVersions() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(ARTICLE_VERSIONS),
            Serdes.String(),
            new JsonSerde<>(KnownArticle.class))
        .withCachingDisabled()
        .withLoggingEnabled(
            Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.RETENTION_MS_CONFIG,
                "-1"));
  }
}
