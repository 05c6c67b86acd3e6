package dev.dateline.processor;

import static java.util.Objects.requireNonNull;

import dev.dateline.processor.Arrival.Channel;
import dev.dateline.processor.Passage.Passed;
import dev.dateline.processor.Passage.Rejected;
import dev.dateline.topics.Article;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.OutcomeCounts;
import dev.dateline.topics.Topic;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Lets the latest version of each article pass, and remembers it for ever; {@link VersionRule} has
 * the rule.
 *
 * <p>A version is remembered before its text is annotated. Should the annotation be rejected, the
 * version before it stays published and the rejected one can be sent again, as at equal version the
 * later record passes.
 */
final class SelectVersion implements FixedKeyProcessor<byte[], Passage<Arrival>, Passage<Article>> {

  private final OutcomeCounts<ProcessorOutcome> counts;
  private @Nullable RecordDesk<Article> desk;
  private @Nullable KeyValueStore<String, KnownArticle> versions;

  SelectVersion(OutcomeCounts<ProcessorOutcome> counts) {
    this.counts = counts;
  }

  @Override
  public void init(FixedKeyProcessorContext<byte[], Passage<Article>> context) {
    desk = new RecordDesk<>(context, counts);
    versions = context.getStateStore(EnrichmentTopology.ARTICLE_VERSIONS);
  }

  @Override
  public void process(FixedKeyRecord<byte[], Passage<Arrival>> record) {
    Passage<Arrival> passage = record.value();
    if (passage instanceof Passed<Arrival> passed) {
      select(record, passed);
    } else if (passage instanceof Rejected<Arrival> rejected) {
      requireNonNull(desk).forward(record.withValue(new Rejected<>(rejected.letter())));
    }
  }

  private void select(FixedKeyRecord<byte[], ?> record, Passed<Arrival> passed) {
    RecordDesk<Article> here = requireNonNull(desk);
    KeyValueStore<String, KnownArticle> known = requireNonNull(versions);
    Arrival arrival = passed.content();
    Optional<Article> latest;
    try {
      latest = VersionRule.decide(known.get(arrival.id()), arrival, channel(here));
    } catch (InvalidRecordException e) {
      here.reject(record, passed.original(), e);
      return;
    }
    if (latest.isEmpty()) {
      here.count(ProcessorOutcome.SUPERSEDED);
      return;
    }
    known.put(arrival.id(), KnownArticle.of(latest.get()));
    here.forward(record.withValue(new Passed<>(latest.get(), passed.original())));
  }

  private static Channel channel(RecordDesk<?> here) {
    return Topic.REPLAY.topicName().equals(here.origin().topic()) ? Channel.REPLAY : Channel.LOG;
  }
}
