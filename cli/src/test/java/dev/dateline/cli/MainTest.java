package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a command ends that cannot begin: its exit code, and one message that says why. */
class MainTest {

  @TempDir Path directory;
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  private int run(OutputStream data, String... arguments) {
    return Main.run(
        new Terminal(
            new PrintStream(data, true, StandardCharsets.UTF_8),
            new PrintStream(messages, true, StandardCharsets.UTF_8),
            false),
        arguments);
  }

  private String said() {
    return messages.toString(StandardCharsets.UTF_8);
  }

  @Test
  void anErrorEndsTheCommandWithItsOwnCode() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new OutOfMemoryError("Java heap space");
          }
        };
    assertThat(run(full, "schema", "article")).isEqualTo(ExitCode.FAILED.code());
    assertThat(said()).contains("failed by a bug or a lack of memory").contains("Java heap space");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          replay --speed fast                   | --speed is "fast"; expected max, or a multiple such as 60x or 0.5x
          replay --speed 0x                     | --speed is "0x"; expected max
          replay --speed -2x                    | --speed is "-2x"; expected max
          replay --from 2025-06-31              | Invalid value for option '--from': cannot convert '2025-06-31'
          replay --to yesterday                 | Invalid value for option '--to': cannot convert 'yesterday'
          replay --from 2025-07-01 --to 2025-06-30 | --to is "2025-06-30"; expected no earlier than --from "2025-07-01"
          replay --from-dead-letters --source archive | --from-dead-letters is a source; leave out --source
          replay --source no/such/file          | --source is "no/such/file"; expected topic, archive, or a file or folder that is there
          replay --no-such-flag                 | Unknown option: '--no-such-flag'
          replay --layout heap                  | layout is "heap": expected documents or segments
          verify --repair some-id               | --repair mends the whole archive; leave out ID
          verify one two                        | Unmatched argument at index
          verify --layout heap                  | layout is "heap": expected documents or segments
          topics --migrate 0                    | expected --migrate N with 1 to 1000 partitions
          topics --migrate many                 | Invalid value for option '--migrate'
          topics --dry-run                      | expected --migrate N
          topics --migrate 4 --abort            | or --abort alone
          topics --check --migrate 4            | expected --migrate N
          topics --set partitions=0             | partitions is "0"
          """)
  void aWrongArgumentStartsNothing(String line, String expected) {
    String[] arguments =
        Stream.concat(
                Arrays.stream(line.trim().split(" ")),
                Stream.of("--data", directory.resolve("data").toString()))
            .toArray(String[]::new);
    assertThat(run(new ByteArrayOutputStream(), arguments))
        .as(this::said)
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(said()).contains(expected.trim());
    assertThat(directory).isEmptyDirectory();
  }
}
