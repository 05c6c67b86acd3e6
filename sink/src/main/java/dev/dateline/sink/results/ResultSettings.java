package dev.dateline.sink.results;

import dev.dateline.topics.streams.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How step one of the sink runs.
 *
 * @param stateDirectory of this instance alone
 * @param threads stream threads, 1 or more
 * @param commitInterval how long a transaction stays open, and so how soon a result is visible
 */
public record ResultSettings(Path stateDirectory, int threads, Duration commitInterval) {

  public ResultSettings {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "threads of the results: is \"" + threads + "\"; expected 1 or more");
    }
    if (commitInterval.isNegative() || commitInterval.isZero()) {
      throw new IllegalArgumentException(
          "commit interval of the results: is \""
              + commitInterval.toMillis()
              + " ms\"; expected more than 0 ms");
    }
  }

  /** One thread, committing as often as every Streams application of the pipeline. */
  public static ResultSettings defaults(Path stateDirectory) {
    return new ResultSettings(stateDirectory, 1, StreamsSettings.DEFAULT_COMMIT_INTERVAL);
  }
}
