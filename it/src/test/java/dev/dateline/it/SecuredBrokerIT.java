package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster with SASL and TLS, reached by what a settings file passes through to Kafka. */
class SecuredBrokerIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path directory;
  private SecuredBroker broker;

  @BeforeEach
  void startBroker() throws Exception {
    broker = SecuredBroker.start(directory.resolve("broker"));
  }

  @AfterEach
  void stopBroker() {
    broker.close();
  }

  @Test
  void takesArticlesFromFilesToFiles() throws Exception {
    Path settings = settings("settings.properties", broker.settings(SecuredBroker.PASSWORD));
    Path input = directory.resolve("news.ndjson");
    Files.writeString(
        input,
        "{\"id\":\"one\",\"published\":\"2025-06-20\",\"body\":\"The treaty was signed in Oslo on"
            + " Thursday.\"}\n");
    try (DatelineProcess topics = DatelineProcess.run(command(settings, "topics"))) {
      assertThat(topics.exitCode()).as(topics::toString).isZero();
    }
    try (DatelineProcess processor =
            DatelineProcess.start(List.of(), command(settings, "process", "--http-port", "0"));
        DatelineProcess sink =
            DatelineProcess.start(
                List.of(), command(settings, "sink", "--http-port", "0", "--set", "instance=two"));
        DatelineProcess produce =
            DatelineProcess.run(command(settings, "produce", input.toString()))) {
      assertThat(produce.exitCode()).as(produce::toString).isZero();
      Path file = directory.resolve("archive/articles/2025/06/20/one.json");
      await()
          .atMost(PATIENCE)
          .until(() -> Files.exists(file) || !processor.isAlive() || !sink.isAlive());
      assertThat(file).as("%s%n%s", processor, sink).exists();
      assertThat(processor.messages() + sink.messages())
          .doesNotContain(SecuredBroker.PASSWORD, SecuredBroker.STORE_PASSWORD);
    }
    try (DatelineProcess consume =
        DatelineProcess.run(
            command(settings, "consume", "news.results", "--from-beginning", "-e"))) {
      assertThat(consume.exitCode()).as(consume::toString).isZero();
      assertThat(consume.output()).contains("\"key\":\"article/one\"");
    }
    assertThatNoLogHasASecret();
  }

  @Test
  void saysClearlyThatItIsNotLetIn() throws Exception {
    Path settings = settings("wrong.properties", broker.settings("not-the-password"));
    Path input = Files.writeString(directory.resolve("a.txt"), " date 2025-06-20 Text.");
    for (String[] command :
        List.of(
            command(settings, "topics", "--check"),
            command(settings, "produce", input.toString()),
            command(settings, "process", "--http-port", "0"),
            command(settings, "sink", "--http-port", "0"),
            command(settings, "consume", "news.results", "-e"))) {
      try (DatelineProcess refused = DatelineProcess.run(command)) {
        assertThat(refused.exitCode()).as(refused::toString).isEqualTo(3);
        assertThat(refused.messages())
            .contains(
                "dateline: the brokers do not let us in: Authentication failed during"
                    + " authentication due to invalid credentials with SASL mechanism"
                    + " SCRAM-SHA-512")
            .doesNotContain("\tat ")
            .doesNotContain("not-the-password", SecuredBroker.STORE_PASSWORD);
      }
    }
    assertThatNoLogHasASecret();
  }

  @Test
  void saysClearlyThatASettingOfKafkaIsWrong() throws Exception {
    Path settings =
        settings(
            "missing.properties",
            broker.settings(SecuredBroker.PASSWORD).replace("trust.p12", "missing.p12"));
    try (DatelineProcess check = DatelineProcess.run(command(settings, "topics", "--check"))) {
      assertThat(check.exitCode()).as(check::toString).isEqualTo(2);
      assertThat(check.messages())
          .contains("dateline: a kafka.… setting is wrong: ")
          .contains("missing.p12")
          .doesNotContain("\tat ");
    }
  }

  private void assertThatNoLogHasASecret() throws IOException {
    Path logs = directory.resolve("data/logs");
    if (!Files.exists(logs)) {
      return;
    }
    try (Stream<Path> files = Files.walk(logs)) {
      for (Path log : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(log, StandardCharsets.UTF_8))
            .doesNotContain(
                SecuredBroker.PASSWORD, SecuredBroker.STORE_PASSWORD, "not-the-password");
      }
    }
  }

  private Path settings(String name, String lines) throws IOException {
    return Files.writeString(directory.resolve(name), lines);
  }

  private String[] command(Path settings, String name, String... more) {
    return Stream.concat(
            Stream.of(
                name,
                "--config",
                settings.toString(),
                "--archive",
                directory.resolve("archive").toString(),
                "--data",
                directory.resolve("data").toString()),
            Stream.of(more))
        .toArray(String[]::new);
  }
}
