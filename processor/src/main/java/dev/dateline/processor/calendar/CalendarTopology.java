package dev.dateline.processor.calendar;

import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.JsonSerde;
import dev.dateline.topics.ResultKey;
import dev.dateline.topics.Topic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * From enriched articles to {@code news.events} and {@code news.anniversaries}.
 *
 * <pre>
 * article ── diff-claims ──► claims-by-date ── keep-claims ── [changed dates] ── cluster-claims
 *                                                                   │  what others must know
 *                                       links-by-date ◄── link-events ◄── facts-by-name
 *                                             │
 *                                        keep-links ── [changed links] ── publish-calendar ──►
 * </pre>
 *
 * <p>In brackets stand tables whose one purpose is their cache: Kafka Streams empties it when it
 * commits, before it writes the offsets, so that a date is looked at once in a commit, however many
 * of its claims have come, and whoever sees the offsets sees the results as well. A punctuator
 * would run at another time than the commit, and lose what it had not yet done when the process
 * dies.
 *
 * <p>The state at rest depends on the set of claims alone: {@link Calendar} is the same function
 * without the stream.
 */
public final class CalendarTopology {

  static final String ARTICLE_CLAIMS = "article-claims";
  static final String DATE_CLAIMS = "date-claims";
  static final String DATE_LINKS = "date-links";
  static final String NAMED_EVENTS = "named-events";
  static final String SENT_BY_DATE = "sent-by-date";
  static final String SENT_BY_NAME = "sent-by-name";
  static final String OPEN_DAYS = "open-days";

  private static final String CLAIMS_BY_DATE = "claims-by-date";
  private static final String FACTS_BY_NAME = "facts-by-name";
  private static final String LINKS_BY_DATE = "links-by-date";

  private static final Serde<byte[]> BYTES = Serdes.ByteArray();

  private CalendarTopology() {}

  /** Names of the repartitions, in the order in which records pass them. */
  public static List<String> repartitions() {
    return List.of(CLAIMS_BY_DATE, FACTS_BY_NAME, LINKS_BY_DATE);
  }

  /**
   * Adds the calendar to a flow.
   *
   * @param articles each enriched article, also the retracted ones, in order of their versions
   * @param extractorVersion for the header {@code dateline-extractor}
   */
  public static void attach(
      StreamsBuilder builder, KStream<byte[], EnrichedArticle> articles, String extractorVersion) {
    builder.addStateStore(store(ARTICLE_CLAIMS, new JsonSerde<>(ClaimedBefore.class)));
    builder.addStateStore(store(DATE_CLAIMS, new JsonSerde<>(Claim.class)));
    builder.addStateStore(store(DATE_LINKS, new JsonSerde<>(EventLink.class)));
    builder.addStateStore(store(NAMED_EVENTS, new JsonSerde<>(EventFacts.class)));
    builder.addStateStore(store(SENT_BY_DATE, BYTES));
    builder.addStateStore(store(SENT_BY_NAME, BYTES));
    builder.addStateStore(OpenDays.builder(OPEN_DAYS));

    KStream<String, DayChange> days = clusterClaims(articles);
    KStream<String, Optional<OpenDays.Changes>> changedDays =
        days.filter((date, change) -> change instanceof DayChange.Events, Named.as("changed-days"))
            .mapValues(
                change -> Optional.of(((DayChange.Events) change).changes()),
                Named.as("take-events"));
    KStream<byte[], Output> outputs =
        changedDays
            .merge(linkEvents(days), Named.as("merge-changed-links"))
            .process(
                () -> new PublishCalendar(extractorVersion),
                Named.as("publish-calendar"),
                DATE_CLAIMS,
                DATE_LINKS,
                SENT_BY_DATE,
                OPEN_DAYS);
    egress(outputs, ResultKey.Kind.EVENT, "events");
    egress(outputs, ResultKey.Kind.ANNIVERSARY, "anniversaries");
  }

  private static KStream<String, DayChange> clusterClaims(
      KStream<byte[], EnrichedArticle> articles) {
    ProcessorSupplier<byte[], EnrichedArticle, String, ClaimChange> diff = DiffClaims::new;
    KStream<String, Integer> changed =
        articles
            .process(diff, Named.as("diff-claims"), ARTICLE_CLAIMS)
            .repartition(by(CLAIMS_BY_DATE, new JsonSerde<>(ClaimChange.class)))
            .processValues(KeepRows::ofClaims, Named.as("keep-claims"), DATE_CLAIMS, OPEN_DAYS);
    return oncePerCommit(changed, "changed-dates")
        .process(
            ClusterClaims::new, Named.as("cluster-claims"), DATE_CLAIMS, SENT_BY_DATE, OPEN_DAYS);
  }

  private static KStream<String, Optional<OpenDays.Changes>> linkEvents(
      KStream<String, DayChange> days) {
    KStream<String, Integer> changedNames =
        days.filter((key, change) -> change instanceof DayChange.Facts, Named.as("changed-facts"))
            .mapValues(change -> ((DayChange.Facts) change).change(), Named.as("take-facts"))
            .repartition(by(FACTS_BY_NAME, new JsonSerde<>(FactsChange.class)))
            .processValues(KeepRows::ofFacts, Named.as("keep-facts"), NAMED_EVENTS);
    KStream<String, Integer> changedLinks =
        oncePerCommit(changedNames, "changed-names")
            .process(LinkEvents::new, Named.as("link-events"), NAMED_EVENTS, SENT_BY_NAME)
            .repartition(by(LINKS_BY_DATE, new JsonSerde<>(LinkChange.class)))
            .processValues(KeepRows::ofLinks, Named.as("keep-links"), DATE_LINKS, OPEN_DAYS);
    return oncePerCommit(changedLinks, "changed-links")
        .mapValues(changed -> Optional.empty(), Named.as("look-for-linked"));
  }

  /** One record for each key that changed, when the task commits. */
  private static KStream<String, Integer> oncePerCommit(
      KStream<String, Integer> changed, String name) {
    return changed
        .groupByKey(Grouped.with(name, Serdes.String(), Serdes.Integer()))
        .reduce(
            (before, now) -> now,
            Named.as("collect-" + name),
            // Nothing is lost with the table: what it holds was done when it was written.
            Materialized.<String, Integer>as(Stores.inMemoryKeyValueStore(name))
                .withKeySerde(Serdes.String())
                .withValueSerde(Serdes.Integer())
                .withLoggingDisabled()
                .withCachingEnabled())
        .toStream(Named.as("emit-" + name));
  }

  private static void egress(KStream<byte[], Output> outputs, ResultKey.Kind kind, String name) {
    Topic topic = kind.topic();
    outputs
        .filter((key, output) -> output.kind() == kind, Named.as("route-" + name))
        .mapValues(CalendarTopology::json, Named.as("unwrap-" + name))
        .to(
            topic.topicName(),
            Produced.with(BYTES, BYTES)
                .withStreamPartitioner(new DatePartitioner())
                .withName("egress-" + name));
  }

  @SuppressWarnings("NullAway") // Kafka takes tombstones as null
  private static byte[] json(Output output) {
    return output.json();
  }

  private static <V> Repartitioned<String, V> by(String name, Serde<V> values) {
    // As many partitions as the articles have, which Kafka Streams sees to.
    return Repartitioned.with(Serdes.String(), values).withName(name);
  }

  /** Not cached: each row is written once in a commit, and read by ranges, which go past caches. */
  private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name), Serdes.String(), values)
        .withCachingDisabled()
        .withLoggingEnabled(
            Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.RETENTION_MS_CONFIG,
                "-1"));
  }
}
