package dev.dateline.processor;

import static dev.dateline.processor.ProcessorDriver.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Annotations;
import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.Mention;
import dev.dateline.extract.Provenance;
import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.TimeExpression;
import dev.dateline.processor.ProcessorSettings.CalendarSwitch;
import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.ContentHash;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.OutcomeCounts;
import dev.dateline.topics.Sizes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes to {@code news.enriched}, and the shape of the flow. */
class EnrichmentTopologyTest {

  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @TempDir Path stateDirectory;

  /**
   * When this fails, the names of operators, stores or topics have changed, or their order. Think
   * of this before the file is replaced: a renamed store or repartition leaves the old internal
   * topic behind and begins with an empty one, so that every retraction is forgotten until the
   * application is reset and reads the log again; another order of subtopologies moves the tasks,
   * so that instances of two versions cannot share the work during an upgrade; a new sink belongs
   * into the catalogue of topics and into {@code outputTopics}, a new repartition into {@code
   * repartitionTopics}, or a run ends before they are empty.
   */
  @Test
  void keepsItsShape() throws IOException {
    String description =
        new EnrichmentTopology(
                ProcessorDriver.FINDS_NOTHING,
                "1",
                Sizes.MAX_OUTPUT_BYTES,
                CalendarSwitch.ON,
                new OutcomeCounts<>(ProcessorOutcome.class))
            .get()
            .describe()
            .toString();

    assertThat(description).isEqualToNormalizingNewlines(resource("expected_topology.txt"));
  }

  @Test
  void makesNoCalendarWhereItIsSwitchedOff() {
    ArticleAnnotator annotator = (body, published, provenance) -> TellingReader.read(body);
    String telling = "It was the opening of the Beta Bridge on 2001-12-29 0 0.";
    for (CalendarSwitch calendar : CalendarSwitch.values()) {
      try (ProcessorDriver driver =
          new ProcessorDriver(
              stateDirectory.resolve(calendar.name()),
              annotator,
              "1",
              Sizes.MAX_OUTPUT_BYTES,
              calendar)) {
        driver.send("a", article("a", 1, telling));

        assertThat(driver.enriched().get(0).events()).hasSize(1);
        assertThat(driver.eventRecords()).hasSize(calendar == CalendarSwitch.ON ? 1 : 0);
      }
    }
  }

  @Test
  void publishesTheArticleWithWhatTheExtractorFinds() {
    try (ProcessorDriver driver = driver(EnrichmentTopologyTest::firstWord, "1")) {
      driver.send("a", article("a", 1, "Kigali hosts the summit"));

      EnrichedArticle enriched = driver.enriched().get(0);
      assertThat(enriched.body()).isEqualTo("Kigali hosts the summit");
      assertThat(enriched.entities()).containsExactly(place("Kigali"));
    }
  }

  @Test
  void handsTheExtractorThePublicationTimeOfTheArticle() {
    List<PublicationTime> seen = new ArrayList<>();
    ArticleAnnotator asked =
        (body, published, provenance) -> {
          seen.add(published);
          return Annotations.NONE;
        };
    try (ProcessorDriver driver = driver(asked, "1")) {
      driver.send(
          "a", "{\"id\":\"a\",\"published\":\"1850-01-31T23:30:00-05:00\",\"body\":\"text\"}");
    }
    assertThat(seen).containsExactly(PublicationTime.parse("1850-01-31T23:30:00-05:00"));
  }

  @Test
  void doesNotAnnotateARetraction() {
    ArticleAnnotator none =
        (body, published, provenance) -> {
          throw new AssertionError("was asked to annotate \"" + body + "\"");
        };
    try (ProcessorDriver driver = driver(none, "1")) {
      driver.send("a", ProcessorDriver.retraction("a", 1, "wrong"));
      assertThat(driver.enriched()).hasSize(1);
    }
  }

  @Test
  void writesCloudEventsHeadersAndTheVersionOfTheExtractor() {
    try (ProcessorDriver driver = driver(ProcessorDriver.FINDS_NOTHING, "7")) {
      driver.send("a b/ü", article("a b/ü", 1, "text"));

      TestRecord<byte[], byte[]> record = driver.enrichedRecords().get(0);
      assertThat(record.key()).asString(UTF_8).isEqualTo("a b/ü");
      assertThat(texts(record.headers()))
          .isEqualTo(
              Map.of(
                  "ce_specversion", "1.0",
                  "ce_id", "article/a b/ü#" + ContentHash.hex(ContentHash.of(record.value())),
                  "ce_source", "/dateline/news.enriched",
                  "ce_type", "dev.dateline.article.enriched.v1",
                  "ce_subject", "a b/ü",
                  "ce_time", "2025-06-20T00:00:00Z",
                  "content-type", "application/json; charset=utf-8",
                  "dateline-extractor", "7"));
    }
  }

  @Test
  void passesOnTheTraceAndNoOtherHeader() {
    try (ProcessorDriver driver = new ProcessorDriver(stateDirectory)) {
      Headers came =
          new RecordHeaders()
              .add("traceparent", TRACE.getBytes(UTF_8))
              .add("ce_id", "foreign".getBytes(UTF_8))
              .add("ce_dataschema", "foreign".getBytes(UTF_8))
              .add("x-null", null);
      driver.send("a".getBytes(UTF_8), article("a", 1, "text").getBytes(UTF_8), came);

      Map<String, String> headers = texts(driver.enrichedRecords().get(0).headers());
      assertThat(headers).containsEntry("traceparent", TRACE);
      assertThat(headers.get("ce_id")).startsWith("article/a#");
      assertThat(headers).doesNotContainKeys("ce_dataschema", "x-null");
    }
  }

  @Test
  void leavesOutATraceThatIsNull() {
    try (ProcessorDriver driver = new ProcessorDriver(stateDirectory)) {
      Headers came = new RecordHeaders().add("traceparent", null);
      driver.send("a".getBytes(UTF_8), article("a", 1, "text").getBytes(UTF_8), came);

      assertThat(texts(driver.enrichedRecords().get(0).headers())).doesNotContainKey("traceparent");
    }
  }

  @Test
  void changesTheHeaderAloneWhereAnotherExtractorFindsTheSame() {
    TestRecord<byte[], byte[]> before;
    TestRecord<byte[], byte[]> after;
    try (ProcessorDriver driver = driver(EnrichmentTopologyTest::firstWord, "1")) {
      driver.send("a", article("a", 1, "Kigali hosts the summit"));
      before = driver.enrichedRecords().get(0);
    }
    try (ProcessorDriver driver = driver(EnrichmentTopologyTest::firstWord, "2")) {
      driver.send("a", article("a", 1, "Kigali hosts the summit"));
      after = driver.enrichedRecords().get(0);
    }

    assertThat(after.value()).isEqualTo(before.value());
    Map<String, String> expected = new TreeMap<>(texts(before.headers()));
    assertThat(expected.put("dateline-extractor", "2")).isEqualTo("1");
    assertThat(texts(after.headers())).isEqualTo(expected);
  }

  @Test
  void worksWithTheExtractorItself() {
    Extractor extractor = Extractor.create();
    try (ProcessorDriver driver = driver(extractor::extract, Extractor.VERSION)) {
      driver.send("a", article("a", 1, "Vladimir Putin visited Pyongyang on Wednesday."));

      assertThat(driver.enriched()).hasSize(1);
      assertThat(driver.deadLetters()).isEmpty();
    }
  }

  @Test
  void readsNumericDatesAsTheLanguageOrTheSourceOfTheArticleWritesThem() {
    String json =
        """
        {"id":"%s","published":"2012-08-15","body":"The form said 03/04/2012.",%s}\
        """;
    Extractor extractor = Extractor.create();
    try (ProcessorDriver driver = driver(extractor::extract, Extractor.VERSION)) {
      driver.send("a", json.formatted("a", "\"language\":\"en-US\""));
      driver.send("b", json.formatted("b", "\"language\":\"en-GB\""));
      driver.send("c", json.formatted("c", "\"source\":\"Associated Press\""));
      driver.send("d", json.formatted("d", "\"source\":\"BBC News\""));
      driver.send("e", json.formatted("e", "\"language\":\"en\""));

      assertThat(driver.enriched())
          .extracting(article -> article.dates().get(0))
          .extracting(TimeExpression::value)
          .containsExactly("2012-03-04", "2012-04-03", "2012-03-04", "2012-04-03", null);
    }
  }

  @Test
  void stampsRecordsWithTheWallClockWhateverTheInputSays() {
    long before = System.currentTimeMillis();
    List<Instant> stamps =
        List.of(
            Instant.EPOCH,
            Instant.parse("1987-10-19T00:00:00Z"),
            Instant.parse("2999-01-01T00:00:00Z"));
    try (ProcessorDriver driver = new ProcessorDriver(stateDirectory)) {
      for (Instant stamp : stamps) {
        driver.sendAt(stamp.toEpochMilli(), "a", article("a", 1, "text"));
        driver.sendAt(stamp.toEpochMilli(), "a", "{");
      }
      List<TestRecord<byte[], byte[]>> out = new ArrayList<>(driver.enrichedRecords());
      out.addAll(driver.deadLetters());

      assertThat(out).hasSize(6);
      assertThat(out)
          .allSatisfy(
              record ->
                  assertThat(record.timestamp()).isBetween(before, System.currentTimeMillis()));
    }
  }

  @Test
  void publishesArticlesOfEveryAge() {
    List<String> dates =
        List.of("0001-01-01", "1850-03-04", "1950-06-25", "1987-10-19", "9999-12-31");
    try (ProcessorDriver driver = new ProcessorDriver(stateDirectory)) {
      for (String date : dates) {
        driver.send(
            date, "{\"id\":\"%s\",\"published\":\"%s\",\"body\":\"text\"}".formatted(date, date));
      }
      List<TestRecord<byte[], byte[]>> records = driver.enrichedRecords();
      assertThat(records)
          .extracting(record -> CloudEventHeaders.text(record.headers(), CloudEventHeaders.TIME))
          .containsExactlyElementsOf(dates.stream().map(date -> date + "T00:00:00Z").toList());
    }
  }

  private ProcessorDriver driver(ArticleAnnotator annotator, String version) {
    return new ProcessorDriver(stateDirectory, annotator, version, Sizes.MAX_OUTPUT_BYTES);
  }

  /** The first word is a place: a text of which the annotations are known by looking. */
  private static Annotations firstWord(
      String body, PublicationTime published, Provenance provenance) {
    return new Annotations(
        List.of(place(body.substring(0, body.indexOf(' ')))), List.of(), List.of(), List.of());
  }

  private static Entity place(String name) {
    return new Entity(
        "place/" + name,
        Entity.IdBasis.NAME,
        EntityType.PLACE,
        name,
        List.of(),
        null,
        List.of(new Mention(0, name.length(), name)));
  }

  private static Map<String, String> texts(Headers headers) {
    Map<String, String> texts = new TreeMap<>();
    for (Header header : headers) {
      assertThat(texts.put(header.key(), new String(header.value(), UTF_8)))
          .as("a second header %s", header.key())
          .isNull();
    }
    return texts;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = EnrichmentTopologyTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }
}
