package dev.dateline.processor;

import dev.dateline.topics.Sizes;
import dev.dateline.topics.Topic;
import dev.dateline.topics.streams.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How the processor runs.
 *
 * @param stateDirectory of this instance alone; two processes must not share one
 * @param threads stream threads, 1 or more; beyond {@link Topic#DEFAULT_PARTITIONS} the others are
 *     idle
 * @param commitInterval how long a transaction stays open, and so how soon an enriched article is
 *     visible; 1 ms or more
 * @param maxOutputBytes largest enriched article that goes out, with key and headers; a larger one
 *     is rejected. {@value #MIN_OUTPUT_BYTES} to {@link Sizes#MAX_OUTPUT_BYTES}
 * @param calendar whether events and anniversaries are made of the articles
 */
public record ProcessorSettings(
    Path stateDirectory,
    int threads,
    Duration commitInterval,
    int maxOutputBytes,
    CalendarSwitch calendar) {

  /** Whether the processor keeps a calendar. */
  public enum CalendarSwitch {
    ON,
    /** Articles are enriched and nothing else; their events stand in them alone. */
    OFF
  }

  /** Smallest limit that still leaves room for headers and framing. */
  public static final int MIN_OUTPUT_BYTES = 16 * 1024;

  /**
   * All that is wrong is reported together.
   *
   * @throws IllegalArgumentException if a value is out of its bounds
   */
  public ProcessorSettings {
    List<String> problems = new ArrayList<>();
    if (threads < 1) {
      problems.add("threads: is \"" + threads + "\"; expected 1 or more");
    }
    if (commitInterval.toMillis() < 1) {
      problems.add(
          "commit interval: is \"" + commitInterval + "\"; expected 1 ms or more, such as 100 ms");
    }
    if (maxOutputBytes < MIN_OUTPUT_BYTES || maxOutputBytes > Sizes.MAX_OUTPUT_BYTES) {
      problems.add(
          "max output bytes: is \"%d\"; expected %d to %d"
              .formatted(maxOutputBytes, MIN_OUTPUT_BYTES, Sizes.MAX_OUTPUT_BYTES));
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  /** One thread for each processor of the machine, the commit interval and limit of the topics. */
  public static ProcessorSettings defaults(Path stateDirectory) {
    return new ProcessorSettings(
        stateDirectory,
        Math.min(Topic.DEFAULT_PARTITIONS, Runtime.getRuntime().availableProcessors()),
        StreamsSettings.DEFAULT_COMMIT_INTERVAL,
        Sizes.MAX_OUTPUT_BYTES,
        CalendarSwitch.ON);
  }
}
