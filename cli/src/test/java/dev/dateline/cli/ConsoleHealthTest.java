package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.http.Health;
import dev.dateline.cli.http.Health.StageHealth;
import dev.dateline.cli.http.Health.Status;
import dev.dateline.console.live.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsoleHealthTest {

  @Test
  void isRedWithTheReasonWhileTheConsoleCannotFollow() {
    StageHealth behind = Console.health(source(Optional.of("the disk is full")));
    Health health = Health.of(List.of(behind));
    assertThat(health.status()).isEqualTo(Status.DOWN);
    assertThat(health.json()).contains("\"console\"", "the disk is full");
  }

  @Test
  void isGreenWhileTheConsoleFollows() {
    assertThat(Health.of(List.of(Console.health(source(Optional.empty())))).isUp()).isTrue();
  }

  private static Source source(Optional<String> problem) {
    return new Source() {
      @Override
      public boolean caughtUp() {
        return false;
      }

      @Override
      public Optional<String> problem() {
        return problem;
      }

      @Override
      public void close() {}
    };
  }
}
