package dev.dateline.sink.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.sink.Samples;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.InvalidRecordException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedFilesTest {

  private static final int CAP = 3;
  private static final int BYTES = 8;

  @TempDir Path archive;
  private FilesBench bench;

  @BeforeEach
  void open() {
    bench = bench();
    bench.assign(0, 1);
  }

  private FilesBench bench() {
    RejectedSettings settings =
        new RejectedSettings(archive, "documents", CAP, BYTES, Pace.DEFAULT);
    return new FilesBench(
        archive,
        "news.dead-letters",
        (layout, files, clock) -> new RejectedMaterializer(settings, layout, files));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void showsADeadLetterWithItsReason() throws IOException {
    RecordHeaders headers = new RecordHeaders();
    headers.add("x-mine", utf8("kept"));
    DeadLetter.of(
            DeadLetter.Stage.PROCESSOR,
            new InvalidRecordException("id: is missing"),
            new DeadLetter.Origin("news.articles", 3, 42L),
            Instant.parse("2026-01-01T00:00:00Z"))
        .writeTo(headers);
    bench.record(0, utf8("key"), utf8("{\"a\":1}"), headers).round();
    assertThat(bench.content()).containsOnlyKeys("rejected/0-0.json");
    assertThat(bench.content().get("rejected/0-0.json"))
        .isEqualTo(
            """
            {
              "stage": "processor",
              "error": "InvalidRecordException",
              "message": "id: is missing",
              "origin": {
                "topic": "news.articles",
                "partition": "3",
                "offset": "42"
              },
              "rejected": "2026-01-01T00:00:00Z",
              "letter": {
                "topic": "news.dead-letters",
                "partition": "0",
                "offset": "0",
                "timestamp": "2026-01-01T00:00:00Z"
              },
              "key": {
                "text": "key",
                "bytes": 3
              },
              "value": {
                "text": "{\\"a\\":1}",
                "bytes": 7
              },
              "headers": [
                {
                  "name": "x-mine",
                  "value": {
                    "text": "kept",
                    "bytes": 4
                  }
                }
              ]
            }
            """);
    assertThat(bench.committed(0)).isEqualTo(1);
  }

  @Test
  void showsALetterOfAForeignProducerWithoutReasonKeyAndValue() throws IOException {
    bench.record(0, (byte[]) null, null, new RecordHeaders()).round();
    assertThat(bench.content().get("rejected/0-0.json"))
        .contains("\"headers\": [ ]")
        .doesNotContain("stage", "key", "value");
    assertThat(bench.deadLetters).isEmpty();
  }

  @Test
  void cutsALongTextBetweenCharacters() {
    assertThat(RejectedRecord.content(utf8("1234567é9"), BYTES))
        .isEqualTo(new RejectedRecord.Content("1234567", null, 10, 7));
    assertThat(RejectedRecord.content(utf8("123456é9"), BYTES))
        .isEqualTo(new RejectedRecord.Content("123456é", null, 9, 8));
    assertThat(RejectedRecord.content(utf8("12345678"), BYTES))
        .isEqualTo(new RejectedRecord.Content("12345678", null, 8, null));
  }

  @Test
  void showsWhatIsNoTextInBase64() {
    byte[] bytes = {(byte) 0xff, 0, 1};
    assertThat(RejectedRecord.content(bytes, BYTES))
        .isEqualTo(new RejectedRecord.Content(null, "/wAB", 3, null));
    byte[] many = new byte[12];
    Arrays.fill(many, (byte) 0xbf);
    assertThat(RejectedRecord.content(many, BYTES))
        .isEqualTo(new RejectedRecord.Content(null, "v7+/v7+/v78=", 12, 8));
    byte[] cutShort = {'a', (byte) 0xc3};
    assertThat(RejectedRecord.content(cutShort, BYTES).base64()).isEqualTo("YcM=");
  }

  @Test
  void writesTheFirstOfAPartitionAndThenSaysThatThereAreMore() throws IOException {
    for (int i = 0; i < 5; i++) {
      bench.record(0, "key", utf8("value"));
    }
    bench.record(1, "key", utf8("value")).round();
    bench.record(0, "key", utf8("value")).round();
    assertThat(bench.content())
        .containsOnlyKeys(
            "rejected/0-0.json",
            "rejected/0-1.json",
            "rejected/0-2.json",
            "rejected/1-0.json",
            "rejected/_more-0.json");
    assertThat(bench.content().get("rejected/_more-0.json"))
        .isEqualTo(
            """
            {
              "partition": 0,
              "files": 3,
              "firstWithoutFile": 3,
              "where": "news.dead-letters has them all, for 90 days"
            }
            """);
    assertThat(bench.committed(0)).isEqualTo(6);
  }

  @Test
  void doesABatchAgainWithoutAnotherFile() throws IOException {
    for (int i = 0; i < 5; i++) {
      bench.record(0, "key", utf8("value"));
    }
    bench.round();
    var before = bench.content();
    try (FilesBench again = bench()) {
      again.assign(0);
      for (int i = 0; i < 5; i++) {
        again.record(0, "key", utf8("value"));
      }
      again.round();
      assertThat(again.content()).isEqualTo(before);
      assertThat(again.tally.snapshot()).isEqualTo(new FileCounts(0, 0, 3, 0));
    }
  }

  @Test
  void stagesApartFromTheResults() throws IOException {
    try (FilesBench results = FilesBench.ofResults(archive).assign(0)) {
      results.round();
      bench.record(0, "key", utf8("value")).round();
      results.record(0, "article/a", Samples.article("a", "2025-06-20", "Text.")).round();
      assertThat(results.content()).hasSize(2);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
