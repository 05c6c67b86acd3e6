package dev.dateline.it.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Extractor;
import dev.dateline.extract.PublicationTime;
import dev.dateline.processor.calendar.ArticleClaims;
import dev.dateline.processor.calendar.Calendar;
import dev.dateline.topics.Article;
import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import dev.dateline.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Evidence in which all is well, and each way of spoiling it that a guarantee must notice. */
class GuaranteesTest {

  private static final Extractor EXTRACTOR = Extractor.create();

  private final List<Article> sent = new ArrayList<>();
  private final Map<Topic, List<ConsumerRecord<byte[], byte[]>>> records =
      new EnumMap<>(Topic.class);
  private final Map<String, byte[]> files = new TreeMap<>();

  @BeforeEach
  void allIsWell() {
    Article first = article(1, "Norway and Peru signed a trade agreement in Oslo on 19 June 2024.");
    Article second =
        article(2, "Norway and Peru signed a trade agreement in Lima on 19 June 2024.");
    for (Article article : List.of(first, second)) {
      sent.add(article);
      add(Topic.ARTICLES, "a", Json.write(article));
      add(Topic.ENRICHED, "a", Json.write(enriched(article)));
      add(Topic.RESULTS, "article/a", Json.write(enriched(article)));
    }
    add(Topic.ARTICLES, "bad", bytes("no JSON"));
    letterFor(lastOf(Topic.ARTICLES));
    files.put("articles/2025/06/20/a.json", Json.writePretty(enriched(second)));
    Calendar calendar = Calendar.of(ArticleClaims.of(enriched(second)));
    assertThat(calendar.events()).hasSize(1);
    calendar
        .events()
        .forEach(
            (id, event) -> {
              add(Topic.EVENTS, id, Json.write(event));
              add(Topic.RESULTS, "event/" + id, Json.write(event));
              files.put(
                  "events/2024/06/19.json",
                  Json.writePretty(Map.of("date", "2024-06-19", "events", List.of(event))));
            });
  }

  @Test
  void findsNothingWhereAllIsWell() {
    for (Guarantee guarantee : Guarantee.ALL) {
      assertThat(guarantee.breaches(evidence())).as(guarantee.name()).isEmpty();
    }
  }

  @Test
  void noticesAnAcknowledgedArticleThatIsNotOnTheLog() {
    sent.add(article(3, "A third text."));
    assertBroken(new NothingLost(), "version 3 of a was acknowledged and is not on the log");
  }

  @Test
  void noticesAnArticleThatWasNotEnriched() {
    of(Topic.ENRICHED).remove(1);
    assertBroken(new NothingLost(), "a passed 2 times and was enriched 1 times");
  }

  @Test
  void noticesAnArticleWithoutAResult() {
    of(Topic.RESULTS).removeIf(result -> text(result).equals("article/a"));
    assertBroken(new NothingLost(), "a has no result");
  }

  @Test
  void noticesARefusedRecordWithoutADeadLetter() {
    of(Topic.DEAD_LETTERS).clear();
    assertBroken(new NothingLost(), "is no article and has no dead letter");
  }

  @Test
  void noticesAnArticleThatWasEnrichedTwice() {
    add(Topic.ENRICHED, "a", lastOf(Topic.ENRICHED).value());
    assertBroken(new NothingDoubled(), "a passed 2 times and was enriched 3 times");
  }

  @Test
  void noticesTwoDeadLettersOfOneRecord() {
    letterFor(lastOf(Topic.ARTICLES));
    assertBroken(new NothingDoubled(), "has two dead letters");
  }

  @Test
  void noticesTheSameResultTwiceInARow() {
    ConsumerRecord<byte[], byte[]> result = of(Topic.RESULTS).get(1);
    add(Topic.RESULTS, "article/a", result.value());
    assertBroken(new NothingDoubled(), "stands twice in a row");
  }

  @Test
  void noticesAFileThatEndsInTheMiddle() {
    files.computeIfPresent(
        "articles/2025/06/20/a.json", (name, whole) -> Arrays.copyOf(whole, whole.length / 2));
    assertBroken(new NoTornFile(), "articles/2025/06/20/a.json is torn");
  }

  @Test
  void knowsTheFileOfRejectionsThatGotNone() {
    String name = "rejected/_more-4.json";
    files.put(
        name,
        "{\"partition\":4,\"files\":1000,\"firstWithoutFile\":1000,\"where\":\"topic\"}\n"
            .getBytes(StandardCharsets.UTF_8));
    assertThat(new NoTornFile().breaches(evidence())).isEmpty();
    files.put(name, "{\"partition\":4}\n".getBytes(StandardCharsets.UTF_8));
    assertBroken(new NoTornFile(), name + " is no object with the fields");
  }

  @Test
  void noticesAFileWithoutItsLastByte() {
    files.computeIfPresent(
        "events/2024/06/19.json", (name, whole) -> Arrays.copyOf(whole, whole.length - 1));
    assertBroken(new NoTornFile(), "does not end with a line feed");
  }

  @Test
  void noticesAnEmptyFileAndWhatIsLeftOfStaging() {
    files.put("articles/2025/06/20/b.json", new byte[0]);
    files.put(".staging/1/epoch/0", new byte[0]);
    assertThat(new NoTornFile().breaches(evidence())).hasSize(2);
  }

  @Test
  void noticesAFileThatIsMissingStaleOrTooMuch() {
    byte[] stale = Json.writePretty(enriched(sent.get(0)));
    files.put("articles/2025/06/20/a.json", stale);
    assertBroken(new FilesAgreeWithResults(), "article a is another in its file");
    files.put("articles/2025/06/21/a.json", stale);
    assertBroken(new FilesAgreeWithResults(), "articles/2025/06/21/a.json lies in the wrong place");
    assertBroken(new FilesAgreeWithResults(), "and in another file");
    files.keySet().removeIf(name -> name.startsWith("articles/"));
    assertBroken(new FilesAgreeWithResults(), "article a has a result and no file");
    of(Topic.RESULTS).removeIf(result -> text(result).startsWith("event/"));
    assertBroken(new FilesAgreeWithResults(), "has a file and no result");
  }

  @Test
  void noticesAVersionThatFalls() {
    add(Topic.RESULTS, "article/a", Json.write(enriched(sent.get(0))));
    assertBroken(new HigherVersionWins(), "version 1 of a came after version 2");
    assertBroken(new HigherVersionWins(), "a ends with version 1");
  }

  @Test
  void noticesTheEarlierOfTwoEqualVersions() {
    add(Topic.ARTICLES, "a", Json.write(article(2, "The later text of the second version.")));
    assertBroken(new HigherVersionWins(), "which is not the version 2 that must win");
  }

  @Test
  void noticesARetractionThatWasForgotten() {
    Article retraction =
        Article.retraction(
            "a", PublicationTime.parse("2025-06-20"), 3, new Article.Retraction("a mix-up", null));
    add(Topic.ARTICLES, "a", Json.write(retraction));
    add(Topic.ARTICLES, "a", Json.write(article(3, "The version of the retraction, too late.")));
    assertBroken(new HigherVersionWins(), "a ends with version 2");
  }

  /** It states a day of its own, and stands under the day of what it withdraws. */
  @Test
  void noticesARetractionThatTookAnotherDay() {
    Article.Retraction mixUp = new Article.Retraction("a mix-up", null);
    add(
        Topic.ARTICLES,
        "a",
        Json.write(Article.retraction("a", PublicationTime.parse("2025-07-01"), 3, mixUp)));
    Article kept = Article.retraction("a", PublicationTime.parse("2025-06-20"), 3, mixUp);
    add(Topic.RESULTS, "article/a", Json.write(enriched(kept)));
    assertThat(new HigherVersionWins().breaches(evidence())).isEmpty();
    Article moved = Article.retraction("a", PublicationTime.parse("2025-07-01"), 3, mixUp);
    add(Topic.RESULTS, "article/a", Json.write(enriched(moved)));
    assertBroken(new HigherVersionWins(), "a ends with version 3, which is not the version 3");
  }

  @Test
  void noticesAnEventThatIsMissingOrTooMuchOrStale() {
    ConsumerRecord<byte[], byte[]> event = of(Topic.EVENTS).get(0);
    add(Topic.EVENTS, "2024-06-20/0123456789abcdef", event.value());
    assertBroken(new CalendarEqualsRecomputation(), "2024-06-20/0123456789abcdef is too much");
    of(Topic.EVENTS).clear();
    assertBroken(new CalendarEqualsRecomputation(), "news.events: " + text(event) + " is missing");
    add(Topic.EVENTS, text(event), bytes("{}"));
    assertBroken(new CalendarEqualsRecomputation(), "is {}, recomputed");
    of(Topic.RESULTS).removeIf(result -> text(result).startsWith("event/"));
    assertBroken(new CalendarEqualsRecomputation(), "news.results (events)");
  }

  private void assertBroken(Guarantee guarantee, String breach) {
    assertThat(guarantee.breaches(evidence())).anySatisfy(one -> assertThat(one).contains(breach));
  }

  private Evidence evidence() {
    return new Evidence(sent, records, files);
  }

  private List<ConsumerRecord<byte[], byte[]>> of(Topic topic) {
    return records.computeIfAbsent(topic, t -> new ArrayList<>());
  }

  private ConsumerRecord<byte[], byte[]> lastOf(Topic topic) {
    return of(topic).get(of(topic).size() - 1);
  }

  private void add(Topic topic, String key, byte[] value) {
    ConsumerRecord<byte[], byte[]> one =
        new ConsumerRecord<>(topic.topicName(), 0, of(topic).size(), bytes(key), value);
    one.headers().add(CloudEventHeaders.ID, bytes(key + "#" + Arrays.hashCode(value)));
    of(topic).add(one);
  }

  private void letterFor(ConsumerRecord<byte[], byte[]> refused) {
    add(Topic.DEAD_LETTERS, text(refused), refused.value());
    lastOf(Topic.DEAD_LETTERS)
        .headers()
        .add(DeadLetter.STAGE, bytes("processor"))
        .add(DeadLetter.TOPIC, bytes(refused.topic()))
        .add(DeadLetter.PARTITION, bytes(Integer.toString(refused.partition())))
        .add(DeadLetter.OFFSET, bytes(Long.toString(refused.offset())));
  }

  private static Article article(int version, String body) {
    return Article.of("a", PublicationTime.parse("2025-06-20"), body).withVersion(version);
  }

  private static EnrichedArticle enriched(Article article) {
    return EnrichedArticle.of(
        article, EXTRACTOR.extract(String.valueOf(article.body()), article.published()));
  }

  private static String text(ConsumerRecord<byte[], byte[]> one) {
    return new String(one.key(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
