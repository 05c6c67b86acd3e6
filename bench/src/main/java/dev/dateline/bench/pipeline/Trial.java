package dev.dateline.bench.pipeline;

import java.util.Map;
import java.util.TreeMap;

/**
 * One configuration of the pipeline to be measured.
 *
 * @param broker where the broker runs
 * @param threads stream threads of the processor
 * @param layout of the archive
 * @param calendar whether events and anniversaries are made of the articles
 * @param instances processes that share the work, the measuring one among them; more than one needs
 *     a broker of its own
 * @param settings of {@code dateline} besides, by their names
 */
record Trial(
    BrokerPlace broker,
    int threads,
    Layout layout,
    Calendar calendar,
    int instances,
    Map<String, String> settings) {

  /** Where the broker runs. */
  enum BrokerPlace {
    /** In the process of the stages, as with {@code dateline run}. */
    EMBEDDED,
    /** In a process of its own. */
    SEPARATE
  }

  /** The settings' words for the two layouts. */
  enum Layout {
    DOCUMENTS,
    SEGMENTS
  }

  /** The settings' words for the calendar. */
  enum Calendar {
    ON,
    OFF
  }

  Trial {
    settings = Map.copyOf(settings);
    if (threads < 1 || instances < 1) {
      throw new IllegalArgumentException(
          "%d threads and %d instances; expected 1 or more of both".formatted(threads, instances));
    }
    if (instances > 1 && broker == BrokerPlace.EMBEDDED) {
      throw new IllegalArgumentException(
          instances + " instances need a broker of its own: --broker separate");
    }
  }

  /** For tables, and as the name of a directory. */
  String name() {
    String besides =
        new TreeMap<>(settings).toString().replaceAll("[{}]", "").replaceAll("[^\\w.=]+", "-");
    return "%s-%dt-%s-%s%s%s"
        .formatted(
            broker == BrokerPlace.EMBEDDED ? "embedded" : "separate",
            threads,
            layout == Layout.DOCUMENTS ? "documents" : "segments",
            calendar == Calendar.ON ? "calendar" : "plain",
            instances == 1 ? "" : "-" + instances + "i",
            settings.isEmpty() ? "" : "-" + besides);
  }
}
