package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.cli.broker.BrokerSettings;
import dev.dateline.cli.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's own entities, given to each command that takes them. */
class OwnEntitiesIT {

  private static final String ID = "\"id\":\"organization/qwertlin-works\"";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path directory;
  private Path articles;
  private Path entities;

  @BeforeEach
  void writeFiles() throws IOException {
    articles =
        Files.writeString(
            directory.resolve("news.ndjson"),
            """
            {"id":"one","published":"2025-06-20","body":"Officials of qwertlin signed it on Thursday."}
            {"id":"two","published":"2025-06-21","body":"The parade was held in Lima on Friday."}
            """);
    entities =
        Files.writeString(
            directory.resolve("my-entities.json"),
            """
            {"entities": [{"id": "organization/qwertlin-works", "type": "ORGANIZATION",
              "name": "Qwertlin Works", "aliases": ["qwertlin"]}]}
            """);
  }

  @Test
  void extractNamesThem() throws Exception {
    try (DatelineProcess extract = extract(entities)) {
      assertThat(extract.exitCode()).as(extract::toString).isZero();
      assertThat(extract.output()).contains(ID, "\"idBasis\":\"USER\"");
    }
  }

  @Test
  void aMistypedFieldEndsTheCommandWithItsPlace() throws Exception {
    Files.writeString(entities, Files.readString(entities).replace("aliases", "alias"));
    try (DatelineProcess extract = extract(entities)) {
      assertThat(extract.exitCode()).as(extract::toString).isEqualTo(2);
      assertThat(extract.output()).isEmpty();
      assertThat(extract.messages())
          .contains("my-entities.json", "unknown field \"alias\" at line 2, column 29")
          .contains("did you mean \"aliases\"?");
    }
  }

  @Test
  void runNamesThemAndRetractKeepsThem() throws Exception {
    Path one = directory.resolve("archive/articles/2025/06/20/one.json");
    try (DatelineProcess run = DatelineProcess.run(embedded("run", articles.toString()))) {
      assertThat(run.exitCode()).as(run::toString).isZero();
    }
    String named = Files.readString(one);
    assertThat(named.replace(" ", "")).contains(ID);

    try (DatelineProcess retract =
        DatelineProcess.run(embedded("retract", "two", "--reason", "published by mistake"))) {
      assertThat(retract.exitCode()).as(retract::toString).isZero();
    }
    assertThat(directory.resolve("archive/articles/2025/06/21/two.retracted.json")).exists();
    assertThat(one).hasContent(named);
  }

  @Test
  void processNamesThem() throws Exception {
    try (EmbeddedBroker broker =
        EmbeddedBroker.start(BrokerSettings.in(directory.resolve("broker"), 0))) {
      String[] servers = {"--bootstrap-servers", broker.bootstrapServers()};
      try (DatelineProcess processor =
              DatelineProcess.start(
                  List.of(),
                  with(
                      servers,
                      "process",
                      "--http-port",
                      "0",
                      "--data",
                      directory.resolve("data").toString(),
                      "--entities",
                      entities.toString()));
          DatelineProcess produce =
              DatelineProcess.run(with(servers, "produce", articles.toString()))) {
        assertThat(produce.exitCode()).as(produce::toString).isZero();
        await()
            .atMost(PATIENCE)
            .untilAsserted(
                () -> {
                  assertThat(processor.isAlive()).as(processor::toString).isTrue();
                  try (DatelineProcess consumed =
                      DatelineProcess.run(
                          with(servers, "consume", "news.enriched", "--from-beginning", "-e"))) {
                    assertThat(consumed.output()).contains(ID);
                  }
                });
      }
    }
  }

  private DatelineProcess extract(Path file) throws IOException, InterruptedException {
    return DatelineProcess.run("extract", "--entities", file.toString(), articles.toString());
  }

  private String[] embedded(String name, String... more) {
    String[] places = {
      "--archive", directory.resolve("archive").toString(),
      "--data", directory.resolve("data").toString(),
      "--entities", entities.toString()
    };
    List<String> command = new ArrayList<>(List.of(name));
    command.addAll(List.of(more));
    command.addAll(List.of(places));
    return command.toArray(String[]::new);
  }

  private static String[] with(String[] servers, String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(servers));
    return all.toArray(String[]::new);
  }
}
