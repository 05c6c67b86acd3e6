package dev.dateline.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dateline.topics.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 6, 18);
  private static final LocalDate LAST = LocalDate.of(2025, 7, 2);

  @TempDir private Path folder;
  private Copies copies;

  @BeforeEach
  void read() throws IOException {
    Path corpus = folder.resolve("corpus.ndjson");
    Files.writeString(
        corpus,
        """
        {"id":"a","published":"2025-06-18","body":"The treaty was signed on Tuesday."}
        {"id":"b","published":"2025-07-02","title":"Two","body":"It was signed last month."}
        {"id":"c","published":"2025-07-01","retracted":{"reason":"no text, so no copy"}}
        """);
    copies = Copies.of(List.of(corpus));
  }

  @Test
  void theFirstRoundIsTheCorpusItself() {
    assertThat(copies.distinct()).isEqualTo(2);
    assertThat(copies.at(0))
        .extracting(Article::id, a -> a.published().date())
        .containsExactly("a", FIRST);
    assertThat(copies.at(1))
        .extracting(Article::id, Article::title, a -> a.published().date())
        .containsExactly("b", "Two", LAST);
  }

  @Test
  void everyFurtherRoundHasItsOwnIdsAndDaysOfTheSameWeekdays() {
    LocalDate endOfRoundBefore = LAST;
    for (int round = 1; round < 200; round++) {
      Article a = copies.at(2L * round);
      Article b = copies.at(2L * round + 1);
      assertThat(a.published().date()).isAfter(endOfRoundBefore);
      assertThat(ChronoUnit.DAYS.between(FIRST, a.published().date()) % 7).isZero();
      assertThat(ChronoUnit.DAYS.between(a.published().date(), b.published().date()))
          .isEqualTo(ChronoUnit.DAYS.between(FIRST, LAST));
      assertThat(b.body()).isEqualTo(copies.at(1).body());
      endOfRoundBefore = b.published().date();
    }
    assertThat(LongStream.range(0, 400).mapToObj(place -> copies.at(place).id()))
        .doesNotHaveDuplicates();
  }

  @Test
  void neverLeavesTheCalendarHoweverManyThereAre() {
    Article farOut = copies.at(2_000_000_001L);
    assertThat(farOut.published().date().getYear()).isBetween(2025, 9000);
    assertThat(farOut.id()).isEqualTo("b-r1000000000");
  }

  @Test
  void putsAllOnOneDayWhereThatIsAsked() {
    LocalDate day = LocalDate.of(2025, 6, 20);
    assertThat(LongStream.range(0, 6).mapToObj(place -> copies.at(place, day).published().date()))
        .containsOnly(day);
  }

  @Test
  void aCorpusWithoutAnArticleIsRefused() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.ndjson"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Copies.of(List.of(empty)))
        .withMessageContaining("empty.ndjson");
  }
}
