package dev.dateline.cli;

import dev.dateline.cli.pipeline.Stages;
import dev.dateline.cli.settings.Settings;
import dev.dateline.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that runs stages against brokers elsewhere until it is ended. */
abstract class StageCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final String name;

  @Mixin private CommonOptions options = new CommonOptions();
  @Mixin private MonitoringOptions monitoring = new MonitoringOptions();

  /**
   * A command.
   *
   * @param name of the process, for people and for its log
   */
  StageCommand(Terminal terminal, String name) {
    this.terminal = terminal;
    this.name = name;
  }

  /** Adds the stages that the command runs. */
  abstract Stages addTo(Stages stages, Settings settings);

  @Override
  public Integer call() throws Exception {
    Settings settings = options.read(monitoring.flags());
    return new LongRunning(terminal, settings).run(name, stages -> addTo(stages, settings));
  }
}
