package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.PublicationTime;
import dev.dateline.topics.Article;
import dev.dateline.topics.Article.Retraction;
import dev.dateline.topics.Article.Status;
import dev.dateline.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Corrections and retractions from one end to the other: what an article contributed goes from
 * every topic and file, and what comes late or again changes nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionsIT {

  /** Gives an event, and an anniversary that comes round. */
  private static final String TEXT =
      "The two countries on Thursday marked the first anniversary of the signing of the Bergen"
          + " Treaty. The Bergen Treaty was signed on June 19, 2024.";

  private static final String OTHER_TEXT =
      "Egypt and Israel signed a peace treaty in Washington on March 26, 1979.";

  @TempDir static Path directory;
  private TestPipeline pipeline;

  @BeforeAll
  void start() throws Exception {
    pipeline = TestPipeline.start(directory, EmbeddedTestBroker.in(directory.resolve("broker")));
  }

  @AfterAll
  void stop() {
    pipeline.close();
  }

  private static Article article(String id, int version, String text) {
    return Article.of(id, PublicationTime.parse("2025-06-20"), text).withVersion(version);
  }

  private static Article retraction(String id, int version) {
    return Article.retraction(
        id, PublicationTime.parse("2025-06-20"), version, new Retraction("was wrong", null));
  }

  private void publish(Article... articles) throws Exception {
    for (Article one : articles) {
      pipeline.publish(one);
    }
    pipeline.awaitEverythingDone();
  }

  /** What topics and files say, but for what a retraction leaves for ever. */
  private Map<String, String> state() throws Exception {
    Map<String, String> state = new TreeMap<>(pipeline.lastValues());
    state.putAll(pipeline.files());
    state.keySet().removeIf(key -> key.contains("rejected/"));
    return state;
  }

  private static Map<String, String> without(Map<String, String> state, String id) {
    Map<String, String> others = new TreeMap<>(state);
    others.keySet().removeIf(key -> key.endsWith(" " + id) || key.contains("/" + id));
    return others;
  }

  @Test
  void aRetractionTakesBackAllThatAnArticleContributedAndIsNotUndone() throws Exception {
    Map<String, String> before = state();
    publish(article("taken-back", 1, TEXT));
    Map<String, String> published = without(state(), "taken-back");
    assertThat(published.keySet())
        .as("the article gives events, anniversaries, their results and files")
        .anyMatch(key -> key.startsWith("EVENTS 2024-06-19"))
        .anyMatch(key -> key.startsWith("ANNIVERSARIES 2024-06-19"))
        .anyMatch(key -> key.startsWith("RESULTS event/2024-06-19"))
        .contains("events/2024/06/19.json");

    publish(retraction("taken-back", 2));

    assertThat(without(state(), "taken-back")).isEqualTo(before);
    Map<String, String> after = state();
    assertThat(after)
        .containsKey("articles/2025/06/20/taken-back.retracted.json")
        .doesNotContainKey("articles/2025/06/20/taken-back.json");
    int results = pipeline.records(Topic.RESULTS).size();
    // The original once more, by the front door; and a version between.
    publish(article("taken-back", 1, TEXT), article("taken-back", 2, OTHER_TEXT));
    assertThat(state()).isEqualTo(after);
    assertThat(pipeline.records(Topic.RESULTS)).hasSize(results);
    // A higher version is a decision of the newsroom.
    publish(article("taken-back", 3, TEXT));
    assertThat(without(state(), "taken-back")).isEqualTo(published);
    publish(retraction("taken-back", 4));
    assertThat(without(state(), "taken-back")).isEqualTo(before);
  }

  @Test
  void canceledAndANullOfAForeignProducerAreRetractions() throws Exception {
    Map<String, String> before = state();
    publish(article("canceled", 1, TEXT), article("nulled", 1, TEXT));
    Article last = article("canceled", 2, TEXT);
    publish(
        new Article(
            last.id(),
            last.published(),
            2,
            null,
            TEXT,
            null,
            "en",
            null,
            Status.CANCELED,
            null,
            null));
    pipeline.publish("nulled", null);
    pipeline.awaitEverythingDone();
    assertThat(without(without(state(), "canceled"), "nulled")).isEqualTo(before);
    assertThat(pipeline.files())
        .containsKeys(
            "articles/2025/06/20/canceled.retracted.json",
            "articles/2025/06/20/nulled.retracted.json");
    publish(retraction("canceled", 3), retraction("nulled", 3));
  }

  @Test
  void aStaleVersionThatComesLateChangesNothing() throws Exception {
    publish(article("stale", 3, TEXT));
    Map<String, String> state = state();
    int results = pipeline.records(Topic.RESULTS).size();
    publish(article("stale", 2, OTHER_TEXT), retraction("stale", 2), article("stale", 1, "Old."));
    assertThat(state()).isEqualTo(state);
    assertThat(pipeline.records(Topic.RESULTS)).hasSize(results);
    publish(retraction("stale", 4));
  }

  @Test
  void ofOneVersionTheLaterTextCounts() throws Exception {
    Map<String, String> before = state();
    publish(article("equal", 1, TEXT));
    publish(article("equal", 1, OTHER_TEXT));
    assertThat(pipeline.article("2025-06-20", "equal").body()).isEqualTo(OTHER_TEXT);
    assertThat(pipeline.files())
        .doesNotContainKey("events/2024/06/19.json")
        .containsKey("events/1979/03/26.json");
    publish(retraction("equal", 2));
    assertThat(without(state(), "equal")).isEqualTo(before);
  }

  @Test
  void twoInputsOfOneRunWithOneIdAndOtherTextsAreRefusedAndBothNamed() throws Exception {
    String line = "{\"id\":\"double\",\"published\":\"2025-06-20\",\"body\":\"%s\"}\n";
    Path one = Files.writeString(directory.resolve("one.ndjson"), line.formatted("One text."));
    Path two = Files.writeString(directory.resolve("two.ndjson"), line.formatted("Another text."));
    Commands commands =
        new Commands(
            new TestBroker() {
              @Override
              public String bootstrapServers() {
                return pipeline.connection().bootstrapServers();
              }

              @Override
              public void close() {}
            },
            directory);
    try (DatelineProcess produce = commands.run("produce", one.toString(), two.toString())) {
      assertThat(produce.exitCode()).as(produce::toString).isEqualTo(1);
      assertThat(produce.messages()).contains("double").contains("one.ndjson", "two.ndjson");
    }
    pipeline.awaitEverythingDone();
    assertThat(pipeline.article("2025-06-20", "double").body()).isEqualTo("One text.");
    assertThat(pipeline.records(Topic.DEAD_LETTERS))
        .anyMatch(
            letter -> new String(letter.value(), StandardCharsets.UTF_8).contains("Another text."));
    // The same input twice is no contradiction.
    try (DatelineProcess produce = commands.run("produce", one.toString(), one.toString())) {
      assertThat(produce.exitCode()).as(produce::toString).isZero();
    }
    pipeline.publish(retraction("double", 2));
    pipeline.awaitEverythingDone();
  }

  @Test
  void theBooksOfTopicsNeverNameOneResultTwiceInARow() {
    Map<String, String> last = new TreeMap<>();
    for (var record : pipeline.records(Topic.RESULTS)) {
      String key = new String(record.key(), StandardCharsets.UTF_8);
      String id = new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
      assertThat(last.put(key, id)).as(key).isNotEqualTo(id);
    }
    assertThat(List.of(last)).isNotEmpty();
  }
}
