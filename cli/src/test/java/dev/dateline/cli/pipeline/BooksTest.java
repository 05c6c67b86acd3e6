package dev.dateline.cli.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.processor.ProcessorOutcome;
import dev.dateline.sink.results.ResultOutcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BooksTest {

  @Test
  void balanceWhenEveryArticleIsAccountedForOnce() {
    Books books =
        new Books(
            10,
            7,
            2,
            1,
            Map.of(ProcessorOutcome.SUPERSEDED, 1L, ProcessorOutcome.REJECTED, 1L),
            Map.of(
                ResultOutcome.NEW, 1L,
                ResultOutcome.CHANGED, 1L,
                ResultOutcome.UNCHANGED, 1L,
                ResultOutcome.RETRACTED, 1L,
                ResultOutcome.REJECTED, 1L));

    assertThat(books.balance()).isTrue();
    assertThat(books.rejected()).isEqualTo(3);
    assertThat(books.changedNothing()).isFalse();
    assertThat(books.text()).contains("  published              7  to news.articles");
  }

  @Test
  void doNotBalanceWhenOneIsMissingFurtherDown() {
    Books books = new Books(2, 2, 0, 0, Map.of(), Map.of(ResultOutcome.NEW, 1L));

    assertThat(books.balance()).isFalse();
    assertThat(books.text()).contains("THE BOOKS DO NOT BALANCE: 2 published, 1 accounted for.");
  }

  @Test
  void doNotBalanceWhenOneIsCountedTwice() {
    assertThat(new Books(1, 1, 0, 0, Map.of(), Map.of(ResultOutcome.NEW, 2L)).balance()).isFalse();
  }

  @Test
  void doNotBalanceWhenWhatWasReadWentNowhere() {
    assertThat(new Books(2, 1, 0, 0, Map.of(), Map.of(ResultOutcome.NEW, 1L)).balance()).isFalse();
  }

  @Test
  void sayThatNothingChanged() {
    Books books = new Books(3, 3, 0, 0, Map.of(), Map.of(ResultOutcome.UNCHANGED, 3L));

    assertThat(books.changedNothing()).isTrue();
    assertThat(books.balance()).isTrue();
  }
}
