package dev.dateline.it.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.it.DatelineProcess;
import dev.dateline.topics.Topic;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The disk of the archive is full, and free again: a small file system of its own, for root. */
@ExtendWith(SharedPipeline.class)
@ResourceLock(SharedPipeline.LOCK)
class FullDiskIT {

  @Test
  void stopsTheFilesAndNotTheTopic(HarmedPipeline pipeline) throws Exception {
    ArchiveDisk disk = pipeline.disk();
    Assumptions.assumeTrue(
        disk.small(), "SKIPPED: the full disk needs root and mount, for a small tmpfs");
    DatelineProcess sink = pipeline.process(pipeline.instanceOf(HarmedPipeline.SINK));
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
