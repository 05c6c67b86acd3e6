package dev.dateline.processor;

import static java.util.Objects.requireNonNull;

import dev.dateline.processor.Passage.Passed;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.OutcomeCounts;
import dev.dateline.topics.streams.EarlyCommits;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/** From bytes to {@link Arrival}; what is none is rejected. */
final class DecodeArticles implements FixedKeyProcessor<byte[], byte[], Passage<Arrival>> {

  private final OutcomeCounts<ProcessorOutcome> counts;
  private @Nullable RecordDesk<Arrival> desk;
  private EarlyCommits.@Nullable OfTask commits;

  DecodeArticles(OutcomeCounts<ProcessorOutcome> counts) {
    this.counts = counts;
  }

  @Override
  public void init(FixedKeyProcessorContext<byte[], Passage<Arrival>> context) {
    desk = new RecordDesk<>(context, counts);
    commits = EarlyCommits.schedule(context);
  }

  @Override
  public void process(FixedKeyRecord<byte[], byte[]> record) {
    requireNonNull(commits).took();
    Arrival arrival;
    try {
      arrival = ArticleDecoder.decode(record.key(), record.value());
    } catch (InvalidRecordException e) {
      requireNonNull(desk).reject(record, record.value(), e);
      return;
    }
    requireNonNull(desk).forward(record.withValue(new Passed<>(arrival, record.value())));
  }
}
