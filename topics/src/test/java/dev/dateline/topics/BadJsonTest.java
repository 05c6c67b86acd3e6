package dev.dateline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused, and in which words: they are all that whoever sent it will see. */
class BadJsonTest {

  private static final String DATE =
      "expected a date such as 2025-06-20, or an instant such as 2025-06-20T09:30:00+09:00";
  private static final String NO_DATE =
      " is no publication date; expected YYYY-MM-DD, or an instant with its offset such as"
          + " 2025-06-20T09:30:00+09:00";

  static Stream<Arguments> badArticles() {
    return Stream.of(
        // shape
        bad("", "value: is empty; expected a JSON object"),
        bad(" \n ", "value: is empty; expected a JSON object"),
        bad("null", "value: is the word \"null\"; expected an object (line 1, column 1)"),
        bad("[]", "value: is an array; expected an object (line 1, column 1)"),
        bad("\n  \"x\"", "value: is the text \"x\"; expected an object (line 2, column 3)"),
        bad("7", "value: is the number \"7\"; expected an object (line 1, column 1)"),
        bad(
            "nope",
            "value: is no JSON: Unrecognized token 'nope': was expecting (JSON String, Number,"
                + " Array, Object or token 'null', 'true' or 'false') (line 1, column 1)"),
        bad(
            "{\"id\":\"a\",",
            "value: is no JSON: Unexpected end-of-input within/between Object entries (line 1,"
                + " column 11)"),
        bad(
            article("") + "{}",
            "value: goes on after its end; expected one JSON object and no more (line 1, column"
                + " 47)"),
        bad(
            article("") + " x",
            "value: is no JSON: Unrecognized token 'x': was expecting (JSON String, Number, Array,"
                + " Object or token 'null', 'true' or 'false') (line 1, column 48)"),
        bad(
            "{\"id\":\"a\",\"id\":\"b\"}",
            "value: is no JSON: Duplicate field 'id' (line 1, column 15)"),
        bad(
            article(",\"x\":" + "[".repeat(100_000)),
            "value: is refused: Document nesting depth (65) exceeds the maximum allowed (64) (line"
                + " 1, column 115)"),
        bad(
            "{\"" + "k".repeat(2_000) + "\":1}",
            "value: is refused: Name length (1024) exceeds the maximum allowed (1000) (line 1,"
                + " column 1032)"),
        // missing and null
        bad("{}", "id: is missing; expected text (line 1, column 1)"),
        bad(
            "{\n  \"id\": \"a\", \"body\": \"b\"\n}",
            "published: is missing; " + DATE + " (line 1, column 1)"),
        bad(
            "{\"id\":\"a\",\"published\":\"2025-06-20\"}",
            "body: is missing; expected text (line 1, column 1)"),
        bad(
            "{\"id\":null,\"published\":\"2025-06-20\",\"body\":\"b\"}",
            "id: is the word \"null\"; expected text (line 1, column 7)"),
        // id
        bad(with("id", "5"), "id: is the number \"5\"; expected text (line 1, column 7)"),
        bad(with("id", "true"), "id: is the word \"true\"; expected text (line 1, column 7)"),
        bad(with("id", "[\"a\"]"), "id: is an array; expected text (line 1, column 7)"),
        bad(
            with("id", "\"\""),
            "id: has 0 characters; expected 1 to 1000: \"\" (line 1, column 7)"),
        bad(
            with("id", "\"" + "x".repeat(1_001) + "\""),
            "id: has 1001 characters; expected 1 to 1000: \""
                + "x".repeat(60)
                + "…\" (line 1, column 7)"),
        bad(
            with("id", "\"a\\u0000b\""),
            "id: holds the control character U+0000 at position 1: \"a\\u0000b\" (line 1, column"
                + " 7)"),
        bad(
            with("id", "\"a\\nb\""),
            "id: holds the control character U+000A at position 1: \"a\\u000Ab\" (line 1, column"
                + " 7)"),
        bad(
            with("id", "\"a\\ud83d\""),
            "id: holds half a surrogate pair, U+D83D, at position 1 (line 1, column 7)"),
        // published
        bad(
            with("published", "20250620"),
            "published: is the number \"20250620\"; " + DATE + " (line 1, column 23)"),
        bad(
            with("published", "{\"date\":\"2025-06-20\"}"),
            "published: is an object; " + DATE + " (line 1, column 23)"),
        bad(
            with("published", "\"2025-02-30\""),
            "published: \"2025-02-30\"" + NO_DATE + " (line 1, column 23)"),
        bad(
            with("published", "\"0000-01-01\""),
            "published: \"0000-01-01\" is no publication date; expected a year from 1 to 9999 (line"
                + " 1, column 23)"),
        bad(
            with("published", "\"10000-01-01\""),
            "published: \"10000-01-01\"" + NO_DATE + " (line 1, column 23)"),
        bad(
            with("published", "\"20-06-2025\""),
            "published: \"20-06-2025\"" + NO_DATE + " (line 1, column 23)"),
        bad(with("published", "\"\""), "published: \"\"" + NO_DATE + " (line 1, column 23)"),
        bad(
            with("published", "\"2025\\n06\""),
            "published: \"2025\\u000A06\"" + NO_DATE + " (line 1, column 23)"),
        // version
        bad(
            article(",\"version\":0"),
            "version: is the number \"0\"; expected 1, 2, 3, … (line 1, column 57)"),
        bad(
            article(",\"version\":-3"),
            "version: is the number \"-3\"; expected 1, 2, 3, … (line 1, column 57)"),
        bad(
            article(",\"version\":\"2\""),
            "version: is the text \"2\"; expected a whole number up to 2147483647 (line 1, column"
                + " 57)"),
        bad(
            article(",\"version\":1.5"),
            "version: is the number \"1.5\"; expected a whole number up to 2147483647 (line 1,"
                + " column 57)"),
        bad(
            article(",\"version\":99999999999"),
            "version: is the number \"99999999999\"; expected a whole number up to 2147483647 (line"
                + " 1, column 57)"),
        bad(
            article(",\"version\":" + "9".repeat(1_000_000)),
            "value: is refused: Number value length (1000000) exceeds the maximum allowed (64)"
                + " (line 1, column 1000057)"),
        // the text
        bad(
            with("body", "\" \\t\\n\""),
            "body: is the text \" \\u0009\\u000A\"; expected more than white space (line 1, column"
                + " 43)"),
        bad(
            with("body", "\"" + "x".repeat(5_000_001) + "\""),
            "body: has 5000001 characters; expected at most 5000000: \""
                + "x".repeat(60)
                + "…\" (line 1, column 43)"),
        bad(
            with("body", "\"a\\udc00b\""),
            "body: holds half a surrogate pair, U+DC00, at position 1 (line 1, column 43)"),
        bad(
            with("body", "\"a\nb\""),
            "body: is no JSON: Illegal unquoted character ((CTRL-CHAR, code 10)): has to be escaped"
                + " using backslash to be included in string value (line 1, column 45)"),
        bad(
            article(",\"title\":\"\\ud83d!\""),
            "title: holds half a surrogate pair, U+D83D, at position 0 (line 1, column 55)"),
        bad(
            article(",\"title\":\"" + "x".repeat(10_001) + "\""),
            "title: has 10001 characters; expected at most 10000: \""
                + "x".repeat(60)
                + "…\" (line 1, column 55)"),
        bad(
            article(",\"language\":\"\""),
            "language: has 0 characters; expected 1 to 100: \"\" (line 1, column 58)"),
        // status, embargo, retraction
        bad(
            article(",\"status\":\"deleted\""),
            "status: is the text \"deleted\"; expected one of usable, withheld, canceled (line 1,"
                + " column 56)"),
        bad(
            article(",\"status\":\"USABLE\""),
            "status: is the text \"USABLE\"; expected one of usable, withheld, canceled (line 1,"
                + " column 56)"),
        bad(
            article(",\"status\":0"),
            "status: is the number \"0\"; expected one of usable, withheld, canceled (line 1,"
                + " column 56)"),
        bad(
            article(",\"status\":\"\""),
            "status: is the text \"\"; expected one of usable, withheld, canceled (line 1, column"
                + " 56)"),
        bad(
            article(",\"embargoed\":\"2025-06-20\""),
            "embargoed: is the text \"2025-06-20\"; expected an instant with its offset, such as"
                + " 2025-06-20T09:30:00+09:00 (line 1, column 59)"),
        bad(
            article(",\"embargoed\":1750000000"),
            "embargoed: is the number \"1750000000\"; expected an instant with its offset, such as"
                + " 2025-06-20T09:30:00+09:00 (line 1, column 59)"),
        bad(
            article(",\"retracted\":true"),
            "retracted: is the word \"true\"; expected an object (line 1, column 59)"),
        bad(
            article(",\"retracted\":\"wrong\""),
            "retracted: is the text \"wrong\"; expected an object (line 1, column 59)"),
        bad(
            article(",\"retracted\":{}"),
            "retracted.reason: is missing; expected text (line 1, column 59)"),
        bad(
            article(",\"retracted\":{\"reason\":7}"),
            "retracted.reason: is the number \"7\"; expected text (line 1, column 69)"),
        bad(
            article(",\"retracted\":{\"reason\":\"\"}"),
            "retracted.reason: has 0 characters; expected 1 to 10000: \"\" (line 1, column 69)"),
        bad(
            article(",\"retracted\":{\"reason\":\"r\",\"at\":\"now\"}"),
            "retracted.at: is the text \"now\"; expected an instant with its offset, such as"
                + " 2025-06-20T09:30:00+09:00 (line 1, column 78)"),
        bad(
            article(",\"retracted\":{\"reason\":\"r\"}"),
            "body: is the text \"b\"; a retracted article has none (line 1, column 43)"));
  }

  @ParameterizedTest
  @MethodSource("badArticles")
  void saysWhatIsWrongAndWhere(String json, String message) {
    InvalidRecordException refusal = refusal(json.getBytes(StandardCharsets.UTF_8), Article.class);

    assertThat(refusal.getMessage()).isEqualTo(message);
  }

  @Test
  void namesThePlaceInNestedRecords() {
    String entity =
        "{\"id\":\"a\",\"published\":\"2025-06-20\",\"version\":1,\"body\":\"b\",\"language\":\"en\",\n"
            + "\"status\":\"usable\",\"entities\":[{\"id\":\"x\",\"idBasis\":\"NAME\",\n"
            + "%s}],\n"
            + "\"dates\":[],\"events\":[],\"anniversaries\":[]}";

    assertThat(enriched(entity.formatted("\"type\":\"person\"")))
        .isEqualTo(
            "entities[0].type: is the text \"person\"; expected one of PERSON, ORGANIZATION, PLACE,"
                + " NATIONALITY, EVENT, AGREEMENT (line 3, column 8)");
    assertThat(enriched(entity.formatted("\"type\":\"PERSON\",\"roles\":[],\"mentions\":[]")))
        .isEqualTo("entities[0].name: is missing; expected text (line 2, column 31)");
    assertThat(
            enriched(
                entity.formatted(
                    "\"type\":\"PERSON\",\"name\":\"n\",\"roles\":[null],\"mentions\":[]")))
        .isEqualTo("entities[0].roles[0]: is the word \"null\"; expected text (line 3, column 37)");
    assertThat(
            enriched(
                entity.formatted(
                    "\"type\":\"PERSON\",\"name\":\"n\",\"roles\":[],\"mentions\":[]")))
        .isEqualTo("entities[0]: entity \"x\" has no mention (line 2, column 31)");
    assertThat(
            enriched(
                entity.formatted(
                    "\"type\":\"PERSON\",\"name\":\"n\",\"roles\":[],"
                        + "\"mentions\":[{\"start\":0,\"end\":1,\"text\":\"b\"},{\"start\":5}]")))
        .isEqualTo(
            "entities[0].mentions[1].end: is missing; expected a whole number up to 2147483647"
                + " (line 3, column 82)");
  }

  @Test
  void refusesAListInPlaceOfNothing() {
    assertThat(
            enriched(
                "{\"id\":\"a\",\"published\":\"2025-06-20\",\"version\":1,\"body\":\"b\","
                    + "\"language\":\"en\",\"status\":\"usable\"}"))
        .isEqualTo("entities: is missing; expected an array (line 1, column 1)");
  }

  @ParameterizedTest
  @MethodSource("brokenEncodings")
  void refusesWhatIsNoUtf8(byte[] json, String message) {
    assertThat(refusal(json, Article.class)).hasMessage(message);
  }

  static Stream<Arguments> brokenEncodings() {
    String utf16 = "value: begins with a NUL byte, as UTF-16 does; expected JSON in UTF-8";
    return Stream.of(
        Arguments.of(article("").getBytes(StandardCharsets.UTF_16BE), utf16),
        Arguments.of(article("").getBytes(StandardCharsets.UTF_16LE), utf16),
        Arguments.of(article("").getBytes(Charset.forName("UTF-32LE")), utf16),
        Arguments.of(new byte[] {0}, utf16),
        Arguments.of(new byte[64], utf16),
        Arguments.of(article("").getBytes(StandardCharsets.UTF_16), noUtf8("FE", 0)),
        Arguments.of(titled(0xE9), noUtf8("E9", 55)),
        Arguments.of(titled(0x80), noUtf8("80", 55)),
        Arguments.of(titled(0xC0, 0x80), noUtf8("C0", 55)),
        Arguments.of(titled(0xE0, 0x80, 0x80), noUtf8("E0", 55)),
        Arguments.of(titled(0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80), noUtf8("ED", 55)),
        Arguments.of(titled(0xF4, 0x90, 0x80, 0x80), noUtf8("F4", 55)),
        Arguments.of(titled(0xF0, 0x8F, 0xBF, 0xBF), noUtf8("F0", 55)),
        Arguments.of(titled(0xFF), noUtf8("FF", 55)),
        Arguments.of(new byte[] {'{', '"', (byte) 0xE2, (byte) 0x80}, noUtf8("E2", 2)),
        Arguments.of(
            titled(0),
            "title: is no JSON: Illegal unquoted character ((CTRL-CHAR, code 0)): has to be escaped"
                + " using backslash to be included in string value (line 1, column 56)"));
  }

  @Test
  void refusesAStringThatNoBodyCouldFill() {
    String json = article(",\"uri\":\"" + "x".repeat(Sizes.MAX_JSON_STRING_LENGTH + 1) + "\"");

    assertThat(refusal(json.getBytes(StandardCharsets.UTF_8), Article.class).getMessage())
        .startsWith(
            "uri: is refused: String value length (33554433) exceeds the maximum allowed"
                + " (33554432) (line 1, column ");
  }

  @Test
  void manyKeysAreNoTrouble() {
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      json.append(",\"k").append(Integer.toString(i * 31, 36)).append("\":").append(i);
    }

    assertThat(
            Json.read(article(json.toString()).getBytes(StandardCharsets.UTF_8), Article.class)
                .body())
        .isEqualTo("b");
  }

  @Property
  void refusesArbitraryBytesWithNothingButARefusal(@ForAll byte[] bytes) {
    refusal(bytes, Article.class);
    refusal(bytes, EnrichedArticle.class);
  }

  @Property
  void refusesADamagedArticleWithNothingButARefusal(
      @ForAll @IntRange(max = 300) int at, @ForAll byte damage) {
    byte[] json = Json.write(Samples.article());
    json[at % json.length] = damage;
    try {
      Json.read(json, Article.class);
    } catch (InvalidRecordException e) {
      assertThat(e.getMessage()).doesNotContain("\n", "dev.dateline", "com.fasterxml");
    }
  }

  @Test
  void speaksTheSameInEveryLocale() {
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(refusal(with("id", "\"a\\nb\"").getBytes(StandardCharsets.UTF_8), Article.class))
          .hasMessage(
              "id: holds the control character U+000A at position 1: \"a\\u000Ab\" (line 1, column"
                  + " 7)");
    } finally {
      Locale.setDefault(locale);
    }
  }

  private static String enriched(String json) {
    return String.valueOf(
        refusal(json.getBytes(StandardCharsets.UTF_8), EnrichedArticle.class).getMessage());
  }

  private static String noUtf8(String digits, int position) {
    return "value: is no UTF-8: byte 0x%s at position %d; expected JSON in UTF-8"
        .formatted(digits, position);
  }

  /** An article whose title begins at position 55 with the given bytes. */
  private static byte[] titled(int... bytes) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    json.writeBytes(
        article(",\"title\":\"").replaceFirst("}$", "").getBytes(StandardCharsets.UTF_8));
    for (int b : bytes) {
      json.write(b);
    }
    json.writeBytes("x\"}".getBytes(StandardCharsets.UTF_8));
    return json.toByteArray();
  }

  private static Arguments bad(String json, String message) {
    return Arguments.of(json, message);
  }

  private static String article(String more) {
    return "{\"id\":\"a\",\"published\":\"2025-06-20\",\"body\":\"b\"" + more + "}";
  }

  private static String with(String field, String value) {
    return switch (field) {
      case "id" -> "{\"id\":" + value + ",\"published\":\"2025-06-20\",\"body\":\"b\"}";
      case "published" -> "{\"id\":\"a\",\"published\":" + value + ",\"body\":\"b\"}";
      default -> "{\"id\":\"a\",\"published\":\"2025-06-20\",\"body\":" + value + "}";
    };
  }

  private static InvalidRecordException refusal(byte[] json, Class<?> type) {
    InvalidRecordException refusal =
        catchThrowableOfType(InvalidRecordException.class, () -> Json.read(json, type));
    assertThat(refusal).as("refusal of %d bytes", json.length).isNotNull();
    assertThat(refusal.getMessage())
        .hasSizeLessThan(500)
        .doesNotContain("\n", "\r", "dev.dateline", "com.fasterxml", "java.", "StreamRead");
    return refusal;
  }
}
