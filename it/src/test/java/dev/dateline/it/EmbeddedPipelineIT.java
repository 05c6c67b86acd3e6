package dev.dateline.it;

import dev.dateline.cli.broker.BrokerSettings;
import dev.dateline.cli.broker.EmbeddedBroker;
import java.nio.file.Path;

/** The contract on the broker that {@code dateline run} starts in its own process. */
class EmbeddedPipelineIT extends PipelineContract {

  @Override
  TestBroker startBroker(Path data) {
    EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.in(data, 0));
    return new TestBroker() {
      @Override
      public String bootstrapServers() {
        return broker.bootstrapServers();
      }

      @Override
      public void close() {
        broker.close();
      }
    };
  }
}
