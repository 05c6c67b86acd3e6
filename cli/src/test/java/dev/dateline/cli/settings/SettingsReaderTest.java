package dev.dateline.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.extract.UserEntities;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

  @TempDir Path directory;

  @Test
  void hasADefaultForEverySetting() {
    Settings settings = read(Map.of(), Map.of());

    assertThat(settings.path(Setting.ARCHIVE)).isEqualTo(Path.of("archive"));
    assertThat(settings.path(Setting.DATA)).isEqualTo(Path.of(".dateline"));
    assertThat(settings.foreignBrokers()).isEmpty();
    assertThat(settings.integer(Setting.BROKER_PORT)).isZero();
    assertThat(settings.integer(Setting.HTTP_PORT)).isEqualTo(8080);
    assertThat(settings.userEntities()).isEqualTo(UserEntities.NONE);
    assertThat(settings.text(Setting.PRODUCER_COMPRESSION)).isEqualTo("zstd");
    assertThat(settings.integer(Setting.PRODUCER_BATCH_SIZE)).isEqualTo(131_072);
    assertThat(settings.integer(Setting.PROCESSOR_THREADS)).isEqualTo(1);
    assertThat(settings.duration(Setting.PROCESSOR_COMMIT_INTERVAL))
        .isEqualTo(Duration.ofMillis(100));
    assertThat(settings.text(Setting.CALENDAR)).isEqualTo("on");
    assertThat(settings.integer(Setting.RESULTS_THREADS)).isEqualTo(1);
    assertThat(settings.duration(Setting.RESULTS_COMMIT_INTERVAL))
        .isEqualTo(Duration.ofMillis(100));
    assertThat(settings.duration(Setting.STALL_TIMEOUT)).isEqualTo(Duration.ofSeconds(150));
  }

  @Test
  void takesTheFlagOverTheEnvironmentOverTheFileOverTheDefault() throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("dateline.properties"),
            """
            # Of four settings the file gives three.
            archive = from-file
            data = from-file
            broker-port = 1001
            """);
    Settings settings =
        SettingsReader.read(
            file,
            Map.of(
                "DATELINE_DATA", "from-environment", "DATELINE_BROKER_PORT", "1002", "HOME", "/"),
            Map.of("broker-port", "1003"));

    assertThat(settings.path(Setting.ARCHIVE)).isEqualTo(Path.of("from-file"));
    assertThat(settings.path(Setting.DATA)).isEqualTo(Path.of("from-environment"));
    assertThat(settings.integer(Setting.BROKER_PORT)).isEqualTo(1003);
    assertThat(settings.integer(Setting.HTTP_PORT)).isEqualTo(8080);
  }

  @Test
  void reportsAllProblemsAtOnce() throws Exception {
    Path file = Files.writeString(directory.resolve("bad.properties"), "archvie = x\n");

    assertThatThrownBy(
            () ->
                SettingsReader.read(
                    file,
                    Map.of("DATELINE_HTTP_PROT", "1"),
                    Map.of("broker-port", "70000", "processor.commit-interval", "100")))
        .isInstanceOf(InvalidSettingsException.class)
        .message()
        .isEqualToNormalizingNewlines(
            """
            "archvie" in %s is no setting; did you mean "archive"?
            "DATELINE_HTTP_PROT" in the environment is no setting; did you mean "DATELINE_HTTP_PORT"?
            broker-port is "70000" on the command line: expected a whole number from 0 to 65535
            processor.commit-interval is "100" on the command line: expected a duration such as 100ms, 5s, 2m, 1h or 7d\
            """
                .formatted(file));
  }

  @Test
  void namesAFileThatCannotBeRead() {
    Path missing = directory.resolve("missing.properties");

    assertThatThrownBy(() -> SettingsReader.read(missing, Map.of(), Map.of()))
        .hasMessageStartingWith("the settings file \"" + missing + "\" cannot be read: ");
  }

  @ParameterizedTest
  @CsvSource({
    "processor.threads, 0, a whole number from 1 to 1000",
    "processor.threads, two, a whole number from 1 to 1000",
    "http-port, -1, a whole number from 0 to 65535",
    "producer.batch-size, 128, 'a size such as 512B, 128KiB, 16MiB or 1GiB'",
    "producer.batch-size, 128kb, 'a size such as 512B, 128KiB, 16MiB or 1GiB'",
    "producer.batch-size, 0B, 'a size such as 512B, 128KiB, 16MiB or 1GiB, more than 0'",
    "stall-timeout, 1 day, 'a duration such as 100ms, 5s, 2m, 1h or 7d'",
    "archive, '', the path of a directory"
  })
  void saysWhatItExpects(String key, String text, String expected) {
    assertThatThrownBy(() -> read(Map.of(), Map.of(key, text)))
        .hasMessage("%s is \"%s\" on the command line: expected %s".formatted(key, text, expected));
  }

  @Test
  void passesKafkasPropertiesThroughAndMasksSecrets() {
    Settings settings =
        read(
            Map.of("DATELINE_KAFKA_SECURITY_PROTOCOL", "SASL_SSL"),
            Map.of("bootstrap-servers", "broker:9093", "kafka.sasl.jaas.config", "user=\"me\""));

    assertThat(settings.foreignBrokers().orElseThrow().properties())
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("sasl.jaas.config", "user=\"me\"");
    assertThat(settings.toString())
        .contains("kafka.security.protocol=SASL_SSL")
        .contains("kafka.sasl.jaas.config=********")
        .doesNotContain("user=");
    assertThat(settings.foreignBrokers().orElseThrow().toString()).doesNotContain("user=");
  }

  private static Settings read(Map<String, String> environment, Map<String, String> flags) {
    return SettingsReader.read(null, environment, flags);
  }
}
