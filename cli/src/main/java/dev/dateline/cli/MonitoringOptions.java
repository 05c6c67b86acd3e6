package dev.dateline.cli;

import dev.dateline.cli.settings.Setting;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flag of commands that stay up. */
final class MonitoringOptions {

  @Option(
      names = "--http-port",
      paramLabel = "N",
      description =
          "Port of /health, /metrics and the console (default: 8080; 0 takes a free one).")
  private @Nullable String httpPort;

  Map<String, String> flags() {
    return httpPort == null ? Map.of() : Map.of(Setting.HTTP_PORT.key(), httpPort);
  }
}
