package dev.dateline.cli;

import dev.dateline.cli.pipeline.Stages;
import dev.dateline.cli.settings.Settings;
import dev.dateline.cli.terminal.Terminal;
import picocli.CommandLine.Command;

/** {@code dateline sink}: both steps of the sink, until it is ended. */
@Command(
    name = "sink",
    mixinStandardHelpOptions = true,
    header = "Publish what differs to news.results and keep the JSON files, until Ctrl-C.",
    description =
        "Any number of these processes share the partitions. Needs --bootstrap-servers; creates"
            + " missing topics.")
final class SinkCommand extends StageCommand {

  SinkCommand(Terminal terminal) {
    super(terminal, "sink");
  }

  @Override
  Stages addTo(Stages stages, Settings settings) {
    return stages.withSink();
  }
}
