package dev.dateline.cli.settings;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.dateline.extract.UserEntities;
import dev.dateline.extract.UserEntity;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the user's file of entities of their own. */
public final class EntitiesFile {

  private static final List<String> FILE_FIELDS = fields(UserEntities.class);
  private static final List<String> ENTITY_FIELDS = fields(UserEntity.class);

  private EntitiesFile() {}

  /**
   * The entities of a file; none where the setting is empty.
   *
   * @throws InvalidSettingsException if there is no such file, or it holds something else; the
   *     message has file, place, value and what was expected
   */
  public static UserEntities read(String file) {
    if (file.isBlank()) {
      return UserEntities.NONE;
    }
    try {
      byte[] json = Files.readAllBytes(Path.of(file));
      UserEntities entities = Json.read(json, UserEntities.class);
      refuseUnknownFields(file, json);
      return entities;
    } catch (NoSuchFileException e) {
      throw invalid(file, "there is no such file (looked in " + Path.of("").toAbsolutePath() + ")");
    } catch (InvalidRecordException e) {
      throw invalid(file, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw invalid(file, "cannot be read: " + e.getMessage());
    }
  }

  /** Nobody newer writes this file: a field that is not known is one that was mistyped. */
  private static void refuseUnknownFields(String file, byte[] json) throws IOException {
    List<String> problems = new ArrayList<>();
    try (JsonParser parser = Json.readerFor(UserEntities.class).createParser(json)) {
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        List<String> known = depth == 1 ? FILE_FIELDS : ENTITY_FIELDS;
        if (token == JsonToken.FIELD_NAME && !known.contains(parser.currentName())) {
          problems.add(unknown(file, parser.currentName(), known, parser.currentTokenLocation()));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(problems);
    }
  }

  private static String unknown(
      String file, String field, List<String> known, JsonLocation location) {
    return "entities \"%s\": unknown field \"%s\" at line %d, column %d%s; expected one of %s"
        .formatted(
            file,
            field,
            location.getLineNr(),
            location.getColumnNr(),
            Suggestion.closest(field, known)
                .map(meant -> " (did you mean \"" + meant + "\"?)")
                .orElse(""),
            String.join(", ", known));
  }

  private static List<String> fields(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static InvalidSettingsException invalid(String file, String reason) {
    return new InvalidSettingsException(List.of("entities \"" + file + "\": " + reason));
  }
}
