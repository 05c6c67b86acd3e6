package dev.dateline.sink.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.sink.Samples;
import dev.dateline.sink.files.FaultyFiles.Operation;
import dev.dateline.topics.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WholeOrNothingTest {

  private static final String A = "articles/2025/06/20/a.json";
  private static final String B = "articles/2025/06/20/b.json";

  @TempDir Path archive;
  private FilesBench bench;

  @BeforeEach
  void open() {
    bench = FilesBench.ofResults(archive).assign(0);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"WRITE", "FLUSH", "MOVE"})
  void aFileIsTheOldOneOrTheNewOneWhateverFails(Operation failing) throws IOException {
    bench.record(0, "article/a", article("a", "Old text.")).round();
    String old = bench.content().get(A);
    String fresh = pretty("a", "New text.");
    bench.files.failOn(failing, path -> true);
    bench.record(0, "article/a", article("a", "New text.")).round();
    assertThat(bench.content()).isEqualTo(Map.of(A, old));
    assertThat(bench.committed(0)).isEqualTo(1);
    bench.files.mend();
    bench.clock.advance(FilesBench.LONGEST_BACK_OFF);
    bench.round();
    assertThat(bench.content()).isEqualTo(Map.of(A, fresh));
    assertThat(bench.committed(0)).isEqualTo(2);
  }

  @Test
  void finishesABatchOfWhichAPartIsInPlace() throws IOException {
    bench.files.failOn(Operation.MOVE, path -> path.endsWith("b.json"));
    bench
        .record(0, "article/a", article("a", "Text."))
        .record(0, "article/b", article("b", "Text."));
    bench.round();
    assertThat(bench.content()).isEqualTo(Map.of(A, pretty("a", "Text.")));
    assertThat(bench.committed(0)).isZero();
    bench.files.mend();
    bench.clock.advance(FilesBench.LONGEST_BACK_OFF);
    bench.round();
    assertThat(bench.content()).isEqualTo(Map.of(A, pretty("a", "Text."), B, pretty("b", "Text.")));
  }

  @Test
  void commitsNothingOfABatchBeforeItsFilesAreInPlace() {
    List<Long> committedAtMove = new ArrayList<>();
    bench.files.failOn(
        Operation.MOVE,
        path -> {
          committedAtMove.add(bench.committed(0));
          return false;
        });
    bench.record(0, "article/a", article("a", "Text.")).round();
    bench.record(0, "article/b", article("b", "Text.")).round();
    assertThat(committedAtMove).containsExactly(0L, 1L);
    assertThat(bench.committed(0)).isEqualTo(2);
  }

  @Test
  void leavesNothingOfAFailedBatchOnAFullDisk() throws IOException {
    bench.files.failOn(Operation.WRITE, path -> true);
    bench.record(0, "article/a", article("a", "Text.")).round();
    assertThat(bench.staged()).isEmpty();
  }

  @Test
  void flushesTheFileAndEveryDirectoryThatChanged() throws IOException {
    bench.record(0, "article/a", article("a", "Text.")).round();
    assertThat(bench.files.flushed)
        .filteredOn(path -> path.startsWith(archive.resolve(".staging")))
        .hasSize(1);
    assertThat(bench.files.flushed)
        .filteredOn(path -> !path.startsWith(archive.resolve(".staging")))
        .containsExactlyInAnyOrder(
            archive,
            archive.resolve("articles"),
            archive.resolve("articles/2025"),
            archive.resolve("articles/2025/06"),
            archive.resolve("articles/2025/06/20"));
  }

  @Test
  void leavesNothingStagedBehindASuccess() throws IOException {
    bench.record(0, "article/a", article("a", "Text.")).round();
    bench.record(0, "article/a", Samples.retracted("a", "2025-06-20")).round();
    assertThat(bench.staged()).isEmpty();
  }

  @Test
  void removesWhatACrashLeftInStaging() throws IOException {
    Path left = archive.resolve(".staging/0/before");
    Files.createDirectories(left.resolve("fenced-0/deep"));
    Files.writeString(left.resolve("7"), "half of an art");
    Files.writeString(left.resolve("fenced-0/deep/8"), "x");
    bench.round();
    assertThat(left).doesNotExist();
    assertThat(bench.staged()).isEmpty();
  }

  @Test
  void endsItsEpochWhenItsPartitionsAreTaken() throws IOException {
    bench.record(0, "article/a", article("a", "Text.")).round();
    assertThat(archive.resolve(".staging/0")).isNotEmptyDirectory();
    bench.assign();
    assertThat(archive.resolve(".staging")).doesNotExist();
  }

  @Test
  void saysWhyItIsBlockedAndResumesByItself() throws IOException {
    bench.files.failOn(Operation.CREATE_DIRECTORY, path -> true);
    bench.record(0, "article/a", article("a", "Text.")).round();
    assertThat(bench.loop.state())
        .isEqualTo(
            new WriterState.Blocked(
                "the archive \""
                    + archive
                    + "\" cannot be written: IOException: No space left on device; free space or"
                    + " make it writable, it is tried again by itself"));
    assertThat(bench.paused()).isTrue();
    assertThat(bench.committed(0)).isNull();
    bench.files.mend();
    bench.round();
    assertThat(bench.content()).as("too early to try again").isEmpty();
    bench.clock.advance(Duration.ofSeconds(1));
    bench.round();
    assertThat(bench.content()).containsOnlyKeys(A);
    assertThat(bench.loop.state()).isEqualTo(new WriterState.Running());
    assertThat(bench.paused()).isFalse();
    assertThat(bench.committed(0)).isEqualTo(1);
  }

  @Test
  void waitsLongerAfterEachFailureAndBrieflyAfterASuccess() throws IOException {
    bench.files.failOn(Operation.WRITE, path -> true);
    bench.record(0, "article/a", article("a", "Text.")).round();
    bench.clock.advance(Duration.ofSeconds(1));
    bench.round();
    bench.files.mend();
    bench.clock.advance(Duration.ofSeconds(1));
    bench.round();
    assertThat(bench.content()).as("the second wait is 2 s").isEmpty();
    bench.clock.advance(Duration.ofSeconds(1));
    bench.round();
    assertThat(bench.content()).containsOnlyKeys(A);
    bench.files.failOn(Operation.WRITE, path -> true);
    bench.record(0, "article/b", article("b", "Text.")).round();
    bench.files.mend();
    bench.clock.advance(Duration.ofSeconds(1));
    bench.round();
    assertThat(bench.content()).containsOnlyKeys(A, B);
  }

  @Test
  void goesOnWithPartitionsThatItGetsWhileBlocked() throws IOException {
    bench.files.failOn(Operation.WRITE, path -> true);
    bench.record(0, "article/a", article("a", "Text.")).round();
    bench.assign(0, 1).record(1, "article/b", article("b", "Text.")).round();
    assertThat(bench.content()).isEmpty();
    bench.files.mend();
    bench.clock.advance(FilesBench.LONGEST_BACK_OFF);
    bench.round();
    assertThat(bench.content()).containsOnlyKeys(A, B);
  }

  @Test
  void isNotBlockedByAPartitionThatItLost() throws IOException {
    bench.files.failOn(Operation.WRITE, path -> true);
    bench.record(0, "article/a", article("a", "Text.")).round();
    bench.assign(1);
    assertThat(bench.loop.state()).isEqualTo(new WriterState.Running());
    bench.files.mend();
    bench.record(1, "article/b", article("b", "Text.")).round();
    assertThat(bench.content()).containsOnlyKeys(B);
  }

  private static Object article(String id, String body) {
    return Samples.article(id, "2025-06-20", body);
  }

  private static String pretty(String id, String body) {
    return new String(Json.writePretty(article(id, body)), StandardCharsets.UTF_8);
  }
}
