package dev.dateline.cli;

import dev.dateline.cli.terminal.Terminal;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Where the program begins and, alone of all classes, where it exits. */
public final class Main {

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  public static void main(String[] arguments) {
    // Kafka 4.3 looks up names of constants in the default locale: under the Turkish one, where the
    // upper case of i has a dot, its broker does not start.
    Locale.setDefault(Locale.ROOT);
    Interruption interruption = Interruption.watchThisThread();
    Terminal terminal = Terminal.ofProcess();
    int code = ExitCode.FAILED.code();
    try {
      code = run(terminal, arguments);
      terminal.flush();
    } finally {
      // Or the hook would wait for a command that has ended, whatever ended it.
      interruption.commandEnded();
      System.exit(code);
    }
  }

  /** The whole program but for its exit. */
  static int run(Terminal terminal, String... arguments) {
    CommandLine commandLine = new CommandLine(new DatelineCommand(), new CommandFactory(terminal));
    commandLine.getCommandSpec().usageMessage().exitCodeList(ExitCode.meanings());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setUsageHelpAutoWidth(true);
    commandLine.setErr(terminal.messages());
    commandLine.setExecutionExceptionHandler((e, line, parsed) -> report(terminal, e));
    try {
      return commandLine.execute(arguments);
    } catch (Error e) {
      // Picocli catches exceptions alone.
      LOG.error("the command failed", e);
      terminal.message("dateline: failed by a bug or a lack of memory: " + e);
      return ExitCode.FAILED.code();
    }
  }

  /** One message for people; the stack trace goes to the log. */
  private static int report(Terminal terminal, Exception failure) {
    if (failure instanceof InterruptedException) {
      terminal.message(
          "dateline: interrupted; what was committed stays, the rest is done next time");
      return ExitCode.INTERRUPTED.code();
    }
    ExitCode code = FailureMessage.codeOf(failure);
    String message = FailureMessage.of(failure);
    terminal.message("dateline: " + message.replace("\n", "\ndateline: "));
    if (code == ExitCode.FAILED) {
      LOG.warn("the command failed", failure);
    }
    return code.code();
  }
}
