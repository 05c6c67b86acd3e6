package dev.dateline.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.extract.PublicationTime;
import dev.dateline.topics.Article;
import dev.dateline.topics.Topic;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is chosen for a replay, in which order and when. */
class PlanMakerTest {

  private static final Selection ALL = new Selection(null, null, Set.of());

  private static Candidate article(String id, int version, String date) {
    return Candidate.of(
        Article.of(id, PublicationTime.parse(date), "Text " + version).withVersion(version),
        Topic.REPLAY);
  }

  private static Candidate retraction(String id, int version, String date) {
    return Candidate.of(
        Article.retraction(
            id, PublicationTime.parse(date), version, new Article.Retraction("x", null)),
        Topic.REPLAY);
  }

  private static List<String> planned(Selection selection, Speed speed, Candidate... found) {
    PlanMaker maker = new PlanMaker(selection, new ByteArrayOutputStream());
    List.of(found).forEach(maker::take);
    return maker.planned(speed).stream()
        .map(one -> one.id() + one.version() + (one.withdrawn() ? "r" : ""))
        .toList();
  }

  @Test
  void takesTheLatestVersionOfEachAndOfTwoEqualTheLaterOrTheRetraction() {
    assertThat(
            planned(
                ALL,
                Speed.MAX,
                article("a", 2, "2025-06-01"),
                article("a", 1, "2025-06-01"),
                retraction("b", 1, "2025-06-01"),
                article("b", 1, "2025-06-01")))
        .containsExactly("a2", "b1r");
    ByteArrayOutputStream articles = new ByteArrayOutputStream();
    PlanMaker maker = new PlanMaker(ALL, articles);
    maker.take(
        Candidate.of(Article.of("a", PublicationTime.parse("2025-06-01"), "Old."), Topic.REPLAY));
    maker.take(
        Candidate.of(Article.of("a", PublicationTime.parse("2025-06-01"), "New."), Topic.REPLAY));
    PlannedArticle last = maker.planned(Speed.MAX).get(0);
    assertThat(articles.toString(StandardCharsets.UTF_8).substring((int) last.position()))
        .contains("New.")
        .doesNotContain("Old.");
  }

  @Test
  void looksForAMovedArticleUnderItsNewDateAlone() {
    Selection june = new Selection(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30), Set.of());
    assertThat(
            planned(
                june,
                Speed.MAX,
                article("moved", 1, "2025-06-20"),
                article("moved", 2, "2025-07-01"),
                article("first", 1, "2025-06-01"),
                article("last", 1, "2025-06-30"),
                article("late", 1, "2025-07-01")))
        .containsExactly("first1", "last1");
    assertThat(
            planned(
                new Selection(null, null, Set.of("x")),
                Speed.MAX,
                article("x", 1, "2025-06-20"),
                article("y", 1, "2025-06-20")))
        .containsExactly("x1");
  }

  @Test
  void pacedInOrderOfPublicationOtherwiseAsFound() {
    Candidate[] found = {article("b", 1, "2025-06-02"), article("a", 1, "2025-06-01")};
    assertThat(planned(ALL, Speed.MAX, found)).containsExactly("b1", "a1");
    assertThat(planned(ALL, Speed.parse("60x"), found)).containsExactly("a1", "b1");
  }

  @Test
  void aMultipleOfThePaceIsWhenAnArticleIsDue() {
    Instant first = Instant.parse("2025-06-01T00:00:00Z");
    Instant hourLater = first.plus(Duration.ofHours(1));
    assertThat(Speed.parse("60x").delay(first, hourLater)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Speed.parse("0.5x").delay(first, hourLater)).isEqualTo(Duration.ofHours(2));
    assertThat(Speed.MAX.delay(first, hourLater)).isZero();
    assertThat(Speed.parse("60x").delay(hourLater, first)).isZero();
    for (String wrong : List.of("60", "x", "0x", "-1x", "fast", "")) {
      assertThatThrownBy(() -> Speed.parse(wrong))
          .hasMessage(
              "--speed is \"%s\"; expected max, or a multiple such as 60x or 0.5x"
                  .formatted(wrong));
    }
  }

  @Test
  void refusesARangeThatEndsBeforeItBegins() {
    assertThatThrownBy(
            () -> new Selection(LocalDate.of(2025, 6, 2), LocalDate.of(2025, 6, 1), Set.of()))
        .hasMessage("--to is \"2025-06-01\"; expected no earlier than --from \"2025-06-02\"");
  }

  @Test
  void aPlanOnDiskIsThereOnceItIsWholeAndComesBackAsItWas(@TempDir Path data) throws Exception {
    ReplayPlan plan = ReplayPlan.of(data, "all");
    PlanMaker maker;
    try (var articles = plan.newArticles()) {
      maker = new PlanMaker(ALL, articles);
      maker.take(article("a", 1, "2025-06-01"));
      maker.take(article("b", 3, "2025-06-02"));
    }
    assertThat(plan.exists()).isFalse();
    List<PlannedArticle> planned = maker.planned(Speed.MAX);
    plan.finish(planned, new ReplayPlan.Start("all", 1, Map.of("news.results-0", 7L)));
    plan.sent(1);

    ReplayPlan again = ReplayPlan.of(data, "all");
    assertThat(again.exists()).isTrue();
    assertThat(again.articles()).isEqualTo(planned);
    assertThat(again.start().ends()).containsExactly(Map.entry("news.results-0", 7L));
    assertThat(again.sent()).isEqualTo(1);
    assertThat(ReplayPlan.of(data, "other").exists()).isFalse();
    again.remove();
    assertThat(again.exists()).isFalse();
    assertThat(again.sent()).isZero();
  }

  @Test
  void aRetractionThatDoesNotSayItsVersionIsNotReplayed() {
    assertThat(Candidate.read(null)).isEmpty();
    assertThat(Candidate.read("{".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(
            Candidate.read(
                "{\"id\":\"a\",\"published\":\"2025-06-01\",\"retracted\":{\"reason\":\"x\"}}"
                    .getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(
            Candidate.read(
                "{\"id\":\"a\",\"published\":\"2025-06-01\",\"version\":2,\"status\":\"canceled\"}"
                    .getBytes(StandardCharsets.UTF_8)))
        .get()
        .extracting(Candidate::withdrawn)
        .isEqualTo(true);
  }
}
