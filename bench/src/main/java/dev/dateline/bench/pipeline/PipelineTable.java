package dev.dateline.bench.pipeline;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The results of all trials for people: a column for each trial. */
final class PipelineTable {

  private static final int LABEL = 46;

  private final List<TrialResult> results;
  private final Map<String, Function<TrialResult, @Nullable String>> rows = new LinkedHashMap<>();

  PipelineTable(List<TrialResult> results) {
    this.results = List.copyOf(results);
    row("articles/s", r -> number(r.articlesPerSecond(), 0));
    row("claims/s", r -> number(r.claims() / r.seconds(), 0));
    row("MB/s", r -> number(r.bytes() / r.seconds() / 1e6, 2));
    row("load average of the machine", r -> number(r.load(), 1));
    row("CPU seconds for 1,000 articles", r -> number(r.cpuPerThousand(), 3));
    for (String stage : keys(TrialResult::cpuSecondsPerThousand)) {
      row("  " + stage, r -> number(r.cpuSecondsPerThousand().get(stage), 3), "CPU");
    }
    row(
        "bytes written for an article",
        r -> number(r.bytesPerArticle().values().stream().mapToDouble(d -> d).sum(), 0));
    for (String kind : keys(TrialResult::bytesPerArticle)) {
      row("  " + kind, r -> number(r.bytesPerArticle().get(kind), 0), "bytes");
    }
    row("published to archived, p50/p99/max ms", r -> latency(r.article()));
    row("  the calendar", r -> latency(r.calendar()));
    row("  at articles/s", r -> r.article() == null ? null : number(r.article().rate(), 0));
    row("peak resident memory, MB", r -> number(r.peakMegabytes(), 0));
    row("garbage collection, ms", r -> Long.toString(r.gcMillis()));
    row("articles by instances", r -> r.shares().isEmpty() ? null : r.shares().values().toString());
    for (String limit : limits()) {
      row(limit + ", articles/s", r -> limit(r, limit, TrialResult.Limit::perSecond, 0));
      row(
          "  CPU seconds for 1,000",
          r2 -> limit(r2, limit, TrialResult.Limit::cpuSecondsPerThousand, 3),
          limit);
    }
  }

  void print(PrintStream out) {
    StringBuilder head = new StringBuilder(" ".repeat(LABEL));
    for (TrialResult result : results) {
      head.append("  ").append(result.name());
    }
    out.println(head);
    rows.forEach(
        (label, value) -> {
          StringBuilder line = new StringBuilder(padded(label.split("\u0000", -1)[0]));
          for (TrialResult result : results) {
            String text = value.apply(result);
            String shown = text == null ? "" : text;
            int width = result.name().length() + 2;
            line.append(" ".repeat(Math.max(1, width - shown.length()))).append(shown);
          }
          out.println(line);
        });
  }

  private void row(String label, Function<TrialResult, @Nullable String> value) {
    rows.put(label, value);
  }

  /** A row whose label stands more than once. */
  private void row(String label, Function<TrialResult, @Nullable String> value, String of) {
    rows.put(label + "\u0000" + of, value);
  }

  private Set<String> keys(Function<TrialResult, Map<String, Double>> map) {
    Set<String> keys = new TreeSet<>();
    results.forEach(result -> keys.addAll(map.apply(result).keySet()));
    return keys;
  }

  private Set<String> limits() {
    Set<String> keys = new TreeSet<>();
    results.forEach(result -> keys.addAll(result.limits().keySet()));
    return keys;
  }

  private static @Nullable String limit(
      TrialResult result, String name, Function<TrialResult.Limit, Double> value, int decimals) {
    TrialResult.Limit limit = result.limits().get(name);
    return limit == null ? null : number(value.apply(limit), decimals);
  }

  private static @Nullable String latency(TrialResult.@Nullable Latency latency) {
    return latency == null ? null : latency.p50() + "/" + latency.p99() + "/" + latency.max();
  }

  private static @Nullable String number(@Nullable Double value, int decimals) {
    return value == null ? null : String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  private static String padded(String label) {
    return label + " ".repeat(Math.max(0, LABEL - label.length()));
  }
}
