package dev.dateline.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * The results of one run as a table in which every row is set against the first: characters a
 * second of processor time where a benchmark counts them, and articles a second and what was
 * allocated for one beside it; else its own score.
 *
 * @param rows in the order in which they ran
 */
record Comparison(List<Row> rows) {

  /**
   * One benchmark.
   *
   * @param name method and parameters
   * @param score in {@code unit}
   * @param others what else it counts, each as a mean over the iterations
   */
  record Row(String name, double score, String unit, String others) {}

  static Comparison of(Collection<RunResult> results) {
    List<Row> rows = new ArrayList<>();
    for (RunResult result : results) {
      Result<?> characters = result.getSecondaryResults().get("characters");
      Result<?> micros = result.getSecondaryResults().get("cpuMicros");
      String name = name(result.getParams());
      if (characters == null || micros == null) {
        Result<?> own = result.getPrimaryResult();
        rows.add(new Row(name, own.getScore(), own.getScoreUnit(), others(result)));
      } else {
        double perSecond = characters.getScore() / micros.getScore() * 1e6;
        rows.add(new Row(name, perSecond, "characters/s", ofArticles(result, characters, micros)));
      }
    }
    return new Comparison(List.copyOf(rows));
  }

  private static String ofArticles(RunResult result, Result<?> characters, Result<?> micros) {
    StringBuilder others = new StringBuilder();
    others.append(String.format(Locale.ROOT, "; %,.0f by the clock", characters.getScore()));
    Result<?> articles = result.getSecondaryResults().get("articles");
    Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
    if (articles != null) {
      double perSecond = articles.getScore() / micros.getScore() * 1e6;
      others.append(String.format(Locale.ROOT, "; %,.1f articles/s", perSecond));
      if (allocated != null) {
        double passes = articles.getScore() / result.getPrimaryResult().getScore();
        others.append(
            String.format(
                Locale.ROOT, "; %,.0f bytes allocated an article", allocated.getScore() / passes));
      }
    }
    return others.toString();
  }

  private static String others(RunResult result) {
    StringBuilder others = new StringBuilder();
    result
        .getSecondaryResults()
        .forEach(
            (name, value) ->
                others.append(
                    String.format(
                        Locale.ROOT, "; %s %,.0f", name, value.getStatistics().getMean())));
    return others.toString();
  }

  private static String name(BenchmarkParams params) {
    String method = params.getBenchmark();
    StringBuilder name = new StringBuilder(method.substring(method.lastIndexOf('.') + 1));
    for (String key : params.getParamsKeys()) {
      if (!key.equals("corpus") && !key.equals("articles")) {
        name.append(" \"").append(escaped(params.getParam(key))).append('"');
      }
    }
    return name.toString();
  }

  private static String escaped(String text) {
    return text.replace("\n", "\\n");
  }

  private static String ratio(double ratio) {
    return ratio >= 0.1
        ? String.format(Locale.ROOT, "%.2f", ratio)
        : String.format(Locale.ROOT, "1/%,.0f", 1 / ratio);
  }

  void print(PrintStream out) {
    out.println();
    for (Row row : rows) {
      out.println(
          String.format(
              Locale.ROOT,
              "%-52s %,16.1f %-13s %10s of the first%s",
              row.name(),
              row.score(),
              row.unit(),
              ratio(row.score() / rows.get(0).score()),
              row.others()));
    }
  }
}
