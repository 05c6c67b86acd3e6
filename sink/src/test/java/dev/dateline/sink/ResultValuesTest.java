package dev.dateline.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import dev.dateline.topics.ResultKey;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultValuesTest {

  private static final ResultKey ARTICLE = new ResultKey(ResultKey.Kind.ARTICLE, "a");
  private static final ResultKey EVENT = new ResultKey(ResultKey.Kind.EVENT, "2024-06-19/0a");
  private static final ResultKey ANNIVERSARY =
      new ResultKey(ResultKey.Kind.ANNIVERSARY, "2024-06-19/0a@P1Y");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "published",
        "version",
        "body",
        "language",
        "status",
        "entities",
        "dates",
        "events",
        "anniversaries"
      })
  void refusesAnArticleWithout(String field) {
    byte[] value = without(field, Samples.article("a", "2025-06-20", "Text."));
    assertThatThrownBy(() -> ResultValues.article(ARTICLE, value))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "date", "precision", "title", "status", "claims", "published"})
  void refusesAnEventWithout(String field) {
    byte[] value = without(field, Samples.event(EVENT.id(), "signing", "2024-06-20"));
    assertThatThrownBy(() -> ResultValues.event(EVENT, value))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"event", "unit", "date", "title", "articles"})
  void refusesAnAnniversaryWithout(String field) {
    byte[] value = without(field, Samples.anniversary("2024-06-19/0a"));
    assertThatThrownBy(() -> ResultValues.anniversary(ANNIVERSARY, value))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining(field);
  }

  @ParameterizedTest
  @CsvSource({"2024-06-19/0a, false", "2024-06-19/0, true", "2024-06-19/0b, true"})
  void refusesAnAnniversaryOfAnotherEvent(String event, boolean refused) {
    byte[] value = Json.write(Samples.anniversary(event));
    if (refused) {
      assertThatThrownBy(() -> ResultValues.anniversary(ANNIVERSARY, value))
          .hasMessage(
              "event: is \"%s\" in the value, but the key of the record is \"%s\"; expected the same"
                  .formatted(event, ANNIVERSARY.id()));
    } else {
      assertThat(ResultValues.anniversary(ANNIVERSARY, value).event()).isEqualTo(event);
    }
  }

  @Test
  void refusesAKeyThatIsNoText() {
    assertThatThrownBy(() -> ResultValues.key(new byte[] {(byte) 0xff, 'a'}))
        .hasMessage("key: is no UTF-8 but the bytes ff61");
    assertThatThrownBy(() -> ResultValues.key(null))
        .hasMessage("key: is missing; expected the id of the record");
    assertThat(ResultValues.key("조선".getBytes(StandardCharsets.UTF_8))).isEqualTo("조선");
  }

  /** Renames a field, which readers skip then as unknown. */
  private static byte[] without(String field, Object record) {
    String json = new String(Json.write(record), StandardCharsets.UTF_8);
    String renamed = json.replaceFirst("\"" + field + "\":", "\"x-renamed\":");
    assertThat(renamed).isNotEqualTo(json);
    return renamed.getBytes(StandardCharsets.UTF_8);
  }
}
