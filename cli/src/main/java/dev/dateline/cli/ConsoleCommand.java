package dev.dateline.cli;

import dev.dateline.cli.broker.DataDirectory;
import dev.dateline.cli.http.Front;
import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.cli.terminal.Terminal;
import dev.dateline.topics.KafkaConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline console}: the web page. */
@Command(
    name = "console",
    mixinStandardHelpOptions = true,
    header = "Show the diary, the calendar and the articles in a browser, until Ctrl-C.",
    description = {
      "Reads news.results and news.dead-letters: of --bootstrap-servers, or of the broker of a"
          + " `dateline run --serve` on the same data directory. Where there is no broker, the"
          + " files of the archive, and what changes in them. It writes nothing but its index, in"
          + " the data directory.",
      "It listens at 127.0.0.1 unless --bind says otherwise; the setting console.token"
          + " (DATELINE_CONSOLE_TOKEN) asks for a token."
    },
    footer = {
      "",
      "Examples:",
      "  dateline console",
      "  dateline console --archive /srv/news --http-port 8090",
      "  DATELINE_CONSOLE_TOKEN=… dateline console --bootstrap-servers broker:9092 --bind 0.0.0.0"
    })
final class ConsoleCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private CommonOptions options = new CommonOptions();
  @Mixin private MonitoringOptions monitoring = new MonitoringOptions();
  @Mixin private ConsoleOptions consoleOptions = new ConsoleOptions();

  ConsoleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = options.read(consoleOptions.with(monitoring.flags()));
    Optional<KafkaConnection> brokers =
        settings
            .foreignBrokers()
            .or(
                () ->
                    DataDirectory.runningBroker(settings.path(Setting.DATA))
                        .map(settings::connectionTo));
    Path archive = settings.path(Setting.ARCHIVE);
    if (brokers.isEmpty() && !Files.isDirectory(archive)) {
      terminal.message(
          "dateline: there is no archive \"%s\" and no broker; `dateline run` makes one,"
                  .formatted(archive)
              + " --archive names another, --bootstrap-servers brokers");
      return ExitCode.REJECTED.code();
    }
    try (Front front = open(settings, brokers)) {
      terminal.message("The console: " + front.address());
      terminal.message(
          brokers
              .map(found -> "Live from " + found.bootstrapServers() + ". Ctrl-C ends it.")
              .orElse("From the files of \"%s\". Ctrl-C ends it.".formatted(archive)));
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      terminal.message("The console has ended.");
    }
    return ExitCode.OK.code();
  }

  private static Front open(Settings settings, Optional<KafkaConnection> brokers)
      throws IOException {
    return brokers.isPresent()
        ? Monitoring.consoleOver(settings, brokers.get())
        : Console.overArchive(settings, Map.of("/health", Monitoring::alone));
  }
}
