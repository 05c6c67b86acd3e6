package dev.dateline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.extract.Annotations;
import dev.dateline.extract.PublicationTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of the records, which consumers in other languages rely on. */
@Domain(RecordArbitraries.class)
@Domain(DomainContext.Global.class)
class JsonTest {

  @Test
  void articleInItsFieldsOwnOrder() {
    assertThat(text(Json.write(Samples.article())))
        .isEqualTo(
            """
            {"id":"bern-1","published":"2025-06-20T09:30:00+09:00","version":2,\
            "title":"Bern marks a signing",\
            "body":"On Friday Bern marks the first anniversary of the signing.",\
            "source":"Example Wire","language":"en","uri":"https://example.org/bern-1",\
            "status":"usable","embargoed":"2025-06-20T00:00:00Z"}\
            """);
  }

  @Test
  void whatIsAbsentIsLeftOut() {
    assertThat(text(Json.write(Article.of("a", PublicationTime.parse("2025-06-20"), "b"))))
        .isEqualTo(
            """
            {"id":"a","published":"2025-06-20","version":1,"body":"b","language":"en",\
            "status":"usable"}\
            """);
  }

  @Test
  void retractionHasNoText() {
    assertThat(text(Json.write(Samples.retraction())))
        .isEqualTo(
            """
            {"id":"bern-1","published":"2025-06-20","version":3,"language":"en",\
            "status":"canceled",\
            "retracted":{"reason":"wrong place","at":"2025-06-21T08:00:00+02:00"}}\
            """);
  }

  @Test
  void enrichedArticleHasTheArticlesFieldsAndThenTheAnnotations() {
    assertThat(text(Json.writePretty(Samples.enriched()))).isEqualTo(resource("enriched.json"));
  }

  @Test
  void enrichedArticleWithoutFindingsHasEmptyLists() {
    EnrichedArticle nothing =
        EnrichedArticle.of(
            Article.of("a", PublicationTime.parse("2025-06-20"), "b"), Annotations.NONE);

    assertThat(text(Json.write(nothing)))
        .endsWith(",\"entities\":[],\"dates\":[],\"events\":[],\"anniversaries\":[]}");
  }

  @Test
  void calendarEventAndObservedAnniversary() {
    assertThat(text(Json.write(Samples.event())))
        .isEqualTo(
            """
            {"id":"2024-06-20/0f1e2d3c","date":"2024-06-20","precision":"DAY","end":"2024-06-21",\
            "title":"signing","status":"HAPPENED","participants":["place/ch/bern"],\
            "places":["place/ch/bern"],"claims":["bern-1#e1"],\
            "sources":[{"articleId":"bern-1","published":"2025-06-20","source":"Example Wire",\
            "quote":"On Friday Bern marks the first anniversary of the signing."}],\
            "sourceCount":1,"independentSources":1,"anniversariesSeen":["1 year"],\
            "disputedDates":[{"date":"2024-06-19","event":"2024-06-19/00112233",\
            "independentSources":1}],"coarser":["2024-06"],"movedTo":"2024-06-21/8899aabb",\
            "prominence":2,"why":["1 independent source"]}\
            """);
    assertThat(text(Json.write(Samples.anniversary())))
        .isEqualTo(
            """
            {"event":"2024-06-20/0f1e2d3c","ordinal":1,"unit":"year","date":"2025-06-20",\
            "title":"signing","articles":["bern-1"]}\
            """);
  }

  @Test
  void prettyFormHasLineFeedsOnlyAndEndsWithOne() {
    String pretty = text(Json.writePretty(Samples.enriched()));

    assertThat(pretty).endsWith("}\n").doesNotEndWith("\n\n").doesNotContain("\r", "\t");
    assertThat(Json.read(Json.writePretty(Samples.enriched()), EnrichedArticle.class))
        .isEqualTo(Samples.enriched());
  }

  @Test
  void writesPlainUtf8AlsoBeyondTheBasicPlane() {
    Article article = Article.of("a", PublicationTime.parse("2025-06-20"), "Zürich 😀 평양");

    assertThat(text(Json.write(article))).contains("\"body\":\"Zürich 😀 평양\"");
    assertThat(Json.read(Json.write(article), Article.class)).isEqualTo(article);
  }

  @Test
  void skipsAByteOrderMark() {
    String json = "\uFEFF" + text(Json.write(Samples.article()));

    assertThat(Json.read(json.getBytes(StandardCharsets.UTF_8), Article.class))
        .isEqualTo(Samples.article());
  }

  @Test
  void skipsFieldsThatItDoesNotKnow() {
    String json =
        text(Json.write(Samples.article()))
            .replaceFirst("\\{", "{\"new\":{\"deep\":[1,{\"er\":null}]},");

    assertThat(Json.read(json.getBytes(StandardCharsets.UTF_8), Article.class))
        .isEqualTo(Samples.article());
  }

  @Test
  void fillsInWhatAForeignProducerMayLeaveOut() {
    assertThat(article("{\"id\":\"a\",\"published\":\"2025-06-20\",\"body\":\"b\",\"title\":null}"))
        .isEqualTo(Article.of("a", PublicationTime.parse("2025-06-20"), "b"));
    assertThat(
            article(
                "{\"id\":\"a\",\"published\":\"2025-06-20\",\"version\":2,"
                    + "\"retracted\":{\"reason\":\"r\"}}"))
        .isEqualTo(
            Article.retraction(
                "a", PublicationTime.parse("2025-06-20"), 2, new Article.Retraction("r", null)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-06-20",
        "2025-06-20T09:30:00+09:00",
        "2025-06-20T09:30:00Z",
        "2025-06-20T23:59:59.123456789-11:30"
      })
  void publicationTimeStaysAsItCame(String published) {
    String json = "{\"id\":\"a\",\"published\":\"" + published + "\",\"body\":\"b\"}";

    assertThat(text(Json.write(article(json)))).contains("\"published\":\"" + published + "\"");
  }

  @Property(tries = 300)
  void articlesComeBackAsTheyWent(@ForAll Article article) {
    assertComesBack(article, Article.class);
  }

  @Property(tries = 300)
  void enrichedArticlesComeBackAsTheyWent(@ForAll EnrichedArticle article) {
    assertComesBack(article, EnrichedArticle.class);
  }

  @Property(tries = 200)
  void eventsComeBackAsTheyWent(@ForAll CalendarEvent event) {
    assertComesBack(event, CalendarEvent.class);
  }

  @Property(tries = 200)
  void anniversariesComeBackAsTheyWent(@ForAll ObservedAnniversary anniversary) {
    assertComesBack(anniversary, ObservedAnniversary.class);
  }

  @Property(tries = 50)
  void bytesDependOnNeitherLocaleNorZone(@ForAll EnrichedArticle article) {
    byte[] here = Json.write(article);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : List.of("tr", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(Json.write(article)).isEqualTo(here);
        assertComesBack(article, EnrichedArticle.class);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void serdePassesTombstonesThrough() {
    JsonSerde<Article> serde = new JsonSerde<>(Article.class);

    assertThat(serde.serializer().serialize("news.articles", null)).isNull();
    assertThat(serde.deserializer().deserialize("news.articles", null)).isNull();
    assertThat(
            serde
                .deserializer()
                .deserialize(
                    "news.articles",
                    serde.serializer().serialize("news.articles", Samples.article())))
        .isEqualTo(Samples.article());
  }

  @Test
  void serdeThrowsWhatKafkaExpects() {
    JsonSerde<Article> serde = new JsonSerde<>(Article.class);

    assertThatExceptionOfType(SerializationException.class)
        .isThrownBy(() -> serde.deserializer().deserialize("news.articles", new byte[0]))
        .withMessage(
            "a record of news.articles is no Article: value: is empty; expected a JSON object")
        .withCauseInstanceOf(InvalidRecordException.class);
  }

  private static <T> void assertComesBack(T record, Class<T> type) {
    byte[] json = Json.write(record);
    assertThat(Json.read(json, type)).isEqualTo(record);
    assertThat(Json.write(Json.read(json, type))).isEqualTo(json);
    assertThat(Json.read(Json.writePretty(record), type)).isEqualTo(record);
  }

  private static Article article(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8), Article.class);
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private static String resource(String name) {
    try (var in = JsonTest.class.getResourceAsStream(name)) {
      return text(Objects.requireNonNull(in, name).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
