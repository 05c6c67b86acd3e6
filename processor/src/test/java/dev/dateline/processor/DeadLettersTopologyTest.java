package dev.dateline.processor;

import static dev.dateline.processor.ProcessorDriver.article;
import static dev.dateline.processor.ProcessorDriver.retraction;
import static dev.dateline.processor.ProcessorOutcome.ENRICHED;
import static dev.dateline.processor.ProcessorOutcome.REJECTED;
import static dev.dateline.processor.ProcessorOutcome.SUPERSEDED;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Annotations;
import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.Mention;
import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Sizes;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a record, it is set aside with its bytes, and the stream goes on. */
class DeadLettersTopologyTest {

  private static final byte[] KEY = "a".getBytes(UTF_8);

  @TempDir Path stateDirectory;

  /** In full where the message is the processor's; of those of topics only the field or value. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id":"a","published":"2025-06-20","bo    | Unexpected end-of-input
          not JSON at all                           | Unrecognized token 'not'
          []                                        | ''
          null                                      | null
          {"id":"a","id":"b"}                       | Duplicate
          {"published":"2025-06-20","body":"text"}  | id: is missing
          {"id":"a","body":"text"}                  | published: is missing
          {"id":"a","published":"2025-06-20"}       | body: is missing
          {"id":"a","published":"2025-06-20","body":" "}                       | body: is
          {"id":"a","published":"2025-02-30","body":"text"}                    | "2025-02-30" is no publication date
          {"id":"a","published":"20/06/2025","body":"text"}                    | "20/06/2025" is no publication date
          {"id":"a","published":"2025-06-20","version":0,"body":"text"}        | "0"; expected 1, 2, 3, …
          {"id":"a","published":"2025-06-20","version":"2","body":"text"}      | version:
          {"id":"a","published":"2025-06-20","version":99999999999,"body":"t"} | version:
          {"id":"a","published":"2025-06-20","body":17}                        | body:
          {"id":"a","published":"2025-06-20","status":"withheld","body":"t"}   | status: is "withheld"; expected usable or canceled
          {"id":"a","published":"2025-06-20","status":"spiked","body":"t"}     | status:
          {"id":"b","published":"2025-06-20","body":"text"}                    | key: is "a"; expected the article's id "b"
          {"id":"a","retracted":{}}                                            | retracted.reason: is missing
          {"id":"a","version":-1,"retracted":{"reason":"wrong"}}               | version: is "-1"; expected 1, 2, 3, …, or none
          """)
  void setsAsideAValueThatIsNoArticle(String value, String message) {
    assertSetAside(KEY, value.getBytes(UTF_8), message);
  }

  @Test
  void setsAsideAnEmptyValue() {
    assertSetAside(KEY, new byte[0], "");
  }

  @Test
  void setsAsideAnotherEncoding() {
    byte[] latin1 = article("a", 1, "Tokió, São Paulo, Zürich").getBytes(ISO_8859_1);
    assertSetAside(KEY, latin1, "UTF-8");
  }

  @Test
  void setsAsideHalfASurrogatePair() {
    assertSetAside(
        KEY, article("a", 1, "\\ud83d alone").getBytes(UTF_8), "half a surrogate pair, U+D83D");
  }

  @Test
  void setsAsideTwoMegabytesOfGarbage() {
    byte[] garbage = new byte[2 * 1024 * 1024];
    new Random(20250620).nextBytes(garbage);
    garbage[0] = (byte) 0xFF;
    assertSetAside(KEY, garbage, "");
  }

  @Test
  void setsAsideNestingThatWouldOverflowAStack() {
    byte[] nested = ("{\"id\":" + "[".repeat(100_000)).getBytes(UTF_8);
    assertSetAside(KEY, nested, "");
  }

  @Test
  void setsAsideANullKey() {
    assertSetAside(
        null, article("a", 1, "t").getBytes(UTF_8), "key: is null; expected the article's id");
    assertSetAside(null, null, "key: is null; expected the article's id");
  }

  @Test
  void setsAsideAnEmptyKey() {
    assertSetAside(
        new byte[0],
        article("a", 1, "t").getBytes(UTF_8),
        "key: is empty; expected the article's id");
  }

  @Test
  void setsAsideAKeyThatIsNoText() {
    assertSetAside(
        new byte[] {(byte) 0xC3, 0x28},
        article("a", 1, "t").getBytes(UTF_8),
        "key: is no UTF-8, 2 bytes beginning with 0xc328; expected the article's id");
  }

  @Test
  void setsAsideAnIdThatIsTooLong() {
    String id = "x".repeat(1_001);
    assertSetAside(
        id.getBytes(UTF_8), article(id, 1, "t").getBytes(UTF_8), "id: has 1001 characters");
    assertSetAside(
        id.getBytes(UTF_8), retraction(id, 1, "wrong").getBytes(UTF_8), "id: has 1001 characters");
  }

  @Test
  void saysWhereItCameFromAndKeepsTheHeadersThatCame() {
    Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    try (ProcessorDriver driver = new ProcessorDriver(stateDirectory)) {
      driver.send("a", article("a", 1, "text"));
      Headers came =
          new RecordHeaders()
              .add("x-desk", "foreign".getBytes(UTF_8))
              .add("x-null", null)
              .add(DeadLetter.STACK_TRACE, "of an earlier rejection".getBytes(UTF_8));

      driver.send(KEY, "{".getBytes(UTF_8), came);

      Headers headers = driver.deadLetters().get(0).headers();
      assertThat(text(headers, "x-desk")).isEqualTo("foreign");
      assertThat(headers.lastHeader("x-null").value()).isNull();
      assertThat(text(headers, DeadLetter.STAGE)).isEqualTo("processor");
      assertThat(text(headers, DeadLetter.CLASS)).isEqualTo("InvalidRecordException");
      assertThat(text(headers, DeadLetter.TOPIC)).isEqualTo("news.articles");
      assertThat(text(headers, DeadLetter.PARTITION)).isEqualTo("0");
      assertThat(text(headers, DeadLetter.OFFSET)).isEqualTo("1");
      assertThat(Instant.parse(text(headers, DeadLetter.TIME))).isBetween(before, Instant.now());
      assertThat(headers.lastHeader(DeadLetter.STACK_TRACE)).isNull();
    }
  }

  @Test
  void namesTheReplayAsOrigin() {
    try (ProcessorDriver driver = new ProcessorDriver(stateDirectory)) {
      driver.replay("a", "{");
      assertThat(text(driver.deadLetters().get(0).headers(), DeadLetter.TOPIC))
          .isEqualTo("news.articles.replay");
    }
  }

  @Test
  void setsAsideAnArticleOnWhichTheExtractorFailsWithTheStackTrace() {
    ArticleAnnotator fails =
        (body, published, provenance) -> {
          if (body.contains("poison")) {
            throw new IllegalStateException("no rule for this");
          }
          return Annotations.NONE;
        };
    try (ProcessorDriver driver = driver(fails, Sizes.MAX_OUTPUT_BYTES)) {
      driver.send("a", article("a", 2, "poison"));
      driver.send("b", article("b", 1, "text"));

      assertThat(driver.enriched()).extracting(EnrichedArticle::id).containsExactly("b");
      TestRecord<byte[], byte[]> letter = driver.deadLetters().get(0);
      assertThat(letter.value()).asString(UTF_8).isEqualTo(article("a", 2, "poison"));
      assertThat(text(letter.headers(), DeadLetter.CLASS)).isEqualTo("IllegalStateException");
      assertThat(text(letter.headers(), DeadLetter.MESSAGE))
          .isEqualTo(
              "annotating article \"a\", version 2 failed: java.lang.IllegalStateException: no rule"
                  + " for this");
      assertThat(text(letter.headers(), DeadLetter.STACK_TRACE))
          .contains("no rule for this", "DeadLettersTopologyTest");
    }
  }

  @Test
  void setsAsideATextThatOverflowsTheStack() {
    ArticleAnnotator overflows =
        (body, published, provenance) -> {
          throw new StackOverflowError();
        };
    try (ProcessorDriver driver = driver(overflows, Sizes.MAX_OUTPUT_BYTES)) {
      driver.send("a", article("a", 1, "text"));
      assertThat(text(driver.deadLetters().get(0).headers(), DeadLetter.MESSAGE))
          .isEqualTo("annotating article \"a\", version 1 failed: java.lang.StackOverflowError");
    }
  }

  @Test
  void publishesARejectedVersionThatIsSentAgain() {
    boolean[] broken = {true};
    ArticleAnnotator mended =
        (body, published, provenance) -> {
          if (broken[0]) {
            throw new IllegalStateException("no rule for this");
          }
          return Annotations.NONE;
        };
    try (ProcessorDriver driver = driver(mended, Sizes.MAX_OUTPUT_BYTES)) {
      driver.send("a", article("a", 2, "text"));
      broken[0] = false;
      driver.replay("a", article("a", 2, "text"));

      assertThat(driver.enriched()).extracting(EnrichedArticle::version).containsExactly(2);
      assertThat(driver.outcomes()).isEqualTo(Map.of(REJECTED, 1L, ENRICHED, 1L));
    }
  }

  @Test
  void setsAsideAnArticleWhoseAnnotationsExceedTheLimit() {
    int limit = 64 * 1024;
    ArticleAnnotator verbose =
        (body, published, provenance) -> body.startsWith("much") ? muchToSay() : Annotations.NONE;
    try (ProcessorDriver driver = driver(verbose, limit)) {
      driver.send("a", article("a", 1, "much in little"));
      driver.send("b", article("b", 1, "text"));

      assertThat(driver.enriched()).extracting(EnrichedArticle::id).containsExactly("b");
      TestRecord<byte[], byte[]> letter = driver.deadLetters().get(0);
      assertThat(letter.value()).asString(UTF_8).isEqualTo(article("a", 1, "much in little"));
      assertThat(text(letter.headers(), DeadLetter.MESSAGE))
          .matches(
              "enriched article: article \"a\", version 1 takes \\d{6} bytes with headers and"
                  + " framing; expected at most 65536: raise the limit, or split the article");
      assertThat(driver.outcomes()).isEqualTo(Map.of(REJECTED, 1L, ENRICHED, 1L));
    }
  }

  @Test
  void neverSendsMoreThanTheLimit() {
    int limit = ProcessorSettings.MIN_OUTPUT_BYTES;
    try (ProcessorDriver driver = driver(ProcessorDriver.FINDS_NOTHING, limit)) {
      for (int length = 1_000; length < 20_000; length += 1_000) {
        driver.send("a" + length, article("a" + length, 1, "é".repeat(length / 2)));
      }
      var sent = driver.enrichedRecords();
      assertThat(sent).isNotEmpty();
      assertThat(sent)
          .allSatisfy(
              record ->
                  assertThat(Sizes.ofRecord(record.key(), record.value(), record.headers()))
                      .isLessThan(limit));
      assertThat(sent.size() + driver.deadLetters().size()).isEqualTo(19);
    }
  }

  @Test
  void countsForeignHeadersOfTheTraceIntoTheSize() {
    int limit = ProcessorSettings.MIN_OUTPUT_BYTES;
    try (ProcessorDriver driver = driver(ProcessorDriver.FINDS_NOTHING, limit)) {
      Headers headers =
          new RecordHeaders().add(CloudEventHeaders.TRACE_PARENT, new byte[limit + 1]);
      driver.send(KEY, article("a", 1, "text").getBytes(UTF_8), headers);
      assertThat(driver.enrichedRecords()).isEmpty();
      assertThat(driver.deadLetters()).hasSize(1);
    }
  }

  @Test
  void leavesOutAValueThatNoDeadLetterCanHold() {
    try (ProcessorDriver driver = new ProcessorDriver(stateDirectory)) {
      driver.send(KEY, new byte[Sizes.MAX_DEAD_LETTER_BYTES], new RecordHeaders());

      TestRecord<byte[], byte[]> letter = driver.deadLetters().get(0);
      assertThat(letter.key()).isEqualTo(KEY);
      assertThat(letter.value()).isNull();
      assertThat(text(letter.headers(), DeadLetter.MESSAGE))
          .endsWith(
              "the value of 34603008 bytes is left out: a dead letter has at most 34603008 bytes");
    }
  }

  @Test
  void countsEveryRecordOnceByItsOutcome() {
    try (ProcessorDriver driver = new ProcessorDriver(stateDirectory)) {
      driver.send("a", article("a", 2, "text"));
      driver.send("a", "{");
      driver.send("a", article("a", 1, "late"));
      driver.replay("a", "{");
      driver.send("a", retraction("a", 3, "wrong"));
      driver.sendNull("b");

      assertThat(driver.counts.snapshot())
          .isEqualTo(
              Map.of(ENRICHED, 1L, REJECTED, 2L, SUPERSEDED, 2L, ProcessorOutcome.RETRACTED, 1L));
    }
  }

  /** Poison between two good records: both pass, it is set aside as it came, and is counted. */
  private void assertSetAside(byte @Nullable [] key, byte @Nullable [] value, String message) {
    try (ProcessorDriver driver = new ProcessorDriver(stateDirectory)) {
      driver.send("before", article("before", 1, "text"));
      driver.send(key, value, new RecordHeaders());
      driver.send("after", article("after", 1, "text"));

      assertThat(driver.enriched())
          .extracting(EnrichedArticle::id)
          .containsExactly("before", "after");
      List<TestRecord<byte[], byte[]>> letters = driver.deadLetters();
      assertThat(letters).hasSize(1);
      assertThat(letters.get(0).key()).isEqualTo(key);
      assertThat(letters.get(0).value()).isEqualTo(value);
      assertThat(text(letters.get(0).headers(), DeadLetter.MESSAGE)).contains(message);
      assertThat(driver.outcomes()).isEqualTo(Map.of(ENRICHED, 2L, REJECTED, 1L));
    }
  }

  private ProcessorDriver driver(ArticleAnnotator annotator, int maxOutputBytes) {
    return new ProcessorDriver(stateDirectory, annotator, "1", maxOutputBytes);
  }

  private static Annotations muchToSay() {
    Entity entity =
        new Entity(
            "person/" + "x".repeat(1_000),
            Entity.IdBasis.NAME,
            EntityType.PERSON,
            "much",
            List.of(),
            null,
            List.of(new Mention(0, 4, "much")));
    return new Annotations(Collections.nCopies(100, entity), List.of(), List.of(), List.of());
  }

  private static String text(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), UTF_8);
  }
}
