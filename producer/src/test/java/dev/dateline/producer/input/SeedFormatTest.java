package dev.dateline.producer.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.topics.Article;
import dev.dateline.topics.InvalidRecordException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedFormatTest {

  private static final String DATE_EXPECTED =
      "; expected a day that exists, from 0001-01-01 to 9999-12-31, as YYYY-MM-DD, or an instant"
          + " with its offset such as 2025-06-20T09:30:00+09:00";

  @Test
  void readsDateBodyAndSourceAndTakesTheIdFromTheName() {
    Article article =
        read(" date 1954-05-07 A mile in four minutes.Next came tea.Daily Sample", "a_1");

    assertThat(article.id()).isEqualTo("a_1");
    assertThat(article.published()).hasToString("1954-05-07");
    assertThat(article.body()).isEqualTo("A mile in four minutes.Next came tea.Daily Sample");
    assertThat(article.source()).isEqualTo("Daily Sample");
    assertThat(article.version()).isEqualTo(1);
    assertThat(article.language()).isEqualTo("en");
  }

  @Test
  void leavesTheBodyUnalteredButForOneNewlineAtTheEnd() {
    assertThat(read(" date 2001-02-03   two spaces before, tab\tin, one behind \n", "a").body())
        .isEqualTo("  two spaces before, tab\tin, one behind ");
    assertThat(read(" date 2001-02-03 One\nTwo\n\n", "a").body()).isEqualTo("One\nTwo\n");
    assertThat(read(" date 2001-02-03 One\r\nTwo\r\n", "a").body()).isEqualTo("One\r\nTwo");
  }

  @Test
  void toleratesAByteOrderMarkAndAMissingFirstSpace() {
    assertThat(read("\uFEFF date 2001-02-03 One.", "a").body()).isEqualTo("One.");
    assertThat(read("date 2001-02-03 One.", "a").body()).isEqualTo("One.");
  }

  @Test
  void readsAnInstantWithItsOffset() {
    assertThat(read(" date 2025-06-20T09:30:00+09:00 One.", "a").published())
        .hasToString("2025-06-20T09:30:00+09:00");
  }

  @Test
  void readsTheFileOfARetraction() {
    Article retraction = read(" date 2023-10-20 The picture was of another day.", "b.v3.retracted");

    assertThat(retraction.id()).isEqualTo("b");
    assertThat(retraction.version()).isEqualTo(3);
    assertThat(retraction.published()).hasToString("2023-10-20");
    assertThat(retraction.body()).isNull();
    assertThat(retraction.retracted())
        .isEqualTo(new Article.Retraction("The picture was of another day.", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-02-30", "20-06-2025", "0000-01-01", "2025-6-1", "yesterday", ""})
  void rejectsADateThatIsNone(String date) {
    assertThatThrownBy(() -> read(" date " + date + " Text.", "a"))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessage("published: is \"" + date + "\"" + DATE_EXPECTED);
  }

  @Test
  void rejectsWhatDoesNotBeginWithADate() {
    assertThatThrownBy(() -> read("# Notes\nof a day", "a"))
        .hasMessage(
            "text: begins with \"# Notes\\u000aof a day\"; expected \" date YYYY-MM-DD \" and the"
                + " article");
    assertThatThrownBy(() -> read("", "a"))
        .hasMessage("text: begins with \"\"; expected \" date YYYY-MM-DD \" and the article");
  }

  @Test
  void rejectsASecondArticleInOneFile() {
    assertThatThrownBy(() -> read(" date 2001-02-03 One.\n date 2001-02-04 Two.", "a"))
        .hasMessage(
            "text: another article begins at \" date 2001-02-04 Two.\"; expected one article a"
                + " file");
  }

  @ParameterizedTest
  @ValueSource(strings = {" date 2001-02-03", " date 2001-02-03 ", " date 2001-02-03 \t \n"})
  void rejectsAnEmptyBody(String text) {
    assertThatThrownBy(() -> read(text, "a"))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageStartingWith("body: is ");
  }

  @Test
  void rejectsARetractionWithoutAReason() {
    assertThatThrownBy(() -> read(" date 2001-02-03 ", "a.retracted"))
        .hasMessage("retracted.reason: is \"\"; expected the reason behind the date");
  }

  @Test
  void rejectsWrongUtf8WithItsPosition() {
    byte[] latin1 = " date 2001-02-03 Caf\u00e9 society.".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> SeedFormat.readFile(latin1, "a"))
        .hasMessage("text: byte 0xE9 at position 21 is no UTF-8; convert the file to UTF-8");
  }

  @Test
  void keepsAReplacementCharacterThatStandsInTheText() {
    assertThat(read(" date 2001-02-03 A \uFFFD here.", "a").body()).isEqualTo("A \uFFFD here.");
  }

  @Test
  void givesALineTheSameIdWhereverItStands() {
    Article one = SeedFormat.readLine(" date 2001-02-03 One.".getBytes(StandardCharsets.UTF_8));
    Article same = SeedFormat.readLine(" date 2001-02-03 One.\r".getBytes(StandardCharsets.UTF_8));
    Article other = SeedFormat.readLine(" date 2001-02-03 Two.".getBytes(StandardCharsets.UTF_8));

    assertThat(one).isEqualTo(same);
    assertThat(one.id()).startsWith("line-").isNotEqualTo(other.id());
  }

  @ParameterizedTest
  @CsvSource({
    "a, a, 1, ARTICLE",
    "a.v2, a, 2, ARTICLE",
    "a.v12.retracted, a, 12, RETRACTION",
    "a.retracted, a, 2, RETRACTION",
    "a.b.v2.v3, a.b.v2, 3, ARTICLE",
    "a.version, a.version, 1, ARTICLE",
    "a.v, a.v, 1, ARTICLE",
  })
  void readsTheNameOfAFile(String stem, String id, int version, SeedName.Kind kind) {
    assertThat(SeedName.of(stem)).isEqualTo(new SeedName(id, version, kind));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "99999999999"})
  void rejectsAVersionThatIsNone(String version) {
    assertThatThrownBy(() -> SeedName.of("a.v" + version))
        .hasMessage(
            "version: the file's name says \"v"
                + version
                + "\"; expected .v1, .v2 and so on before the ending");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "in other fields.Yonhap|Yonhap",
        "he said.”Agence France-Presse|Agence France-Presse",
        "\"Never!\"The Associated Press|The Associated Press",
        "in the U.S.Xinhua|Xinhua",
        "what now?O Globo|O Globo",
        "it ends (at last.)AP|AP",
      })
  void findsTheSourceBehindTheLastSentence(String body, String source) {
    assertThat(SourceLine.in(body)).contains(source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it ends.",
        "it ends. Reuters",
        "he met Edward J.Smith",
        "in the U.S",
        "it ends.yonhap",
        "it ends.This Is No Name At All",
        "Yonhap",
        "it ends.The end of it",
        "",
      })
  void findsNoSourceWhereThereIsNone(String body) {
    assertThat(SourceLine.in(body)).isEmpty();
  }

  private static Article read(String text, String stem) {
    return SeedFormat.readFile(text.getBytes(StandardCharsets.UTF_8), stem);
  }
}
