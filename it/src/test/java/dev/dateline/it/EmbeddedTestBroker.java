package dev.dateline.it;

import dev.dateline.cli.broker.BrokerSettings;
import dev.dateline.cli.broker.EmbeddedBroker;
import java.nio.file.Path;

/** The broker that {@code dateline run} starts in its own process, on a directory that may stay. */
record EmbeddedTestBroker(EmbeddedBroker broker) implements TestBroker {

  static TestBroker in(Path data) {
    return new EmbeddedTestBroker(EmbeddedBroker.start(BrokerSettings.in(data, 0)));
  }

  @Override
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  @Override
  public void close() {
    broker.close();
  }
}
