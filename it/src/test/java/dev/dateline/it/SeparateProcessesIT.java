package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each stage as a process of its own, against a broker that is not theirs. */
class SeparateProcessesIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

  @TempDir Path directory;
  private Commands commands;

  @BeforeEach
  void startBroker() {
    commands = Commands.onABrokerIn(directory);
  }

  @AfterEach
  void stopBroker() {
    commands.close();
  }

  @Test
  void createsTheTopicsAndFindsNothingToComplainAbout() throws Exception {
    try (DatelineProcess check = DatelineProcess.run(commands.of("topics", "--check"))) {
      assertThat(check.exitCode()).as(check::toString).isEqualTo(1);
      assertThat(check.output()).contains("news.articles: is missing");
    }
    try (DatelineProcess create = DatelineProcess.run(commands.of("topics"))) {
      assertThat(create.exitCode()).as(create::toString).isZero();
      assertThat(create.output().lines()).hasSize(7);
    }
    try (DatelineProcess check = DatelineProcess.run(commands.of("topics", "--check"))) {
      assertThat(check.exitCode()).as(check::toString).isZero();
      assertThat(check.output()).isEmpty();
    }
  }

  @Test
  void takesArticlesFromFilesToFiles() throws Exception {
    Path input = directory.resolve("news.ndjson");
    Files.writeString(
        input,
        """
        {"id":"one","published":"2025-06-20","body":"The treaty was signed in Oslo on Thursday."}
        {"id":"two","published":"2025-06-21","body":"The parade was held in Lima on Friday."}
        """);
    try (DatelineProcess processor =
            DatelineProcess.start(List.of(), commands.of("process", "--http-port", "0"));
        DatelineProcess sink =
            DatelineProcess.start(
                List.of(), commands.of("sink", "--http-port", "0", "--set", "instance=sink"));
        DatelineProcess produce = DatelineProcess.run(commands.of("produce", input.toString()))) {
      assertThat(produce.exitCode()).as(produce::toString).isZero();
      Path two = directory.resolve("archive/articles/2025/06/21/two.json");
      await()
          .atMost(PATIENCE)
          .until(() -> Files.exists(two) || !processor.isAlive() || !sink.isAlive());
      assertThat(two).as("%s%n%s", processor, sink).exists();

      awaitHealthy(processor);
      assertThat(get(address(processor) + "/metrics").body())
          .contains("dateline_articles_total{outcome=\"enriched\",stage=\"processor\"} 2.0")
          .contains("dateline_latency_seconds_count{stage=\"processor\",topic=\"news.articles\"} 2")
          .contains("dateline_up{stage=\"processor\"} 1.0");
      assertThat(get(address(sink) + "/metrics").body())
          .contains("dateline_articles_total{outcome=\"new\",stage=\"results\"} 2.0")
          .contains("dateline_latency_seconds_count{stage=\"results\",topic=\"news.enriched\"} 2")
          // The two articles, and what the calendar made of them.
          .containsPattern(
              "dateline_latency_seconds_count\\{stage=\"files\",topic=\"news.results\"}"
                  + " ([2-9]|\\d\\d)")
          .containsPattern(
              "dateline_files_total\\{outcome=\"written\",stage=\"files\"} ([2-9]|\\d\\d)")
          .contains("dateline_lag_records{stage=\"files\"}");

      processor.interrupt();
      sink.interrupt();
      processor.awaitEnd();
      sink.awaitEnd();
      assertThat(processor.messages()).contains("processor has ended cleanly.");
      assertThat(sink.messages()).contains("sink has ended cleanly.");
    }
  }

  @Test
  void countsWhatAWatchedFolderBrings() throws Exception {
    Path folder = Files.createDirectory(directory.resolve("incoming"));
    try (DatelineProcess watch =
        DatelineProcess.start(
            List.of(), commands.of("produce", "--watch", folder.toString(), "--http-port", "0"))) {
      Files.writeString(
          folder.resolve("news.ndjson"),
          """
          {"id":"one","published":"2025-06-20","body":"The treaty was signed in Oslo."}
          {"id":"two","published":"2025-06-31","body":"There is no such day."}
          {"id":"three","published":"2025-06-20","body":"Not to be used.","status":"withheld"}
          """);
      await().atMost(PATIENCE).until(() -> ADDRESS.matcher(watch.messages()).find());
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(get(address(watch) + "/metrics").body())
                      .contains("dateline_producer_read_total 3.0")
                      .contains(
                          "dateline_articles_total{outcome=\"published\",stage=\"producer\"} 1.0",
                          "dateline_articles_total{outcome=\"withheld\",stage=\"producer\"} 1.0",
                          "dateline_articles_total{outcome=\"rejected\",stage=\"producer\"} 1.0",
                          "dateline_producer_acknowledgement_seconds_count 1"));
      assertThat(get(address(watch) + "/health").statusCode()).isEqualTo(200);
      watch.interrupt();
      watch.awaitEnd();
      assertThat(watch.messages()).contains("what was published stays");
    }
  }

  @Test
  void consumesWhatAFilterLetsThrough() throws Exception {
    try (DatelineProcess topics = DatelineProcess.run(commands.of("topics"));
        DatelineProcess produce =
            DatelineProcess.run(
                commands.of("produce", DatelineProcess.home().resolve("seeds").toString()))) {
      assertThat(topics.exitCode()).isZero();
      assertThat(produce.exitCode()).as(produce::toString).isZero();
    }
    try (DatelineProcess consume =
        DatelineProcess.run(
            commands.of(
                "consume",
                "news.articles",
                "--from-beginning",
                "-e",
                "--filter",
                "/version>1",
                "-o",
                "short"))) {
      assertThat(consume.exitCode()).as(consume::toString).isZero();
      assertThat(consume.output().lines()).hasSize(3);
      assertThat(consume.messages()).contains("3 of 60 records of news.articles");
    }
    try (DatelineProcess consume =
        DatelineProcess.run(commands.of("consume", "news.article", "--from-beginning"))) {
      assertThat(consume.exitCode()).isEqualTo(2);
      assertThat(consume.messages()).contains("there is no topic \"news.article\"");
    }
  }

  private void awaitHealthy(DatelineProcess process) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              HttpResponse<String> health = get(address(process) + "/health");
              assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
              assertThat(health.body()).contains("\"status\": \"UP\"");
            });
  }

  private static String address(DatelineProcess process) throws IOException {
    Matcher matcher = ADDRESS.matcher(process.messages());
    assertThat(matcher.find()).as(process::toString).isTrue();
    return matcher.group();
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }
}
