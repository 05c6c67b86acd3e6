package dev.dateline.cli.replay;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Where articles to be replayed come from. */
@FunctionalInterface
public interface ReplaySource {

  /**
   * Hands over every article that the source has, in all its versions; of two of equal version the
   * later counts.
   *
   * @return how much could not be read
   * @throws IOException if the source as a whole cannot be read
   */
  long read(Consumer<Candidate> found) throws IOException, InterruptedException;

  /** What is to be said of what was not handed over, once it was read. */
  default List<String> remarks() {
    return List.of();
  }
}
