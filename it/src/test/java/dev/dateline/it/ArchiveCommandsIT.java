package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.extract.PublicationTime;
import dev.dateline.topics.Article;
import dev.dateline.topics.Article.Retraction;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import dev.dateline.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code replay} and {@code verify} as people run them: processes of their own beside the stages,
 * with their output, their report and their exit code.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveCommandsIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir static Path directory;
  private TestPipeline pipeline;
  private Commands commands;

  /** Ten articles of ten days in June; each test that adds some takes another year. */
  @BeforeAll
  void start() throws Exception {
    TestBroker broker = EmbeddedTestBroker.in(directory.resolve("broker"));
    commands = new Commands(broker, directory);
    pipeline = TestPipeline.start(directory, broker);
    for (int day = 10; day < 20; day++) {
      pipeline.publish(article("a" + day, "2025-06-" + day));
    }
    pipeline.awaitEverythingDone();
  }

  @AfterAll
  void stop() {
    pipeline.close();
  }

  private static Article article(String id, String date) {
    return Article.of(
        id, PublicationTime.parse(date), "The two countries signed the treaty on Thursday.");
  }

  private static String json(Article article) {
    return new String(Json.write(article), StandardCharsets.UTF_8);
  }

  private int replayed() {
    return pipeline.records(Topic.REPLAY).size();
  }

  @Test
  void aDryRunListsWhatWouldBeSentAndSendsNothing() throws Exception {
    int before = replayed();
    try (DatelineProcess dry =
        commands.run("replay", "--dry-run", "--from", "2025-06-12", "--to", "2025-06-13")) {
      assertThat(dry.exitCode()).as(dry::toString).isZero();
      assertThat(dry.output().lines())
          .containsExactlyInAnyOrder("a12\t1\t2025-06-12\tarticle", "a13\t1\t2025-06-13\tarticle");
      assertThat(dry.messages())
          .contains("Dry run, of articles alone: 2 would be sent.")
          .contains("Which results would change, only a replay tells.");
    }
    try (DatelineProcess dry = commands.run("replay", "--dry-run", "--id", "no-such")) {
      assertThat(dry.exitCode()).isEqualTo(1);
      assertThat(dry.output()).isEmpty();
    }
    assertThat(replayed()).isEqualTo(before);
    try (Stream<Path> all = Files.walk(directory.resolve("data"))) {
      assertThat(all).as("no plan is kept").noneMatch(file -> file.endsWith("plan.ndjson"));
    }
  }

  @Test
  void eachSourceEndsWithAReport() throws Exception {
    int before = replayed();
    try (DatelineProcess topic =
        commands.run("replay", "--source", "topic", "--id", "a15", "--id", "a16")) {
      assertThat(topic.exitCode()).as(topic::toString).isZero();
      assertThat(topic.messages())
          .contains("2 articles to replay.")
          .contains("2 articles replayed: 2 unchanged, 0 changed, 0 added, 0 withdrawn, 0 failed");
      assertThat(topic.output()).isEmpty();
    }
    try (DatelineProcess archive =
        commands.run(
            "replay", "--source", "archive", "--from", "2025-06-18", "--to", "2025-06-30")) {
      assertThat(archive.exitCode()).as(archive::toString).isZero();
      assertThat(archive.messages()).contains("2 articles replayed: 2 unchanged");
    }
    assertThat(replayed()).isEqualTo(before + 4);
    Path news = directory.resolve("news.ndjson");
    pipeline.publish(article("f1", "1990-01-01"));
    pipeline.publish(article("f2", "1990-01-02"));
    pipeline.publish(article("f3", "1990-01-03"));
    pipeline.awaitEverythingDone();
    Files.write(
        news,
        List.of(
            json(article("f1", "1990-01-01")),
            json(article("f2", "1990-02-02").withVersion(2)),
            json(
                Article.retraction(
                    "f3", PublicationTime.parse("1990-01-03"), 2, new Retraction("x", null))),
            json(article("f4", "1990-01-04")),
            "{\"id\":\"no-article\"}"));
    try (DatelineProcess files = commands.run("replay", "--source", news.toString())) {
      assertThat(files.exitCode()).as(files::toString).isZero();
      assertThat(files.messages())
          .contains("4 articles to replay; 1 records or files could not be read.")
          .contains("4 articles replayed: 1 unchanged, 1 changed, 1 added, 1 withdrawn, 0 failed");
    }
  }

  @Test
  void whatFailsIsNamed() throws Exception {
    byte[] noBody =
        "{\"id\":\"no-body\",\"published\":\"1991-01-01\"}".getBytes(StandardCharsets.UTF_8);
    pipeline.publish("no-body", noBody);
    pipeline.awaitEverythingDone();
    try (DatelineProcess replay = commands.run("replay", "--id", "no-body")) {
      assertThat(replay.exitCode()).as(replay::toString).isEqualTo(1);
      assertThat(replay.messages())
          .contains("1 articles replayed: 0 unchanged, 0 changed, 0 added, 0 withdrawn, 1 failed")
          .containsPattern("failed: no-body: .*body");
    }
  }

  /** Paced so that it is surely under way when it is killed, and surely not done. */
  @Test
  void aReplayThatIsKilledGoesOnWithWhatItHadNotSent() throws Exception {
    String[] range = {"--from", "2025-06-10", "--to", "2025-06-19"};
    int before = replayed();
    try (DatelineProcess killed =
        DatelineProcess.start(List.of(), commands.of("replay", with(range, "--speed", "86400x")))) {
      await().atMost(PATIENCE).until(() -> !killed.isAlive() || replayed() >= before + 2);
      assertThat(killed.isAlive()).as("killed too late: %s", killed).isTrue();
      killed.kill();
    }
    int sent = replayed() - before;
    assertThat(sent).isBetween(2, 9);
    // What is published meanwhile is not of this replay.
    pipeline.publish(article("meanwhile", "2025-06-15"));
    try (DatelineProcess again = commands.run("replay", range)) {
      assertThat(again.exitCode()).as(again::toString).isZero();
      assertThat(again.messages())
          .containsPattern("Going on with a replay that was begun: [2-9] of 10 articles are sent")
          .contains("10 articles replayed: 10 unchanged");
    }
    assertThat(replayed() - before).as("at most one is sent twice").isBetween(10, 11);
  }

  @Test
  void aPacedReplayTakesItsTime() throws Exception {
    Instant begin = Instant.now();
    try (DatelineProcess paced =
        commands.run("replay", "--id", "a10", "--id", "a14", "--speed", "86400x")) {
      assertThat(paced.exitCode()).as(paced::toString).isZero();
      assertThat(paced.messages()).contains("2 articles replayed: 2 unchanged");
    }
    List<ConsumerRecord<byte[], byte[]>> sent =
        pipeline.records(Topic.REPLAY).stream()
            .filter(record -> record.timestamp() >= begin.toEpochMilli())
            .toList();
    long first = sent.stream().mapToLong(ConsumerRecord::timestamp).min().orElseThrow();
    long last = sent.stream().mapToLong(ConsumerRecord::timestamp).max().orElseThrow();
    assertThat(last - first).as("four days at a day a second").isGreaterThanOrEqualTo(3_900);
  }

  @Test
  void deadLettersOfEveryStageAreSentAgainOrRefusedWithTheReason() throws Exception {
    byte[] event = anEvent();
    String eventId = "1992-05-05/0123456789abcdef";
    String valid =
        new String(event, StandardCharsets.UTF_8)
            .replaceAll("\"id\":\"[^\"]*\"", "\"id\":\"" + eventId + "\"");
    letter(DeadLetter.Stage.PROCESSOR, Topic.ARTICLES, "p", json(article("p", "1992-01-01")));
    letter(
        DeadLetter.Stage.SINK,
        Topic.ENRICHED,
        "s",
        json(article("s", "1992-01-02")).replaceAll("}$", "")
            + ",\"entities\":[],\"dates\":[],\"events\":[],\"anniversaries\":[]}");
    letter(DeadLetter.Stage.SINK, Topic.EVENTS, eventId, valid);
    letter(DeadLetter.Stage.SINK, Topic.RESULTS, "event/x", "{}");
    letter(DeadLetter.Stage.SINK, Topic.EVENTS, "bad", "{}");
    try (DatelineProcess replay =
        commands.run("replay", "--from-dead-letters", "--id", "p", "--id", "s", "--id", eventId)) {
      assertThat(replay.exitCode()).as(replay::toString).isZero();
      assertThat(replay.messages())
          .contains("1 of them are records of news.results, where they still are")
          .contains("3 articles replayed: 0 unchanged, 0 changed, 3 added, 0 withdrawn, 0 failed");
    }
    assertThat(pipeline.files())
        .containsKeys(
            "articles/1992/01/01/p.json", "articles/1992/01/02/s.json", "events/1992/05/05.json");
  }

  @Test
  void verifyNamesDifferencesAndMendsThemOnceTheSinkHasEnded() throws Exception {
    try (DatelineProcess clean = commands.run("verify")) {
      assertThat(clean.exitCode()).as(clean::toString).isZero();
      assertThat(clean.output()).isEmpty();
      assertThat(clean.messages()).contains("0 differences");
    }
    Map<String, String> files = pipeline.files();
    Path file = directory.resolve("archive/articles/2025/06/17/a17.json");
    Files.delete(file);
    try (DatelineProcess verify = commands.run("verify")) {
      assertThat(verify.exitCode()).as(verify::toString).isEqualTo(1);
      assertThat(verify.output()).isEqualTo("missing\t" + file + "\tnews.results has it\n");
      assertThat(verify.messages()).contains("1 differences");
    }
    try (DatelineProcess repair = commands.run("verify", "--repair")) {
      assertThat(repair.exitCode()).as(repair::toString).isEqualTo(3);
      assertThat(repair.messages()).contains("1 writers of the files run; end `dateline sink`");
    }
    assertThat(file).doesNotExist();
    pipeline.pause();
    try (DatelineProcess repair = commands.run("verify", "--repair")) {
      assertThat(repair.exitCode()).as(repair::toString).isZero();
      assertThat(repair.messages()).contains("1 differences, all mended");
    } finally {
      pipeline.resume();
    }
    assertThat(pipeline.files()).isEqualTo(files);
  }

  @Test
  void verifyFollowsOneArticleThroughEverything() throws Exception {
    try (DatelineProcess trail = commands.run("verify", "a18")) {
      assertThat(trail.exitCode()).as(trail::toString).isZero();
      assertThat(trail.output().lines())
          .anyMatch(
              line ->
                  line.startsWith("news.articles\t") && line.contains("version 1 of 2025-06-18"))
          .anyMatch(line -> line.startsWith("news.results\t") && line.contains("\tarticle/a18\t"))
          .contains("file\t" + directory.resolve("archive/articles/2025/06/18/a18.json"));
    }
    try (DatelineProcess none = commands.run("verify", "no-such")) {
      assertThat(none.exitCode()).isEqualTo(1);
      assertThat(none.messages()).contains("there is nothing of an article \"no-such\"");
    }
  }

  private byte[] anEvent() throws Exception {
    pipeline.publish(
        Article.of(
            "ev",
            PublicationTime.parse("1994-06-19"),
            "Egypt and Israel signed a peace treaty in Washington on March 26, 1979."));
    pipeline.awaitEverythingDone();
    return pipeline.records(Topic.EVENTS).stream()
        .filter(record -> record.value() != null)
        .findFirst()
        .orElseThrow()
        .value();
  }

  private void letter(DeadLetter.Stage stage, Topic origin, String key, String value)
      throws Exception {
    DeadLetter letter =
        DeadLetter.of(
            stage,
            new InvalidRecordException("refused by an earlier version"),
            new DeadLetter.Origin(origin.topicName(), 0, 7L),
            Instant.now());
    pipeline.publish(
        letter.toRecord(
            key.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8)));
  }

  private static String[] with(String[] some, String... more) {
    String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
