package dev.dateline.cli.settings;

import dev.dateline.extract.UserEntities;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads the user's file of entities of their own. */
public final class EntitiesFile {

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
      return Json.read(Files.readAllBytes(Path.of(file)), UserEntities.class);
    } catch (NoSuchFileException e) {
      throw invalid(file, "there is no such file (looked in " + Path.of("").toAbsolutePath() + ")");
    } catch (InvalidRecordException e) {
      throw invalid(file, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw invalid(file, "cannot be read: " + e.getMessage());
    }
  }

  private static InvalidSettingsException invalid(String file, String reason) {
    return new InvalidSettingsException(List.of("entities \"" + file + "\": " + reason));
  }
}
