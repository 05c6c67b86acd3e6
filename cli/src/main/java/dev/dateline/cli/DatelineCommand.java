package dev.dateline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command itself: shows its help, and leads to the others. */
@Command(
    name = "dateline",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    synopsisSubcommandLabel = "COMMAND",
    header = "Turns dated news articles into entities, dates, events and anniversaries.",
    description = {
      "",
      "Begin with `dateline run`: it takes the sample articles through the whole pipeline on an"
          + " embedded Kafka broker and writes JSON files to ./archive.",
      ""
    },
    footer = {
      "",
      "Results go to standard output, everything else to standard error.",
      "Settings: defaults, then --config FILE, then the environment (DATELINE_…), then flags."
    },
    exitCodeListHeading = "%nExit codes:%n",
    subcommands = {
      RunCommand.class,
      ProduceCommand.class,
      ProcessCommand.class,
      SinkCommand.class,
      RetractCommand.class,
      DiaryCommand.class,
      ConsoleCommand.class,
      ReplayCommand.class,
      VerifyCommand.class,
      ExtractCommand.class,
      ConsumeCommand.class,
      SchemaCommand.class,
      TopicsCommand.class,
      CommandLine.HelpCommand.class
    })
final class DatelineCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? Begin with `dateline run`.");
  }
}
