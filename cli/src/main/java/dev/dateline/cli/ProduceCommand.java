package dev.dateline.cli;

import dev.dateline.cli.metrics.Metrics;
import dev.dateline.cli.pipeline.Pipeline;
import dev.dateline.cli.pipeline.Stages;
import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.cli.terminal.Terminal;
import dev.dateline.producer.PublishListener;
import dev.dateline.producer.PublishReport;
import dev.dateline.topics.KafkaConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline produce}: publishes articles to brokers elsewhere. */
@Command(
    name = "produce",
    mixinStandardHelpOptions = true,
    header = "Publish articles to news.articles.",
    description = {
      "Reads files and folders (the seed format .txt; NDJSON, JSON and ninjs; plain, .gz or .zst)"
          + " or standard input (-). What is no article is named, dead-lettered and skipped; the"
          + " exit code is 1 then.",
      "With --watch it stays up and publishes the files that appear in a folder, with health and"
          + " metrics on --http-port."
    })
final class ProduceCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private CommonOptions options = new CommonOptions();
  @Mixin private MonitoringOptions monitoringOptions = new MonitoringOptions();

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files, folders, or - .")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--watch",
      paramLabel = "DIR",
      description = "Publish the files that appear in a folder, until Ctrl-C.")
  private @Nullable Path watched;

  ProduceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = options.read(monitoringOptions.flags());
    if (settings.foreignBrokers().isEmpty()) {
      terminal.message(
          "dateline: produce needs brokers: give --bootstrap-servers HOST:PORT, or use"
              + " `dateline run PATH`");
      return ExitCode.USAGE.code();
    }
    if (paths.isEmpty() == (watched == null)) {
      terminal.message("dateline: produce wants either PATH or --watch DIR");
      return ExitCode.USAGE.code();
    }
    List<Path> inputs = Inputs.of(paths);
    KafkaConnection connection = settings.foreignBrokers().get();
    Pipeline.ensureTopics(connection, settings.integer(Setting.PARTITIONS));
    if (watched != null) {
      watch(watched, settings, connection);
      return ExitCode.OK.code();
    }
    Publishing publishing = new Publishing(terminal, settings, connection, PublishListener.none());
    PublishReport report = publishing.publish(inputs);
    new RunReport(terminal, settings).exceptions(report);
    terminal.message(
        "%,d read, %,d published (%,d of them retractions)."
            .formatted(report.read(), report.published(), report.retractions()));
    return (report.ending() == PublishReport.Ending.ALL_WELL ? ExitCode.OK : ExitCode.REJECTED)
        .code();
  }

  private void watch(Path folder, Settings settings, KafkaConnection connection)
      throws IOException {
    try (Metrics metrics = new Metrics();
        Monitoring monitoring =
            Monitoring.start(settings, connection, new Stages(settings, connection), metrics)) {
      terminal.message(
          "Health and metrics: %s/health %s/metrics"
              .formatted(monitoring.address(), monitoring.address()));
      new Publishing(terminal, settings, connection, metrics.publishing()).watch(folder);
    }
  }
}
