package dev.dateline.cli.broker;

import dev.dateline.topics.Sizes;
import java.util.Properties;

/** The properties of the embedded broker: one node, small, quick to start, quick to let go. */
final class BrokerProperties {

  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  /**
   * The ports of a broker on the loopback address.
   *
   * @param clients for clients
   * @param internal where the broker reaches itself; see {@link InternalPort}
   * @param controller for the controller
   */
  record Ports(int clients, int internal, int controller) {}

  private static final String YEAR_IN_MINUTES = Integer.toString(365 * 24 * 60);

  /**
   * A member learns of its partitions by the answers to its heartbeats, and a Streams group that
   * starts takes three of them: to be told that its internal topics are missing, that they are
   * there, and what is its own. With two seconds in between a first run waited for six.
   */
  private static final String HEARTBEAT_INTERVAL_MS = "300";

  private BrokerProperties() {}

  /**
   * The properties of a broker.
   *
   * @param host the loopback address
   */
  static Properties of(BrokerSettings settings, String host, Ports ports) {
    Properties p = new Properties();
    p.setProperty("process.roles", "broker,controller");
    p.setProperty("node.id", Integer.toString(NODE_ID));
    String clients = "PLAINTEXT://" + host + ":" + ports.clients();
    String internal = "INTERNAL://" + host + ":" + ports.internal();
    String controller = CONTROLLER_LISTENER + "://" + host + ":" + ports.controller();
    p.setProperty("listeners", clients + "," + internal + "," + controller);
    p.setProperty("advertised.listeners", clients + "," + internal);
    p.setProperty("inter.broker.listener.name", "INTERNAL");
    p.setProperty(
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.setProperty("controller.listener.names", CONTROLLER_LISTENER);
    p.setProperty("controller.quorum.voters", NODE_ID + "@" + host + ":" + ports.controller());
    p.setProperty("log.dirs", settings.directory().toString());
    singleNode(p);
    groups(p);
    sizes(p);
    return p;
  }

  /** Internal topics with one replica, and with few partitions, each of which costs start-up. */
  private static void singleNode(Properties p) {
    p.setProperty("offsets.topic.replication.factor", "1");
    p.setProperty("offsets.topic.num.partitions", "4");
    // What is in one segment is read at each start, and compacted only when the next one begins.
    p.setProperty("offsets.topic.segment.bytes", Integer.toString(1024 * 1024));
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
    // After a kill the controller holds the old incarnation for alive until its session ends.
    p.setProperty("broker.heartbeat.interval.ms", "500");
    p.setProperty("broker.session.timeout.ms", "3000");
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
      p.setProperty("group." + kind + ".min.heartbeat.interval.ms", HEARTBEAT_INTERVAL_MS);
      p.setProperty("group." + kind + ".heartbeat.interval.ms", HEARTBEAT_INTERVAL_MS);
    }
    p.setProperty("offsets.retention.minutes", YEAR_IN_MINUTES);
  }

  private static void sizes(Properties p) {
    p.setProperty("message.max.bytes", Integer.toString(Sizes.MAX_DEAD_LETTER_BYTES));
    p.setProperty("replica.fetch.max.bytes", Integer.toString(Sizes.MAX_REQUEST_BYTES));
  }
}
