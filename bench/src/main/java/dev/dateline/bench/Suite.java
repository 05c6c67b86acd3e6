package dev.dateline.bench;

/** The sets of benchmarks that can be asked for by name. */
enum Suite {
  DATES(
      "dates",
      "\\.(Dates|HeidelTime)(Peers)?Benchmark\\.",
      "time expressions, beside SUTime and HeidelTime"),
  ENTITIES("entities", "\\.Entities(Peers)?Benchmark\\.", "entities, beside CoreNLP"),
  EVENTS(
      "events", "\\.EventsBenchmark\\.", "dated events and anniversaries, of dates and entities"),
  EXTRACT("extract", "\\.Extract(Peers)?Benchmark\\.", "everything, beside CoreNLP"),
  LOAD("load", "\\.LoadBenchmark\\.", "loading: time and heap"),
  WORST_TEXTS("worst-texts", "\\.WorstTextsBenchmark\\.", "hostile texts, beside prose");

  private final String word;
  private final String pattern;
  private final String about;

  Suite(String word, String pattern, String about) {
    this.word = word;
    this.pattern = pattern;
    this.about = about;
  }

  /** The name on the command line. */
  String word() {
    return word;
  }

  /** Regular expression over the names of the benchmarks. */
  String pattern() {
    return pattern;
  }

  /** What it measures, for the usage. */
  String about() {
    return about;
  }
}
