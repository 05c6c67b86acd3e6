package dev.dateline.cli;

import dev.dateline.cli.settings.Settings;
import dev.dateline.cli.terminal.Terminal;
import dev.dateline.extract.Extractor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline process}: the processor alone, until it is ended. */
@Command(
    name = "process",
    mixinStandardHelpOptions = true,
    header = "Enrich articles: news.articles to news.enriched, until Ctrl-C.",
    description =
        "Any number of these processes share the partitions. Needs --bootstrap-servers; creates"
            + " missing topics.")
final class ProcessCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private CommonOptions options = new CommonOptions();
  @Mixin private MonitoringOptions monitoring = new MonitoringOptions();

  ProcessCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = options.read(monitoring.flags());
    Extractor extractor = Extractor.create(settings.userEntities());
    return new LongRunning(terminal, settings)
        .run("processor", stages -> stages.withProcessor(extractor));
  }
}
