package dev.dateline.it.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.it.DatelineProcess;
import dev.dateline.it.guarantee.Evidence;
import dev.dateline.topics.Article;
import dev.dateline.topics.Json;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL of each kind of process at random moments, again and again. */
class KilledProcessesIT {

  private static final String SLOW = "slow-producer";

  @TempDir Path directory;

  @Test
  void producer(TestInfo test) throws Exception {
    Chance chance = Chance.of(test.getDisplayName());
    List<Article> articles = new Feed(chance, "file-", 400).archive(1_500);
    Path input = directory.resolve("news.ndjson");
    Files.writeString(
        input,
        articles.stream()
            .map(article -> new String(Json.write(article), StandardCharsets.UTF_8))
            .collect(Collectors.joining("\n")));
    try (HarmedPipeline pipeline = HarmedPipeline.on(directory, 1, chance)) {
      slowDown(pipeline, 30_000);
      pipeline.start("process", "processor");
      pipeline.start("sink", "sink");
      String[] produce =
          pipeline.arguments(
              "produce", "producer", "--set", "kafka.client.id=" + SLOW, input.toString());
      for (int kill = 0; kill < Chance.kills(); kill++) {
        try (DatelineProcess killed = DatelineProcess.start(List.of(), produce)) {
          pipeline.awaitRandomMoment(() -> pipeline.written(Topic.ARTICLES), articles.size());
          killed.kill();
        }
      }
      try (DatelineProcess whole = DatelineProcess.run(produce)) {
        assertThat(whole.exitCode()).as(whole::toString).isZero();
      }
      pipeline.expect(articles);
      pipeline.assertThatAllIsKept();
    }
  }

  @Test
  void processor(TestInfo test) throws Exception {
    Chance chance = Chance.of(test.getDisplayName());
    try (HarmedPipeline pipeline = HarmedPipeline.on(directory, 1, chance)) {
      pipeline.start("sink", "sink");
      killAgainAndAgain(pipeline, "process", Topic.ENRICHED);
      pipeline.assertThatAllIsKept();
    }
  }

  @Test
  void stepOneOfTheSink(TestInfo test) throws Exception {
    Chance chance = Chance.of(test.getDisplayName());
    try (HarmedPipeline pipeline = HarmedPipeline.on(directory, 1, chance)) {
      pipeline.start("process", "processor");
      killAgainAndAgain(pipeline, "sink", Topic.RESULTS);
      pipeline.assertThatAllIsKept();
    }
  }

  private static void killAgainAndAgain(HarmedPipeline pipeline, String command, Topic output)
      throws Exception {
    try (Feeder feeder = pipeline.feed()) {
      for (int kill = 0; kill < Chance.kills(); kill++) {
        pipeline.start(command, "killed");
        pipeline.awaitRandomMoment(() -> pipeline.written(output), 600);
        pipeline.kill("killed");
      }
      pipeline.awaitUp(pipeline.start(command, "killed"));
      pipeline.stop(feeder);
    }
  }

  /** All results are there; a new archive is filled with them, and few at a time. */
  @Test
  void stepTwoOfTheSink(TestInfo test) throws Exception {
    Chance chance = Chance.of(test.getDisplayName());
    try (HarmedPipeline pipeline = HarmedPipeline.on(directory, 1, chance)) {
      pipeline.start("process", "processor");
      pipeline.start("sink", "sink");
      try (Feeder feeder = pipeline.feed()) {
        await().atMost(HarmedPipeline.PATIENCE).until(() -> feeder.count() > 900);
        pipeline.stop(feeder);
      }
      pipeline.awaitQuiet();
      pipeline.kill("sink");
      Files.move(pipeline.archive(), directory.resolve("lost-archive"));
      for (int kill = 0; kill < Chance.kills(); kill++) {
        pipeline.start("sink", "sink", "--set", "kafka.max.poll.records=10");
        pipeline.awaitRandomMoment(() -> files(pipeline), 100);
        pipeline.kill("sink");
      }
      pipeline.start("sink", "sink");
      pipeline.assertThatAllIsKept();
    }
  }

  private static long files(HarmedPipeline pipeline) {
    try {
      return Evidence.filesOf(pipeline.archive()).size();
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
