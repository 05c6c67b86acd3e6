package dev.dateline.cli.metrics;

import java.util.List;
import java.util.Locale;

/** Every metric of our own; {@code docs/metrics.md} says the same, and a test compares them. */
public enum Metric {
  ARTICLES(
      "dateline.articles",
      Kind.COUNTER,
      "stage outcome",
      "articles by what became of them, each counted once"),
  FILES(
      "dateline.files",
      Kind.COUNTER,
      "stage outcome",
      "files of the archive by what was done to them"),
  LATENCY(
      "dateline.latency",
      Kind.TIMER,
      "stage topic",
      "age of each record when the stage has taken it up, or has its file in place"),
  LAG("dateline.lag.records", Kind.GAUGE, "stage", "records that wait for a stage"),
  UP("dateline.up", Kind.GAUGE, "stage", "1 while a stage works, else 0"),
  PRODUCER_READ(
      "dateline.producer.read",
      Kind.COUNTER,
      "",
      "articles read from the input, whatever became of them"),
  PRODUCER_BYTES(
      "dateline.producer.acknowledged.bytes",
      Kind.COUNTER,
      "",
      "bytes of the articles that the brokers have taken, before compression"),
  PRODUCER_ACKNOWLEDGEMENT(
      "dateline.producer.acknowledgement",
      Kind.TIMER,
      "",
      "time from sending an article until the brokers have taken it");

  /** How values come about. */
  public enum Kind {
    COUNTER("_total"),
    GAUGE(""),
    TIMER("_seconds");

    private final String suffix;

    Kind(String suffix) {
      this.suffix = suffix;
    }
  }

  private final String meter;
  private final Kind kind;
  private final String labels;
  private final String description;

  Metric(String meter, Kind kind, String labels, String description) {
    this.meter = meter;
    this.kind = kind;
    this.labels = labels;
    this.description = description;
  }

  /** The name for Micrometer. */
  String meter() {
    return meter;
  }

  /** The name that Prometheus shows; a timer's is followed by {@code _bucket} and so on. */
  public String prometheusName() {
    return meter.replace('.', '_') + kind.suffix;
  }

  /** What it is for Prometheus, to which a timer is a histogram. */
  public String type() {
    return kind == Kind.TIMER ? "histogram" : kind.name().toLowerCase(Locale.ROOT);
  }

  public List<String> labels() {
    return labels.isEmpty() ? List.of() : List.of(labels.split(" "));
  }

  public String description() {
    return description;
  }
}
