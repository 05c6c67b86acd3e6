package dev.dateline.cli.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings from a file, the environment and flags, each over the one before. Reads to the
 * end and then reports all problems together, with the place of each.
 */
public final class SettingsReader {

  /** What settings in the environment begin with. */
  public static final String VARIABLE_PREFIX = "DATELINE_";

  /** What properties for Kafka's clients begin with. */
  public static final String KAFKA_PREFIX = "kafka.";

  private static final String KAFKA_VARIABLE_PREFIX = VARIABLE_PREFIX + "KAFKA_";

  private record Entry(String text, String place) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  private SettingsReader() {}

  /**
   * Reads all settings.
   *
   * @param file in the format of Java properties; null for none
   * @param environment as of {@link System#getenv()}; what does not begin with {@value
   *     #VARIABLE_PREFIX} is no setting
   * @param flags values of flags by the names of settings
   * @throws InvalidSettingsException with all problems at once
   */
  public static Settings read(
      @Nullable Path file, Map<String, String> environment, Map<String, String> flags) {
    SettingsReader reader = new SettingsReader();
    if (file != null) {
      reader.readFile(file);
    }
    reader.readEnvironment(environment);
    flags.forEach((key, text) -> reader.put(key, text, "on the command line"));
    return reader.settings();
  }

  private void readFile(Path file) {
    Properties properties = new Properties();
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(text);
    } catch (IOException | IllegalArgumentException e) {
      problems.add("the settings file \"%s\" cannot be read: %s".formatted(file, e));
      return;
    }
    properties
        .stringPropertyNames()
        .forEach(key -> put(key, properties.getProperty(key), "in " + file));
  }

  private void readEnvironment(Map<String, String> environment) {
    Map<String, Setting> byVariable = new TreeMap<>();
    for (Setting setting : Setting.values()) {
      byVariable.put(setting.variable(), setting);
    }
    new TreeMap<>(environment)
        .forEach(
            (variable, text) -> {
              if (!variable.startsWith(VARIABLE_PREFIX)) {
                return;
              }
              String place = "in the environment";
              Setting setting = byVariable.get(variable);
              if (setting != null) {
                put(setting.key(), text, place);
              } else if (variable.startsWith(KAFKA_VARIABLE_PREFIX)) {
                String name =
                    variable
                        .substring(KAFKA_VARIABLE_PREFIX.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.');
                put(KAFKA_PREFIX + name, text, place);
              } else {
                problems.add(
                    unknown(variable, place, Suggestion.closest(variable, byVariable.keySet())));
              }
            });
  }

  private void put(String key, String text, String place) {
    if (key.startsWith(KAFKA_PREFIX) || Setting.of(key).isPresent()) {
      entries.put(key, new Entry(text.strip(), place));
    } else {
      problems.add(unknown(key, place, Suggestion.closest(key, Setting.keys())));
    }
  }

  private static String unknown(String key, String place, Optional<String> suggestion) {
    return "\"%s\" %s is no setting%s"
        .formatted(key, place, suggestion.map(s -> "; did you mean \"" + s + "\"?").orElse(""));
  }

  private Settings settings() {
    Map<Setting, Object> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      Entry entry = entries.getOrDefault(setting.key(), new Entry(setting.defaultText(), ""));
      try {
        values.put(setting, SettingText.parse(setting.kind(), entry.text()));
      } catch (IllegalArgumentException e) {
        problems.add(
            "%s is \"%s\" %s: expected %s"
                .formatted(setting.key(), entry.text(), entry.place(), e.getMessage()));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(problems);
    }
    Map<String, String> kafka = new LinkedHashMap<>();
    entries.forEach(
        (key, entry) -> {
          if (key.startsWith(KAFKA_PREFIX)) {
            kafka.put(key.substring(KAFKA_PREFIX.length()), entry.text());
          }
        });
    return new Settings(values, kafka);
  }
}
