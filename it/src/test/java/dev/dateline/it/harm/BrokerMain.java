package dev.dateline.it.harm;

import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** One Kafka broker and controller as a process of its own, which may be killed. */
public final class BrokerMain {

  static final String CLUSTER_ID = "test.cluster.id";
  static final String CONTROLLER = "CONTROLLER";

  private BrokerMain() {}

  public static void main(String[] arguments) throws Exception {
    Properties properties = new Properties();
    try (Reader file = Files.newBufferedReader(Path.of(arguments[0]))) {
      properties.load(file);
    }
    format(
        Path.of(properties.getProperty("log.dirs")),
        Integer.parseInt(properties.getProperty("node.id")),
        String.valueOf(properties.remove(CLUSTER_ID)));
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
    server.startup();
    server.awaitShutdown();
  }

  static String newClusterId() {
    return Uuid.randomUuid().toString();
  }

  private static void format(Path log, int node, String cluster) throws Exception {
    if (Files.exists(log.resolve("meta.properties"))) {
      return;
    }
    Files.createDirectories(log);
    try (PrintStream silent = new PrintStream(PrintStream.nullOutputStream())) {
      new Formatter()
          .setPrintStream(silent)
          .setNodeId(node)
          .setClusterId(cluster)
          .setControllerListenerName(CONTROLLER)
          .setMetadataLogDirectory(log.toString())
          .addDirectory(log.toString())
          .run();
    }
  }
}
