package dev.dateline.it.harm;

import static org.awaitility.Awaitility.await;

import dev.dateline.topics.Topic;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Everything stands on three brokers and must stand on two to count; one goes away. */
@ResourceLock(SharedPipeline.OWN_BROKERS)
class ThreeBrokersIT {

  @TempDir Path directory;

  @Test
  void oneIsStoppedOrKilled(TestInfo test) throws Exception {
    try (HarmedPipeline pipeline = HarmedPipeline.on(directory, 3, Chance.of(test))) {
      pipeline.settle();
      int lost = pipeline.chance().between(1, 4);
      try (Feeder feeder = pipeline.feed()) {
        pipeline.awaitRandomMoment(feeder::count, 200);
        if (pipeline.chance().oneIn(2)) {
          pipeline.brokers().stop(lost);
        } else {
          pipeline.killBroker(lost);
        }
        long results = pipeline.written(Topic.RESULTS);
        long target = feeder.count() + 100;
        await().atMost(HarmedPipeline.PATIENCE).until(() -> feeder.count() >= target);
        await()
            .atMost(HarmedPipeline.PATIENCE)
            .until(() -> pipeline.written(Topic.RESULTS) > results + 50);
        pipeline.stop(feeder);
      }
      // With two brokers of three.
      pipeline.assertThatAllIsKept();
    }
  }
}
