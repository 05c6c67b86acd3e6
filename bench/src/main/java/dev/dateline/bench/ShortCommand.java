package dev.dateline.bench;

import com.sun.management.ThreadMXBean;
import dev.dateline.extract.Extractor;
import dev.dateline.producer.ProducerSettings;
import dev.dateline.producer.input.ArchiveSource;
import dev.dateline.producer.input.ReadOutcome;
import dev.dateline.topics.Article;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * {@code bench/run.sh short}: the steps of an article's way that need no broker, on the samples, in
 * a few seconds. Speeds are printed and prove nothing, since they are the machine's; what an
 * article allocates is the program's, and too much of it fails.
 */
@Command(
    name = "short",
    mixinStandardHelpOptions = true,
    header = "A few seconds' measurement on the samples; fails on allocation alone.")
public final class ShortCommand implements Callable<Integer> {

  private static final int TOO_MUCH = 1;
  private static final int WARM_UP_PASSES = 60;
  private static final int PASSES = 20;

  private final Extractor extractor = Extractor.create();
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final List<Article> articles = samples();
  private long consumed;

  /**
   * A step of the way.
   *
   * @param bound bytes that an article of the samples may cost on average: a third more than was
   *     measured when the bound was set
   */
  private record Step(String name, int bound, Runnable pass) {}

  @Override
  public Integer call() {
    List<byte[]> json = articles.stream().map(Json::write).toList();
    List<EnrichedArticle> enriched = articles.stream().map(this::enrich).toList();
    List<byte[]> enrichedJson = enriched.stream().map(Json::write).toList();
    List<Step> steps =
        List.of(
            new Step("write an article", 2_600, () -> articles.forEach(a -> eat(Json.write(a)))),
            new Step(
                "read an article",
                4_700,
                () -> json.forEach(b -> eat(Json.read(b, Article.class)))),
            new Step("extract everything", 215_000, () -> articles.forEach(a -> eat(enrich(a)))),
            new Step("write the result", 15_500, () -> enriched.forEach(e -> eat(Json.write(e)))),
            new Step(
                "read the result",
                46_000,
                () -> enrichedJson.forEach(b -> eat(Json.read(b, EnrichedArticle.class)))),
            new Step(
                "write the file", 26_000, () -> enriched.forEach(e -> eat(Json.writePretty(e)))));
    boolean withinBounds = true;
    long characters = articles.stream().mapToLong(ShortCommand::length).sum();
    System.out.printf(
        "%d articles, %d characters each%n", articles.size(), characters / articles.size());
    for (Step step : steps) {
      withinBounds &= measure(step);
    }
    if (consumed < 0) {
      throw new IllegalStateException("a count cannot be negative");
    }
    return withinBounds ? 0 : TOO_MUCH;
  }

  private boolean measure(Step step) {
    for (int i = 0; i < WARM_UP_PASSES; i++) {
      step.pass().run();
    }
    long thread = Thread.currentThread().getId();
    long bytesBefore = threads.getThreadAllocatedBytes(thread);
    long cpuBefore = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < PASSES; i++) {
      step.pass().run();
    }
    long times = (long) PASSES * articles.size();
    double micros = (threads.getCurrentThreadCpuTime() - cpuBefore) / 1e3 / times;
    long bytes = (threads.getThreadAllocatedBytes(thread) - bytesBefore) / times;
    boolean within = bytes <= step.bound();
    System.out.printf(
        "%-20s %,9.0f articles/s by processor time %,10d bytes each, at most %,d%s%n",
        step.name(), 1e6 / micros, bytes, step.bound(), within ? "" : ": TOO MUCH");
    return within;
  }

  private EnrichedArticle enrich(Article article) {
    String body = article.body();
    if (body == null) {
      throw new IllegalStateException("a sample without a text");
    }
    return EnrichedArticle.of(
        article, extractor.extract(body, article.published(), article.provenance()));
  }

  /** So that no compiler leaves out what nobody looks at. */
  private void eat(Object made) {
    consumed += System.identityHashCode(made) & 1;
  }

  private static int length(Article article) {
    @Nullable String body = article.body();
    return body == null ? 0 : body.length();
  }

  private static List<Article> samples() {
    List<Article> articles = new ArrayList<>();
    int maxPieceBytes = ProducerSettings.defaults().maxLineBytes();
    try (ArchiveSource source =
        ArchiveSource.of(List.of(Path.of("seeds")), maxPieceBytes, Clock.systemUTC())) {
      for (ReadOutcome next = source.next(); next != null; next = source.next()) {
        if (next instanceof ReadOutcome.Accepted accepted && !accepted.article().withdrawn()) {
          articles.add(accepted.article());
        }
      }
    }
    return articles;
  }
}
