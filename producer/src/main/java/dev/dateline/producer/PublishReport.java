package dev.dateline.producer;

import dev.dateline.producer.input.Skipped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The books of a run: what was read, and what became of it. They always balance: read = published +
 * withheld + embargoed + rejected.
 *
 * @param files opened, standard input among them
 * @param read pieces of input, each counted once; a file that could not be opened is one
 * @param articles published and acknowledged
 * @param retractions published and acknowledged
 * @param withheld kept back by their sources, by id and version
 * @param embargoed kept back for now, by id, version and end of the embargo
 * @param nextEmbargoEnd when the first of the embargoed may be published; null where there is none
 * @param rejected messages of what is no article
 * @param deadLettered those of the rejected whose bytes are on the topic of dead letters
 * @param skipped what was passed over in folders because it is plainly not input
 */
public record PublishReport(
    long files,
    long read,
    long articles,
    long retractions,
    Listed withheld,
    Listed embargoed,
    @Nullable Instant nextEmbargoEnd,
    Listed rejected,
    long deadLettered,
    Listed skipped) {

  /** Most lines of each list that are kept. */
  public static final int MAX_LISTED = 20;

  /**
   * A count, and the first of what was counted.
   *
   * @param total how many there were
   * @param first the first {@value PublishReport#MAX_LISTED} of them
   */
  public record Listed(long total, List<String> first) {
    public Listed {
      first = List.copyOf(first);
    }

    static Listed of(List<Skipped> all) {
      return new Listed(all.size(), all.stream().limit(MAX_LISTED).map(Skipped::toString).toList());
    }
  }

  public PublishReport {
    long accounted =
        articles + retractions + withheld.total() + embargoed.total() + rejected.total();
    if (read != accounted) {
      throw new IllegalStateException(
          "the books do not balance: read " + read + ", accounted for " + accounted);
    }
  }

  /** Articles and retractions that are on the topic. */
  public long published() {
    return articles + retractions;
  }

  /** How a run ended, for the exit code of a command. */
  public enum Ending {
    /** Something was read and nothing of it rejected. */
    ALL_WELL,
    /** At least one piece of input was rejected. */
    SOME_REJECTED,
    /** There was nothing to read. */
    NOTHING_FOUND
  }

  public Ending ending() {
    if (rejected.total() > 0) {
      return Ending.SOME_REJECTED;
    }
    return read == 0 ? Ending.NOTHING_FOUND : Ending.ALL_WELL;
  }

  /** A list that grows to its limit and counts beyond it. */
  static final class Growing {
    private final List<String> first = new ArrayList<>();
    private long total;

    void add(String line) {
      total++;
      if (first.size() < MAX_LISTED) {
        first.add(line);
      }
    }

    Listed listed() {
      return new Listed(total, first);
    }
  }
}
