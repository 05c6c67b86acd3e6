package dev.dateline.cli.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.topics.KafkaConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** State of one log is never taken for that of another. */
class StateDirectoryTest {

  @TempDir Path directory;

  private StateDirectory state() {
    return new StateDirectory(directory.resolve("local"), KafkaConnection.to("nowhere:1"));
  }

  private Path file(String name) throws IOException {
    Path file = directory.resolve("local/dateline-processor").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "x");
  }

  @Test
  void keepsTheStateOfItsLogAndRemovesThatOfAnother() throws IOException {
    state().claim("cluster/log");
    Path row = file("0_1/rocksdb/versions/000001.sst");
    Path lock = file("kafka-streams-process-metadata");
    state().claim("cluster/log");
    assertThat(row).exists();
    state().claim("cluster/another");
    assertThat(directory.resolve("local/dateline-processor/0_1")).doesNotExist();
    assertThat(lock).as("it may be held by this process").exists();
    file("0_1/x");
    state().claim("cluster/another");
    assertThat(directory.resolve("local/dateline-processor/0_1/x")).exists();
  }

  @Test
  void stateThatDoesNotSayWhoseItIsIsMadeAnew() throws IOException {
    Path row = file("0_1/x");
    state().claim("cluster/log");
    assertThat(row).doesNotExist();
  }
}
