package dev.dateline.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.extract.PublicationTime;
import dev.dateline.processor.ProcessorOutcome;
import dev.dateline.processor.calendar.ArticleClaims;
import dev.dateline.processor.calendar.Calendar;
import dev.dateline.processor.calendar.Claim;
import dev.dateline.topics.Article;
import dev.dateline.topics.Article.Retraction;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import dev.dateline.topics.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The calendar on two instances and a real broker: the second joins while articles come, the first
 * leaves while they are corrected and withdrawn. What stands in the topics in the end is what a
 * plain computation over all articles gives.
 */
class SharedCalendarIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final List<String> NAMES = List.of("Alpha", "Beta", "Gamma", "Delta");
  private static final List<String> DATES =
      List.of("on March 26, 1979", "on March 27, 1979", "in 1979", "on May 4, 1981", "in May 1981");
  private static final List<String> TEXTS =
      List.of(
          "The Treaty of %s was signed in Washington %s.",
          "The Treaty of %s was signed %s, and the foreign ministers shook hands.",
          "John %s died in London %s.",
          "The %s Bridge was opened in Geneva %s.",
          "Diplomats on Monday marked the anniversary of the signing of the Treaty of %s %s.");

  @TempDir Path directory;

  private final Random random = new Random(26_03_1979);
  private final List<Article> articles = new ArrayList<>();

  @Test
  void endsInTheStateOfAPlainComputationWhoeverJoinsAndLeaves() throws Exception {
    TestBroker broker = EmbeddedTestBroker.in(directory.resolve("broker"));
    try (broker) {
      TestPipeline one = TestPipeline.on(broker, directory, Map.of("instance", "one"));
      publishNew(one, 60);
      one.awaitEverythingDone();
      try (TestPipeline two = TestPipeline.on(broker, directory, Map.of("instance", "two"))) {
        try (one) {
          await()
              .atMost(PATIENCE)
              .until(
                  () -> {
                    publishNew(two, 20);
                    correctSome(two, 10);
                    two.awaitEverythingDone();
                    return enriched(two) > 0;
                  });
          correctSome(two, 60);
        }
        // The work of the one that has left, half of it perhaps done, is now the other's.
        correctSome(two, 30);
        withdrawSome(two, 40);
        two.awaitEverythingDone();

        List<Claim> claims = new ArrayList<>();
        for (String json : lastValues(two, Topic.ENRICHED).values()) {
          claims.addAll(ArticleClaims.of(Json.read(json.getBytes(UTF_8), EnrichedArticle.class)));
        }
        Calendar plain = Calendar.of(claims);
        assertThat(plain.events()).hasSizeGreaterThan(10);
        assertThat(plain.events().values())
            .as("articles that tell of one event") // some forty are left, of sixty events
            .anyMatch(event -> event.sourceCount() > 2);
        assertThat(lastValues(two, Topic.EVENTS)).isEqualTo(json(plain.events()));
        assertThat(lastValues(two, Topic.ANNIVERSARIES)).isEqualTo(json(plain.anniversaries()));
      }
    }
  }

  private void publishNew(TestPipeline pipeline, int count) throws Exception {
    for (int i = 0; i < count; i++) {
      Article article = Article.of("a" + articles.size(), published(), text());
      articles.add(article);
      pipeline.publish(article);
    }
  }

  private void correctSome(TestPipeline pipeline, int count) throws Exception {
    for (int i = 0; i < count; i++) {
      int which = random.nextInt(articles.size());
      Article before = articles.get(which);
      Article corrected =
          Article.of(before.id(), published(), text()).withVersion(before.version() + 1);
      articles.set(which, corrected);
      pipeline.publish(corrected);
    }
  }

  private void withdrawSome(TestPipeline pipeline, int count) throws Exception {
    for (int i = 0; i < count; i++) {
      Article before = articles.remove(random.nextInt(articles.size()));
      pipeline.publish(
          Article.retraction(
              before.id(),
              before.published(),
              before.version() + 1,
              new Retraction("was wrong", null)));
    }
  }

  private PublicationTime published() {
    return PublicationTime.of(LocalDate.of(1985, 1, 1).plusDays(random.nextInt(9000)));
  }

  private String text() {
    return one(TEXTS).formatted(one(NAMES), one(DATES));
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static long enriched(TestPipeline pipeline) {
    return pipeline.stages().processed().getOrDefault(ProcessorOutcome.ENRICHED, 0L);
  }

  private static Map<String, String> lastValues(TestPipeline pipeline, Topic topic) {
    Map<String, String> last = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> record : pipeline.records(topic)) {
      String key = new String(record.key(), UTF_8);
      if (record.value() == null) {
        last.remove(key);
      } else {
        last.put(key, new String(record.value(), UTF_8));
      }
    }
    return last;
  }

  private static <T> Map<String, String> json(Map<String, T> records) {
    Map<String, String> json = new TreeMap<>();
    records.forEach((key, value) -> json.put(key, new String(Json.write(value), UTF_8)));
    return json;
  }
}
