package dev.dateline.it.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.it.DatelineProcess;
import dev.dateline.it.guarantee.Evidence;
import dev.dateline.it.guarantee.Guarantee;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** All of the producer's bad input at once, through the whole pipeline. */
@ResourceLock(SharedPipeline.OWN_BROKERS)
class BadInputIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern BROKER = Pattern.compile("with a broker at (\\S+:\\d+)\\.");
  private static final Path TABLE =
      DatelineProcess.home()
          .resolve("producer/src/test/resources/dev/dateline/producer/bad-input.tsv");

  @TempDir Path directory;

  @Test
  void isSetAsideAndTheRestIsPublishedEnrichedAndWritten() throws Exception {
    List<String[]> rows = rows();
    try (DatelineProcess run =
        DatelineProcess.start(
            List.of(), run("--serve", "--broker-port", "0", "--http-port", "0", folder()))) {
      await().atMost(PATIENCE).until(() -> !run.isAlive() || BROKER.matcher(run.messages()).find());
      assertThat(run.isAlive()).as(run::toString).isTrue();
      assertThat(run.output()).contains("The books balance.");
      Matcher broker = BROKER.matcher(run.messages());
      assertThat(broker.find()).isTrue();
      Evidence evidence =
          Evidence.collect(KafkaConnection.to(broker.group(1)), archive(), List.of());
      for (Guarantee guarantee : Guarantee.ALL) {
        assertThat(guarantee.breaches(evidence)).as(guarantee.name()).isEmpty();
      }
      assertThat(evidence.files().keySet())
          .containsAll(
              rows.stream()
                  .map(row -> row[3])
                  .filter(behind -> behind.startsWith("good-"))
                  .map(behind -> "articles/2025/06/20/" + behind + ".json")
                  .toList());
      assertThat(evidence.records().get(Topic.DEAD_LETTERS)).hasSizeGreaterThan(60);
      run.interrupt();
      run.awaitEnd();
    }
    // No id has led out of the archive.
    try (Stream<Path> entries = Files.list(directory)) {
      assertThat(entries).containsExactlyInAnyOrder(archive(), directory.resolve("data"));
    }
    try (DatelineProcess again = DatelineProcess.run(run(folder()))) {
      assertThat(again.exitCode()).as(again::toString).isEqualTo(1);
      assertThat(again.output()).contains("The books balance.");
    }
  }

  /** Root may read everything, unless it gives its capabilities away. */
  @Test
  void namesAFolderThatMayNotBeReadAndReadsTheRest() throws Exception {
    Path input = Files.createDirectories(directory.resolve("input"));
    Path closed = Files.createDirectory(input.resolve("closed"));
    Files.writeString(closed.resolve("a.txt"), " date 2025-06-20 Never read.");
    Files.writeString(input.resolve("b.txt"), " date 2025-06-20 Some text.");
    Path closedFile = Files.writeString(input.resolve("c.txt"), " date 2025-06-20 Nor this.");
    Files.setPosixFilePermissions(closedFile, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeTrue(
        Files.exists(Path.of("/usr/bin/setpriv")), "SKIPPED: needs setpriv, of util-linux");
    try (DatelineProcess run =
        DatelineProcess.startUnder(
            List.of("setpriv", "--inh-caps=-all", "--bounding-set=-all"), run(input.toString()))) {
      assertThat(run.awaitEnd()).as(run::toString).isEqualTo(1);
      assertThat(run.messages())
          .contains(closed + ": may not be read; give the user who runs this the right to read it")
          .contains(closedFile + ": may not be read; give the user");
      assertThat(run.output()).contains("The books balance.");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
    assertThat(archive().resolve("articles/2025/06/20/b.json")).exists();
  }

  private static List<String[]> rows() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private static String folder() {
    return TABLE.resolveSibling("bad-input").toString();
  }

  private Path archive() {
    return directory.resolve("archive");
  }

  private String[] run(String... more) {
    return Stream.concat(
            Stream.of(
                "run",
                "--archive",
                archive().toString(),
                "--data",
                directory.resolve("data").toString()),
            Stream.of(more))
        .toArray(String[]::new);
  }
}
