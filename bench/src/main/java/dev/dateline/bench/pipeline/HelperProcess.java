package dev.dateline.bench.pipeline;

import dev.dateline.cli.broker.BrokerSettings;
import dev.dateline.cli.broker.EmbeddedBroker;
import dev.dateline.topics.Json;
import dev.dateline.topics.KafkaConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A broker or further stages in a process of their own: says a line when it is up, works until its
 * standard input ends, and says then what it has done.
 */
public final class HelperProcess {

  private HelperProcess() {}

  /**
   * {@code broker DIRECTORY}, or {@code stages PLAN INSTANCE SERVERS}.
   *
   * @throws IOException if the plan cannot be read
   * @throws InterruptedException if it is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args[0].equals("broker")) {
      try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.in(Path.of(args[1]), 0))) {
        System.out.println(broker.bootstrapServers());
        awaitEnd();
      }
      return;
    }
    TrialPlan plan = Json.read(Files.readAllBytes(Path.of(args[1])), TrialPlan.class);
    try (Stand stand =
        new Stand(plan.trial(), Path.of(plan.directory()), args[2], KafkaConnection.to(args[3]))) {
      System.out.println("up");
      awaitEnd();
      System.out.println(stand.enriched());
    }
  }

  private static void awaitEnd() throws IOException {
    while (System.in.read() >= 0) {
      // What comes does not matter, only that it ends.
    }
  }
}
