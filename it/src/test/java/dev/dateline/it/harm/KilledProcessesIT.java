package dev.dateline.it.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.it.DatelineProcess;
import dev.dateline.it.guarantee.Evidence;
import dev.dateline.topics.Article;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** SIGKILL of each kind of process at random moments, again and again. */
@ExtendWith(SharedPipeline.class)
@ResourceLock(SharedPipeline.LOCK)
class KilledProcessesIT {

  private static final String SLOW = "slow-producer";

  @TempDir Path directory;

  @Test
  void producer(HarmedPipeline pipeline) throws Exception {
    List<Article> articles = pipeline.newFeed(250).archive(700);
    Path input = Feed.write(articles, directory.resolve("news.ndjson"));
    slowDown(pipeline, 40_000);
    String[] slow =
        pipeline.arguments("produce", "--set", "kafka.client.id=" + SLOW, input.toString());
    for (int kill = 0; kill < Chance.kills(); kill++) {
      try (DatelineProcess killed = DatelineProcess.start(List.of(), slow)) {
        pipeline.awaitRandomMoment(() -> pipeline.written(Topic.ARTICLES), 500);
        if (killed.isAlive()) {
          pipeline.kill(killed);
        } else {
          kill--; // It was faster than chance would have it, and says nothing.
        }
      }
    }
    try (DatelineProcess whole =
        DatelineProcess.run(pipeline.arguments("produce", input.toString()))) {
      assertThat(whole.exitCode()).as(whole::toString).isZero();
    }
    pipeline.expect(articles);
    pipeline.assertThatAllIsKept();
  }

  @Test
  void processor(HarmedPipeline pipeline) throws Exception {
    killAgainAndAgain(pipeline, HarmedPipeline.PROCESS, Topic.ENRICHED);
    pipeline.assertThatAllIsKept();
  }

  @Test
  void stepOneOfTheSink(HarmedPipeline pipeline) throws Exception {
    killAgainAndAgain(pipeline, HarmedPipeline.SINK, Topic.RESULTS);
    pipeline.assertThatAllIsKept();
  }

  private static void killAgainAndAgain(HarmedPipeline pipeline, String command, Topic output)
      throws Exception {
    String instance = pipeline.instanceOf(command);
    try (Feeder feeder = pipeline.feed()) {
      for (int kill = 0; kill < Chance.kills(); kill++) {
        pipeline.awaitRandomMoment(() -> pipeline.written(output), 300);
        pipeline.kill(instance);
        pipeline.start(instance);
      }
      pipeline.awaitUp(pipeline.process(instance));
      pipeline.stop(feeder);
    }
  }

  /** All results are there; a new archive is filled with them, and few at a time. */
  @Test
  void stepTwoOfTheSink(HarmedPipeline pipeline) throws Exception {
    String sink = pipeline.instanceOf(HarmedPipeline.SINK);
    try (Feeder feeder = pipeline.feed()) {
      await().atMost(HarmedPipeline.PATIENCE).until(() -> feeder.count() > 250);
      pipeline.stop(feeder);
    }
    pipeline.awaitQuiet();
    pipeline.leave(sink);
    Path lost = pipeline.archive().resolveSibling(pipeline.newName("lost-archive"));
    Files.move(pipeline.archive(), lost);
    long whole = articleFiles(lost);
    for (int kill = 0; kill < Chance.kills(); kill++) {
      pipeline.start(sink, "--set", "kafka.max.poll.records=10");
      pipeline.awaitRandomMoment(() -> articleFiles(pipeline.archive()), 100);
      pipeline.kill(sink);
    }
    pipeline.start(sink);
    // Until then the position that is committed may be that of the lost archive.
    await().atMost(HarmedPipeline.PATIENCE).until(() -> articleFiles(pipeline.archive()) >= whole);
    pipeline.assertThatAllIsKept();
  }

  private static long articleFiles(Path archive) {
    try {
      return Evidence.filesOf(archive).keySet().stream()
          .filter(file -> file.startsWith("articles/"))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By a quota of the broker, so that there is a middle in which to kill. */
  private static void slowDown(HarmedPipeline pipeline, double bytesPerSecond) throws Exception {
    pipeline
        .admin()
        .alterClientQuotas(
            List.of(
                new ClientQuotaAlteration(
                    new ClientQuotaEntity(Map.of(ClientQuotaEntity.CLIENT_ID, SLOW)),
                    List.of(new ClientQuotaAlteration.Op("producer_byte_rate", bytesPerSecond)))))
        .all()
        .get();
  }
}
