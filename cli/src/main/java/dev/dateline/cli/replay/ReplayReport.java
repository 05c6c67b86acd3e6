package dev.dateline.cli.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What became of the articles of a replay, each counted once. Where the live stream changed one of
 * them meanwhile, that counts as well.
 *
 * @param replayed articles that were sent
 * @param unchanged of which {@code news.results} says what it said before, a version that was
 *     superseded among them
 * @param changed of which there is another result
 * @param added of which there was no result, or none any more
 * @param withdrawn that are retracted now and were not
 * @param failures messages of dead letters by id
 */
public record ReplayReport(
    long replayed,
    long unchanged,
    long changed,
    long added,
    long withdrawn,
    Map<String, String> failures) {

  private static final int MAX_NAMED = 20;

  /** The report for people. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d articles replayed: %d unchanged, %d changed, %d added, %d withdrawn, %d failed"
            .formatted(replayed, unchanged, changed, added, withdrawn, failures.size()));
    failures.entrySet().stream()
        .limit(MAX_NAMED)
        .forEach(one -> lines.add("failed: " + one.getKey() + ": " + one.getValue()));
    return lines;
  }
}
