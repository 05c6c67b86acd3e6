package dev.dateline.producer.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.topics.Article;
import dev.dateline.topics.InvalidRecordException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFormatTest {

  @Test
  void readsAnArticleOfOurOwnForm() {
    Article article =
        read(
            """
            {"id": "a", "published": "2001-02-03", "title": "T", "body": "B.", "source": "S",
             "language": "fr", "uri": "https://example.org/a", "version": 3, "other": [1]}
            """);

    assertThat(article.id()).isEqualTo("a");
    assertThat(article.title()).isEqualTo("T");
    assertThat(article.version()).isEqualTo(3);
    assertThat(article.language()).isEqualTo("fr");
  }

  @Test
  void readsACanceledArticleThatHasNoTextLeft() {
    Article article =
        read(
            "{\"id\": \"a\", \"published\": \"2001-02-03\", \"version\": 2, \"status\":"
                + " \"canceled\"}");

    assertThat(article.withdrawn()).isTrue();
    assertThat(article.version()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"a\",\"published\":\"2025-02-30\",\"body\":\"B\"}|published|2025-02-30",
        "{\"id\":\"a\",\"published\":\"20-06-2025\",\"body\":\"B\"}|published|20-06-2025",
        "{\"id\":\"a\",\"published\":\"2025-06-20\"}|body|missing",
        "{\"id\":\"a\",\"published\":\"2025-06-20\",\"body\":\" \"}|body|\" \"",
        "{\"id\":\"a\",\"body\":\"B\"}|published|missing",
        "{\"published\":\"2025-06-20\",\"body\":\"B\"}|id|missing",
        "{\"id\":5,\"published\":\"2025-06-20\",\"body\":\"B\"}|id|5",
        "{\"id\":\"a\\u0007\",\"published\":\"2025-06-20\",\"body\":\"B\"}|id|U+0007",
        "{\"id\":\"a\",\"id\":\"b\",\"published\":\"2025-06-20\",\"body\":\"B\"}|uplicate|id",
        "{\"id\":\"a\",\"published\":\"2025-06-20\",\"body\":\"B\",\"version\":0}|version|0",
      })
  void namesTheFieldAndTheValueOfWhatIsWrong(String json, String field, String value) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining(field)
        .hasMessageContaining(value);
  }

  @Test
  void rejectsWrongUtf8WithItsPosition() {
    byte[] json = "{\"id\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> JsonFormat.read(json))
        .hasMessage("text: byte 0xE9 at position 8 is no UTF-8; convert the file to UTF-8");
  }

  @Test
  void rejectsABodyOverTheLimit() {
    String body = "x".repeat(Article.MAX_BODY_LENGTH + 1);

    assertThatThrownBy(
            () -> read("{\"id\":\"a\",\"published\":\"2025-06-20\",\"body\":\"" + body + "\"}"))
        .hasMessageContaining("body: has 5000001 characters; expected at most 5000000");
  }

  @Test
  void readsNinjs3() {
    Article article =
        read(
            """
            {"uri": "urn:example:1", "type": "text", "version": "2", "pubStatus": "usable",
             "versionCreated": "2025-06-20T09:30:00+09:00", "language": "sv",
             "embargoedUntil": "2025-06-21T00:00:00Z",
             "infoSources": [{"role": "isrol:originfo", "name": "Sample Wire"}],
             "headlines": [{"role": "short", "value": "Short"}, {"role": "main", "value": "Main"}],
             "bodies": [
               {"role": "html", "contentType": "text/html", "value": "<p>Marked up.</p>"},
               {"role": "text", "contentType": "text/plain", "value": "Plain."}]}
            """);

    assertThat(article)
        .isEqualTo(
            new Article(
                "urn:example:1",
                article.published(),
                2,
                "Main",
                "Plain.",
                "Sample Wire",
                "sv",
                "urn:example:1",
                Article.Status.USABLE,
                OffsetDateTime.parse("2025-06-21T00:00:00Z"),
                null));
    assertThat(article.published()).hasToString("2025-06-20T09:30:00+09:00");
  }

  @Test
  void readsNinjs1() {
    Article article =
        read(
            """
            {"uri": "urn:example:1", "versioncreated": "2014-02-03T04:05:06Z",
             "pubstatus": "withheld", "headline": "H", "copyrightholder": "Sample Wire",
             "body_xhtml": "<div><p>One &amp; two.</p><p>Three.</p></div>"}
            """);

    assertThat(article.title()).isEqualTo("H");
    assertThat(article.body()).isEqualTo("One & two.\nThree.");
    assertThat(article.status()).isEqualTo(Article.Status.WITHHELD);
    assertThat(article.source()).isEqualTo("Sample Wire");
  }

  @Test
  void readsACanceledNinjsAsARetraction() {
    Article article =
        read(
            """
            {"uri": "urn:example:1", "versionCreated": "2014-02-03T04:05:06Z", "version": "4",
             "pubStatus": "canceled"}
            """);

    assertThat(article.retracted())
        .isEqualTo(new Article.Retraction("canceled by its source", null));
    assertThat(article.version()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"pubStatus\":\"gone\"|pubStatus: is \"gone\"; expected \"usable\", \"withheld\" or"
            + " \"canceled\"",
        "\"version\":\"v2\"|version: is \"v2\"; expected a whole number from 1",
        "\"type\":\"picture\"|type: is \"picture\"; expected \"text\", since there is no text in"
            + " it",
        "\"type\":\"text\"|bodies: is missing",
        "\"language\":7,\"bodies\":[{\"value\":\"B\"}]|language: is \"7\"; expected a string",
        "\"embargoedUntil\":\"soon\",\"bodies\":[{\"value\":\"B\"}]|embargoeduntil: is \"soon\";"
            + " expected an instant such as 2025-06-20T09:30:00+09:00",
      })
  void namesTheFieldAndTheValueOfWhatIsWrongInNinjs(String field, String message) {
    assertThatThrownBy(
            () -> read("{\"uri\":\"u\",\"versionCreated\":\"2014-02-03T04:05:06Z\"," + field + "}"))
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>One.</p><p>Two.</p>|One.~Two.",
        "<section><h1>Head</h1> <p>A <b>b</b>old<br>word.</p></section>|Head~A bold~word.",
        "<p>Text.<script>var x = 1;</script><style>p {}</style></p>|Text.",
        "<figure><img src=x><figcaption>Caption.</figcaption></figure><p>Text.</p>|Text.",
        "<p>&lt;tag&gt; &quot;q&quot; &eacute;</p>|<tag> \"q\" é",
        "<p>Unclosed <i>here<p>Next|Unclosed here~Next",
        "<p> many   spaces </p>|many spaces",
        "<ul><li>One</li><li>Two</li></ul>|One~Two",
      })
  void reducesHtmlToItsText(String html, String text) {
    assertThat(HtmlText.of(html)).isEqualTo(text.replace('~', '\n'));
  }

  private static Article read(String json) {
    return JsonFormat.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
