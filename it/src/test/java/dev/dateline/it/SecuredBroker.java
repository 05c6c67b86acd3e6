package dev.dateline.it;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A broker that lets nobody in but one user, by SCRAM-SHA-512 over TLS, with a certificate that was
 * made for it.
 */
final class SecuredBroker implements AutoCloseable {

  static final String USER = "desk";
  static final String PASSWORD = "correct-horse-7431";
  static final String STORE_PASSWORD = "battery-staple-2290";

  private final KafkaRaftServer server;
  private final String bootstrapServers;
  private final Path trustStore;

  private SecuredBroker(KafkaRaftServer server, String bootstrapServers, Path trustStore) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
    this.trustStore = trustStore;
  }

  static SecuredBroker start(Path directory) throws Exception {
    Files.createDirectories(directory);
    Path keyStore = directory.resolve("broker.p12");
    Path certificate = directory.resolve("broker.pem");
    Path trustStore = directory.resolve("trust.p12");
    keytool(
        "-genkeypair",
        "-alias",
        "broker",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "SAN=ip:127.0.0.1,dns:localhost",
        "-storetype",
        "PKCS12",
        "-keystore",
        keyStore.toString());
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        "broker",
        "-file",
        certificate.toString(),
        "-keystore",
        keyStore.toString());
    keytool(
        "-importcert",
        "-noprompt",
        "-alias",
        "broker",
        "-file",
        certificate.toString(),
        "-storetype",
        "PKCS12",
        "-keystore",
        trustStore.toString());

    int port = freePort();
    Properties properties = properties(directory.resolve("log"), port);
    properties.setProperty("ssl.keystore.location", keyStore.toString());
    properties.setProperty("ssl.keystore.password", STORE_PASSWORD);
    properties.setProperty("ssl.keystore.type", "PKCS12");
    format(directory.resolve("log"));
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
    server.startup();
    return new SecuredBroker(server, "127.0.0.1:" + port, trustStore);
  }

  private static Properties properties(Path log, int port) throws IOException {
    int controller = freePort();
    int internal = freePort();
    Properties p = new Properties();
    p.setProperty("process.roles", "broker,controller");
    p.setProperty("node.id", "1");
    p.setProperty(
        "listeners",
        "CLIENTS://127.0.0.1:%d,INTERNAL://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
            .formatted(port, internal, controller));
    p.setProperty(
        "listener.security.protocol.map",
        "CLIENTS:SASL_SSL,INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.setProperty("inter.broker.listener.name", "INTERNAL");
    p.setProperty("controller.listener.names", "CONTROLLER");
    p.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controller);
    p.setProperty("log.dirs", log.toString());
    p.setProperty("sasl.enabled.mechanisms", "SCRAM-SHA-512");
    p.setProperty(
        "listener.name.clients.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    for (String topic : List.of("offsets.topic", "transaction.state.log")) {
      p.setProperty(topic + ".replication.factor", "1");
      p.setProperty(topic + ".num.partitions", "2");
    }
    p.setProperty("transaction.state.log.min.isr", "1");
    // A Streams group takes three heartbeats to start.
    p.setProperty("group.streams.min.heartbeat.interval.ms", "300");
    p.setProperty("group.streams.heartbeat.interval.ms", "300");
    p.setProperty("group.initial.rebalance.delay.ms", "0");
    p.setProperty("message.max.bytes", "35651584");
    p.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
    return p;
  }

  private static void format(Path log) throws Exception {
    Files.createDirectories(log);
    try (PrintStream silent = new PrintStream(PrintStream.nullOutputStream())) {
      new Formatter()
          .setPrintStream(silent)
          .setNodeId(1)
          .setClusterId(Uuid.randomUuid().toString())
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(log.toString())
          .addDirectory(log.toString())
          .setScramArguments(
              List.of("SCRAM-SHA-512=[name=%s,password=%s]".formatted(USER, PASSWORD)))
          .run();
    }
  }

  private static void keytool(String... arguments) throws Exception {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-storepass", STORE_PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException("keytool " + arguments[0] + ": " + said);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  String bootstrapServers() {
    return bootstrapServers;
  }

  /** The README's settings file for such a cluster, with what is true here. */
  String settings(String password) throws IOException {
    String readme = Files.readString(DatelineProcess.home().resolve("README.md"));
    String start = "```properties\n";
    int from = readme.indexOf(start) + start.length();
    return readme
        .substring(from, readme.indexOf("```", from))
        .replace("broker-1:9093,broker-2:9093", bootstrapServers)
        .replace("THE-USER", USER)
        .replace("THE-PASSWORD", password)
        .replace("/etc/dateline/trust.p12", trustStore.toString())
        .replace("THE-STORES-PASSWORD", STORE_PASSWORD);
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
