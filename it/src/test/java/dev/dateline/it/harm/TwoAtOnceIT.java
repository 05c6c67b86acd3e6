package dev.dateline.it.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.it.DatelineProcess;
import dev.dateline.topics.Article;
import dev.dateline.topics.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Two who do the same at the same time. */
class TwoAtOnceIT {

  @TempDir Path directory;

  @Test
  void producersPublishTheSameArchive(TestInfo test) throws Exception {
    Chance chance = Chance.of(test.getDisplayName());
    List<Article> articles = new Feed(chance, "file-", 300).archive(1_000);
    Path input = write(articles);
    try (HarmedPipeline pipeline = HarmedPipeline.on(directory, 1, chance)) {
      pipeline.start("process", "processor");
      pipeline.start("sink", "sink");
      try (DatelineProcess one =
              DatelineProcess.start(
                  List.of(), pipeline.arguments("produce", "one", input.toString()));
          DatelineProcess two =
              DatelineProcess.start(
                  List.of(), pipeline.arguments("produce", "two", input.toString()))) {
        assertThat(one.awaitEnd()).as(one::toString).isZero();
        assertThat(two.awaitEnd()).as(two::toString).isZero();
      }
      pipeline.expect(articles);
      pipeline.assertThatAllIsKept();
    }
  }

  /** The second is refused and says why; the first does not notice. */
  @Test
  void runsOnOneDataDirectory(TestInfo test) throws Exception {
    Path input = write(new Feed(Chance.of(test.getDisplayName()), "file-", 300).archive(1_000));
    try (DatelineProcess first = DatelineProcess.start(List.of(), run(input))) {
      Path lock = directory.resolve("data/owner.properties");
      await().atMost(HarmedPipeline.PATIENCE).until(() -> Files.exists(lock) || !first.isAlive());
      try (DatelineProcess second = DatelineProcess.run(run(input))) {
        assertThat(first.isAlive()).as(() -> "ended too soon: " + first).isTrue();
        assertThat(second.exitCode()).as(second::toString).isEqualTo(3);
        assertThat(second.messages())
            .contains("the data directory", "is in use by process " + first.pid())
            .contains("stop it first, or choose another with --data");
      }
      assertThat(first.awaitEnd()).as(first::toString).isZero();
      assertThat(first.output()).contains("The books balance.");
    }
    // What the second did left nothing that a third would stumble over.
    try (DatelineProcess third = DatelineProcess.run(run(input))) {
      assertThat(third.exitCode()).as(third::toString).isZero();
    }
  }

  private Path write(List<Article> articles) throws IOException {
    return Files.writeString(
        directory.resolve("news.ndjson"),
        articles.stream()
            .map(article -> new String(Json.write(article), StandardCharsets.UTF_8))
            .collect(Collectors.joining("\n")));
  }

  private String[] run(Path input) {
    return Stream.of(
            "run",
            input.toString(),
            "--archive",
            directory.resolve("archive").toString(),
            "--data",
            directory.resolve("data").toString())
        .toArray(String[]::new);
  }
}
