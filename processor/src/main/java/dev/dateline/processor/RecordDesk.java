package dev.dateline.processor;

import dev.dateline.processor.Passage.Rejected;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.OutcomeCounts;
import dev.dateline.topics.Sizes;
import java.time.Instant;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * What an operator does with a record whose way ends there: books its outcome, or rejects it.
 *
 * <p>One for each operator, confined to its thread. All operators stand in one subtopology without
 * a cache between them, so the context of each names the record of the input topic.
 *
 * @param <T> what the operator makes of a record that passes
 */
final class RecordDesk<T> {

  private static final String LEFT_OUT =
      "; key and headers stand here, the value of %d bytes is left out: a dead letter has at most"
          + " %d bytes";

  private final FixedKeyProcessorContext<byte[], Passage<T>> context;
  private final OutcomeCounts<ProcessorOutcome> counts;

  RecordDesk(
      FixedKeyProcessorContext<byte[], Passage<T>> context,
      OutcomeCounts<ProcessorOutcome> counts) {
    this.context = context;
    this.counts = counts;
  }

  /** Passes a record on to the next operator. */
  void forward(FixedKeyRecord<byte[], Passage<T>> record) {
    context.forward(record);
  }

  /** The topic, partition and offset of the record in hand. */
  RecordMetadata origin() {
    return context.recordMetadata().orElseThrow();
  }

  /** Books what became of the record in hand. */
  void count(ProcessorOutcome outcome) {
    RecordMetadata origin = origin();
    counts.count(new TopicPartition(origin.topic(), origin.partition()), origin.offset(), outcome);
  }

  /** Rejects the record in hand for a reason that its writer can mend. */
  void reject(
      FixedKeyRecord<byte[], ?> record, byte @Nullable [] original, InvalidRecordException why) {
    send(record, original, DeadLetter.of(DeadLetter.Stage.PROCESSOR, why, letterOrigin(), now()));
  }

  /**
   * Rejects the record in hand because of a failure that nobody expected.
   *
   * @param doing what failed, for the message
   */
  void fail(
      FixedKeyRecord<byte[], ?> record, byte @Nullable [] original, String doing, Throwable why) {
    DeadLetter letter =
        DeadLetter.ofFailure(DeadLetter.Stage.PROCESSOR, why, letterOrigin(), now());
    send(record, original, withMessage(letter, doing + " failed: " + why));
  }

  private void send(
      FixedKeyRecord<byte[], ?> record, byte @Nullable [] original, DeadLetter letter) {
    Headers headers = with(letter, record.headers());
    byte @Nullable [] value = original;
    if (value != null
        && Sizes.ofRecord(record.key(), value, headers) > Sizes.MAX_DEAD_LETTER_BYTES) {
      String leftOut = LEFT_OUT.formatted(value.length, Sizes.MAX_DEAD_LETTER_BYTES);
      headers = with(withMessage(letter, letter.message() + leftOut), record.headers());
      value = null;
    }
    count(ProcessorOutcome.REJECTED);
    Passage<T> rejected = new Rejected<>(value);
    context.forward(record.withValue(rejected).withHeaders(headers));
  }

  /** A copy: the headers of the record in hand belong to the consumer. */
  private static Headers with(DeadLetter letter, Headers came) {
    Headers headers = new RecordHeaders(came);
    letter.writeTo(headers);
    return headers;
  }

  private static DeadLetter withMessage(DeadLetter letter, String message) {
    return new DeadLetter(
        letter.stage(),
        letter.errorClass(),
        message,
        letter.origin(),
        letter.time(),
        letter.stackTrace());
  }

  private DeadLetter.Origin letterOrigin() {
    RecordMetadata origin = origin();
    return new DeadLetter.Origin(origin.topic(), origin.partition(), origin.offset());
  }

  /** The one wall clock of the topology; it stands in a header and in no value. */
  private Instant now() {
    return Instant.ofEpochMilli(context.currentSystemTimeMs());
  }
}
