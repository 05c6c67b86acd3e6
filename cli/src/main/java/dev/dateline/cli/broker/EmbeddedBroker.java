package dev.dateline.cli.broker;

import dev.dateline.cli.broker.BrokerProperties.Ports;
import dev.dateline.topics.BrokerUnreachableException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One broker and controller in this process, made of Kafka's production classes. It listens on
 * 127.0.0.1 alone and keeps its data between starts. Whoever starts it holds the lock of its data
 * directory: a second broker on one directory would not only fail but hang in its shutdown.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
  static final InetAddress LOOPBACK = loopback();
  private static final String HOST = LOOPBACK.getHostAddress();

  private final KafkaRaftServer server;
  private final BrokerSettings settings;
  private final String bootstrapServers;

  private EmbeddedBroker(KafkaRaftServer server, BrokerSettings settings, int port) {
    this.server = server;
    this.settings = settings;
    this.bootstrapServers = HOST + ":" + port;
  }

  /**
   * Starts a broker and waits until it serves.
   *
   * @throws BrokerUnreachableException if it does not come up; the message says why
   */
  public static EmbeddedBroker start(BrokerSettings settings) {
    int port = settings.port() == 0 ? freePort() : requireFree(settings.port());
    try {
      if (LastEnd.wasKill(settings.directory())) {
        // At a port that no client knows.
        startAt(freePort(), settings).endFirst();
      }
      return startAt(port, settings);
    } catch (Exception e) {
      throw new BrokerUnreachableException(
          "the embedded broker in \"%s\" does not start: %s"
              .formatted(settings.directory(), e.getMessage()),
          e);
    }
  }

  private static EmbeddedBroker startAt(int port, BrokerSettings settings) throws Exception {
    format(settings.directory());
    Ports ports = new Ports(port, InternalPort.of(settings.directory()), freePort());
    Properties properties = BrokerProperties.of(settings, HOST, ports);
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
    server.startup();
    return new EmbeddedBroker(server, settings, port);
  }

  private void endFirst() {
    if (!shutDown()) {
      throw new IllegalStateException(
          "it was killed, came up, and did not end again within %d s"
              .formatted(settings.shutdownTimeout().toSeconds()));
    }
  }

  /** Where clients on this machine reach it. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Shuts down within a bound; beyond it the threads are left to the end of the process. */
  @Override
  public void close() {
    if (!shutDown()) {
      LOG.warn(
          "the embedded broker did not shut down within {} s; its data is safe",
          settings.shutdownTimeout().toSeconds());
    }
  }

  private boolean shutDown() {
    Thread shutdown =
        new Thread(
            () -> {
              server.shutdown();
              server.awaitShutdown();
            },
            "embedded-broker-shutdown");
    shutdown.setDaemon(true);
    shutdown.start();
    try {
      shutdown.join(settings.shutdownTimeout().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !shutdown.isAlive();
  }

  /** Formats a directory that has never held a broker; one that has is left as it is. */
  private static void format(Path directory) throws Exception {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    Files.createDirectories(directory);
    try (PrintStream silent = new PrintStream(PrintStream.nullOutputStream())) {
      new Formatter()
          .setPrintStream(silent)
          .setNodeId(BrokerProperties.NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
          .setMetadataLogDirectory(directory.toString())
          .addDirectory(directory.toString())
          .run();
    }
  }

  /** The IPv4 one, whichever the platform prefers. */
  private static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of four bytes is valid", e);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port on " + HOST, e);
    }
  }

  private static int requireFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, LOOPBACK)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new BrokerUnreachableException(
          "port %d on %s is taken by another program; choose another with --broker-port"
              .formatted(port, HOST),
          e);
    }
  }
}
