package dev.dateline.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.console.api.PipelineView.Replay;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReplayProgressTest {

  private final ReplayProgress progress = new ReplayProgress();

  @Test
  void saysNothingOfWhatWasOverBeforeItLooked() {
    look(500, 0, 0);
    assertThat(progress.current()).isEmpty();
  }

  @Test
  void goesFromTheFirstRecordToTheLast() {
    look(500, 0, 0);
    look(600, 100, 2);
    assertThat(progress.current()).contains(new Replay(0, 100, 0, true));
    look(600, 40, 4);
    assertThat(progress.current()).contains(new Replay(60, 100, 15, true));
    look(600, 0, 12);
    assertThat(progress.current()).contains(new Replay(100, 100, 8.3, false));
    look(600, 0, 500);
    assertThat(progress.current())
        .as("stays as it ended")
        .contains(new Replay(100, 100, 8.3, false));
  }

  @Test
  void seesOneThatWasUnderWayBefore() {
    look(600, 100, 0);
    assertThat(progress.current()).contains(new Replay(0, 100, 0, true));
  }

  /** At a pace, nothing waits most of the time. */
  @Test
  void takesArticlesThatComeOneByOneForOneReplay() {
    look(0, 0, 0);
    look(1, 0, 20);
    look(2, 0, 40);
    look(3, 1, 60);
    assertThat(progress.current()).contains(new Replay(2, 3, 0, true));
  }

  @Test
  void beginsAnewAfterAPause() {
    look(0, 0, 0);
    look(10, 0, 2);
    look(15, 5, 200);
    assertThat(progress.current()).contains(new Replay(0, 5, 0, true));
  }

  private void look(long written, long waiting, int second) {
    progress.look(written, waiting, TimeUnit.SECONDS.toNanos(second));
  }
}
