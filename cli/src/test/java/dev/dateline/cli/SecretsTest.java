package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is secret in a settings file is in nothing that a command says or leaves behind. */
class SecretsTest {

  private static final List<String> SECRETS =
      List.of("horse-7431", "staple-2290", "token-5512", "zipper-9034");

  @TempDir Path directory;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Path settings;

  @BeforeEach
  void write() throws IOException {
    settings = directory.resolve("settings.properties");
    write("username=\"desk\" password=\"horse-7431\";");
  }

  private void write(String jaasOptions) throws IOException {
    Files.writeString(
        settings,
        """
        kafka.security.protocol=SASL_PLAINTEXT
        kafka.sasl.mechanism=PLAIN
        kafka.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required %s
        kafka.ssl.keystore.password=staple-2290
        kafka.ssl.key.password=zipper-9034
        console.token=token-5512-token-5512
        """
            .formatted(jaasOptions));
  }

  /** Its own flags come first; a word that names no command is the flag's own mistake. */
  private int run(String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(
        List.of("--config", settings.toString(), "--data", directory.resolve("data").toString()));
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Main.run(new Terminal(stream, stream, false), arguments.toArray(String[]::new));
  }

  private void assertThatNothingIsTold() throws IOException {
    String all = said.toString(StandardCharsets.UTF_8);
    assertThat(all).isNotEmpty().doesNotContain(SECRETS);
    if (Files.exists(directory.resolve("data"))) {
      try (Stream<Path> files = Files.walk(directory.resolve("data"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
              .as("%s", file)
              .doesNotContain(SECRETS);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run", "produce", "process", "sink", "retract", "diary", "console", "replay", "verify",
        "consume", "topics"
      })
  void areNotInTheHelp(String command) throws IOException {
    PrintStream before = System.out;
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThat(run(command, "--help")).isZero();
    } finally {
      System.setOut(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("Usage: dateline " + command);
    assertThatNothingIsTold();
  }

  @Test
  void areNotInWhatIsSaidOfOtherWrongSettings() throws IOException {
    assertThat(run("topics", "--set", "partitions=0", "--set", "kafak.sasl.mechanism=PLAIN"))
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(run("topics", "--no-such-flag")).isEqualTo(ExitCode.USAGE.code());
    assertThatNothingIsTold();
  }

  /** Kafka's parser of the line quotes the word that it stumbles over. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "username=\"desk\" password=\"correct\"horse-7431\";",
        "username=\"desk\" password=horse-7431 staple-2290;",
        "username=\"desk\" horse-7431;",
        "username=\"desk\" password=\"horse-7431\"",
        "username=\"desk\" password=\"horse-7431\"; zipper-9034 staple-2290 token-5512;"
      })
  void areNotInWhatIsSaidOfALineThatIsNotQuiteRight(String jaasOptions) throws IOException {
    write(jaasOptions);
    String[] at = {"--bootstrap-servers", "127.0.0.1:1"};
    assertThat(run("topics", "--check", at[0], at[1])).isEqualTo(ExitCode.USAGE.code());
    assertThat(run("consume", "news.results", at[0], at[1])).isEqualTo(ExitCode.USAGE.code());
    assertThat(run("process", at[0], at[1])).isEqualTo(ExitCode.USAGE.code());
    assertThat(run("sink", at[0], at[1])).isEqualTo(ExitCode.USAGE.code());
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("a kafka.… setting is wrong");
    assertThatNothingIsTold();
  }
}
