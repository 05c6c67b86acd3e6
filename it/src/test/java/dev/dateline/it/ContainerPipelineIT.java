package dev.dateline.it;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;

/** The contract on Kafka's own image, with the broker's settings of {@code docker-compose.yml}. */
class ContainerPipelineIT extends PipelineContract {

  @BeforeAll
  static void requireDocker() {
    Docker.require("the pipeline on Kafka's own image");
  }

  @Override
  TestBroker startBroker(Path data) {
    return ContainerBroker.start();
  }
}
