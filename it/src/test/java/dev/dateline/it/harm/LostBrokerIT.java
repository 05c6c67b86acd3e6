package dev.dateline.it.harm;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The only broker is killed while articles flow, and started again. */
@ExtendWith(SharedPipeline.class)
@ResourceLock(SharedPipeline.LOCK)
class LostBrokerIT {

  @Test
  void isKilledAndStartedAgain(HarmedPipeline pipeline) throws Exception {
    try (Feeder feeder = pipeline.feed()) {
      for (int kill = 0; kill < Chance.kills(); kill++) {
        pipeline.awaitRandomMoment(feeder::count, 200);
        pipeline.killBroker(1);
        pipeline.brokers().restart(1);
        long target = feeder.count() + 100;
        await().atMost(HarmedPipeline.PATIENCE).until(() -> feeder.count() >= target);
      }
      pipeline.stop(feeder);
    }
    pipeline.assertThatAllIsKept();
  }
}
