package dev.dateline.it.harm;

import static org.awaitility.Awaitility.await;

import dev.dateline.it.DatelineProcess;
import dev.dateline.topics.Topic;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of each stage: the second joins half-way, then the first leaves. */
class SharedWorkIT {

  @TempDir Path directory;

  @Test
  void processorsAndSinksJoinAndLeaveHalfWay(TestInfo test) throws Exception {
    Chance chance = Chance.of(test.getDisplayName());
    try (HarmedPipeline pipeline = HarmedPipeline.on(directory, 1, chance)) {
      DatelineProcess firstProcessor = pipeline.start("process", "processor-1");
      DatelineProcess firstSink = pipeline.start("sink", "sink-1");
      try (Feeder feeder = pipeline.feed()) {
        awaitMore(pipeline, 300);
        pipeline.awaitUp(pipeline.start("process", "processor-2"));
        pipeline.awaitUp(pipeline.start("sink", "sink-2"));
        awaitMore(pipeline, 300);
        // One leaves as it should, the other without a word.
        if (chance.oneIn(2)) {
          firstProcessor.interrupt();
          firstProcessor.awaitEnd();
          pipeline.kill("sink-1");
        } else {
          pipeline.kill("processor-1");
          firstSink.interrupt();
          firstSink.awaitEnd();
        }
        awaitMore(pipeline, 300);
        pipeline.stop(feeder);
      }
      pipeline.assertThatAllIsKept();
    }
  }

  private static void awaitMore(HarmedPipeline pipeline, int records) {
    long target = pipeline.written(Topic.RESULTS) + records;
    await().atMost(HarmedPipeline.PATIENCE).until(() -> pipeline.written(Topic.RESULTS) >= target);
  }
}
