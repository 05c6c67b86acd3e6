package dev.dateline.topics.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.topics.KafkaConnection;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateInUseTest {

  @TempDir Path directory;

  @Test
  void isLeftByWhoeverBeganAndDidNotEnd() {
    assertThat(state("one").wasLeft()).isFalse();

    state("one").begin();

    assertThat(state("one").wasLeft()).isTrue();
  }

  @Test
  void isNotLeftAfterACleanEnd() {
    state("one").begin();
    state("one").end();

    assertThat(state("one").wasLeft()).isFalse();
  }

  @Test
  void staysLeftWhenTheNextBegins() {
    state("one").begin();
    state("one").begin();

    assertThat(state("one").wasLeft()).isTrue();
  }

  @Test
  void isOfOneApplicationAlone() {
    state("one").begin();
    state("other").begin();
    state("other").end();

    assertThat(state("one").wasLeft()).isTrue();
  }

  private StateInUse state(String application) {
    return new StateInUse(
        new StreamsSettings(
            application,
            KafkaConnection.to("nowhere:1"),
            directory.resolve("state"),
            1,
            StreamsSettings.DEFAULT_COMMIT_INTERVAL));
  }
}
