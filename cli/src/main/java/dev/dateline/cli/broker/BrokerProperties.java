package dev.dateline.cli.broker;

import dev.dateline.topics.Sizes;
import java.nio.file.Path;
import java.util.Properties;

/** The properties of the embedded broker: one node, small, quick to start, quick to let go. */
final class BrokerProperties {

  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private static final String YEAR_IN_MINUTES = Integer.toString(365 * 24 * 60);

  private BrokerProperties() {}

  static Properties of(Path directory, String host, int port, int controllerPort) {
    Properties p = new Properties();
    p.setProperty("process.roles", "broker,controller");
    p.setProperty("node.id", Integer.toString(NODE_ID));
    p.setProperty(
        "listeners",
        "PLAINTEXT://"
            + host
            + ":"
            + port
            + ","
            + CONTROLLER_LISTENER
            + "://"
            + host
            + ":"
            + controllerPort);
    p.setProperty("advertised.listeners", "PLAINTEXT://" + host + ":" + port);
    p.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.setProperty("controller.listener.names", CONTROLLER_LISTENER);
    p.setProperty("controller.quorum.voters", NODE_ID + "@" + host + ":" + controllerPort);
    p.setProperty("log.dirs", directory.toString());
    singleNode(p);
    groups(p);
    sizes(p);
    return p;
  }

  /** Internal topics with one replica, and with few partitions, each of which costs start-up. */
  private static void singleNode(Properties p) {
    p.setProperty("offsets.topic.replication.factor", "1");
    p.setProperty("offsets.topic.num.partitions", "4");
    p.setProperty("transaction.state.log.replication.factor", "1");
    p.setProperty("transaction.state.log.min.isr", "1");
    p.setProperty("transaction.state.log.num.partitions", "4");
    p.setProperty("share.coordinator.state.topic.replication.factor", "1");
    p.setProperty("share.coordinator.state.topic.min.isr", "1");
    p.setProperty("default.replication.factor", "1");
    p.setProperty("min.insync.replicas", "1");
    p.setProperty("auto.create.topics.enable", "false");
    p.setProperty("num.network.threads", "2");
    p.setProperty("num.io.threads", "4");
    p.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
  }

  /** Members come and go quickly here: nobody waits for a rebalance or a dead session for long. */
  private static void groups(Properties p) {
    p.setProperty("group.initial.rebalance.delay.ms", "0");
    p.setProperty("group.streams.initial.rebalance.delay.ms", "0");
    p.setProperty("group.min.session.timeout.ms", "1000");
    for (String kind : new String[] {"consumer", "streams"}) {
      p.setProperty("group." + kind + ".min.session.timeout.ms", "1000");
      p.setProperty("group." + kind + ".session.timeout.ms", "8000");
      p.setProperty("group." + kind + ".min.heartbeat.interval.ms", "2000");
      p.setProperty("group." + kind + ".heartbeat.interval.ms", "2000");
    }
    p.setProperty("offsets.retention.minutes", YEAR_IN_MINUTES);
  }

  private static void sizes(Properties p) {
    p.setProperty("message.max.bytes", Integer.toString(Sizes.MAX_DEAD_LETTER_BYTES));
    p.setProperty("replica.fetch.max.bytes", Integer.toString(Sizes.MAX_REQUEST_BYTES));
  }
}
