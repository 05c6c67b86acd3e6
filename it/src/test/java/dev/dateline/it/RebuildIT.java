package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.cli.broker.BrokerSettings;
import dev.dateline.cli.broker.EmbeddedBroker;
import dev.dateline.cli.replay.ArchiveFolderSource;
import dev.dateline.cli.replay.Replay;
import dev.dateline.cli.replay.ReplayReport;
import dev.dateline.cli.replay.ReplaySource;
import dev.dateline.cli.replay.Selection;
import dev.dateline.cli.replay.Speed;
import dev.dateline.cli.replay.TopicSource;
import dev.dateline.cli.verify.ArticleTrail;
import dev.dateline.cli.verify.Verification;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.UserEntities;
import dev.dateline.extract.UserEntity;
import dev.dateline.sink.files.ArchiveSettings;
import dev.dateline.sink.files.Difference;
import dev.dateline.topics.Article;
import dev.dateline.topics.Article.Retraction;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Either half is lost, and made anew from the other. */
class RebuildIT {

  private static final Extractor EXTRACTOR = Extractor.create();

  @TempDir Path directory;
  private Map<String, String> files;
  private Map<String, String> lastValues;

  /** Articles, one that moved, one in a new version, one retracted. */
  @BeforeEach
  void fill() throws Exception {
    try (TestPipeline pipeline = start(directory)) {
      for (int day = 10; day < 16; day++) {
        pipeline.publish(article("a" + day, "2025-06-" + day));
      }
      pipeline.publish(article("a11", "2025-07-01").withVersion(2));
      pipeline.publish(
          Article.retraction(
              "a12", PublicationTime.parse("2025-06-12"), 2, new Retraction("was wrong", null)));
      pipeline.awaitEverythingDone();
      files = pipeline.files();
      lastValues = pipeline.lastValues();
    }
    assertThat(files)
        .containsKeys("articles/2025/07/01/a11.json", "articles/2025/06/12/a12.retracted.json")
        .doesNotContainKeys("articles/2025/06/11/a11.json", "articles/2025/06/12/a12.json");
  }

  @Test
  void kafkaAloneRebuildsTheFilesAndTheCheckNamesAndMendsDifferences() throws Exception {
    delete(directory.resolve("archive"));
    Path archive = directory.resolve("archive");
    try (TestPipeline pipeline = start(directory)) {
      pipeline.awaitEverythingDone();
      assertThat(pipeline.files()).isEqualTo(files);
    }
    Path missing = archive.resolve("articles/2025/06/10/a10.json");
    Path different = archive.resolve("articles/2025/06/13/a13.json");
    Path unexpected = archive.resolve("articles/2025/06/11/a11.json");
    Files.delete(missing);
    Files.writeString(different, "{}");
    Files.createDirectories(unexpected.getParent());
    Files.writeString(unexpected, "{}");
    try (EmbeddedBroker broker = broker()) {
      KafkaConnection connection = KafkaConnection.to(broker.bootstrapServers());
      Verification verification = new Verification(connection, ArchiveSettings.defaults(archive));
      assertThat(verification.compare().differences())
          .extracting(Difference::kind, Difference::file)
          .containsExactlyInAnyOrder(
              tuple(Difference.Kind.MISSING, missing),
              tuple(Difference.Kind.DIFFERENT, different),
              tuple(Difference.Kind.UNEXPECTED, unexpected));
      assertThat(verification.repair().differences()).hasSize(3);
      assertThat(verification.compare().differences()).isEmpty();
      assertThat(TestPipeline.filesOf(archive)).isEqualTo(files);

      List<String> trail = new ArrayList<>();
      assertThat(new ArticleTrail(connection, archive, "a12", trail::add).follow()).isTrue();
      assertThat(trail)
          .anyMatch(line -> line.startsWith("news.articles\t") && line.contains("version 1 of"))
          .anyMatch(line -> line.contains("version 2 of 2025-06-12, retracted: was wrong"))
          .anyMatch(line -> line.startsWith("news.results\t"))
          .contains("file\t" + archive.resolve("articles/2025/06/12/a12.retracted.json"));
    }
  }

  @Test
  void theArchiveAloneRestoresTheTopicsRetractionsIncluded() throws Exception {
    Path other = directory.resolve("other");
    try (TestPipeline pipeline = start(other)) {
      ReplayReport report =
          run(pipeline, new ArchiveFolderSource(directory.resolve("archive")), true);
      assertThat(report).isEqualTo(new ReplayReport(6, 0, 0, 5, 1, Map.of()));
      assertThat(pipeline.lastValues()).isEqualTo(lastValues);
      assertThat(pipeline.files()).isEqualTo(files);
      assertThat(pipeline.records(Topic.ARTICLES)).hasSize(6);
      assertThat(pipeline.records(Topic.REPLAY)).isEmpty();
      // What was retracted before the loss stays retracted after it.
      pipeline.publish(article("a12", "2025-06-12"));
      pipeline.awaitEverythingDone();
      assertThat(pipeline.files()).isEqualTo(files);
    }
  }

  @Test
  void aReplayWithoutTheMemoryOfStepOnePublishesNothingAgain() throws Exception {
    try (EmbeddedBroker broker = broker();
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      List<String> changelogs =
          admin.listTopics().names().get().stream()
              .filter(name -> name.startsWith("dateline-results-") && name.endsWith("-changelog"))
              .toList();
      assertThat(changelogs).hasSize(1);
      admin.deleteTopics(changelogs).all().get();
    }
    delete(directory.resolve("data/state"));
    try (TestPipeline pipeline = start(directory)) {
      int results = pipeline.records(Topic.RESULTS).size();
      assertThat(run(pipeline, new TopicSource(pipeline.connection()), false))
          .isEqualTo(new ReplayReport(6, 6, 0, 0, 0, Map.of()));
      assertThat(pipeline.records(Topic.RESULTS)).hasSize(results);
    }
  }

  @Test
  void anUpgradeOfTheExtractorPublishesOnlyWhatDiffers() throws Exception {
    try (TestPipeline pipeline = start(directory)) {
      pipeline.publish(
          Article.of(
              "named", PublicationTime.parse("2025-06-10"), "Qwertlin signed it on Thursday."));
      pipeline.awaitEverythingDone();
    }
    Extractor upgraded =
        Extractor.create(
            new UserEntities(
                List.of(
                    new UserEntity(
                        "organization/qwertlin",
                        EntityType.ORGANIZATION,
                        "Qwertlin",
                        null,
                        null,
                        null))));
    assertThat(upgraded.version()).isNotEqualTo(EXTRACTOR.version());
    try (TestPipeline pipeline =
        TestPipeline.start(
            directory, EmbeddedTestBroker.in(directory.resolve("data/broker")), upgraded)) {
      int results = pipeline.records(Topic.RESULTS).size();
      assertThat(run(pipeline, new TopicSource(pipeline.connection()), false))
          .isEqualTo(new ReplayReport(7, 6, 1, 0, 0, Map.of()));
      assertThat(pipeline.records(Topic.RESULTS)).hasSize(results + 1);
      assertThat(pipeline.article("2025-06-10", "named").entities())
          .anyMatch(entity -> entity.id().equals("organization/qwertlin"));
      files.forEach(
          (file, content) -> assertThat(pipeline.archive().resolve(file)).hasContent(content));
    }
  }

  private static TestPipeline start(Path folder) throws InterruptedException {
    return TestPipeline.start(folder, EmbeddedTestBroker.in(folder.resolve("data/broker")));
  }

  private ReplayReport run(TestPipeline pipeline, ReplaySource source, boolean restoring)
      throws Exception {
    Replay replay =
        new Replay(
            pipeline.connection(),
            directory.resolve("plans"),
            new Replay.Request(
                new Selection(null, null, Set.of()), source, "test", Speed.MAX, restoring));
    replay.plan();
    replay.send();
    pipeline.awaitEverythingDone();
    ReplayReport report = replay.report();
    replay.forget();
    return report;
  }

  private EmbeddedBroker broker() {
    return EmbeddedBroker.start(BrokerSettings.in(directory.resolve("data/broker"), 0));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static Article article(String id, String date) {
    return Article.of(
        id, PublicationTime.parse(date), "The two countries signed the treaty on Thursday.");
  }
}
