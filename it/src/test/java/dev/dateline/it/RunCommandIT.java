package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dateline run} as people start it: a process of its own, from files to files. */
class RunCommandIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Where the samples have gone through once; what changes anything there works on a copy. */
  @TempDir static Path samples;

  @TempDir Path directory;

  @BeforeAll
  static void takeTheSamplesThrough() throws Exception {
    try (DatelineProcess first = DatelineProcess.run(command(samples, "run"))) {
      assertThat(first.exitCode()).as(first::toString).isZero();
      assertThat(first.output()).contains("The books balance.");
      assertThat(first.messages()).as("no log noise").isEmpty();
    }
  }

  /** Archive and data as they are after a first run. */
  private void haveRunOnce() throws IOException {
    try (Stream<Path> all = Files.walk(samples)) {
      for (Path one : all.toList()) {
        Path copy = directory.resolve(samples.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(one, copy);
        }
      }
    }
  }

  @Test
  void takesTheSamplesThroughAndChangesNothingTheSecondTime() throws Exception {
    haveRunOnce();
    Map<String, String> files = files();
    assertThat(files.keySet())
        .contains("articles/2025/06/20/000_a16dc784cdb22899.json")
        .noneMatch(file -> file.startsWith(".staging"));

    try (DatelineProcess second = DatelineProcess.run(run())) {
      assertThat(second.exitCode()).as(second::toString).isZero();
      assertThat(second.output()).contains("Nothing changed").contains("The books balance.");
    }
    assertThat(files()).isEqualTo(files);
  }

  @Test
  void givesTheSameBytesInAnotherTimeZoneAndLocale() throws Exception {
    Map<String, String> expected = TestPipeline.filesOf(samples.resolve("archive"));
    // Turkish has its own lower case of I, the Thai locale its own digits and calendar.
    Map<String, List<String>> elsewhere =
        Map.of(
            "turkish",
            List.of(
                "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Kiritimati"),
            "thai",
            List.of(
                "-Duser.language=th",
                "-Duser.country=TH",
                "-Duser.variant=TH",
                "-Duser.timezone=America/Los_Angeles"));
    for (Map.Entry<String, List<String>> place : elsewhere.entrySet()) {
      Path other = directory.resolve(place.getKey());
      try (DatelineProcess there =
          DatelineProcess.start(
              place.getValue(),
              "run",
              "--archive",
              other.resolve("archive").toString(),
              "--data",
              other.resolve("data").toString())) {
        assertThat(there.awaitEnd()).as(there::toString).isZero();
      }
      assertThat(TestPipeline.filesOf(other.resolve("archive")))
          .as(place.getKey())
          .isEqualTo(expected);
    }
  }

  @Test
  void namesWhatIsRejectedAndGoesOn() throws Exception {
    Path input = directory.resolve("mixed.ndjson");
    Files.writeString(
        input,
        """
        {"id":"good","published":"2025-06-20","body":"The treaty was signed on Thursday."}
        {"id":"no-day","published":"2025-02-30","body":"Nothing."}
        {"id":"broken","published":
        {"id":"last","published":"2025-06-20","body":"The parade was held on Friday."}
        """);
    try (DatelineProcess run = DatelineProcess.run(run(input.toString()))) {
      assertThat(run.exitCode()).as(run::toString).isEqualTo(1);
      assertThat(run.messages()).contains("line 2").contains("\"2025-02-30\"").contains("line 3");
      assertThat(run.output()).contains("The books balance.");
    }
    assertThat(files().keySet())
        .contains("articles/2025/06/20/good.json", "articles/2025/06/20/last.json");
  }

  @Test
  void losesNothingAndDoublesNothingWhenItIsKilledHalfWay() throws Exception {
    int articles = 2_000;
    Path input = directory.resolve("many.ndjson");
    Files.writeString(input, manyArticles(articles));

    try (DatelineProcess killed = DatelineProcess.start(List.of(), run(input.toString()))) {
      await().atMost(PATIENCE).until(() -> !killed.isAlive() || articleFiles() > articles / 10);
      assertThat(killed.isAlive()).as("killed too late: %s", killed).isTrue();
      killed.kill();
    }
    assertThat(articleFiles()).isBetween(1L, (long) articles - 1);
    assertThat(files().entrySet())
        .filteredOn(file -> file.getKey().startsWith("articles/"))
        .allSatisfy(file -> assertThat(read(file.getValue()).body()).endsWith("on Thursday."));

    try (DatelineProcess again = DatelineProcess.run(run(input.toString()))) {
      assertThat(again.exitCode()).as(again::toString).isZero();
      assertThat(again.output()).contains("The books balance.");
    }
    assertThat(articleFiles()).isEqualTo(articles);
    assertThat(files().keySet()).noneMatch(file -> file.startsWith(".staging"));
    assertThatNoResultIsDoubled();
  }

  @Test
  void endsCleanlyOnCtrlC() throws Exception {
    haveRunOnce();
    try (DatelineProcess served =
        DatelineProcess.start(
            List.of(), run("--serve", "--broker-port", "0", "--http-port", "0"))) {
      await()
          .atMost(PATIENCE)
          .until(() -> !served.isAlive() || served.messages().contains("Ctrl-C"));
      served.interrupt();
      served.awaitEnd();
      assertThat(served.messages()).as(served::toString).contains("Ended");
    }
    // The directory is free again.
    try (DatelineProcess next = DatelineProcess.run(run())) {
      assertThat(next.exitCode()).as(next::toString).isZero();
      assertThat(next.output()).contains("Nothing changed");
    }
  }

  @Test
  void withdrawsAnArticle() throws Exception {
    String id = "000_a16dc784cdb22899";
    haveRunOnce();
    try (DatelineProcess retract =
        DatelineProcess.run(command("retract", id, "--reason", "published by mistake"))) {
      assertThat(retract.exitCode()).as(retract::toString).isZero();
    }
    assertThat(files())
        .doesNotContainKey("articles/2025/06/20/" + id + ".json")
        .containsKey("articles/2025/06/20/" + id + ".retracted.json");

    try (DatelineProcess again = DatelineProcess.run(run())) {
      assertThat(again.output()).as("a replay does not bring it back").contains("Nothing changed");
    }
    try (DatelineProcess twice =
        DatelineProcess.run(command("retract", id, "--reason", "once more"))) {
      assertThat(twice.exitCode()).isEqualTo(1);
      assertThat(twice.messages()).contains("is withdrawn already, with version 2");
    }
  }

  private void assertThatNoResultIsDoubled() throws Exception {
    try (DatelineProcess consumed =
        DatelineProcess.run(command("consume", "news.results", "--from-beginning"))) {
      Map<String, String> lastIds = new HashMap<>();
      for (String line : consumed.output().lines().toList()) {
        JsonNode result = new ObjectMapper().readTree(line);
        String id = result.at("/headers/ce_id").asText();
        assertThat(lastIds.put(result.get("key").asText(), id))
            .as("two results with one ce_id in a row")
            .isNotEqualTo(id);
      }
      assertThat(lastIds).hasSize(2_000);
    }
  }

  private static String manyArticles(int count) {
    LocalDate first = LocalDate.of(1990, 1, 1);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                "{\"id\":\"article-%d\",\"published\":\"%s\",\"body\":\"Delegation %d signed the treaty on Thursday.\"}"
                    .formatted(i, first.plusDays(i / 10), i))
        .collect(Collectors.joining("\n"));
  }

  private static EnrichedArticle read(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8), EnrichedArticle.class);
  }

  private long articleFiles() throws IOException {
    Path articles = directory.resolve("archive/articles");
    if (!Files.exists(articles)) {
      return 0;
    }
    try (var files = Files.walk(articles)) {
      return files.filter(file -> file.toString().endsWith(".json")).count();
    }
  }

  private Map<String, String> files() throws IOException {
    return TestPipeline.filesOf(directory.resolve("archive"));
  }

  private String[] run(String... more) {
    return command("run", more);
  }

  private String[] command(String name, String... more) {
    return command(directory, name, more);
  }

  private static String[] command(Path in, String name, String... more) {
    return Stream.concat(
            Stream.of(
                name,
                "--archive",
                in.resolve("archive").toString(),
                "--data",
                in.resolve("data").toString()),
            Stream.of(more))
        .toArray(String[]::new);
  }
}
