package dev.dateline.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables of the README agree with the code. */
class ReadmeTest {

  private static final Path README = Path.of("..", "README.md");

  @Test
  void namesEverySettingWithItsVariableDefaultAndPurpose() throws IOException {
    List<String> expected =
        Arrays.stream(Setting.values())
            .map(
                setting ->
                    "| `%s` | `%s` | %s | %s |"
                        .formatted(
                            setting.key(),
                            setting.variable(),
                            setting.defaultText().isEmpty()
                                ? "none"
                                : "`" + setting.defaultText() + "`",
                            setting.description()))
            .toList();

    assertThat(lines("| `", "DATELINE_")).containsExactlyElementsOf(expected);
  }

  @Test
  void namesEveryExitCode() throws IOException {
    for (ExitCode code : ExitCode.values()) {
      assertThat(Files.readAllLines(README))
          .contains("| %d | %s |".formatted(code.code(), code.meaning()));
    }
  }

  private static List<String> lines(String start, String part) throws IOException {
    return Files.readAllLines(README).stream()
        .filter(line -> line.startsWith(start) && line.contains(part))
        .toList();
  }
}
