package dev.dateline.it.harm;

import static org.awaitility.Awaitility.await;

import dev.dateline.it.ProgramClasses;
import dev.dateline.topics.KafkaConnection;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * The program's own broker, alone, or a cluster of three that hold everything three times, each a
 * process.
 */
final class Brokers implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String HOST = "127.0.0.1";

  private final Path directory;
  private final List<Integer> clientPorts = new ArrayList<>();
  private final List<Integer> controllerPorts = new ArrayList<>();
  private final List<@Nullable Process> processes = new ArrayList<>();

  private Brokers(Path directory) {
    this.directory = directory;
  }

  static Brokers start(Path directory, int count) throws IOException {
    Brokers brokers = new Brokers(Files.createDirectories(directory));
    String cluster = BrokerMain.newClusterId();
    for (int node = 1; node <= count; node++) {
      brokers.clientPorts.add(freePort());
      brokers.controllerPorts.add(freePort());
    }
    brokers.processes.addAll(Collections.nCopies(count, null));
    for (int node = 1; node <= count; node++) {
      if (count > 1) {
        brokers.configure(node, cluster);
      }
      brokers.launch(node);
    }
    brokers.awaitServing();
    return brokers;
  }

  String bootstrapServers() {
    return clientPorts.stream().map(port -> HOST + ":" + port).collect(Collectors.joining(","));
  }

  /** As SIGKILL does. */
  void kill(int node) throws InterruptedException {
    Process process = process(node);
    process.destroyForcibly();
    process.waitFor();
  }

  /** As an operator does: with a clean shutdown. */
  void stop(int node) throws InterruptedException {
    Process process = process(node);
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  /** Starts a node that was killed or stopped, and waits until all serve. */
  void restart(int node) throws IOException {
    launch(node);
    awaitServing();
  }

  private Process process(int node) {
    return java.util.Objects.requireNonNull(processes.get(node - 1));
  }

  private void launch(int node) throws IOException {
    Path log = directory.resolve("broker-" + node + ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(ProgramClasses.sharing());
    command.addAll(List.of("-cp", ProgramClasses.pathWithTests()));
    command.addAll(main(node));
    processes.set(
        node - 1,
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start());
  }

  private List<String> main(int node) {
    if (processes.size() > 1) {
      return List.of(BrokerMain.class.getName(), file(node).toString());
    }
    return List.of(
        EmbeddedBrokerMain.class.getName(),
        directory.resolve("log-" + node).toString(),
        clientPorts.get(node - 1).toString());
  }

  private Path file(int node) {
    return directory.resolve("broker-" + node + ".properties");
  }

  private void awaitServing() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> servingNodes() == processes.size());
  }

  private int servingNodes() throws InterruptedException {
    try (Admin admin =
        Admin.create(
            KafkaConnection.to(bootstrapServers())
                .clientProperties(
                    Map.of("default.api.timeout.ms", 3000, "request.timeout.ms", 2000)))) {
      return admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).size();
    } catch (ExecutionException | TimeoutException e) {
      return 0;
    }
  }

  private void configure(int node, String cluster) throws IOException {
    int client = clientPorts.get(node - 1);
    int controller = controllerPorts.get(node - 1);
    String copies = Integer.toString(processes.size());
    Properties p = new Properties();
    p.setProperty(BrokerMain.CLUSTER_ID, cluster);
    p.setProperty("process.roles", "broker,controller");
    p.setProperty("node.id", Integer.toString(node));
    p.setProperty(
        "listeners",
        "PLAINTEXT://%s:%d,CONTROLLER://%s:%d".formatted(HOST, client, HOST, controller));
    p.setProperty("advertised.listeners", "PLAINTEXT://%s:%d".formatted(HOST, client));
    p.setProperty("controller.listener.names", BrokerMain.CONTROLLER);
    p.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.setProperty(
        "controller.quorum.voters",
        IntStream.rangeClosed(1, processes.size())
            .mapToObj(n -> n + "@" + HOST + ":" + controllerPorts.get(n - 1))
            .collect(Collectors.joining(",")));
    p.setProperty("log.dirs", directory.resolve("log-" + node).toString());
    for (String topic : List.of("offsets.topic", "transaction.state.log")) {
      p.setProperty(topic + ".replication.factor", copies);
      p.setProperty(topic + ".num.partitions", "4");
    }
    p.setProperty("transaction.state.log.min.isr", "2");
    p.setProperty("default.replication.factor", copies);
    p.setProperty("min.insync.replicas", "2");
    p.setProperty("auto.create.topics.enable", "false");
    quick(p);
    try (Writer out = Files.newBufferedWriter(file(node))) {
      p.store(out, null);
    }
  }

  /** Dead members and dead brokers are noticed soon, as on the embedded broker. */
  private static void quick(Properties p) {
    p.setProperty("group.initial.rebalance.delay.ms", "0");
    p.setProperty("group.streams.initial.rebalance.delay.ms", "0");
    p.setProperty("group.min.session.timeout.ms", "1000");
    p.setProperty("group.streams.min.session.timeout.ms", "1000");
    p.setProperty("group.streams.session.timeout.ms", "6000");
    p.setProperty("group.streams.min.heartbeat.interval.ms", "300");
    p.setProperty("group.streams.heartbeat.interval.ms", "300");
    p.setProperty("broker.heartbeat.interval.ms", "500");
    p.setProperty("broker.session.timeout.ms", "3000");
    p.setProperty("num.network.threads", "2");
    p.setProperty("num.io.threads", "4");
    p.setProperty("message.max.bytes", "34603008");
    p.setProperty("replica.fetch.max.bytes", "35651584");
    p.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    for (Process process : processes) {
      if (process != null) {
        process.destroyForcibly();
      }
    }
    for (Process process : processes) {
      if (process != null) {
        process.onExit().join();
      }
    }
  }
}
