package dev.dateline.sink.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.sink.Samples;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFilesTest {

  private static final String LIVE = "articles/2025/06/20/a.json";
  private static final String RETRACTED = "articles/2025/06/20/a.retracted.json";
  private static final EnrichedArticle ARTICLE = Samples.article("a", "2025-06-20", "One text.");
  private static final EnrichedArticle BETTER = Samples.article("a", "2025-06-20", "Better text.");
  private static final EnrichedArticle WITHDRAWN = Samples.retracted("a", "2025-06-20");

  @TempDir Path archive;
  private FilesBench bench;

  @BeforeEach
  void open() {
    bench = FilesBench.ofResults(archive).assign(0, 1);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void writesAnArticlePrettyPrintedUnderItsDate() throws IOException {
    byte[] oddlySpaced =
        new String(Json.write(ARTICLE), StandardCharsets.UTF_8)
            .replace(",", " ,\n ")
            .getBytes(StandardCharsets.UTF_8);
    bench.record(0, "article/a", oddlySpaced).round();
    assertThat(bench.content()).containsOnlyKeys(LIVE);
    assertThat(bench.content().get(LIVE))
        .isEqualTo(
            """
            {
              "id": "a",
              "published": "2025-06-20",
              "version": 1,
              "body": "One text.",
              "language": "en",
              "status": "usable",
              "entities": [ ],
              "dates": [ ],
              "events": [ ],
              "anniversaries": [ ]
            }
            """);
    assertThat(bench.committed(0)).isEqualTo(1);
    assertThat(bench.loop.state()).isEqualTo(new WriterState.Running());
  }

  @Test
  void filesAnInstantUnderItsLocalDate() throws IOException {
    bench
        .record(0, "article/a", Samples.article("a", "2025-06-20T00:30:00+09:00", "Text."))
        .round();
    assertThat(bench.content()).containsOnlyKeys(LIVE);
  }

  @Test
  void doesABatchAgainWithoutTouchingAFile() throws IOException {
    bench.record(0, "article/a", ARTICLE).round();
    bench.record(1, "article/b", Samples.article("b", "0850-01-02", "Old.")).round();
    var before = bench.content();
    try (FilesBench again = FilesBench.ofResults(archive).assign(0, 1)) {
      again.record(0, "article/a", ARTICLE);
      again.record(1, "article/b", Samples.article("b", "0850-01-02", "Old.")).round();
      assertThat(again.tally.snapshot()).isEqualTo(new FileCounts(0, 0, 2, 0));
      assertThat(again.content()).isEqualTo(before).containsKey("articles/0850/01/02/b.json");
    }
  }

  @Test
  void keepsTheLastOfABatch() throws IOException {
    bench.record(0, "article/a", ARTICLE).record(0, "article/a", BETTER).round();
    assertThat(bench.content().get(LIVE)).contains("Better text.");
    assertThat(bench.tally.snapshot().written()).isEqualTo(1);
    assertThat(bench.committed(0)).isEqualTo(2);
  }

  @Test
  void leavesNoFileWhereAnArticleLayBefore() throws IOException {
    bench.record(0, "article/a", ARTICLE).round();
    bench.record(0, "article/a", Samples.article("a", "2025-06-19", "Text."), "2025-06-20").round();
    assertThat(bench.content()).containsOnlyKeys("articles/2025/06/19/a.json");
  }

  @Test
  void leavesNoFileWhenCompactionHidTheMove() throws IOException {
    bench.record(0, "article/a", ARTICLE).round();
    bench
        .record(
            0, "article/a", Samples.article("a", "2025-06-18", "Text."), "2025-06-19", "2025-06-20")
        .round();
    assertThat(bench.content()).containsOnlyKeys("articles/2025/06/18/a.json");
  }

  @Test
  void comesBackToADateThatItHadLeft() throws IOException {
    bench
        .record(0, "article/a", ARTICLE)
        .record(0, "article/a", Samples.article("a", "2025-06-19", "Text."), "2025-06-20")
        .record(0, "article/a", BETTER, "2025-06-19")
        .round();
    assertThat(bench.content()).containsOnlyKeys(LIVE);
  }

  @Test
  void putsTheRetractionInPlaceOfTheArticleAndBack() throws IOException {
    bench.record(0, "article/a", ARTICLE).round();
    bench.record(0, "article/a", WITHDRAWN).round();
    assertThat(bench.content()).containsOnlyKeys(RETRACTED);
    assertThat(bench.content().get(RETRACTED)).contains("\"reason\": \"was wrong\"");
    bench.record(0, "article/a", BETTER).round();
    assertThat(bench.content()).containsOnlyKeys(LIVE);
  }

  @Test
  void retractsUnderAnotherDateWithoutALeftover() throws IOException {
    bench.record(0, "article/a", ARTICLE).round();
    bench.record(0, "article/a", Samples.retracted("a", "2025-06-21"), "2025-06-20").round();
    assertThat(bench.content()).containsOnlyKeys("articles/2025/06/21/a.retracted.json");
  }

  @Test
  void removesWhatATombstoneSaysIsGone() throws IOException {
    bench.record(0, "article/a", ARTICLE).record(0, "article/b", article("b")).round();
    bench.record(0, "article/a", (Object) null, "2025-06-20").round();
    assertThat(bench.content()).containsOnlyKeys("articles/2025/06/20/b.json");
    assertThat(bench.tally.snapshot().removed()).isEqualTo(1);
  }

  @Test
  void doesNotTakeAnotherArticleForARetraction() throws IOException {
    bench
        .record(0, "article/a", ARTICLE)
        .record(0, "article/a.retracted", article("a.retracted"))
        .round();
    bench.record(0, "article/a", BETTER).round();
    assertThat(bench.content()).hasSize(2).containsKey(LIVE).doesNotContainKey(RETRACTED);
  }

  @Test
  void keepsFilesInsideTheArchiveWhateverTheId() throws IOException {
    List<String> ids = List.of("../../etc/passwd", "/", "..", "CON", "nul.txt", "x".repeat(1_000));
    for (String id : ids) {
      bench.record(0, "article/" + id, article(id));
    }
    bench.round();
    assertThat(bench.content().keySet())
        .hasSize(ids.size())
        .allSatisfy(
            path -> assertThat(Path.of(path).getParent()).hasToString("articles/2025/06/20"));
  }

  @Test
  void deadLettersWhatIsNoResultAndGoesOn() throws IOException {
    bench
        .record(0, "article/a", "{oops".getBytes(StandardCharsets.UTF_8))
        .record(0, "other/a", article("a"))
        .record(0, "article/c", article("a"))
        .record(0, "article/a", article("a"), "no date")
        .record(0, "article/b", article("b"))
        .round();
    assertThat(bench.content()).containsOnlyKeys("articles/2025/06/20/b.json");
    assertThat(bench.committed(0)).isEqualTo(5);
    assertThat(bench.tally.snapshot().rejected()).isEqualTo(4);
    assertThat(bench.deadLetters)
        .extracting(ProducerRecord::topic)
        .containsOnly("news.dead-letters");
    assertThat(bench.deadLetters)
        .extracting(letter -> text(letter, DeadLetter.MESSAGE))
        .satisfiesExactly(
            message -> assertThat(message).contains("line 1"),
            message ->
                assertThat(message)
                    .isEqualTo("key: is \"other/a\"; expected article/…, event/… or anniversary/…"),
            message -> assertThat(message).startsWith("id: is \"a\" in the value"),
            message -> assertThat(message).startsWith("dateline-moved-from: is \"no date\""));
    assertThat(text(bench.deadLetters.get(0), DeadLetter.STAGE)).isEqualTo("sink");
    assertThat(text(bench.deadLetters.get(3), "dateline-moved-from")).isEqualTo("no date");
  }

  @Test
  void commitsTheMarkerThatFollowsTheLastRecord() {
    bench.record(0, "article/a", ARTICLE).round();
    bench.roundOverAMarker(0);
    assertThat(bench.committed(0)).isEqualTo(2);
  }

  @Test
  void commitsThePositionOfAnEmptyPartition() {
    bench.round();
    assertThat(bench.committed(1)).isZero();
  }

  @Test
  void hasNoFileForAnAnniversary() throws IOException {
    String event = "2024-06-19/0a";
    bench.record(0, "anniversary/" + event + "@P1Y", Samples.anniversary(event)).round();
    assertThat(bench.content()).isEmpty();
    assertThat(bench.committed(0)).isEqualTo(1);
  }

  private static EnrichedArticle article(String id) {
    return Samples.article(id, "2025-06-20", "Text.");
  }

  private static String text(ProducerRecord<byte[], byte[]> letter, String header) {
    return new String(letter.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
  }

  @Test
  void leavesNoEmptyDirectories() throws IOException {
    bench.record(0, "article/a", Samples.article("a", "2025-06-20", "Text.")).round();
    bench.record(0, "article/b", Samples.article("b", "2025-06-21", "Text.")).round();
    bench
        .record(0, "article/a", Samples.article("a", "2025-07-01", "Text."), "2025-06-20")
        .record(0, "article/b", (Object) null, "2025-06-21")
        .round();
    assertThat(archive.resolve("articles/2025/06")).doesNotExist();
    assertThat(archive.resolve("articles/2025/07/01/a.json")).exists();
    bench.record(0, "article/a", (Object) null, "2025-07-01").round();
    assertThat(archive.resolve("articles")).as("tells what the folder is").isEmptyDirectory();
    assertThat(archive.resolve(".staging/0")).exists();
    bench.assign();
    assertThat(archive.resolve(".staging")).doesNotExist();
  }

  @Test
  void writesIntoADirectoryThatAnotherOwnerRemovesAsEmptyMeanwhile() throws IOException {
    int[] removals = {0};
    bench.files.beforeMove =
        to -> {
          if (to.endsWith("a.json") && removals[0]++ < 2) {
            to.getParent().toFile().delete();
            to.getParent().getParent().toFile().delete();
          }
        };
    bench.record(0, "article/a", ARTICLE).round();
    assertThat(removals[0]).isEqualTo(3);
    assertThat(bench.content()).containsOnlyKeys(LIVE);
    assertThat(bench.loop.state()).isEqualTo(new WriterState.Running());
    assertThat(bench.committed(0)).isEqualTo(1);
  }
}
