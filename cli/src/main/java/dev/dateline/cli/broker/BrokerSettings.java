package dev.dateline.cli.broker;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the embedded broker runs.
 *
 * @param directory where its logs are kept
 * @param port on the loopback address; 0 for any that is free
 * @param shutdownTimeout after which a shutdown is given up; what was acknowledged is safe without
 */
public record BrokerSettings(Path directory, int port, Duration shutdownTimeout) {

  public BrokerSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "broker port: is \"" + port + "\"; expected 0 (any free port) to 65535");
    }
  }

  public static BrokerSettings in(Path directory, int port) {
    return new BrokerSettings(directory, port, Duration.ofSeconds(15));
  }
}
