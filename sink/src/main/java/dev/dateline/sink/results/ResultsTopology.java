package dev.dateline.sink.results;

import static java.util.Objects.requireNonNull;

import dev.dateline.topics.OutcomeCounts;
import dev.dateline.topics.ResultKey;
import dev.dateline.topics.Topic;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Step one of the sink: three topics in, the differing results out. One task owns the same
 * partition of all three and the part of the store that belongs to it; nothing is repartitioned.
 */
final class ResultsTopology implements Supplier<Topology> {

  static final String LAST_RESULTS = "last-results";
  static final String EGRESS_RESULTS = "egress-results";
  static final String EGRESS_DEAD_LETTERS = "egress-dead-letters";

  private final Map<ResultKey.Kind, OutcomeCounts<ResultOutcome>> counts =
      new EnumMap<>(ResultKey.Kind.class);

  private final PublishedResults published;

  /**
   * Prepares the flow.
   *
   * @param published what is on {@code news.results} already, for a store that has lost its memory
   */
  ResultsTopology(PublishedResults published) {
    this.published = published;
    for (ResultKey.Kind kind : ResultKey.Kind.values()) {
      counts.put(kind, new OutcomeCounts<>(ResultOutcome.class));
    }
  }

  /** What became of the records of a kind so far. */
  Map<ResultOutcome, Long> counts(ResultKey.Kind kind) {
    return countsOf(kind).snapshot();
  }

  @Override
  public Topology get() {
    Topology topology = new Topology();
    for (ResultKey.Kind kind : ResultKey.Kind.values()) {
      topology.addSource(
          ingest(kind),
          new ByteArrayDeserializer(),
          new ByteArrayDeserializer(),
          kind.topic().topicName());
      topology.addProcessor(
          publish(kind),
          () -> new PublishDifferences(kind, countsOf(kind), published),
          ingest(kind));
    }
    String[] publishers =
        List.of(ResultKey.Kind.values()).stream()
            .map(ResultsTopology::publish)
            .toArray(String[]::new);
    topology.addStateStore(lastResults(), publishers);
    topology.addSink(
        EGRESS_RESULTS,
        Topic.RESULTS.topicName(),
        new ByteArraySerializer(),
        new ByteArraySerializer(),
        new ResultPartitioner(),
        publishers);
    topology.addSink(
        EGRESS_DEAD_LETTERS,
        Topic.DEAD_LETTERS.topicName(),
        new ByteArraySerializer(),
        new ByteArraySerializer(),
        publishers);
    return topology;
  }

  private OutcomeCounts<ResultOutcome> countsOf(ResultKey.Kind kind) {
    return requireNonNull(counts.get(kind));
  }

  private static StoreBuilder<KeyValueStore<String, LastResult>> lastResults() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(LAST_RESULTS), Serdes.String(), LastResult.serde());
  }

  private static String ingest(ResultKey.Kind kind) {
    return "ingest-" + kind.topic().name().toLowerCase(Locale.ROOT);
  }

  private static String publish(ResultKey.Kind kind) {
    return "publish-" + kind.topic().name().toLowerCase(Locale.ROOT);
  }
}
