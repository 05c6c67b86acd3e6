package dev.dateline.topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.topics.DeadLetter.Origin;
import dev.dateline.topics.DeadLetter.Stage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

  private static final Instant TIME = Instant.parse("2025-06-20T09:30:00.123Z");
  private static final Origin RECORD = new Origin("news.articles", 3, 42L);
  private static final InvalidRecordException WHY = new InvalidRecordException("id: is missing");

  @Test
  void saysWhoRejectedWhatWhereAndWhy() {
    assertThat(headers(DeadLetter.of(Stage.PROCESSOR, WHY, RECORD, TIME)))
        .containsExactly(
            Map.entry("dateline-error-stage", "processor"),
            Map.entry("dateline-error-class", "InvalidRecordException"),
            Map.entry("dateline-error-message", "id: is missing"),
            Map.entry("dateline-error-topic", "news.articles"),
            Map.entry("dateline-error-partition", "3"),
            Map.entry("dateline-error-offset", "42"),
            Map.entry("dateline-error-time", "2025-06-20T09:30:00.123Z"));
  }

  @Test
  void comesBackFromItsHeadersAndLeavesTheOthers() {
    for (DeadLetter letter :
        List.of(
            DeadLetter.of(Stage.PROCESSOR, WHY, RECORD, TIME),
            DeadLetter.of(Stage.PRODUCER, WHY, new Origin("2025/bad.txt", null, 7L), TIME),
            DeadLetter.ofFailure(Stage.SINK, new IllegalStateException("x"), RECORD, TIME))) {
      RecordHeaders headers = new RecordHeaders();
      headers.add("traceparent", new byte[] {1});
      letter.writeTo(headers);
      assertThat(DeadLetter.read(headers)).contains(letter);
      assertThat(DeadLetter.withoutReason(headers))
          .extracting("key")
          .containsExactly("traceparent");
    }
  }

  @Test
  void whatIsNoDeadLetterIsReadAsNone() {
    RecordHeaders headers = new RecordHeaders();
    assertThat(DeadLetter.read(headers)).isEmpty();
    DeadLetter.of(Stage.SINK, WHY, RECORD, TIME).writeTo(headers);
    CloudEventHeaders.put(headers, DeadLetter.STAGE, "kitchen");
    assertThat(DeadLetter.read(headers)).isEmpty();
    CloudEventHeaders.put(headers, DeadLetter.STAGE, "sink");
    CloudEventHeaders.put(headers, DeadLetter.TIME, "noon");
    assertThat(DeadLetter.read(headers)).isEmpty();
    CloudEventHeaders.put(headers, DeadLetter.TIME, TIME.toString());
    CloudEventHeaders.put(headers, DeadLetter.OFFSET, "one");
    assertThat(DeadLetter.read(headers)).isEmpty();
  }

  @Test
  void ofAFileThereIsNoPartition() {
    DeadLetter letter =
        DeadLetter.of(Stage.PRODUCER, WHY, new Origin("2025/bad.txt", null, 7L), TIME);

    assertThat(headers(letter))
        .containsEntry("dateline-error-stage", "producer")
        .containsEntry("dateline-error-topic", "2025/bad.txt")
        .containsEntry("dateline-error-offset", "7")
        .doesNotContainKey("dateline-error-partition");
  }

  @Test
  void anUnexpectedFailureCarriesItsStackTrace() {
    IllegalStateException failure = new IllegalStateException("no such index");

    assertThat(headers(DeadLetter.ofFailure(Stage.SINK, failure, RECORD, TIME)))
        .containsEntry("dateline-error-class", "IllegalStateException")
        .containsEntry("dateline-error-message", "no such index")
        .hasEntrySatisfying(
            "dateline-error-stacktrace",
            trace ->
                assertThat(trace)
                    .startsWith("java.lang.IllegalStateException: no such index")
                    .contains("DeadLetterTest"));
  }

  @Test
  void aFailureWithoutNameOrMessageIsNamedAllTheSame() {
    RuntimeException anonymous = new RuntimeException() {};

    assertThat(headers(DeadLetter.ofFailure(Stage.SINK, anonymous, RECORD, TIME)))
        .containsEntry("dateline-error-class", getClass().getName() + "$1")
        .containsEntry("dateline-error-message", "no message");
  }

  @Test
  void messageAndStackTraceAreCutToTheirBounds() {
    InvalidRecordException longest = new InvalidRecordException("x".repeat(2_000));
    InvalidRecordException longer = new InvalidRecordException("x".repeat(2_001));

    assertThat(DeadLetter.of(Stage.SINK, longest, RECORD, TIME).message())
        .isEqualTo("x".repeat(2_000));
    assertThat(DeadLetter.of(Stage.SINK, longer, RECORD, TIME).message())
        .isEqualTo("x".repeat(1_999) + "…");
    assertThat(
            DeadLetter.ofFailure(
                    Stage.SINK, new IllegalStateException("y".repeat(9_000)), RECORD, TIME)
                .stackTrace())
        .hasSize(8_000)
        .endsWith("y…");
  }

  @Test
  void noCharacterIsCutInTwo() {
    InvalidRecordException emoji = new InvalidRecordException("x" + "😀".repeat(1_000));

    String message = DeadLetter.of(Stage.SINK, emoji, RECORD, TIME).message();

    assertThat(message).isEqualTo("x" + "😀".repeat(999) + "…");
    assertThat(new String(message.getBytes(UTF_8), UTF_8)).isEqualTo(message);
  }

  @Test
  void recordHasKeyAndValueAsTheyCame() {
    byte[] key = {1, 2};
    byte[] value = {(byte) 0xFF, 0};

    ProducerRecord<byte[], byte[]> letter =
        DeadLetter.of(Stage.SINK, WHY, RECORD, TIME).toRecord(key, value);

    assertThat(letter.topic()).isEqualTo("news.dead-letters");
    assertThat(letter.key()).isSameAs(key);
    assertThat(letter.value()).isSameAs(value);
    assertThat(letter.timestamp()).as("the wall clock of the client").isNull();
    assertThat(letter.headers().toArray()).hasSize(7);
    assertThat(DeadLetter.of(Stage.SINK, WHY, RECORD, TIME).toRecord(null, null).value()).isNull();
  }

  @Test
  void otherHeadersStayAndAnEarlierReasonGivesWay() {
    Headers headers = new RecordHeaders();
    headers.add("traceparent", "00-1-2-01".getBytes(UTF_8));
    DeadLetter.ofFailure(Stage.PROCESSOR, new IllegalStateException("first"), RECORD, TIME)
        .writeTo(headers);
    DeadLetter.of(Stage.PRODUCER, WHY, new Origin("bad.txt", null, null), TIME).writeTo(headers);

    assertThat(text(headers))
        .containsOnly(
            Map.entry("traceparent", "00-1-2-01"),
            Map.entry("dateline-error-stage", "producer"),
            Map.entry("dateline-error-class", "InvalidRecordException"),
            Map.entry("dateline-error-message", "id: is missing"),
            Map.entry("dateline-error-topic", "bad.txt"),
            Map.entry("dateline-error-time", "2025-06-20T09:30:00.123Z"));
  }

  private static Map<String, String> headers(DeadLetter letter) {
    Headers headers = new RecordHeaders();
    letter.writeTo(headers);
    return text(headers);
  }

  private static Map<String, String> text(Headers headers) {
    Map<String, String> text = new LinkedHashMap<>();
    headers.forEach(
        header ->
            text.put(
                header.key(),
                Objects.requireNonNull(CloudEventHeaders.text(headers, header.key()))));
    return text;
  }
}
