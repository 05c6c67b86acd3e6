package dev.dateline.cli.settings;

import dev.dateline.extract.UserEntities;
import dev.dateline.topics.KafkaConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The settings of one start of the program. Immutable. */
public final class Settings {

  private static final Pattern SECRET =
      Pattern.compile("password|secret|token|jaas|credential|\\bkey\\b", Pattern.CASE_INSENSITIVE);

  private final Map<Setting, Object> values;
  private final Map<String, String> kafka;

  Settings(Map<Setting, Object> values, Map<String, String> kafka) {
    this.values = new EnumMap<>(values);
    this.kafka = Map.copyOf(kafka);
  }

  public Path path(Setting setting) {
    return (Path) value(setting);
  }

  public String text(Setting setting) {
    return (String) value(setting);
  }

  /**
   * One of a closed set of words.
   *
   * @throws InvalidSettingsException if it is none of them
   */
  public <E extends Enum<E>> E word(Setting setting, Class<E> words) {
    String text = text(setting);
    for (E word : words.getEnumConstants()) {
      if (word.name().equalsIgnoreCase(text)) {
        return word;
      }
    }
    throw new InvalidSettingsException(
        List.of(
            "%s is \"%s\": expected %s"
                .formatted(
                    setting.key(),
                    text,
                    Arrays.stream(words.getEnumConstants())
                        .map(word -> word.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" or ")))));
  }

  public int integer(Setting setting) {
    return (Integer) value(setting);
  }

  public Duration duration(Setting setting) {
    return (Duration) value(setting);
  }

  /**
   * The user's own entities.
   *
   * @throws InvalidSettingsException if their file cannot be read as such
   */
  public UserEntities userEntities() {
    return EntitiesFile.read(text(Setting.ENTITIES));
  }

  /** The brokers that the user named; empty where the embedded one is meant. */
  public Optional<KafkaConnection> foreignBrokers() {
    String servers = text(Setting.BOOTSTRAP_SERVERS);
    return servers.isBlank() ? Optional.empty() : Optional.of(connectionTo(servers));
  }

  /** A connection with the Kafka properties that the user passes through. */
  public KafkaConnection connectionTo(String bootstrapServers) {
    return new KafkaConnection(bootstrapServers, kafka);
  }

  /** Every setting and its value, a line each; secrets are masked. */
  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder();
    values.forEach(
        (setting, value) ->
            lines.append("%s=%s%n".formatted(setting.key(), shown(setting, value))));
    new TreeMap<>(kafka)
        .forEach(
            (name, value) ->
                lines.append(
                    "%s%s=%s%n"
                        .formatted(
                            SettingsReader.KAFKA_PREFIX,
                            name,
                            SECRET.matcher(name).find() ? "********" : value)));
    return lines.toString();
  }

  private static Object shown(Setting setting, Object value) {
    boolean secret = setting == Setting.CONSOLE_TOKEN && !value.equals("");
    return secret ? "********" : value;
  }

  private Object value(Setting setting) {
    Object value = values.get(setting);
    if (value == null) {
      throw new IllegalStateException("no value for " + setting.key());
    }
    return value;
  }
}
