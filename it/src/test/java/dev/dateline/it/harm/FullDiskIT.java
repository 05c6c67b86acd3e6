package dev.dateline.it.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.it.DatelineProcess;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the archive is full, and free again: a small file system of its own, for root. */
class FullDiskIT {

  @TempDir Path directory;

  @Test
  void stopsTheFilesAndNotTheTopic(TestInfo test) throws Exception {
    Chance chance = Chance.of(test.getDisplayName());
    try (HarmedPipeline pipeline = HarmedPipeline.on(directory, 1, chance);
        SmallDisk disk = SmallDisk.mount(pipeline.archive().getParent())) {
      pipeline.awaitUp(pipeline.start("process", "processor"));
      DatelineProcess sink = pipeline.start("sink", "sink");
      pipeline.awaitUp(sink);
      try (Feeder feeder = pipeline.feed()) {
        pipeline.awaitRandomMoment(() -> pipeline.written(Topic.RESULTS), 400);
        disk.fill();
        await()
            .atMost(HarmedPipeline.PATIENCE)
            .until(() -> HarmedPipeline.health(sink).contains("cannot be written"));
        assertThat(HarmedPipeline.health(sink))
            .contains("No space left on device")
            .contains("free space or make it writable, it is tried again by itself");
        long results = pipeline.written(Topic.RESULTS);
        await()
            .atMost(HarmedPipeline.PATIENCE)
            .until(() -> pipeline.written(Topic.RESULTS) > results + 200);
        pipeline.assertThatNoFileIsTorn();
        disk.free();
        pipeline.stop(feeder);
      }
      pipeline.assertThatAllIsKept();
      assertThat(HarmedPipeline.health(sink)).doesNotContain("cannot be written");
    }
  }

  /** A file system of a few megabytes, with a file that takes all the space that is left. */
  private record SmallDisk(Path at, Path ballast) implements AutoCloseable {

    static SmallDisk mount(Path at) throws IOException, InterruptedException {
      Files.createDirectories(at);
      int code = -1;
      try {
        code = run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", at.toString());
      } catch (IOException e) {
        System.err.println("no mount command: " + e.getMessage());
      }
      Assumptions.assumeTrue(
          code == 0, "SKIPPED: the full disk needs root and mount, for a tmpfs of 8 MB");
      return new SmallDisk(at, at.resolve("ballast"));
    }

    void fill() throws IOException {
      byte[] block = new byte[1024];
      try (OutputStream out = Files.newOutputStream(ballast)) {
        while (true) {
          out.write(block);
        }
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("No space left");
      }
    }

    void free() throws IOException {
      Files.delete(ballast);
    }

    @Override
    public void close() throws IOException {
      start("umount", "-l", at.toString()).onExit().join();
    }

    private static int run(String... command) throws IOException, InterruptedException {
      return start(command).waitFor();
    }

    private static Process start(String... command) throws IOException {
      return new ProcessBuilder(command).inheritIO().start();
    }
  }
}
