package dev.dateline.cli;

import dev.dateline.cli.broker.DataDirectory;
import dev.dateline.cli.metrics.Metrics;
import dev.dateline.cli.pipeline.Pipeline;
import dev.dateline.cli.pipeline.Stages;
import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.cli.terminal.Terminal;
import dev.dateline.topics.KafkaConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Stages that work against brokers elsewhere until the process is asked to end. */
final class LongRunning {

  private final Terminal terminal;
  private final Settings settings;

  LongRunning(Terminal terminal, Settings settings) {
    this.terminal = terminal;
    this.settings = settings;
  }

  /**
   * Runs stages until the thread is interrupted.
   *
   * @param name for people
   * @param chosen adds the stages
   */
  int run(String name, UnaryOperator<Stages> chosen) throws IOException {
    Path data = settings.path(Setting.DATA);
    Optional<KafkaConnection> brokers = settings.foreignBrokers();
    if (brokers.isEmpty()) {
      terminal.message(
          "dateline: %s needs brokers: give --bootstrap-servers HOST:PORT, or use `dateline run`"
              .formatted(name));
      return ExitCode.USAGE.code();
    }
    Logs.alsoTo(DataDirectory.logFile(data, name + "-" + settings.text(Setting.INSTANCE)));
    Stages stages = chosen.apply(new Stages(settings, brokers.get()));
    try (Metrics metrics = new Metrics()) {
      stages.listen(metrics::latency);
      run(name, brokers.get(), stages, metrics);
    }
    return ExitCode.OK.code();
  }

  private void run(String name, KafkaConnection brokers, Stages stages, Metrics metrics)
      throws IOException {
    try (Pipeline pipeline =
            Pipeline.start(brokers, settings.integer(Setting.PARTITIONS), stages.list());
        Monitoring monitoring = Monitoring.start(settings, brokers, stages, metrics)) {
      terminal.message(
          "%s is up on %s; health and metrics: %s/health, %s/metrics. Ctrl-C ends it."
              .formatted(
                  name, brokers.bootstrapServers(), monitoring.address(), monitoring.address()));
      pipeline.awaitInterruption();
    } catch (InterruptedException e) {
      terminal.message(name + " has ended cleanly.");
    }
  }
}
