package dev.dateline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.topics.ResultKey.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultKeyTest {

  @ParameterizedTest
  @CsvSource({
    "article/a/b c, ARTICLE, a/b c",
    "article/article/x, ARTICLE, article/x",
    "event/2024-06-19/0f1e, EVENT, 2024-06-19/0f1e",
    "anniversary/2024-06-19/0f1e@P1Y, ANNIVERSARY, 2024-06-19/0f1e@P1Y"
  })
  void readsWhatItWrites(String key, Kind kind, String id) {
    assertThat(ResultKey.parse(key)).isEqualTo(new ResultKey(kind, id)).hasToString(key);
  }

  @ParameterizedTest
  @CsvSource({"''", "a", "articles/a", "Article/a", "/article/a"})
  void refusesOtherKeys(String key) {
    assertThatExceptionOfType(InvalidRecordException.class)
        .isThrownBy(() -> ResultKey.parse(key))
        .withMessage("key: is \"" + key + "\"; expected article/…, event/… or anniversary/…");
  }

  @Test
  void refusesAKeyWithoutId() {
    assertThatExceptionOfType(InvalidRecordException.class)
        .isThrownBy(() -> ResultKey.parse("event/"))
        .withMessage("key: is \"event/\"; expected an id");
  }

  @Test
  void eachKindHasItsTopicAndType() {
    assertThat(Kind.ARTICLE.topic()).isEqualTo(Topic.ENRICHED);
    assertThat(Kind.EVENT.topic()).isEqualTo(Topic.EVENTS);
    assertThat(Kind.ANNIVERSARY.topic()).isEqualTo(Topic.ANNIVERSARIES);
    assertThat(Kind.values())
        .extracting(Kind::cloudEventType)
        .containsExactly(
            "dev.dateline.article.enriched.v1",
            "dev.dateline.event.v1",
            "dev.dateline.anniversary.v1");
  }
}
