package dev.dateline.cli;

import dev.dateline.cli.settings.Setting;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flag of commands that have a console. */
final class ConsoleOptions {

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      description = "Address at which the console listens (default: 127.0.0.1).")
  private @Nullable String bind;

  /** The flags of another group of options, and this. */
  Map<String, String> with(Map<String, String> others) {
    Map<String, String> flags = new HashMap<>(others);
    if (bind != null) {
      flags.put(Setting.CONSOLE_BIND.key(), bind);
    }
    return flags;
  }
}
