package dev.dateline.it.harm;

import static org.awaitility.Awaitility.await;

import dev.dateline.topics.Topic;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Brokers go away while articles flow. */
class LostBrokersIT {

  @TempDir Path directory;

  @Test
  void theOnlyBrokerIsKilledAndStartedAgain(TestInfo test) throws Exception {
    Chance chance = Chance.of(test.getDisplayName());
    try (HarmedPipeline pipeline = HarmedPipeline.on(directory, 1, chance)) {
      pipeline.awaitUp(pipeline.start("process", "processor"));
      pipeline.awaitUp(pipeline.start("sink", "sink"));
      try (Feeder feeder = pipeline.feed()) {
        pipeline.awaitRandomMoment(feeder::count, 500);
        pipeline.brokers().kill(1);
        pipeline.assertThatNoFileIsTorn();
        pipeline.brokers().restart(1);
        awaitMore(feeder, 300);
        pipeline.stop(feeder);
      }
      pipeline.assertThatAllIsKept();
    }
  }

  /** Everything stands on three brokers and must stand on two to count. */
  @Test
  void oneOfThreeBrokersIsStopped(TestInfo test) throws Exception {
    Chance chance = Chance.of(test.getDisplayName());
    try (HarmedPipeline pipeline = HarmedPipeline.on(directory, 3, chance)) {
      pipeline.awaitUp(pipeline.start("process", "processor"));
      pipeline.awaitUp(pipeline.start("sink", "sink"));
      int lost = chance.between(1, 4);
      try (Feeder feeder = pipeline.feed()) {
        pipeline.awaitRandomMoment(feeder::count, 500);
        if (chance.oneIn(2)) {
          pipeline.brokers().stop(lost);
        } else {
          pipeline.brokers().kill(lost);
        }
        long before = pipeline.written(Topic.RESULTS);
        awaitMore(feeder, 300);
        await()
            .atMost(HarmedPipeline.PATIENCE)
            .until(() -> pipeline.written(Topic.RESULTS) > before + 50);
        pipeline.stop(feeder);
      }
      // With two brokers of three.
      pipeline.assertThatAllIsKept();
    }
  }

  private static void awaitMore(Feeder feeder, int articles) {
    long target = feeder.count() + articles;
    await().atMost(HarmedPipeline.PATIENCE).until(() -> feeder.count() >= target);
  }
}
