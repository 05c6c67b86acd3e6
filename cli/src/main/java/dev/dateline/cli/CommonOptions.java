package dev.dateline.cli;

import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.cli.settings.SettingsReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that every command of the pipeline takes; each stands for a setting. */
final class CommonOptions {

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      description = "Directory of the JSON files (default: archive).")
  private @Nullable String archive;

  @Option(
      names = "--layout",
      paramLabel = "NAME",
      description = "documents, one JSON file an article, or segments, for bulk archives.")
  private @Nullable String layout;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory of the embedded broker and of state (default: .dateline).")
  private @Nullable String data;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT,…",
      description = "Brokers to use instead of the embedded one.")
  private @Nullable String bootstrapServers;

  @Option(
      names = "--broker-port",
      paramLabel = "N",
      description = "Port of the embedded broker on 127.0.0.1 (default: any that is free).")
  private @Nullable String brokerPort;

  @Option(
      names = "--entities",
      paramLabel = "FILE",
      description = "Entities of your own, as JSON: names, aliases and merges.")
  private @Nullable String entities;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings in the format of Java properties.")
  private @Nullable Path config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "Any setting, also those of Kafka's clients (kafka.security.protocol=SSL); may be given"
              + " more than once.")
  private Map<String, String> set = new LinkedHashMap<>();

  /** The settings: defaults, the file, the environment, these flags. */
  Settings read() {
    return read(Map.of());
  }

  /** The settings, with the values of a command's own flags by the names of settings. */
  Settings read(Map<String, String> ownFlags) {
    Map<String, String> flags = new LinkedHashMap<>(set);
    flags.putAll(ownFlags);
    put(flags, Setting.ARCHIVE, archive);
    put(flags, Setting.LAYOUT, layout);
    put(flags, Setting.DATA, data);
    put(flags, Setting.BOOTSTRAP_SERVERS, bootstrapServers);
    put(flags, Setting.BROKER_PORT, brokerPort);
    put(flags, Setting.ENTITIES, entities);
    return SettingsReader.read(config, System.getenv(), flags);
  }

  private static void put(Map<String, String> flags, Setting setting, @Nullable String value) {
    if (value != null) {
      flags.put(setting.key(), value);
    }
  }
}
