package dev.dateline.topics;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What could not be processed, and why. The bytes go to {@code news.dead-letters} as they came; the
 * reason stands in the headers {@code dateline-error-…}, the same whoever wrote them.
 *
 * @param stage who rejected it
 * @param errorClass simple name of the exception
 * @param message what was wrong, where, with the value
 * @param origin where it came from
 * @param time when it was rejected
 * @param stackTrace null where the rejection is no bug and the message says everything
 */
public record DeadLetter(
    Stage stage,
    String errorClass,
    String message,
    Origin origin,
    Instant time,
    @Nullable String stackTrace) {

  public static final String STAGE = "dateline-error-stage";
  public static final String CLASS = "dateline-error-class";
  public static final String MESSAGE = "dateline-error-message";
  public static final String TOPIC = "dateline-error-topic";
  public static final String PARTITION = "dateline-error-partition";
  public static final String OFFSET = "dateline-error-offset";
  public static final String TIME = "dateline-error-time";
  public static final String STACK_TRACE = "dateline-error-stacktrace";

  private static final List<String> OWN =
      List.of(STAGE, CLASS, MESSAGE, TOPIC, PARTITION, OFFSET, TIME, STACK_TRACE);

  /** Longest message in a header, in UTF-16 code units. */
  public static final int MAX_MESSAGE_LENGTH = 2_000;

  /** Longest stack trace in a header, in UTF-16 code units. */
  public static final int MAX_STACK_TRACE_LENGTH = 8_000;

  /** The stages of the pipeline. */
  public enum Stage {
    PRODUCER,
    PROCESSOR,
    SINK;

    /** The word that stands in the header. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where a dead letter came from.
   *
   * @param topic the topic, or the path of the file
   * @param partition null for a file
   * @param offset of the record, or the line of the file from 1; null where there is none
   */
  public record Origin(String topic, @Nullable Integer partition, @Nullable Long offset) {}

  public DeadLetter {
    message = cut(message, MAX_MESSAGE_LENGTH);
    stackTrace = stackTrace == null ? null : cut(stackTrace, MAX_STACK_TRACE_LENGTH);
  }

  /** A rejection for an expected reason: the message says everything. */
  public static DeadLetter of(
      Stage stage, InvalidRecordException why, Origin origin, Instant time) {
    return new DeadLetter(
        stage,
        why.getClass().getSimpleName(),
        String.valueOf(why.getMessage()),
        origin,
        time,
        null);
  }

  /** A rejection for a failure that nobody expected, with its stack trace. */
  public static DeadLetter ofFailure(Stage stage, Throwable why, Origin origin, Instant time) {
    StringWriter trace = new StringWriter();
    why.printStackTrace(new PrintWriter(trace));
    return new DeadLetter(
        stage,
        nameOf(why),
        Objects.requireNonNullElse(why.getMessage(), "no message"),
        origin,
        time,
        trace.toString());
  }

  /** Adds the reason to a record's headers, in place of any earlier one; all others stay. */
  public void writeTo(Headers headers) {
    OWN.forEach(headers::remove);
    CloudEventHeaders.put(headers, STAGE, stage.word());
    CloudEventHeaders.put(headers, CLASS, errorClass);
    CloudEventHeaders.put(headers, MESSAGE, message);
    CloudEventHeaders.put(headers, TOPIC, origin.topic());
    if (origin.partition() != null) {
      CloudEventHeaders.put(headers, PARTITION, origin.partition().toString());
    }
    if (origin.offset() != null) {
      CloudEventHeaders.put(headers, OFFSET, origin.offset().toString());
    }
    CloudEventHeaders.put(headers, TIME, time.toString());
    if (stackTrace != null) {
      CloudEventHeaders.put(headers, STACK_TRACE, stackTrace);
    }
  }

  /**
   * Reads the reason back from a record's headers.
   *
   * @return empty where the headers are not those of a dead letter, or one of them cannot be read
   */
  public static Optional<DeadLetter> read(Headers headers) {
    String stage = CloudEventHeaders.text(headers, STAGE);
    String topic = CloudEventHeaders.text(headers, TOPIC);
    String time = CloudEventHeaders.text(headers, TIME);
    if (stage == null || topic == null || time == null) {
      return Optional.empty();
    }
    String partition = CloudEventHeaders.text(headers, PARTITION);
    String offset = CloudEventHeaders.text(headers, OFFSET);
    try {
      return Optional.of(
          new DeadLetter(
              Stage.valueOf(stage.toUpperCase(Locale.ROOT)),
              Objects.requireNonNullElse(CloudEventHeaders.text(headers, CLASS), ""),
              Objects.requireNonNullElse(CloudEventHeaders.text(headers, MESSAGE), ""),
              new Origin(
                  topic,
                  partition == null ? null : Integer.valueOf(partition),
                  offset == null ? null : Long.valueOf(offset)),
              Instant.parse(time),
              CloudEventHeaders.text(headers, STACK_TRACE)));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A record's headers without the reason, as they were before it was rejected. */
  public static Headers withoutReason(Headers headers) {
    Headers others = new RecordHeaders(headers.toArray());
    OWN.forEach(others::remove);
    return others;
  }

  /** The record to send, with key and value as they came. */
  public ProducerRecord<byte[], byte[]> toRecord(byte @Nullable [] key, byte @Nullable [] value) {
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(Topic.DEAD_LETTERS.topicName(), key, value);
    writeTo(letter.headers());
    return letter;
  }

  /** Simple as in sources; an anonymous class has no such name. */
  private static String nameOf(Throwable why) {
    String simple = why.getClass().getSimpleName();
    return simple.isEmpty() ? why.getClass().getName() : simple;
  }

  /** Cut with a mark at its end, and not through the middle of a character. */
  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = length - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
