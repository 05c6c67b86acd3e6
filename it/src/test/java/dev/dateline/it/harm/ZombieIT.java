package dev.dateline.it.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.it.DatelineProcess;
import dev.dateline.topics.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A process stands still until its group has given it up, and then goes on as if nothing were. */
@ExtendWith(SharedPipeline.class)
@ResourceLock(SharedPipeline.LOCK)
class ZombieIT {

  @Test
  void processor(HarmedPipeline pipeline) throws Exception {
    pauseAndWake(pipeline, HarmedPipeline.PROCESS);
  }

  @Test
  void sink(HarmedPipeline pipeline) throws Exception {
    pauseAndWake(pipeline, HarmedPipeline.SINK);
  }

  private static void pauseAndWake(HarmedPipeline pipeline, String command) throws Exception {
    DatelineProcess zombie = pipeline.process(pipeline.instanceOf(command));
    try (Feeder feeder = pipeline.feed()) {
      pipeline.awaitRandomMoment(() -> pipeline.written(Topic.RESULTS), 200);
      zombie.signal("STOP");
      try {
        pipeline.join(command);
        await().atMost(HarmedPipeline.PATIENCE).until(() -> pipeline.aloneIn(command));
        long taken = pipeline.written(Topic.RESULTS);
        await()
            .atMost(HarmedPipeline.PATIENCE)
            .until(() -> pipeline.written(Topic.RESULTS) > taken + 100);
      } finally {
        zombie.signal("CONT");
      }
      long woken = feeder.count();
      await().atMost(HarmedPipeline.PATIENCE).until(() -> feeder.count() > woken + 150);
      pipeline.stop(feeder);
    }
    pipeline.assertThatAllIsKept();
    assertThat(zombie.isAlive()).as(zombie::toString).isTrue();
  }
}
