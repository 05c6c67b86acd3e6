package dev.dateline.it.harm;

import dev.dateline.cli.broker.BrokerSettings;
import dev.dateline.cli.broker.EmbeddedBroker;
import java.nio.file.Path;

/** The program's own broker as a process of its own, which may be killed. */
public final class EmbeddedBrokerMain {

  private EmbeddedBrokerMain() {}

  /** Takes a directory and the port for clients. */
  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedBroker broker =
        EmbeddedBroker.start(
            BrokerSettings.in(Path.of(arguments[0]), Integer.parseInt(arguments[1])));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "shutdown"));
    Thread.currentThread().join();
  }
}
