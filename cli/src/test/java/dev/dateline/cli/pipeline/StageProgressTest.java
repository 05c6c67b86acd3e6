package dev.dateline.cli.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StageProgressTest {

  private static final TopicPartition PARTITION = new TopicPartition("news.articles", 0);
  private static final Instant START = Instant.parse("2025-06-20T12:00:00Z");

  private final StageProgress progress = new StageProgress();

  @Test
  void isStuckWhenInputWaitsAndNothingIsCommittedForAMinute() {
    observe(5, 3, 0);
    observe(5, 3, 60);
    assertThat(progress.isStuck(START.plusSeconds(60))).isFalse();
    assertThat(progress.isStuck(START.plusSeconds(61))).isTrue();
  }

  @Test
  void isNotStuckWhileItCommits() {
    observe(5, 1_000, 0);
    observe(6, 999, 50);
    observe(6, 999, 100);
    assertThat(progress.isStuck(START.plusSeconds(109))).isFalse();
  }

  @Test
  void isNotStuckWhenNothingWaits() {
    observe(5, 0, 0);
    assertThat(progress.isStuck(START.plusSeconds(86_400))).isFalse();
  }

  @Test
  void countsFromTheMomentThatInputCame() {
    observe(5, 0, 0);
    observe(5, 1, 1_000);
    assertThat(progress.isStuck(START.plusSeconds(1_059))).isFalse();
    assertThat(progress.isStuck(START.plusSeconds(1_061))).isTrue();
  }

  /** A broker that does not answer adds no observation: what waited goes on waiting. */
  @Test
  void turnsStuckWithoutFurtherObservations() {
    observe(5, 1, 0);
    assertThat(progress.isStuck(START.plusSeconds(3_600))).isTrue();
  }

  @Test
  void doubtsALagThatStands() {
    observe(5, 1, 0);
    assertThat(progress.isDoubtful(START.plusSeconds(5))).isFalse();
    assertThat(progress.isDoubtful(START.plusSeconds(6))).isTrue();
  }

  private void observe(long committed, long lag, long seconds) {
    progress.observe(
        Map.of(PARTITION, committed), Map.of(PARTITION.topic(), lag), START.plusSeconds(seconds));
  }
}
