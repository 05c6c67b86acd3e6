package dev.dateline.sink.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.topics.KafkaConnection;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultSettingsTest {

  private static final Path STATE = Path.of("state");

  @Test
  void hasTheseDefaults() {
    assertThat(ResultSettings.defaults(STATE))
        .isEqualTo(new ResultSettings(STATE, 1, Duration.ofMillis(100)));
  }

  @Test
  void refusesNoThreads() {
    assertThatThrownBy(() -> new ResultSettings(STATE, 0, Duration.ofMillis(100)))
        .hasMessage("threads of the results: is \"0\"; expected 1 or more");
  }

  @Test
  void refusesACommitIntervalOfNothing() {
    assertThatThrownBy(() -> new ResultSettings(STATE, 1, Duration.ofMillis(-1)))
        .hasMessage("commit interval of the results: is \"-1 ms\"; expected more than 0 ms");
  }

  @Test
  void tellsTheBarrierItsGroupAndTopics(@TempDir Path state) {
    try (ResultPublisher publisher =
        new ResultPublisher(ResultSettings.defaults(state), KafkaConnection.to("localhost:1"))) {
      assertThat(publisher.groupId()).isEqualTo("dateline-results");
      assertThat(publisher.inputTopics())
          .containsExactly("news.enriched", "news.events", "news.anniversaries");
      assertThat(publisher.outputTopics()).containsExactly("news.results", "news.dead-letters");
      assertThat(publisher.repartitionTopics()).isEmpty();
      assertThat(publisher.counts()).hasSize(ResultOutcome.values().length);
      assertThat(publisher.failure()).isEmpty();
    }
  }
}
