package dev.dateline.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.producer.PublishListener;
import dev.dateline.producer.PublishListener.Progress;
import dev.dateline.topics.LatencyListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsTest {

  private static final Path PAGE = Path.of("..", "docs", "metrics.md");

  private static final Path DASHBOARD = Path.of("..", "docs", "grafana", "dateline.json");

  private final Metrics metrics = new Metrics();

  @AfterEach
  void close() {
    metrics.close();
  }

  @Test
  void showsWhatThePageDocumentsAndNothingElseOfOurOwn() throws IOException {
    registerEverything();

    List<String> shown =
        metrics
            .scrape()
            .lines()
            .filter(line -> line.startsWith("# TYPE dateline_"))
            .map(line -> line.substring("# TYPE ".length()))
            // Micrometer keeps the highest of late beside each timer, as a gauge of its own.
            .filter(line -> !line.endsWith("_max gauge"))
            .toList();
    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Metric.values()).map(m -> m.prometheusName() + " " + m.type()).toList());
    assertThat(Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| `dateline_")))
        .containsExactlyElementsOf(Arrays.stream(Metric.values()).map(MetricsTest::row).toList());
  }

  @Test
  void theDashboardAsksForNothingThatIsNotShown() throws IOException {
    registerEverything();
    Set<String> shown =
        metrics
            .scrape()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.replaceAll("[{ ].*", ""))
            .collect(Collectors.toSet());
    Set<String> asked = new TreeSet<>();
    Matcher metric =
        Pattern.compile("\\b(?:dateline|jvm|process|system)_[a-z_]+\\b")
            .matcher(Files.readString(DASHBOARD));
    while (metric.find()) {
      asked.add(metric.group());
    }

    assertThat(shown).containsAll(asked);
    // And leaves out none of ours.
    for (Metric one : Metric.values()) {
      assertThat(asked).anyMatch(name -> name.startsWith(one.prometheusName()));
    }
  }

  @Test
  void addsEachAgeToTheHistogramOfItsStage() {
    LatencyListener latency = metrics.latency("results", List.of("news.enriched"));
    latency.took("news.enriched", 40);
    latency.took("news.enriched", 400);
    // The clock of another machine is ahead.
    latency.took("news.enriched", -7);
    // What a stage hands over to itself is not its input.
    latency.took("dateline-processor-claims-repartition", 9);

    assertThat(metrics.scrape())
        .contains(
            "dateline_latency_seconds_bucket{stage=\"results\",topic=\"news.enriched\",le=\"0.025\"}"
                + " 1")
        .contains(
            "dateline_latency_seconds_bucket{stage=\"results\",topic=\"news.enriched\",le=\"0.05\"}"
                + " 2")
        .contains(
            "dateline_latency_seconds_bucket{stage=\"results\",topic=\"news.enriched\",le=\"0.5\"}"
                + " 3")
        .contains("dateline_latency_seconds_count{stage=\"results\",topic=\"news.enriched\"} 3")
        .contains("dateline_latency_seconds_sum{stage=\"results\",topic=\"news.enriched\"} 0.44");
  }

  @Test
  void countsAsPublishedWhatWasAcknowledgedAlone() {
    PublishListener publishing = metrics.publishing();
    for (int article = 1; article <= 4; article++) {
      publishing.progress(new Progress(article * 100L, OptionalLong.empty(), article));
    }
    publishing.acknowledged(1_000, Duration.ofMillis(12));
    publishing.withheld("a");
    publishing.embargoed("b");
    publishing.rejected("c.ndjson:3: is no article");

    assertThat(metrics.scrape())
        .contains("dateline_producer_read_total 4.0")
        .contains("dateline_articles_total{outcome=\"published\",stage=\"producer\"} 1.0")
        .contains("dateline_articles_total{outcome=\"withheld\",stage=\"producer\"} 1.0")
        .contains("dateline_articles_total{outcome=\"embargoed\",stage=\"producer\"} 1.0")
        .contains("dateline_articles_total{outcome=\"rejected\",stage=\"producer\"} 1.0")
        .contains("dateline_producer_acknowledged_bytes_total 1000.0")
        .contains("dateline_producer_acknowledgement_seconds_count 1");
  }

  private void registerEverything() {
    metrics.articles("processor", () -> Map.of("ENRICHED", 1L));
    metrics.files("files", () -> Map.of("written", 1L));
    metrics.health("processor", () -> 0, () -> 1);
    metrics.latency("processor", List.of("news.articles")).took("news.articles", 1);
    metrics.publishing().acknowledged(1, Duration.ofMillis(1));
  }

  private static String row(Metric metric) {
    String labels =
        metric.labels().stream().map(l -> "`" + l + "`").collect(Collectors.joining(", "));
    return "| `%s` | %s | %s | %s |"
        .formatted(
            metric.prometheusName(),
            metric.type(),
            labels.isEmpty() ? "none" : labels,
            metric.description());
  }
}
