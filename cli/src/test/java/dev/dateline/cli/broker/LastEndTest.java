package dev.dateline.cli.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.storage.internals.checkpoint.CleanShutdownFileHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastEndTest {

  @TempDir Path directory;

  @Test
  void isNoKillWhereNoBrokerHasRun() {
    assertThat(LastEnd.wasKill(directory)).isFalse();
  }

  @Test
  void isAKillWhereNoShutdownWasWrittenDown() throws IOException {
    Files.createFile(directory.resolve("meta.properties"));

    assertThat(LastEnd.wasKill(directory)).isTrue();
  }

  @Test
  void isNoKillAfterACleanShutdown() throws Exception {
    Files.createFile(directory.resolve("meta.properties"));
    new CleanShutdownFileHandler(directory.toString()).write(1);

    assertThat(LastEnd.wasKill(directory)).isFalse();
  }
}
