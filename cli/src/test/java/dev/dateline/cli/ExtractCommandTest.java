package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.terminal.Terminal;
import dev.dateline.extract.Annotations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** One article that the extractor fails at costs nobody the others. */
class ExtractCommandTest {

  @TempDir Path directory;
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @Test
  void namesTheArticleThatItFailsAtAndGoesOn() throws IOException {
    Path articles = directory.resolve("news.ndjson");
    Files.write(articles, List.of(line("first"), line("worst"), line("deepest"), line("last")));
    int code = new CommandLine(command()).execute(articles.toString());
    assertThat(code).isEqualTo(ExitCode.REJECTED.code());
    assertThat(data.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.isEmpty()))
        .satisfiesExactly(
            first -> assertThat(first).contains("\"first\""),
            last -> assertThat(last).contains("\"last\""));
    assertThat(messages.toString(StandardCharsets.UTF_8))
        .contains("rejected: annotating article \"worst\" failed: ")
        .contains("no such rule")
        .contains("rejected: annotating article \"deepest\" failed: ")
        .contains("2 extracted, 2 rejected");
  }

  private ExtractCommand command() {
    Terminal terminal = new Terminal(stream(data), stream(messages), false);
    return new ExtractCommand(
        terminal,
        entities ->
            (body, published, provenance) -> {
              if (body.contains("worst")) {
                throw new IllegalStateException("no such rule");
              }
              if (body.contains("deepest")) {
                throw new StackOverflowError();
              }
              return Annotations.NONE;
            });
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String line(String id) {
    return "{\"id\":\"%s\",\"published\":\"2026-01-02\",\"body\":\"The %s of all.\"}"
        .formatted(id, id);
  }
}
