package dev.dateline.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.extract.EntityType;
import dev.dateline.extract.UserEntities;
import dev.dateline.extract.UserEntity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitiesFileTest {

  @TempDir Path directory;

  @Test
  void readsNamesAliasesAndMerges() throws IOException {
    UserEntities read =
        read(
            """
            {"entities": [
              {"id": "person/jane-doe", "type": "PERSON", "name": "Jane Doe", "aliases": ["J. D."],
               "merges": ["person/doe"]},
              {"id": "organization/tidal-works", "type": "ORGANIZATION", "name": "Tidal Works",
               "country": "NZ"}]}
            """);

    assertThat(read.entities()).hasSize(2);
    UserEntity first = read.entities().get(0);
    assertThat(first.type()).isEqualTo(EntityType.PERSON);
    assertThat(first.aliases()).containsExactly("J. D.");
    assertThat(first.merges()).containsExactly("person/doe");
    assertThat(read.entities().get(1).country()).isEqualTo("NZ");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"entities": [{"type": "PERSON", "name": "J"}]}                         | entities[0].id
          {"entities": [{"id": "person/j", "type": "ALIEN", "name": "J"}]}        | "ALIEN"
          {"entities": [{"id": "Person J", "type": "PERSON", "name": "J"}]}       | "Person J"
          {"entities": [{"id": "person/j", "type": "PERSON", "name": " "}]}       | 1 to 200 characters
          {"entities": [{"id": "a/j", "type": "PERSON", "name": "J", "country": "Korea"}]} | "Korea"
          {"entities": [                                                          | line 1
          {"entities": 7}                                                         | line 1, column 14
          {"entities": [{"id": "a/j", "type": "PERSON", "name": "J"}, {"id": "a/k", "type": "PERSON", "name": "j"}]} | both a/j and a/k
          """)
  void saysWhereAndWhatIsWrong(String json, String said) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("my-entities.json")
        .hasMessageContaining(said);
  }

  /** A mistyped field would otherwise be an alias or a merge that silently does nothing. */
  @Test
  void refusesUnknownFieldsAllAtOnceWithPlaceAndSuggestion() {
    String json =
        """
        {"entities": [
          {"id": "person/j", "type": "PERSON", "name": "J", "alias": ["K"]},
          {"id": "person/l", "type": "PERSON", "name": "L", "comment": "of old"}],
         "entites": []}
        """;

    assertThatThrownBy(() -> read(json))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining(
            "unknown field \"alias\" at line 2, column 53 (did you mean \"aliases\"?)")
        .hasMessageContaining("unknown field \"comment\" at line 3, column 53; expected one of id,")
        .hasMessageContaining(
            "unknown field \"entites\" at line 4, column 2 (did you mean \"entities\"?)");
  }

  @Test
  void saysWhereItLookedForAMissingFile() {
    assertThatThrownBy(() -> EntitiesFile.read("nowhere.json"))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("nowhere.json")
        .hasMessageContaining("looked in");
  }

  private UserEntities read(String json) throws IOException {
    Path file = Files.writeString(directory.resolve("my-entities.json"), json);
    return EntitiesFile.read(file.toString());
  }
}
