package dev.dateline.sink.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.sink.Samples;
import dev.dateline.topics.EnrichedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes and one partition: one sleeps, the other takes over, the first wakes up. */
class FencingTest {

  private static final String FILE = "articles/2025/06/20/a.json";
  private static final EnrichedArticle OLD = Samples.article("a", "2025-06-20", "Old text.");
  private static final EnrichedArticle NEW = Samples.article("a", "2025-06-20", "New text.");

  @TempDir Path archive;
  private FilesBench sleeper;
  private FilesBench successor;

  @BeforeEach
  void open() {
    sleeper = FilesBench.ofResults(archive);
    successor = FilesBench.ofResults(archive);
  }

  @AfterEach
  void close() {
    sleeper.close();
    successor.close();
  }

  private void successorTakesOver() {
    successor.assign(0).record(0, "article/a", OLD).record(0, "article/a", NEW).round();
  }

  @Test
  void aProcessThatWakesUpCannotOverwrite() throws IOException {
    sleeper.assign(0).round();
    successorTakesOver();
    sleeper.evict();
    sleeper.record(0, "article/a", OLD).round().round().round();
    assertThat(sleeper.content().get(FILE)).contains("New text.");
    assertThat(sleeper.tally.snapshot().written()).isZero();
    assertThat(sleeper.committed(0)).isZero();
  }

  @Test
  void aProcessThatWakesUpCannotRemove() throws IOException {
    sleeper.assign(0).round();
    successorTakesOver();
    sleeper.evict();
    sleeper.record(0, "article/a", (Object) null, "2025-06-20").round().round();
    assertThat(sleeper.content()).containsOnlyKeys(FILE);
  }

  @Test
  void aProcessThatWakesUpBeforeItsClaimWritesNothing() throws IOException {
    sleeper.assign(0);
    successorTakesOver();
    sleeper.evict();
    sleeper.record(0, "article/a", OLD).round();
    assertThat(sleeper.content().get(FILE)).contains("New text.");
    assertThat(sleeper.tally.snapshot().written()).isZero();
  }

  @Test
  void theOwnerGoesOnAfterALateClaimEndedItsEpoch() throws IOException {
    sleeper.assign(0);
    successorTakesOver();
    sleeper.evict();
    sleeper.round();
    successor.record(0, "article/a", OLD).round();
    assertThat(successor.committed(0)).as("its epoch is gone, so nothing is done").isEqualTo(2);
    successor.round();
    assertThat(successor.content().get(FILE)).contains("Old text.");
    assertThat(successor.committed(0)).isEqualTo(3);
  }

  @Test
  void theOwnerGoesOnAfterSomeoneRemovedTheArchive() throws IOException {
    successorTakesOver();
    try (FaultyFiles files = new FaultyFiles()) {
      files.delete(archive.resolve(".staging"));
    }
    successor.record(0, "article/a", OLD).round().round();
    assertThat(successor.content().get(FILE)).contains("Old text.");
    assertThat(successor.loop.state()).isEqualTo(new WriterState.Running());
  }

  @Test
  void whoLostAPartitionTouchesNothingOfItsNextOwner() throws IOException {
    sleeper.assign(0).round();
    successorTakesOver();
    sleeper.lose(0);
    try (var epochs = Files.list(archive.resolve(".staging/0"))) {
      assertThat(epochs).hasSize(1);
    }
    successor.record(0, "article/a", OLD).round();
    assertThat(successor.content().get(FILE)).contains("Old text.");
  }

  @Test
  void theEpochOfAnotherPartitionIsLeftAlone() throws IOException {
    sleeper.assign(1).round();
    successorTakesOver();
    sleeper.record(1, "article/b", Samples.article("b", "2025-06-20", "Text.")).round();
    assertThat(sleeper.content()).hasSize(2);
    assertThat(sleeper.committed(1)).isEqualTo(1);
  }
}
