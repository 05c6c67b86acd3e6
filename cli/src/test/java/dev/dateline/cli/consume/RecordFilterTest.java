package dev.dateline.cli.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFilterTest {

  private static final String ARTICLE =
      """
      {"id": "a/b", "published": "2025-06-20", "version": 10, "a~b": "tilde", "c/d": "slash",
       "title": "A treaty, a year on",
       "entities": [{"type": "PERSON", "mentions": [{"text": "Choe"}]}, {"type": "PLACE"}]}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/id=a/b | true",
        "/id=a | false",
        "/id!=a | true",
        "/published>=2025-06 | true",
        "/published<2025-06-20 | false",
        "/published<=2025-06-20 | true",
        // As text "10" would come before "9".
        "/version>9 | true",
        "/version=10 | true",
        "/version<9.5 | false",
        "/title~treaty | true",
        "/title~Treaty | false",
        "/entities/*/type=PLACE | true",
        "/entities/*/type=EVENT | false",
        "/entities/*/type!=EVENT | true",
        "/entities/1/type=PLACE | true",
        "/entities/7/type=PLACE | false",
        "/entities/*/mentions/*/text=Choe | true",
        "/a~0b=tilde | true",
        "/c~1d=slash | true",
        "/missing=x | false",
        "/missing!=x | true"
      })
  void comparesOnePlace(String filter, boolean expected) throws Exception {
    JsonNode json = new ObjectMapper().readTree(ARTICLE);

    assertThat(RecordFilter.parse(filter.strip()).test(json)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "status", "/status", "status=usable"})
  void refusesWhatIsNoFilter(String text) {
    assertThatThrownBy(() -> RecordFilter.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"%s\" is no filter; expected a JSON pointer, one of = != < <= > >= ~, and a value, such as /published>=2025-06-01 or /entities/*/type=PERSON"
                .formatted(text));
  }

  @Test
  void comparesTheWholeValueWithAnEmptyPointer() throws Exception {
    assertThat(RecordFilter.parse("=7").test(new ObjectMapper().readTree("7"))).isTrue();
  }
}
