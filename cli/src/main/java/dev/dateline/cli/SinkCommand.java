package dev.dateline.cli;

import dev.dateline.cli.pipeline.Stages;
import dev.dateline.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline sink}: both steps of the sink, until it is ended. */
@Command(
    name = "sink",
    mixinStandardHelpOptions = true,
    header = "Publish what differs to news.results and keep the JSON files, until Ctrl-C.",
    description =
        "Any number of these processes share the partitions. Needs --bootstrap-servers; creates"
            + " missing topics.")
final class SinkCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private CommonOptions options = new CommonOptions();
  @Mixin private MonitoringOptions monitoring = new MonitoringOptions();

  SinkCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    return new LongRunning(terminal, options.read(monitoring.flags()))
        .run("sink", Stages::withSink);
  }
}
