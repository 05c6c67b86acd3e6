package dev.dateline.cli;

import dev.dateline.cli.broker.BrokerSettings;
import dev.dateline.cli.broker.DataDirectory;
import dev.dateline.cli.broker.DataDirectoryInUseException;
import dev.dateline.cli.broker.EmbeddedBroker;
import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.topics.KafkaConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A broker to talk to: the one that the user names, the embedded one of another process that holds
 * the data directory, or one that is started here and goes with this object.
 */
final class BrokerAccess implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BrokerAccess.class);

  private final KafkaConnection connection;
  private final @Nullable DataDirectory directory;
  private final @Nullable EmbeddedBroker broker;

  private BrokerAccess(
      KafkaConnection connection,
      @Nullable DataDirectory directory,
      @Nullable EmbeddedBroker broker) {
    this.connection = connection;
    this.directory = directory;
    this.broker = broker;
  }

  /** Starts the embedded broker on the data directory, which must be free. */
  static BrokerAccess embedded(Settings settings) throws IOException {
    DataDirectory directory = DataDirectory.open(settings.path(Setting.DATA));
    try {
      Logs.alsoTo(directory.logFile());
      LOG.info("the data directory is ours");
      EmbeddedBroker broker =
          EmbeddedBroker.start(
              BrokerSettings.in(directory.broker(), settings.integer(Setting.BROKER_PORT)));
      directory.announce(broker.bootstrapServers());
      LOG.info("the embedded broker is up at {}", broker.bootstrapServers());
      return new BrokerAccess(settings.connectionTo(broker.bootstrapServers()), directory, broker);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /**
   * The nearest broker: the user's own, one that runs on the data directory, or a new one there.
   */
  static BrokerAccess nearest(Settings settings) throws IOException {
    Optional<KafkaConnection> foreign = settings.foreignBrokers();
    if (foreign.isPresent()) {
      return new BrokerAccess(foreign.get(), null, null);
    }
    try {
      return embedded(settings);
    } catch (DataDirectoryInUseException e) {
      Path data = settings.path(Setting.DATA);
      String running = DataDirectory.runningBroker(data).orElseThrow(() -> e);
      return new BrokerAccess(settings.connectionTo(running), null, null);
    }
  }

  KafkaConnection connection() {
    return connection;
  }

  /** Whether the broker runs in this process, so that nobody else works on its topics. */
  boolean isOurs() {
    return broker != null;
  }

  /** The data directory where the broker is ours. */
  Optional<DataDirectory> directory() {
    return Optional.ofNullable(directory);
  }

  @Override
  public void close() throws IOException {
    if (broker != null) {
      broker.close();
    }
    if (directory != null) {
      LOG.info("the broker is down");
      directory.close();
    }
  }
}
