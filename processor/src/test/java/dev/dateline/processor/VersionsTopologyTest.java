package dev.dateline.processor;

import static dev.dateline.processor.ProcessorDriver.article;
import static dev.dateline.processor.ProcessorDriver.bareRetraction;
import static dev.dateline.processor.ProcessorDriver.retraction;
import static dev.dateline.processor.ProcessorOutcome.ENRICHED;
import static dev.dateline.processor.ProcessorOutcome.REJECTED;
import static dev.dateline.processor.ProcessorOutcome.RETRACTED;
import static dev.dateline.processor.ProcessorOutcome.SUPERSEDED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Annotations;
import dev.dateline.extract.PublicationTime;
import dev.dateline.topics.Article;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.EnrichedArticle;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which version of an article passes, and what becomes of retractions; see VersionRule. */
class VersionsTopologyTest {

  @TempDir Path stateDirectory;
  private ProcessorDriver driver;

  @BeforeEach
  void start() {
    driver = new ProcessorDriver(stateDirectory);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Nested
  class Publications {

    @Test
    void passesAHigherVersion() {
      driver.send("a", article("a", 1, "first"));
      driver.send("a", article("a", 2, "second"));

      assertThat(driver.enriched())
          .extracting(EnrichedArticle::body)
          .containsExactly("first", "second");
      assertThat(driver.outcomes()).isEqualTo(Map.of(ENRICHED, 2L));
    }

    @Test
    void dropsALateLowerVersion() {
      driver.send("a", article("a", 3, "third"));
      driver.send("a", article("a", 1, "first"));
      driver.send("a", article("a", 2, "second"));

      assertThat(driver.enriched()).extracting(EnrichedArticle::body).containsExactly("third");
      assertThat(driver.outcomes()).isEqualTo(Map.of(ENRICHED, 1L, SUPERSEDED, 2L));
    }

    @Test
    void passesTheLaterOfTwoRecordsOfOneVersion() {
      driver.send("a", article("a", 1, "as sent"));
      driver.send("a", article("a", 1, "as sent again"));

      assertThat(driver.enriched())
          .extracting(EnrichedArticle::body)
          .containsExactly("as sent", "as sent again");
    }

    @Test
    void publishesADuplicateAsTheSameBytes() {
      driver.send("a", article("a", 1, "text"));
      driver.send("a", article("a", 1, "text"));

      var records = driver.enrichedRecords();
      assertThat(records).hasSize(2);
      assertThat(records.get(1).value()).isEqualTo(records.get(0).value());
      assertThat(records.get(1).headers()).isEqualTo(records.get(0).headers());
    }

    @Test
    void passesAReplayOfTheLatestVersionAndDropsThatOfAnOlder() {
      driver.send("a", article("a", 1, "first"));
      driver.send("a", article("a", 2, "second"));
      driver.enriched();

      driver.replay("a", article("a", 1, "first"));
      driver.replay("a", article("a", 2, "second"));

      assertThat(driver.enriched()).extracting(EnrichedArticle::body).containsExactly("second");
    }

    @Test
    void takesAMissingVersionForTheFirst() {
      driver.send("a", article("a", 2, "second"));
      driver.send("a", "{\"id\":\"a\",\"published\":\"2025-06-20\",\"body\":\"no version\"}");

      assertThat(driver.enriched()).extracting(EnrichedArticle::body).containsExactly("second");
    }

    @Test
    void remembersTheDateOfTheLatestVersion() {
      driver.send("a", article("a", 1, "text"));
      driver.send(
          "a", "{\"id\":\"a\",\"published\":\"2025-06-21\",\"version\":2,\"body\":\"text\"}");

      assertThat(driver.versions().get("a"))
          .isEqualTo(new KnownArticle(2, PublicationTime.parse("2025-06-21"), false));
    }

    @Test
    void judgesArticlesApart() {
      driver.send("a", article("a", 7, "seventh of a"));
      driver.send("b", article("b", 1, "first of b"));

      assertThat(driver.enriched())
          .extracting(EnrichedArticle::body)
          .containsExactly("seventh of a", "first of b");
    }
  }

  @Nested
  class Retractions {

    @Test
    void keepsDateVersionAndReasonAndNothingOfTheText() {
      driver.send(
          "a",
          """
          {"id":"a","published":"2025-06-20T09:30:00+09:00","version":1,"title":"T","body":"text",
           "source":"Agency","uri":"https://example.org/a","language":"de"}\
          """);
      driver.enriched();

      driver.send(
          "a",
          """
          {"id":"a","published":"2025-06-20T09:30:00+09:00","version":2,
           "retracted":{"reason":"wrong","at":"2025-06-21T08:00:00Z"}}\
          """);

      var records = driver.enrichedRecords();
      assertThat(records).hasSize(1);
      assertThat(new String(records.get(0).value(), UTF_8))
          .isEqualTo(
              "{\"id\":\"a\",\"published\":\"2025-06-20T09:30:00+09:00\",\"version\":2,"
                  + "\"language\":\"en\",\"status\":\"canceled\","
                  + "\"retracted\":{\"reason\":\"wrong\",\"at\":\"2025-06-21T08:00:00Z\"},"
                  + "\"entities\":[],\"dates\":[],\"events\":[],\"anniversaries\":[]}");
      assertThat(driver.outcomes()).isEqualTo(Map.of(ENRICHED, 1L, RETRACTED, 1L));
    }

    @Test
    void takesVersionAndDateFromWhatIsKnown() {
      driver.send("a", article("a", 4, "text"));
      driver.enriched();

      driver.send("a", bareRetraction("a", "wrong"));

      assertThat(driver.enriched()).containsExactly(retracted("a", "2025-06-20", 5, "wrong"));
    }

    @Test
    void keepsTheDateOfTheArticleWhateverItSaysItself() {
      driver.send("a", article("a", 1, "text"));
      driver.enriched();

      driver.send(
          "a",
          "{\"id\":\"a\",\"published\":\"1999-01-01\",\"version\":2,\"retracted\":{\"reason\":\"wrong\"}}");

      assertThat(driver.enriched()).containsExactly(retracted("a", "2025-06-20", 2, "wrong"));
    }

    @Test
    void winsOverALiveArticleOfItsVersion() {
      driver.send("a", article("a", 1, "text"));
      driver.enriched();

      driver.send("a", retraction("a", 1, "wrong"));

      assertThat(driver.enriched()).containsExactly(retracted("a", "2025-06-20", 1, "wrong"));
    }

    @Test
    void isNotUndoneByALiveArticleOfItsVersion() {
      driver.send("a", retraction("a", 2, "wrong"));
      driver.enriched();

      driver.send("a", article("a", 2, "text"));

      assertThat(driver.enriched()).isEmpty();
      assertThat(driver.outcomes()).isEqualTo(Map.of(RETRACTED, 1L, SUPERSEDED, 1L));
    }

    @Test
    void isNotUndoneByAReplayOfTheOriginal() {
      driver.send("a", article("a", 1, "text"));
      driver.send("a", bareRetraction("a", "wrong"));
      driver.enriched();

      driver.replay("a", article("a", 1, "text"));
      driver.send("a", article("a", 1, "text"));

      assertThat(driver.enriched()).isEmpty();
      assertThat(driver.outcomes()).isEqualTo(Map.of(ENRICHED, 1L, RETRACTED, 1L, SUPERSEDED, 2L));
    }

    @Test
    void isUndoneByAHigherVersion() {
      driver.send("a", article("a", 1, "text"));
      driver.send("a", bareRetraction("a", "wrong"));
      driver.enriched();

      driver.send("a", article("a", 3, "corrected"));

      assertThat(driver.enriched()).extracting(EnrichedArticle::body).containsExactly("corrected");
    }

    @Test
    void isDroppedBelowTheKnownVersion() {
      driver.send("a", article("a", 3, "corrected"));
      driver.enriched();

      driver.send("a", retraction("a", 2, "wrong"));

      assertThat(driver.enriched()).isEmpty();
    }

    @Test
    void ofAnUnknownArticleIsPublishedAndRemembered() {
      driver.send("a", retraction("a", 2, "wrong"));
      driver.send("a", article("a", 1, "late"));

      assertThat(driver.enriched()).containsExactly(retracted("a", "2025-06-20", 2, "wrong"));
    }

    @Test
    void ofAnUnknownArticleWithoutVersionIsTheFirst() {
      driver.send(
          "a", "{\"id\":\"a\",\"published\":\"2025-06-20\",\"retracted\":{\"reason\":\"wrong\"}}");

      assertThat(driver.enriched()).containsExactly(retracted("a", "2025-06-20", 1, "wrong"));
    }

    @Test
    void ofAnUnknownArticleWithoutDateIsRejected() {
      driver.send("a", bareRetraction("a", "wrong"));

      assertThat(driver.enriched()).isEmpty();
      assertThat(driver.deadLetters())
          .singleElement()
          .satisfies(
              letter ->
                  assertThat(letter.headers().lastHeader(DeadLetter.MESSAGE).value())
                      .asString(UTF_8)
                      .isEqualTo(
                          "published: is missing, and nothing is known of article \"a\"; send the"
                              + " retraction with its date, or again after the article"));
      assertThat(driver.outcomes()).isEqualTo(Map.of(REJECTED, 1L));
    }

    @Test
    void sentTwiceWithoutVersionSaysNothingNew() {
      driver.send("a", article("a", 1, "text"));
      driver.send("a", bareRetraction("a", "wrong"));
      driver.enriched();

      driver.send("a", bareRetraction("a", "wrong"));
      driver.send("a", bareRetraction("a", "wrong, says the author"));

      assertThat(driver.enriched()).isEmpty();
      assertThat(driver.outcomes()).isEqualTo(Map.of(ENRICHED, 1L, RETRACTED, 1L, SUPERSEDED, 2L));
    }

    @Test
    void sentAgainAtItsVersionChangesTheReason() {
      driver.send("a", retraction("a", 2, "wrong"));
      driver.send("a", retraction("a", 2, "wrong, says the author"));

      assertThat(driver.enriched())
          .endsWith(retracted("a", "2025-06-20", 2, "wrong, says the author"))
          .hasSize(2);
    }

    @Test
    void replayedWithoutVersionDoesNotWithdrawWhatWasRevived() {
      driver.send("a", article("a", 1, "text"));
      driver.send("a", bareRetraction("a", "wrong"));
      driver.send("a", article("a", 3, "corrected"));
      driver.enriched();

      driver.replay("a", article("a", 1, "text"));
      driver.replay("a", bareRetraction("a", "wrong"));
      driver.replay("a", article("a", 3, "corrected"));

      assertThat(driver.enriched()).extracting(EnrichedArticle::body).containsExactly("corrected");
    }

    @Test
    void replayedWithoutVersionDoesNotReplaceALaterReason() {
      driver.send("a", article("a", 1, "text"));
      driver.send("a", bareRetraction("a", "wrong"));
      driver.send("a", retraction("a", 2, "wrong, says the author"));
      driver.enriched();

      driver.replay("a", bareRetraction("a", "wrong"));

      assertThat(driver.enriched()).isEmpty();
    }

    @Test
    void replayedWithoutVersionAheadOfTheLogLeavesItToTheLog() {
      String bare =
          "{\"id\":\"a\",\"published\":\"2025-06-20\",\"retracted\":{\"reason\":\"wrong\"}}";
      driver.replay("a", bare);
      driver.send("a", article("a", 1, "text"));
      driver.send("a", bare);

      assertThat(driver.enriched()).endsWith(retracted("a", "2025-06-20", 2, "wrong")).hasSize(2);
    }

    @Test
    void mayBeStatedByTheStatusAlone() {
      driver.send("a", article("a", 1, "text"));
      driver.enriched();

      driver.send(
          "a",
          "{\"id\":\"a\",\"published\":\"2025-06-20\",\"version\":2,\"status\":\"canceled\",\"body\":\"text\"}");

      assertThat(driver.enriched())
          .containsExactly(retracted("a", "2025-06-20", 2, "status is canceled"));
    }

    @Test
    void isHonouredThoughItCarriesAText() {
      driver.send("a", article("a", 1, "text"));
      driver.enriched();

      driver.send(
          "a",
          """
          {"id":"a","published":"2025-06-20","version":2,"body":" ",
           "retracted":{"reason":"wrong"}}\
          """);

      assertThat(driver.enriched()).containsExactly(retracted("a", "2025-06-20", 2, "wrong"));
    }

    @Test
    void ofTheHighestVersionThereIsKeepsIt() {
      driver.send("a", article("a", Integer.MAX_VALUE, "text"));
      driver.enriched();

      driver.send("a", bareRetraction("a", "wrong"));

      assertThat(driver.enriched())
          .containsExactly(retracted("a", "2025-06-20", Integer.MAX_VALUE, "wrong"));
    }
  }

  @Nested
  class NullRecords {

    @Test
    void withdrawALiveArticleAsItsNextVersion() {
      driver.send("a", article("a", 2, "text"));
      driver.enriched();

      driver.sendNull("a");

      assertThat(driver.enriched())
          .containsExactly(retracted("a", "2025-06-20", 3, "deleted by a null record"));
      assertThat(driver.outcomes()).isEqualTo(Map.of(ENRICHED, 1L, RETRACTED, 1L));
    }

    @Test
    void ofUnknownArticlesAreForgotten() {
      driver.sendNull("a");

      assertThat(driver.enriched()).isEmpty();
      assertThat(driver.deadLetters()).isEmpty();
      assertThat(driver.versions().get("a")).isNull();
      assertThat(driver.outcomes()).isEqualTo(Map.of(SUPERSEDED, 1L));
    }

    @Test
    void doNotReplaceTheReasonOfARetraction() {
      driver.send("a", article("a", 1, "text"));
      driver.send("a", bareRetraction("a", "wrong"));
      driver.sendNull("a");

      assertThat(driver.enriched()).endsWith(retracted("a", "2025-06-20", 2, "wrong")).hasSize(2);
    }

    @Test
    void replayedDoNotWithdrawWhatWasRevived() {
      driver.send("a", article("a", 1, "text"));
      driver.sendNull("a");
      driver.send("a", article("a", 3, "back"));
      driver.enriched();

      driver.replayNull("a");

      assertThat(driver.enriched()).isEmpty();
    }
  }

  private static EnrichedArticle retracted(String id, String date, int version, String reason) {
    return EnrichedArticle.of(
        Article.retraction(
            id, PublicationTime.parse(date), version, new Article.Retraction(reason, null)),
        Annotations.NONE);
  }
}
