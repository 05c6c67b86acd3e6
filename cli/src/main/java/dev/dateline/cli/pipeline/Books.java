package dev.dateline.cli.pipeline;

import dev.dateline.processor.ProcessorOutcome;
import dev.dateline.sink.results.ResultOutcome;
import java.util.Locale;
import java.util.Map;

/**
 * What became of every article of a run: read = published + withheld + embargoed + rejected by the
 * producer, and published = new + changed + unchanged + retracted + superseded + rejected further
 * down.
 *
 * @param read articles that were read from the input
 * @param published of those, sent to {@code news.articles}
 * @param heldBack withheld by their source, or under embargo
 * @param rejectedByProducer no articles, or impossible ones
 * @param processed what the processor made of the published ones
 * @param results what the sink made of what the processor passed on
 */
public record Books(
    long read,
    long published,
    long heldBack,
    long rejectedByProducer,
    Map<ProcessorOutcome, Long> processed,
    Map<ResultOutcome, Long> results) {

  public Books {
    processed = Map.copyOf(processed);
    results = Map.copyOf(results);
  }

  /** Whether every article is accounted for once. */
  public boolean balance() {
    return read == published + heldBack + rejectedByProducer && published == accountedFor();
  }

  /** Articles that were rejected anywhere. */
  public long rejected() {
    return rejectedByProducer + rejectedFurtherDown();
  }

  /** Whether the run left every result as it was. */
  public boolean changedNothing() {
    return of(ResultOutcome.NEW) + of(ResultOutcome.CHANGED) + of(ResultOutcome.RETRACTED) == 0;
  }

  /** The books in lines for people. */
  public String text() {
    StringBuilder text = new StringBuilder();
    line(text, "read", read, "");
    line(text, "published", published, "to news.articles");
    optional(text, "held back", heldBack, "withheld or under embargo");
    optional(text, "rejected", rejectedByProducer, "by the producer");
    text.append("  of the published\n");
    line(text, "  new", of(ResultOutcome.NEW), "");
    line(text, "  changed", of(ResultOutcome.CHANGED), "");
    line(text, "  unchanged", of(ResultOutcome.UNCHANGED), "");
    line(text, "  superseded", of(ProcessorOutcome.SUPERSEDED), "by a higher version");
    line(text, "  retracted", of(ResultOutcome.RETRACTED), "");
    line(text, "  rejected", rejectedFurtherDown(), "");
    text.append(
        balance()
            ? "  The books balance.\n"
            : "  THE BOOKS DO NOT BALANCE: %d published, %d accounted for.%n"
                .formatted(published, accountedFor()));
    return text.toString();
  }

  private long accountedFor() {
    return of(ResultOutcome.NEW)
        + of(ResultOutcome.CHANGED)
        + of(ResultOutcome.UNCHANGED)
        + of(ResultOutcome.RETRACTED)
        + of(ProcessorOutcome.SUPERSEDED)
        + rejectedFurtherDown();
  }

  private long rejectedFurtherDown() {
    return of(ProcessorOutcome.REJECTED) + of(ResultOutcome.REJECTED);
  }

  private long of(ProcessorOutcome outcome) {
    return processed.getOrDefault(outcome, 0L);
  }

  private long of(ResultOutcome outcome) {
    return results.getOrDefault(outcome, 0L);
  }

  private static void optional(StringBuilder text, String name, long count, String remark) {
    if (count > 0) {
      line(text, name, count, remark);
    }
  }

  private static void line(StringBuilder text, String name, long count, String remark) {
    text.append(
        String.format(Locale.ROOT, "  %-14s %,9d  %s", name, count, remark).stripTrailing());
    text.append('\n');
  }
}
