package dev.dateline.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(
          new PrintStream(new ByteArrayOutputStream()),
          new PrintStream(shown, true, StandardCharsets.UTF_8),
          false);

  @Test
  void isSilentForWorkThatIsDoneAtOnce() {
    try (Progress progress = terminal.progress("publishing", "articles")) {
      progress.at(0.5, 10);
      progress.at(1, 20);
    }
    assertThat(shown.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
