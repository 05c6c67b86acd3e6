package dev.dateline.it.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.it.DatelineProcess;
import dev.dateline.topics.Article;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Two {@code run}s on one data directory. */
@ResourceLock(SharedPipeline.OWN_BROKERS)
class RunsOnOneDirectoryIT {

  @TempDir Path directory;

  /** The second is refused and says why; the first does not notice. */
  @Test
  void theSecondIsRefusedAndTheFirstGoesOn(TestInfo test) throws Exception {
    List<Article> articles = new Feed(Chance.of(test), "file-", 300).archive(1_000);
    Path input = Feed.write(articles, directory.resolve("news.ndjson"));
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
