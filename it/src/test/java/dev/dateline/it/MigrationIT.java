package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.cli.migrate.Migration;
import dev.dateline.cli.migrate.MigrationRefusedException;
import dev.dateline.cli.replay.FileSource;
import dev.dateline.cli.replay.Replay;
import dev.dateline.cli.replay.Selection;
import dev.dateline.cli.replay.Speed;
import dev.dateline.extract.PublicationTime;
import dev.dateline.topics.Article;
import dev.dateline.topics.Article.Retraction;
import dev.dateline.topics.Json;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import dev.dateline.topics.TopicAdmin;
import dev.dateline.topics.TopicMismatchException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another number of partitions: nothing is lost, wherever it is stopped. */
class MigrationIT {

  private static final Map<String, String> FOUR = Map.of("partitions", "4");

  /** Stands for a kill, at a place of the test's choice. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @TempDir Path directory;
  private TestBroker broker;
  private Admin admin;

  @BeforeEach
  void start() {
    broker = EmbeddedTestBroker.in(directory.resolve("data/broker"));
    admin = Admin.create(connection().clientProperties(Map.of()));
  }

  @AfterEach
  void stop() {
    admin.close();
    broker.close();
  }

  @Test
  void everythingComesOutAsItWasWhereverItIsStopped() throws Exception {
    Map<String, String> files;
    Map<String, String> lastValues;
    Map<String, List<String>> log;
    try (TestPipeline pipeline = TestPipeline.on(broker, directory, Map.of())) {
      fill(pipeline);
      files = pipeline.files();
      lastValues = pipeline.lastValues();
      log = byKey(pipeline.records(Topic.ARTICLES));
    }
    // What was only replayed from a file, and is on no log.
    assertThat(log).doesNotContainKey("replayed");
    assertThat(files).containsKey("articles/2025/06/20/replayed.json");

    int kills = migrateWithKills();

    assertThat(kills).isEqualTo(6);
    assertThat(admin.listTopics().names().get())
        .noneMatch(name -> name.contains("migration"))
        .noneMatch(name -> name.endsWith("-changelog"));
    assertThatThrownBy(() -> TestPipeline.on(broker, directory, Map.of()))
        .isInstanceOf(TopicMismatchException.class)
        .hasMessageContaining("news.articles: has 4 partitions, expected 6");
    try (TestPipeline pipeline = TestPipeline.on(broker, directory, FOUR)) {
      pipeline.awaitEverythingDone();
      Map<String, List<String>> after = byKey(pipeline.records(Topic.ARTICLES));
      assertThat(after.remove("replayed")).hasSize(1);
      assertThat(after.remove("equal")).as("behind the old one").hasSize(2);
      log.remove("equal");
      assertThat(after).isEqualTo(log);
      assertThat(pipeline.lastValues()).isEqualTo(lastValues);
      assertThat(withoutRejected(pipeline.files())).isEqualTo(withoutRejected(files));
      // The memory of the stages is of the new topics.
      int results = pipeline.records(Topic.RESULTS).size();
      pipeline.publish(article("a10", "2025-06-10", 1));
      pipeline.publish(article("a13", "2025-06-13", 1));
      pipeline.awaitEverythingDone();
      assertThat(pipeline.records(Topic.RESULTS)).hasSize(results);
    }
  }

  @Test
  void namesWhatIsInTheWayAndLetsNothingStartMeanwhile() throws Exception {
    try (TestPipeline pipeline = TestPipeline.on(broker, directory, Map.of())) {
      pipeline.publish(article("a", "2025-06-10", 1));
      pipeline.awaitEverythingDone();
      assertThatThrownBy(() -> migration(4, new ArrayList<>()).run())
          .isInstanceOf(MigrationRefusedException.class)
          .hasMessageContaining("the group dateline-processor has members")
          .hasMessageContaining("the group dateline-files has members");
      assertThat(admin.listTopics().names().get()).doesNotContain(TopicAdmin.MIGRATION);
      pipeline.pause();
      pipeline.publish(article("b", "2025-06-10", 1));
      assertThatThrownBy(() -> migration(4, new ArrayList<>()).run())
          .hasMessageContaining("the processor has yet to take news.articles-");
      pipeline.resume();
      pipeline.awaitEverythingDone();
      pipeline.pause();
      assertThatThrownBy(() -> migration(6, new ArrayList<>()).run())
          .hasMessageContaining("all topics have 6 partitions already");

      killedAt(3);

      assertThatThrownBy(pipeline::resume)
          .isInstanceOf(TopicMismatchException.class)
          .hasMessageContaining("a change of the partitions was begun");
      assertThatThrownBy(() -> pipeline.publish(article("c", "2025-06-10", 1)))
          .as("nothing that a writer was told is kept is lost")
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(RecordTooLargeException.class);
      assertThatThrownBy(() -> migration(5, new ArrayList<>()).run())
          .hasMessageContaining("a change to 4 partitions was begun");
      migration(4, new ArrayList<>()).abort();
      pipeline.publish(article("c", "2025-06-10", 1));
      pipeline.resume();
      pipeline.awaitEverythingDone();
      assertThat(pipeline.files()).containsKey("articles/2025/06/10/c.json");
      pipeline.pause();

      killedAt(4);

      assertThatThrownBy(() -> migration(4, new ArrayList<>()).abort())
          .hasMessageContaining("only `dateline topics --migrate 4` can end it");
    }
  }

  @Test
  void theCommandSaysWhatItWouldDoAndDoesIt() throws Exception {
    try (DatelineProcess topics =
        DatelineProcess.run(new Commands(broker, directory).of("topics"))) {
      assertThat(topics.exitCode()).isZero();
    }
    try (DatelineProcess dry =
        DatelineProcess.run(
            new Commands(broker, directory).of("topics", "--migrate", "4", "--dry-run"))) {
      assertThat(dry.exitCode()).as(dry::toString).isZero();
      assertThat(dry.output())
          .contains("news.articles: 0 records in 6 partitions")
          .contains("news.results: would be made anew, empty")
          .doesNotContain("news.dead-letters");
    }
    try (DatelineProcess migrate =
        DatelineProcess.run(new Commands(broker, directory).of("topics", "--migrate", "4"))) {
      assertThat(migrate.exitCode()).as(migrate::toString).isZero();
      assertThat(migrate.messages())
          .contains("All topics have 4 partitions.")
          .contains("say partitions=4 in the settings");
    }
    try (DatelineProcess check =
        DatelineProcess.run(
            new Commands(broker, directory).of("topics", "--check", "--set", "partitions=4"))) {
      assertThat(check.exitCode()).as(check::toString).isZero();
    }
    try (DatelineProcess again =
        DatelineProcess.run(
            new Commands(broker, directory).of("topics", "--migrate", "4", "--dry-run"))) {
      assertThat(again.exitCode()).isEqualTo(1);
      assertThat(again.output()).contains("in the way: all topics have 4 partitions already");
    }
    try (DatelineProcess abort =
        DatelineProcess.run(new Commands(broker, directory).of("topics", "--abort"))) {
      assertThat(abort.exitCode()).isEqualTo(3);
      assertThat(abort.messages()).contains("no change of the partitions is under way");
    }
    try (DatelineProcess wrong =
        DatelineProcess.run(new Commands(broker, directory).of("topics", "--migrate", "0"))) {
      assertThat(wrong.exitCode()).isEqualTo(2);
      assertThat(wrong.messages()).contains("expected --migrate N with 1 to 1000 partitions");
    }
  }

  private void fill(TestPipeline pipeline) throws Exception {
    for (int day = 10; day < 20; day++) {
      pipeline.publish(article("a" + day, "2025-06-" + day, 1));
    }
    for (int version = 2; version < 6; version++) {
      pipeline.publish(article("a11", "2025-07-0" + version, version));
    }
    pipeline.publish(
        Article.retraction(
            "a12", PublicationTime.parse("2025-06-12"), 2, new Retraction("was wrong", null)));
    pipeline.publish(article("equal", "2025-06-20", 1));
    pipeline.publish("bad", "{".getBytes(StandardCharsets.UTF_8));
    pipeline.awaitEverythingDone();
    Path news = directory.resolve("replayed.ndjson");
    Article other = Article.of("equal", PublicationTime.parse("2025-06-20"), "Other words.");
    Files.write(
        news,
        List.of(
            new String(Json.write(article("replayed", "2025-06-20", 1)), StandardCharsets.UTF_8),
            new String(Json.write(other), StandardCharsets.UTF_8)));
    Replay replay =
        new Replay(
            pipeline.connection(),
            directory.resolve("plans"),
            new Replay.Request(
                new Selection(null, null, Set.of()),
                new FileSource(List.of(news)),
                "test",
                Speed.MAX,
                false));
    assertThat(replay.plan()).isEqualTo(2);
    replay.send();
    pipeline.awaitEverythingDone();
    replay.forget();
  }

  /** Stops it the first time it says something, and begins again; how often it was stopped. */
  private int migrateWithKills() throws Exception {
    Set<String> said = new HashSet<>();
    for (int kills = 0; ; kills++) {
      try {
        new Migration(
                connection(),
                admin,
                4,
                line -> {
                  if (!line.startsWith("Going on") && said.add(line)) {
                    throw new Killed();
                  }
                })
            .run();
        return kills;
      } catch (Killed e) {
        assertThat(said).hasSize(kills + 1);
      }
    }
  }

  private void killedAt(int place) {
    List<String> lines = new ArrayList<>();
    assertThatThrownBy(
            () -> new Migration(connection(), admin, 4, line -> dieAt(place, line, lines)).run())
        .as("%s", lines)
        .isInstanceOf(Killed.class);
  }

  private static void dieAt(int place, String line, List<String> lines) {
    lines.add(line);
    if (lines.stream().filter(one -> !one.startsWith("Going on")).count() == place) {
      throw new Killed();
    }
  }

  private Migration migration(int partitions, List<String> lines) {
    return new Migration(connection(), admin, partitions, lines::add);
  }

  private KafkaConnection connection() {
    return KafkaConnection.to(broker.bootstrapServers());
  }

  private static Map<String, List<String>> byKey(List<ConsumerRecord<byte[], byte[]>> records) {
    Map<String, List<String>> values = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      values
          .computeIfAbsent(
              new String(record.key(), StandardCharsets.UTF_8), key -> new ArrayList<>())
          .add(record.timestamp() + new String(record.value(), StandardCharsets.UTF_8));
    }
    return values;
  }

  /** What the log has and the processor refuses is refused once more, at another place. */
  private static Map<String, String> withoutRejected(Map<String, String> files) {
    Map<String, String> others = new TreeMap<>(files);
    others.keySet().removeIf(file -> file.startsWith("rejected/"));
    return others;
  }

  private static Article article(String id, String date, int version) {
    return Article.of(
            id, PublicationTime.parse(date), "The two countries signed the treaty on Thursday.")
        .withVersion(version);
  }
}
