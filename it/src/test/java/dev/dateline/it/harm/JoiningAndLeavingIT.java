package dev.dateline.it.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.topics.Topic;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Two instances of each stage: the second joins half-way, then the first leaves. */
@ExtendWith(SharedPipeline.class)
@ResourceLock(SharedPipeline.LOCK)
class JoiningAndLeavingIT {

  private static final Pattern PROCESSED = articles("processor");
  private static final Pattern PUBLISHED = articles("results");

  private static Pattern articles(String stage) {
    return Pattern.compile(
        "dateline_articles_total\\{outcome=\"\\w+\",stage=\"" + stage + "\"} ([0-9.E]+)");
  }

  @Test
  void processorsAndSinksJoinAndLeaveHalfWay(HarmedPipeline pipeline) throws Exception {
    String firstProcessor = pipeline.instanceOf(HarmedPipeline.PROCESS);
    String firstSink = pipeline.instanceOf(HarmedPipeline.SINK);
    try (Feeder feeder = pipeline.feed()) {
      awaitMore(pipeline, 150);
      String secondProcessor = pipeline.join(HarmedPipeline.PROCESS);
      String secondSink = pipeline.join(HarmedPipeline.SINK);
      awaitMore(pipeline, 150);
      awaitItsPart(pipeline, secondProcessor, PROCESSED);
      awaitItsPart(pipeline, firstProcessor, PROCESSED);
      awaitItsPart(pipeline, secondSink, PUBLISHED);
      awaitItsPart(pipeline, firstSink, PUBLISHED);
      // One leaves as it should, the other without a word.
      if (pipeline.chance().oneIn(2)) {
        pipeline.leave(firstProcessor);
        pipeline.kill(firstSink);
      } else {
        pipeline.kill(firstProcessor);
        pipeline.leave(firstSink);
      }
      awaitMore(pipeline, 150);
      pipeline.stop(feeder);
    }
    pipeline.assertThatAllIsKept();
  }

  /** It does a part of the work, and has state of its own in the folder that all share. */
  private static void awaitItsPart(HarmedPipeline pipeline, String instance, Pattern count)
      throws Exception {
    double before = sum(pipeline, instance, count);
    await()
        .atMost(HarmedPipeline.PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> sum(pipeline, instance, count) > before);
    assertThat(pipeline.data().resolve("state").resolve(instance)).isDirectory();
  }

  private static double sum(HarmedPipeline pipeline, String instance, Pattern count)
      throws Exception {
    return count
        .matcher(HarmedPipeline.page(pipeline.process(instance), "/metrics"))
        .results()
        .mapToDouble(one -> Double.parseDouble(one.group(1)))
        .sum();
  }

  private static void awaitMore(HarmedPipeline pipeline, int records) {
    long target = pipeline.written(Topic.RESULTS) + records;
    await().atMost(HarmedPipeline.PATIENCE).until(() -> pipeline.written(Topic.RESULTS) >= target);
  }
}
