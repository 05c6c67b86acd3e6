package dev.dateline.sink.results;

import static dev.dateline.sink.results.ResultsBench.header;
import static dev.dateline.sink.results.ResultsBench.key;
import static dev.dateline.topics.Topic.ANNIVERSARIES;
import static dev.dateline.topics.Topic.ENRICHED;
import static dev.dateline.topics.Topic.EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.sink.MovedFrom;
import dev.dateline.sink.Samples;
import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.ContentHash;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import dev.dateline.topics.ResultKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTopologyTest {

  private static final EnrichedArticle FIRST = Samples.article("a", "2025-06-20", "One text.");
  private static final EnrichedArticle SECOND = Samples.article("a", "2025-06-20", "Another text.");

  @TempDir Path state;
  private ResultsBench bench;

  @BeforeEach
  void open() {
    bench = new ResultsBench(state);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  /**
   * When this changes, ask: does a node or the store get another name (its changelog is lost, and
   * every result is published again), and does one task still own a key on the way in and out?
   */
  @Test
  void isTheTopologyThatWasAgreed() throws IOException {
    try (InputStream expected = getClass().getResourceAsStream("expected_topology.txt")) {
      assertThat(new ResultsTopology(PublishedResults.NONE).get().describe().toString().strip())
          .isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
  }

  @Test
  void publishesNewBytesAsTheyCame() {
    byte[] value =
        new String(Json.write(FIRST), StandardCharsets.UTF_8)
            .replaceFirst("\\{\"id\":\"a\",", "{ \"id\" : \"a\" ,")
            .getBytes(StandardCharsets.UTF_8);
    bench.pipe(ENRICHED, "a", value, Map.of());
    assertThat(bench.results())
        .singleElement()
        .satisfies(
            result -> {
              assertThat(key(result)).isEqualTo("article/a");
              assertThat(result.value()).isEqualTo(value);
            });
    assertThat(articles()).containsEntry(ResultOutcome.NEW, 1L);
  }

  @Test
  void publishesTheSameOnceWhateverItsHeadersSay() {
    bench.pipe(ENRICHED, "a", Json.write(FIRST), Map.of(CloudEventHeaders.EXTRACTOR, "1"));
    bench.pipe(ENRICHED, "a", Json.write(FIRST), Map.of(CloudEventHeaders.EXTRACTOR, "2"));
    assertThat(bench.results()).hasSize(1);
    assertThat(articles())
        .containsEntry(ResultOutcome.NEW, 1L)
        .containsEntry(ResultOutcome.UNCHANGED, 1L);
  }

  @Test
  void publishesWhatChangedAndWhatChangedBack() {
    bench.pipe(ENRICHED, "a", FIRST);
    bench.pipe(ENRICHED, "a", SECOND);
    bench.pipe(ENRICHED, "a", FIRST);
    assertThat(bench.results())
        .extracting(TestRecord::value)
        .containsExactly(Json.write(FIRST), Json.write(SECOND), Json.write(FIRST));
    assertThat(articles())
        .containsEntry(ResultOutcome.NEW, 1L)
        .containsEntry(ResultOutcome.CHANGED, 2L);
  }

  @Test
  void passesATombstoneOnOnceAndNoneOfAnUnknownKey() {
    bench.tombstone(ENRICHED, "unknown");
    bench.pipe(ENRICHED, "a", FIRST);
    bench.tombstone(ENRICHED, "a");
    bench.tombstone(ENRICHED, "a");
    List<TestRecord<byte[], byte[]>> results = bench.results();
    assertThat(results).extracting(ResultsBench::key).containsExactly("article/a", "article/a");
    assertThat(results.get(1).value()).isNull();
    assertThat(header(results.get(1), CloudEventHeaders.CONTENT_TYPE)).isNull();
    assertThat(articles())
        .containsEntry(ResultOutcome.RETRACTED, 1L)
        .containsEntry(ResultOutcome.UNCHANGED, 2L);
  }

  @Test
  void publishesAnEventAgainAfterItsTombstone() {
    String id = "2024-06-19/0a";
    bench.pipe(EVENTS, id, Samples.event(id, "signing"));
    bench.tombstone(EVENTS, id);
    assertThat(bench.remembered("event/" + id)).as("events come and go").isNull();
    bench.tombstone(EVENTS, id);
    bench.pipe(EVENTS, id, Samples.event(id, "signing"));
    assertThat(bench.results())
        .extracting(result -> result.value() == null)
        .containsExactly(false, true, false);
    assertThat(bench.counts(ResultKey.Kind.EVENT))
        .containsEntry(ResultOutcome.NEW, 2L)
        .containsEntry(ResultOutcome.RETRACTED, 1L)
        .containsEntry(ResultOutcome.UNCHANGED, 1L);
  }

  @Test
  void countsARetractionOnceAndARevivalAsAChange() {
    bench.pipe(ENRICHED, "a", FIRST);
    bench.pipe(ENRICHED, "a", Samples.retracted("a", "2025-06-20"));
    bench.pipe(ENRICHED, "a", Samples.retracted("a", "2025-06-20"));
    bench.pipe(ENRICHED, "a", SECOND);
    assertThat(bench.results()).hasSize(3);
    assertThat(articles())
        .containsEntry(ResultOutcome.NEW, 1L)
        .containsEntry(ResultOutcome.RETRACTED, 1L)
        .containsEntry(ResultOutcome.UNCHANGED, 1L)
        .containsEntry(ResultOutcome.CHANGED, 1L);
  }

  @Test
  void tellsOnEveryResultWhereTheArticleLayBefore() {
    bench.pipe(ENRICHED, "a", Samples.article("a", "2025-06-18", "Text."));
    bench.pipe(ENRICHED, "a", Samples.article("a", "2025-06-19", "Text."));
    bench.pipe(ENRICHED, "a", Samples.article("a", "2025-06-20", "Text."));
    bench.pipe(ENRICHED, "a", Samples.article("a", "2025-06-20", "Better text."));
    bench.pipe(ENRICHED, "a", Samples.article("a", "2025-06-18", "Text."));
    bench.tombstone(ENRICHED, "a");
    bench.pipe(ENRICHED, "a", Samples.article("a", "2025-06-20", "Text."));
    assertThat(bench.results())
        .extracting(result -> header(result, MovedFrom.HEADER))
        .containsExactly(
            null,
            "2025-06-18",
            "2025-06-19,2025-06-18",
            "2025-06-19,2025-06-18",
            "2025-06-20,2025-06-19",
            "2025-06-18,2025-06-20,2025-06-19",
            "2025-06-18,2025-06-19");
  }

  @Test
  void remembersABoundedNumberOfDates() {
    for (int day = 1; day <= 31; day++) {
      bench.pipe(ENRICHED, "a", Samples.article("a", "2025-01-%02d".formatted(day), "Text."));
      bench.pipe(ENRICHED, "a", Samples.article("a", "2025-03-%02d".formatted(day), "Text."));
    }
    List<TestRecord<byte[], byte[]>> results = bench.results();
    String last = header(results.get(results.size() - 1), MovedFrom.HEADER);
    assertThat(last.split(",")).hasSize(MovedFrom.MAX_DATES).startsWith("2025-01-31", "2025-03-30");
  }

  @Test
  void writesTheHeadersAnewAndPassesOnExtractorAndTrace() {
    bench.pipe(
        ENRICHED,
        "a",
        Json.write(FIRST),
        Map.of(
            CloudEventHeaders.ID,
            "foreign",
            CloudEventHeaders.TIME,
            "1999-01-01T00:00:00Z",
            CloudEventHeaders.EXTRACTOR,
            "code=1 model=2",
            CloudEventHeaders.TRACE_PARENT,
            "00-1-2-00",
            "x-other",
            "y"));
    TestRecord<byte[], byte[]> result = bench.results().get(0);
    assertThat(result.headers())
        .extracting(Header::key)
        .containsExactlyInAnyOrder(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_subject",
            "ce_time",
            "content-type",
            "dateline-extractor",
            "traceparent");
    assertThat(header(result, "ce_id"))
        .isEqualTo("article/a#" + ContentHash.hex(ContentHash.of(Json.write(FIRST))));
    assertThat(header(result, "ce_type")).isEqualTo("dev.dateline.article.enriched.v1");
    assertThat(header(result, "ce_time")).isEqualTo("2025-06-20T00:00:00Z");
    assertThat(header(result, "dateline-extractor")).isEqualTo("code=1 model=2");
    assertThat(header(result, "traceparent")).isEqualTo("00-1-2-00");
  }

  @Test
  void takesTheTimeOfAnEventFromItsLatestSource() {
    String id = "2024-06-19/0a";
    bench.pipe(EVENTS, id, Samples.event(id, "signing", "2024-06-21", "2024-06-20"));
    assertThat(header(bench.results().get(0), "ce_time")).isEqualTo("2024-06-21T00:00:00Z");
  }

  @Test
  void prefersTheTimeThatTheProcessorToldForAnEvent() {
    String id = "2024-06-19/0a";
    byte[] event = Json.write(Samples.event(id, "signing", "2024-06-21"));
    bench.pipe(EVENTS, id, event, Map.of("ce_time", "2025-06-20T09:00:00+09:00"));
    assertThat(header(bench.results().get(0), "ce_time")).isEqualTo("2025-06-20T09:00:00+09:00");
  }

  @Test
  void joinsThreeTopicsIntoOne() {
    String id = "2024-06-19/0a";
    bench.pipe(ENRICHED, "a", FIRST);
    bench.pipe(EVENTS, id, Samples.event(id, "signing"));
    bench.pipe(ANNIVERSARIES, id + "@P1Y", Samples.anniversary(id));
    assertThat(bench.results())
        .extracting(ResultsBench::key)
        .containsExactly("article/a", "event/" + id, "anniversary/" + id + "@P1Y");
    for (ResultKey.Kind kind : ResultKey.Kind.values()) {
      assertThat(bench.counts(kind)).containsEntry(ResultOutcome.NEW, 1L);
    }
  }

  @Test
  void rejectsWhatIsNoSuchRecordAndGoesOn() {
    byte[] noJson = "{\"id\": oops".getBytes(StandardCharsets.UTF_8);
    bench.pipe(ENRICHED, "a", noJson, Map.of("x-mine", "kept"));
    bench.pipe(ENRICHED, "b", FIRST);
    bench.pipe(ENRICHED, null, Json.write(FIRST), Map.of());
    bench.pipe(ENRICHED, "a", "null".getBytes(StandardCharsets.UTF_8), Map.of());
    bench.pipe(ENRICHED, "a", FIRST);
    assertThat(bench.results()).extracting(ResultsBench::key).containsExactly("article/a");
    List<TestRecord<byte[], byte[]>> letters = bench.deadLetters();
    assertThat(letters).hasSize(4);
    TestRecord<byte[], byte[]> letter = letters.get(0);
    assertThat(letter.value()).isEqualTo(noJson);
    assertThat(header(letter, "x-mine")).isEqualTo("kept");
    assertThat(header(letter, DeadLetter.STAGE)).isEqualTo("sink");
    assertThat(header(letter, DeadLetter.TOPIC)).isEqualTo("news.enriched");
    assertThat(header(letter, DeadLetter.OFFSET)).isEqualTo("0");
    assertThat(header(letters.get(1), DeadLetter.MESSAGE))
        .isEqualTo(
            "id: is \"a\" in the value, but the key of the record is \"b\"; expected the same");
    assertThat(header(letters.get(2), DeadLetter.MESSAGE))
        .isEqualTo("key: is missing; expected the id of the record");
    assertThat(articles())
        .containsEntry(ResultOutcome.REJECTED, 4L)
        .containsEntry(ResultOutcome.NEW, 1L);
  }

  @Test
  void rejectsAResultThatWouldBeTooLargeToPublish() {
    byte[] value = Json.write(FIRST);
    byte[] padded = Arrays.copyOf(value, 32 * 1024 * 1024);
    Arrays.fill(padded, value.length, padded.length, (byte) ' ');
    bench.pipe(ENRICHED, "a", padded, Map.of());
    bench.pipe(ENRICHED, "a", FIRST);
    assertThat(bench.results()).hasSize(1);
    assertThat(header(bench.deadLetters().get(0), DeadLetter.MESSAGE))
        .startsWith("value: the result article/a would take 335")
        .endsWith("bytes; expected at most 33554432");
  }

  private Map<ResultOutcome, Long> articles() {
    return bench.counts(ResultKey.Kind.ARTICLE);
  }
}
