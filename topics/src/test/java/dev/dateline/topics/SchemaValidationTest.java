package dev.dateline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.dateline.topics.DeadLetter.Origin;
import dev.dateline.topics.DeadLetter.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schema and record agree: what the one allows the other allows, by a validator of others. */
@Domain(RecordArbitraries.class)
@Domain(DomainContext.Global.class)
class SchemaValidationTest {

  private static final ObjectMapper TREES = new ObjectMapper();
  private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();
  private static final Map<Class<?>, Object> SAMPLES =
      Map.of(
          Article.class,
          Samples.article(),
          EnrichedArticle.class,
          Samples.enriched(),
          CalendarEvent.class,
          Samples.event(),
          ObservedAnniversary.class,
          Samples.anniversary());

  static Stream<Arguments> broken() {
    return Stream.of(
        broken(Article.class, "/id", "absent", "null", "5", "\"\"", "\"a\\u0000\"", tooLong(1_000)),
        broken(Article.class, "/published", "absent", "20250620", "\"2025-02-30\"", "\"June\""),
        broken(Article.class, "/version", "0", "1.5", "\"2\"", "2147483648"),
        broken(Article.class, "/title", "7", tooLong(10_000)),
        broken(Article.class, "/body", "absent", "\" \\n\"", tooLong(5_000_000)),
        broken(Article.class, "/source", tooLong(1_000)),
        broken(Article.class, "/language", "\"\"", tooLong(100)),
        broken(Article.class, "/uri", tooLong(10_000)),
        broken(Article.class, "/status", "\"USABLE\"", "\"gone\"", "0"),
        broken(Article.class, "/embargoed", "\"2025-06-20\"", "\"2025-06-20T09:30:00\"", "1"),
        broken(Article.class, "/retracted", "\"r\"", "{}", "{\"reason\":\"with a body\"}"),
        broken(EnrichedArticle.class, "/id", "absent", "\"\""),
        broken(EnrichedArticle.class, "/version", "absent", "0"),
        broken(EnrichedArticle.class, "/language", "absent"),
        broken(EnrichedArticle.class, "/status", "absent"),
        broken(EnrichedArticle.class, "/body", "absent"),
        broken(EnrichedArticle.class, "/entities", "absent", "{}", "[null]"),
        broken(EnrichedArticle.class, "/entities/0/id", "absent"),
        broken(EnrichedArticle.class, "/entities/0/type", "\"person\"", "absent"),
        broken(EnrichedArticle.class, "/entities/0/roles", "absent", "[5]"),
        broken(EnrichedArticle.class, "/entities/0/mentions", "[]"),
        broken(EnrichedArticle.class, "/entities/0/mentions/0/start", "-1", "\"10\""),
        broken(EnrichedArticle.class, "/entities/0/mentions/0/text", "\"\""),
        broken(EnrichedArticle.class, "/dates/0/value", "absent"),
        broken(EnrichedArticle.class, "/dates/1/value", "\"2025\""),
        broken(EnrichedArticle.class, "/dates/1/mod", "\"NEARLY\""),
        broken(EnrichedArticle.class, "/dates/0/rule", "absent"),
        broken(EnrichedArticle.class, "/events/0/title", "\"\"", "\"  \"", tooLong(100)),
        broken(EnrichedArticle.class, "/events/0/evidence", "absent", "{\"start\":0}"),
        broken(EnrichedArticle.class, "/events/0/evidence/end", "0"),
        broken(EnrichedArticle.class, "/anniversaries/0/ordinal", "0", "absent"),
        broken(EnrichedArticle.class, "/anniversaries/0/dateBasis", "absent"),
        broken(EnrichedArticle.class, "/anniversaries/0/date", "absent"),
        broken(EnrichedArticle.class, "/anniversaries/0/unit", "\"YEAR\""),
        broken(CalendarEvent.class, "/title", "absent"),
        broken(CalendarEvent.class, "/precision", "\"HOUR\""),
        broken(CalendarEvent.class, "/sourceCount", "-1", "absent"),
        broken(CalendarEvent.class, "/independentSources", "-1"),
        broken(CalendarEvent.class, "/prominence", "-1", "0.5", "\"2\""),
        broken(CalendarEvent.class, "/sources", "absent", sources(51)),
        broken(CalendarEvent.class, "/sources/0/quote", "absent"),
        broken(CalendarEvent.class, "/why", "absent"),
        broken(ObservedAnniversary.class, "/ordinal", "0"),
        broken(ObservedAnniversary.class, "/articles", "absent", "[null]"),
        broken(ObservedAnniversary.class, "/unit", "\"years\""));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void bothRefuse(Class<?> type, String pointer, List<String> values) throws IOException {
    for (String value : values) {
      byte[] json = changed(type, pointer, value);
      String shown = pointer + " " + Quotes.quoted(value);

      assertThat(complaints(Schemas.nameOf(type).orElseThrow(), json)).as(shown).isNotEmpty();
      assertThatExceptionOfType(InvalidRecordException.class)
          .as(shown)
          .isThrownBy(() -> Json.read(json, type));
    }
  }

  @Test
  void bothAcceptRecordsWithEveryField() {
    SAMPLES.forEach((type, record) -> assertValid(type, record));
    assertValid(Article.class, Samples.retraction());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/version", "/language", "/status", "/title", "/source", "/uri"})
  void foreignProducerMayLeaveOut(String pointer) throws IOException {
    byte[] json = changed(Article.class, pointer, "absent");

    assertThat(complaints("article", json)).isEmpty();
    assertThat(Json.read(json, Article.class).id()).isEqualTo("bern-1");
  }

  @Test
  void bothPassOverWhatTheyDoNotKnow() throws IOException {
    for (Class<?> type : SAMPLES.keySet()) {
      byte[] json = changed(type, "/newer", "{\"a\":[1]}");
      assertThat(complaints(Schemas.nameOf(type).orElseThrow(), json)).isEmpty();
      assertThat(Json.read(json, type)).isEqualTo(SAMPLES.get(type));
    }
  }

  @Property(tries = 200)
  void anyArticle(@ForAll Article article) {
    assertValid(Article.class, article);
  }

  @Property(tries = 200)
  void anyEnrichedArticle(@ForAll EnrichedArticle article) {
    assertValid(EnrichedArticle.class, article);
  }

  @Property(tries = 100)
  void anyEvent(@ForAll CalendarEvent event) {
    assertValid(CalendarEvent.class, event);
  }

  @Property(tries = 100)
  void anyAnniversary(@ForAll ObservedAnniversary anniversary) {
    assertValid(ObservedAnniversary.class, anniversary);
  }

  @Test
  void deadLetterHeaders() throws IOException {
    Origin record = new Origin("news.articles", 3, 42L);
    Instant time = Instant.parse("2025-06-20T09:30:00Z");
    DeadLetter expected =
        DeadLetter.of(Stage.PRODUCER, new InvalidRecordException("why"), record, time);
    DeadLetter failure =
        DeadLetter.ofFailure(
            Stage.SINK, new IllegalStateException("x".repeat(9_000)), record, time);

    assertThat(complaints(Schemas.DEAD_LETTER_HEADERS, headers(expected))).isEmpty();
    assertThat(complaints(Schemas.DEAD_LETTER_HEADERS, headers(failure))).isEmpty();
    for (String wrong :
        List.of(
            "{}",
            text(headers(expected)).replace("producer", "Producer"),
            text(headers(expected)).replace("\"3\"", "\"three\""),
            text(headers(expected)).replace("2025-06-20T", "20 June "))) {
      assertThat(complaints(Schemas.DEAD_LETTER_HEADERS, wrong.getBytes(StandardCharsets.UTF_8)))
          .as(wrong)
          .isNotEmpty();
    }
  }

  private static void assertValid(Class<?> type, Object record) {
    byte[] json = Json.write(record);
    assertThat(complaints(Schemas.nameOf(type).orElseThrow(), json)).as(text(json)).isEmpty();
  }

  private static Set<ValidationMessage> complaints(String schema, byte[] json) {
    return SCHEMAS
        .computeIfAbsent(schema, SchemaValidationTest::load)
        .validate(text(json), InputFormat.JSON);
  }

  private static JsonSchema load(String name) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(
            Schemas.text(name),
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  private static byte[] headers(DeadLetter letter) throws IOException {
    Headers headers = new RecordHeaders();
    letter.writeTo(headers);
    ObjectNode object = TREES.createObjectNode();
    headers.forEach(
        header -> object.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return TREES.writeValueAsBytes(object);
  }

  private static Arguments broken(Class<?> type, String pointer, String... values) {
    return Arguments.of(type, pointer, List.of(values));
  }

  private static String tooLong(int bound) {
    return "\"" + "x".repeat(bound + 1) + "\"";
  }

  private static String sources(int count) {
    String source = "{\"article\":\"a\",\"published\":\"2025-06-20\",\"quote\":\"q\"}";
    return "[" + source + ("," + source).repeat(count - 1) + "]";
  }

  /** The sample of a kind with one value in place of another, or without it. */
  private static byte[] changed(Class<?> type, String pointer, String value) throws IOException {
    JsonNode root = TREES.readTree(Json.write(SAMPLES.get(type)));
    JsonPointer place = JsonPointer.compile(pointer);
    JsonNode parent = root.at(place.head());
    if (parent instanceof ArrayNode array) {
      array.set(place.last().getMatchingIndex(), TREES.readTree(value));
    } else if (value.equals("absent")) {
      ((ObjectNode) parent).remove(place.last().getMatchingProperty());
    } else {
      ((ObjectNode) parent).set(place.last().getMatchingProperty(), TREES.readTree(value));
    }
    return TREES.writeValueAsBytes(root);
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
