package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.replay.ArchiveFolderSource;
import dev.dateline.cli.replay.DeadLetterSource;
import dev.dateline.cli.replay.FileSource;
import dev.dateline.cli.replay.Replay;
import dev.dateline.cli.replay.ReplayReport;
import dev.dateline.cli.replay.ReplaySource;
import dev.dateline.cli.replay.Selection;
import dev.dateline.cli.replay.Speed;
import dev.dateline.cli.replay.TopicSource;
import dev.dateline.extract.PublicationTime;
import dev.dateline.topics.Article;
import dev.dateline.topics.Article.Retraction;
import dev.dateline.topics.Json;
import dev.dateline.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListStreamsGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays beside the live stream, from each source. */
class ReplayIT {

  private static final Selection ALL = new Selection(null, null, Set.of());

  @TempDir Path directory;
  private TestPipeline pipeline;

  @BeforeEach
  void start() throws Exception {
    pipeline =
        TestPipeline.start(directory, EmbeddedTestBroker.in(directory.resolve("data/broker")));
    for (int day = 10; day < 20; day++) {
      pipeline.publish(article("a" + day, "2025-06-" + day));
    }
    pipeline.awaitEverythingDone();
  }

  @AfterEach
  void stop() {
    pipeline.close();
  }

  @Test
  void unchangedPublishesNothingTouchesNoFileAndMovesNoLiveOffset() throws Exception {
    Map<String, String> files = pipeline.files();
    int results = pipeline.records(Topic.RESULTS).size();
    Map<TopicPartition, OffsetAndMetadata> live = liveOffsets();

    assertThat(run(ALL, new TopicSource(pipeline.connection())))
        .isEqualTo(new ReplayReport(10, 10, 0, 0, 0, Map.of()));
    assertThat(run(ALL, new ArchiveFolderSource(pipeline.archive())))
        .isEqualTo(new ReplayReport(10, 10, 0, 0, 0, Map.of()));
    Selection some = new Selection(LocalDate.of(2025, 6, 12), LocalDate.of(2025, 6, 13), Set.of());
    assertThat(run(some, new TopicSource(pipeline.connection())).replayed()).isEqualTo(2);
    Selection one = new Selection(null, null, Set.of("a15", "none"));
    assertThat(run(one, new TopicSource(pipeline.connection())).replayed()).isEqualTo(1);

    assertThat(pipeline.records(Topic.REPLAY)).hasSize(23);
    assertThat(pipeline.records(Topic.RESULTS)).hasSize(results);
    assertThat(pipeline.files()).isEqualTo(files);
    assertThat(liveOffsets()).isEqualTo(live);
  }

  @Test
  void theOriginalFilesDoNotBringBackWhatWasRetracted() throws Exception {
    pipeline.publish(
        Article.retraction(
            "a11", PublicationTime.parse("2025-06-11"), 2, new Retraction("was wrong", null)));
    pipeline.publish(article("a12", "2025-06-12").withVersion(2));
    pipeline.awaitEverythingDone();
    Map<String, String> files = pipeline.files();
    Path originals = Files.createDirectory(directory.resolve("originals"));
    List<String> lines = new ArrayList<>();
    for (int day = 10; day < 20; day++) {
      lines.add(
          new String(Json.write(article("a" + day, "2025-06-" + day)), StandardCharsets.UTF_8));
    }
    Files.write(originals.resolve("june.ndjson"), lines);

    assertThat(run(ALL, new FileSource(List.of(originals))))
        .isEqualTo(new ReplayReport(10, 10, 0, 0, 0, Map.of()));
    assertThat(pipeline.files())
        .isEqualTo(files)
        .containsKey("articles/2025/06/11/a11.retracted.json");
  }

  @Test
  void tellsAddedChangedAndWithdrawnApart() throws Exception {
    Path news = directory.resolve("news.ndjson");
    Files.write(
        news,
        List.of(
            json(article("new", "2025-06-20")),
            json(article("a13", "2025-06-14").withVersion(2)),
            json(
                Article.retraction(
                    "a14", PublicationTime.parse("2025-06-14"), 2, new Retraction("x", null))),
            json(article("a15", "2025-06-15"))));
    assertThat(run(ALL, new FileSource(List.of(news))))
        .isEqualTo(new ReplayReport(4, 1, 1, 1, 1, Map.of()));
  }

  @Test
  void goesOnAfterAKillWithWhatWasPlanned() throws Exception {
    Replay killed = replay(ALL, new TopicSource(pipeline.connection()));
    assertThat(killed.plan()).isEqualTo(10);
    pipeline.publish(article("later", "2025-06-11"));
    Replay again = replay(ALL, new TopicSource(pipeline.connection()));
    assertThat(again.begun()).isTrue();
    assertThat(again.plan()).isEqualTo(10);
    again.send();
    again.send();
    assertThat(again.sent()).isEqualTo(10);
    pipeline.awaitEverythingDone();
    assertThat(pipeline.records(Topic.REPLAY)).hasSize(10);
    assertThat(again.report().unchanged()).isEqualTo(10);
  }

  @Test
  void deadLettersThatCanBeReadByNowAreSentAndStaleOnesAreNot() throws Exception {
    // As if the decoder of then had refused them: the bytes are fine by now.
    String stale = json(article("a16", "2025-06-16"));
    pipeline.publishDeadLetter("fixed", json(article("fixed", "2025-06-17")), 7);
    pipeline.publishDeadLetter("a16", stale.replace("treaty", "pact"), -1);
    pipeline.publishDeadLetter("bad", "{", 8);
    assertThat(run(ALL, new DeadLetterSource(pipeline.connection())))
        .isEqualTo(new ReplayReport(1, 0, 0, 1, 0, Map.of()));
    assertThat(pipeline.article("2025-06-17", "fixed").body()).contains("treaty");
    assertThat(pipeline.article("2025-06-16", "a16").body()).contains("treaty");
  }

  private ReplayReport run(Selection selection, ReplaySource source) throws Exception {
    Replay replay = replay(selection, source);
    replay.plan();
    replay.send();
    pipeline.awaitEverythingDone();
    ReplayReport report = replay.report();
    replay.forget();
    return report;
  }

  private Replay replay(Selection selection, ReplaySource source) {
    return new Replay(
        pipeline.connection(),
        directory.resolve("data"),
        new Replay.Request(selection, source, "test", Speed.MAX, false));
  }

  private Map<TopicPartition, OffsetAndMetadata> liveOffsets() throws Exception {
    try (Admin admin = Admin.create(pipeline.connection().clientProperties(Map.of()))) {
      Map<TopicPartition, OffsetAndMetadata> offsets =
          admin
              .listStreamsGroupOffsets(
                  Map.of("dateline-processor", new ListStreamsGroupOffsetsSpec()))
              .partitionsToOffsetAndMetadata("dateline-processor")
              .get();
      offsets.keySet().removeIf(one -> !one.topic().equals(Topic.ARTICLES.topicName()));
      assertThat(offsets).isNotEmpty();
      return offsets;
    }
  }

  private static Article article(String id, String date) {
    return Article.of(
        id, PublicationTime.parse(date), "The two countries signed the treaty on Thursday.");
  }

  private static String json(Article article) {
    return new String(Json.write(article), StandardCharsets.UTF_8);
  }
}
