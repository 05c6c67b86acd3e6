package dev.dateline.sink.results;

import static java.util.Objects.requireNonNull;

import dev.dateline.extract.PublicationTime;
import dev.dateline.sink.MovedFrom;
import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.OutcomeCounts;
import dev.dateline.topics.ResultKey;
import dev.dateline.topics.Sizes;
import dev.dateline.topics.streams.EarlyCommits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Passes on the records of one kind that differ from the last result of their key. The bytes of the
 * value decide, and never a header: an upgrade of the extractor shows only what it changed.
 *
 * <p>The store is read and written in the transaction that sends the results, so it never knows of
 * a result that was not committed. A row outlives the tombstone of an article, whose former dates
 * must not be forgotten; those of events and anniversaries, which come and go, are deleted.
 */
final class PublishDifferences implements Processor<byte[], byte[], byte[], byte[]> {

  private final ResultKey.Kind kind;
  private final OutcomeCounts<ResultOutcome> counts;
  private final PublishedResults published;
  private @Nullable ProcessorContext<byte[], byte[]> context;
  private @Nullable KeyValueStore<String, LastResult> lastResults;
  private EarlyCommits.@Nullable OfTask commits;

  PublishDifferences(
      ResultKey.Kind kind, OutcomeCounts<ResultOutcome> counts, PublishedResults published) {
    this.kind = kind;
    this.counts = counts;
    this.published = published;
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> newContext) {
    context = newContext;
    commits = EarlyCommits.schedule(newContext);
    KeyValueStore<String, LastResult> store =
        newContext.getStateStore(ResultsTopology.LAST_RESULTS);
    RestoreLastResults.into(store, published, newContext.taskId().partition());
    lastResults = store;
  }

  @Override
  public void process(Record<byte[], byte[]> input) {
    requireNonNull(commits).took();
    RecordMetadata origin = requireNonNull(context).recordMetadata().orElseThrow();
    ResultOutcome outcome;
    try {
      outcome = publish(ResultFacts.read(kind, input.key(), input.value()), input);
    } catch (InvalidRecordException e) {
      reject(e, origin, input);
      outcome = ResultOutcome.REJECTED;
    }
    counts.count(new TopicPartition(origin.topic(), origin.partition()), origin.offset(), outcome);
  }

  private ResultOutcome publish(ResultFacts facts, Record<byte[], byte[]> input) {
    String key = facts.key().toString();
    byte @Nullable [] value = input.value();
    @Nullable LastResult last = requireNonNull(lastResults).get(key);
    LastResult next = new LastResult(LastResult.hashOf(value), dates(facts, last));
    String before = last == null ? LastResult.GONE : last.hash();
    if (next.hash().equals(before)) {
      return ResultOutcome.UNCHANGED;
    }
    Record<byte[], byte[]> result =
        input
            .withKey(key.getBytes(StandardCharsets.UTF_8))
            .withHeaders(headers(facts, next, input));
    requireFits(facts.key(), result);
    remember(facts.key(), next);
    requireNonNull(context).forward(result, ResultsTopology.EGRESS_RESULTS);
    if (next.gone() || facts.withdrawn()) {
      return ResultOutcome.RETRACTED;
    }
    return before.equals(LastResult.GONE) ? ResultOutcome.NEW : ResultOutcome.CHANGED;
  }

  private static List<LocalDate> dates(ResultFacts facts, @Nullable LastResult last) {
    LocalDate current = facts.date();
    if (current != null) {
      return LastResult.datesWith(current, last);
    }
    return last == null ? List.of() : last.dates();
  }

  private void remember(ResultKey key, LastResult next) {
    boolean forget = next.gone() && key.kind() != ResultKey.Kind.ARTICLE;
    if (forget) {
      requireNonNull(lastResults).delete(key.toString());
    } else {
      requireNonNull(lastResults).put(key.toString(), next);
    }
  }

  /** The headers of the result: our own, and of those that came only what is to be passed on. */
  private static Headers headers(ResultFacts facts, LastResult next, Record<byte[], byte[]> input) {
    Headers headers = new RecordHeaders();
    CloudEventHeaders.write(headers, facts.key(), input.value(), time(facts, input.headers()));
    for (String name : List.of(CloudEventHeaders.EXTRACTOR, CloudEventHeaders.TRACE_PARENT)) {
      Header passed = input.headers().lastHeader(name);
      if (passed != null) {
        headers.add(passed);
      }
    }
    MovedFrom.write(headers, next.formerDates());
    return headers;
  }

  /** An article tells its own time; of an event the processor may know a later source. */
  private static @Nullable PublicationTime time(ResultFacts facts, Headers came) {
    String told = CloudEventHeaders.text(came, CloudEventHeaders.TIME);
    if (facts.date() != null || told == null) {
      return facts.time();
    }
    try {
      return PublicationTime.parse(told);
    } catch (IllegalArgumentException e) {
      return facts.time();
    }
  }

  /** A record over the topic's limit would never be committed, and the stream would spin on it. */
  private static void requireFits(ResultKey key, Record<byte[], byte[]> result) {
    long size = Sizes.ofRecord(result.key(), result.value(), result.headers());
    if (size > Sizes.MAX_OUTPUT_BYTES) {
      throw new InvalidRecordException(
          "value: the result %s would take %d bytes; expected at most %d"
              .formatted(key, size, Sizes.MAX_OUTPUT_BYTES));
    }
  }

  private void reject(
      InvalidRecordException why, RecordMetadata origin, Record<byte[], byte[]> input) {
    ProcessorContext<byte[], byte[]> here = requireNonNull(context);
    Headers headers = new RecordHeaders(input.headers().toArray());
    DeadLetter.of(
            DeadLetter.Stage.SINK,
            why,
            new DeadLetter.Origin(origin.topic(), origin.partition(), origin.offset()),
            Instant.ofEpochMilli(here.currentSystemTimeMs()))
        .writeTo(headers);
    here.forward(input.withHeaders(headers), ResultsTopology.EGRESS_DEAD_LETTERS);
  }
}
