package dev.dateline.it.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.it.DatelineProcess;
import dev.dateline.topics.Topic;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A process stands still until its group has given it up, and then goes on as if nothing were. */
class ZombieIT {

  @TempDir Path directory;

  @Test
  void processor(TestInfo test) throws Exception {
    Chance chance = Chance.of(test.getDisplayName());
    try (HarmedPipeline pipeline = HarmedPipeline.on(directory, 1, chance)) {
      pipeline.start("sink", "sink");
      DatelineProcess zombie = pipeline.start("process", "first");
      pipeline.awaitUp(zombie);
      pauseAndWake(pipeline, zombie, "process");
      pipeline.assertThatAllIsKept();
      assertThat(zombie.isAlive()).as(zombie::toString).isTrue();
    }
  }

  @Test
  void sink(TestInfo test) throws Exception {
    Chance chance = Chance.of(test.getDisplayName());
    try (HarmedPipeline pipeline = HarmedPipeline.on(directory, 1, chance)) {
      pipeline.start("process", "processor");
      DatelineProcess zombie = pipeline.start("sink", "first");
      pipeline.awaitUp(zombie);
      pauseAndWake(pipeline, zombie, "sink");
      pipeline.assertThatAllIsKept();
      assertThat(zombie.isAlive()).as(zombie::toString).isTrue();
    }
  }

  private static void pauseAndWake(HarmedPipeline pipeline, DatelineProcess zombie, String command)
      throws Exception {
    try (Feeder feeder = pipeline.feed()) {
      pipeline.awaitRandomMoment(() -> pipeline.written(Topic.RESULTS), 400);
      zombie.signal("STOP");
      try {
        pipeline.awaitUp(pipeline.start(command, "second"));
        await().atMost(HarmedPipeline.PATIENCE).until(() -> pipeline.aloneIn(command));
        long taken = pipeline.written(Topic.RESULTS);
        await()
            .atMost(HarmedPipeline.PATIENCE)
            .until(() -> pipeline.written(Topic.RESULTS) > taken + 200);
      } finally {
        zombie.signal("CONT");
      }
      long woken = feeder.count();
      await().atMost(HarmedPipeline.PATIENCE).until(() -> feeder.count() > woken + 300);
      pipeline.stop(feeder);
    }
  }
}
