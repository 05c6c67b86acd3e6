package dev.dateline.cli;

import dev.dateline.cli.pipeline.Stages;
import dev.dateline.cli.settings.Settings;
import dev.dateline.cli.terminal.Terminal;
import dev.dateline.extract.Extractor;
import picocli.CommandLine.Command;

/** {@code dateline process}: the processor alone, until it is ended. */
@Command(
    name = "process",
    mixinStandardHelpOptions = true,
    header = "Enrich articles: news.articles to news.enriched, until Ctrl-C.",
    description =
        "Any number of these processes share the partitions. Needs --bootstrap-servers; creates"
            + " missing topics.")
final class ProcessCommand extends StageCommand {

  ProcessCommand(Terminal terminal) {
    super(terminal, "processor");
  }

  @Override
  Stages addTo(Stages stages, Settings settings) {
    return stages.withProcessor(Extractor.create(settings.userEntities()));
  }
}
