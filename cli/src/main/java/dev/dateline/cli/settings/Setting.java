package dev.dateline.cli.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every setting there is: its name, its default and what it is for. */
public enum Setting {
  ARCHIVE("archive", Kind.PATH, "archive", "directory of the JSON files"),
  DATA("data", Kind.PATH, ".dateline", "directory of the embedded broker and of state"),
  BOOTSTRAP_SERVERS(
      "bootstrap-servers", Kind.TEXT, "", "brokers, host:port, …; none means the embedded one"),
  BROKER_PORT(
      "broker-port",
      Kind.PORT,
      "0",
      "port of the embedded broker on 127.0.0.1; 0 takes a free one"),
  PARTITIONS(
      "partitions",
      Kind.COUNT,
      "6",
      "partitions of every topic, as many as instances may share; see `topics --migrate`"),
  HTTP_PORT(
      "http-port", Kind.PORT, "8080", "port of health, metrics and console; 0 takes a free one"),
  CONSOLE_BIND(
      "console.bind",
      Kind.TEXT,
      "127.0.0.1",
      "address at which the console listens; 0.0.0.0 for everybody"),
  CONSOLE_TOKEN(
      "console.token",
      Kind.TEXT,
      "",
      "what a client of the console must show, 16 characters or more; none asks for nothing"),
  CONSOLE_HOSTS(
      "console.hosts",
      Kind.TEXT,
      "",
      "names by which browsers may call the console, besides addresses and localhost"),
  ENTITIES(
      "entities", Kind.TEXT, "", "JSON file of your own entities; none means the built-in ones"),
  PRODUCER_COMPRESSION(
      "producer.compression", Kind.TEXT, "zstd", "compression of articles: zstd or lz4"),
  PRODUCER_BATCH_SIZE("producer.batch-size", Kind.SIZE, "128KiB", "bytes sent at once"),
  PROCESSOR_THREADS("processor.threads", Kind.COUNT, "1", "stream threads of the processor"),
  PROCESSOR_COMMIT_INTERVAL(
      "processor.commit-interval",
      Kind.DURATION,
      "100ms",
      "length of its transactions while it keeps up; at least 500ms while it is behind"),
  CALENDAR(
      "calendar",
      Kind.TEXT,
      "on",
      "on or off; off makes no events and anniversaries of what the articles tell"),
  RESULTS_THREADS("results.threads", Kind.COUNT, "1", "stream threads of the sink's first step"),
  RESULTS_COMMIT_INTERVAL(
      "results.commit-interval",
      Kind.DURATION,
      "100ms",
      "length of its transactions while it keeps up; at least 500ms while it is behind"),
  LAYOUT(
      "layout",
      Kind.TEXT,
      "documents",
      "documents, one JSON file an article, or segments, for bulk archives"),
  SEGMENTS_COMPRESSION(
      "segments.compression", Kind.TEXT, "zstd", "compression of segments: zstd or gzip"),
  SEGMENTS_MAX_RECORDS(
      "segments.max-records", Kind.NUMBER, "1000000", "records after which a segment ends"),
  SEGMENTS_MAX_SIZE(
      "segments.max-size", Kind.SIZE, "64MiB", "compressed size at which a segment ends"),
  SEGMENTS_MAX_AGE("segments.max-age", Kind.DURATION, "1h", "age at which a segment ends"),
  INSTANCE(
      "instance",
      Kind.TEXT,
      "local",
      "name of this process; processes on one data directory need different ones"),
  STALL_TIMEOUT(
      "stall-timeout", Kind.DURATION, "150s", "how long `run` waits for a stage that does nothing");

  /** How the text of a setting is read. */
  enum Kind {
    PATH,
    TEXT,
    PORT,
    COUNT,
    NUMBER,
    DURATION,
    SIZE
  }

  private final String key;
  private final Kind kind;
  private final String defaultText;
  private final String description;

  Setting(String key, Kind kind, String defaultText, String description) {
    this.key = key;
    this.kind = kind;
    this.defaultText = defaultText;
    this.description = description;
  }

  /** The name in a file; {@code DATELINE_} and capitals in the environment. */
  public String key() {
    return key;
  }

  Kind kind() {
    return kind;
  }

  public String defaultText() {
    return defaultText;
  }

  public String description() {
    return description;
  }

  /** The name of the environment variable. */
  public String variable() {
    return SettingsReader.VARIABLE_PREFIX
        + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Setting::key).toList();
  }
}
