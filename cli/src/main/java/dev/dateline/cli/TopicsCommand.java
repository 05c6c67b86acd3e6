package dev.dateline.cli;

import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.cli.terminal.Terminal;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import dev.dateline.topics.TopicAdmin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline topics}: lists, creates and checks the topics. */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    header = "Create the topics, or check those that are there.",
    description = {
      "Without brokers (--bootstrap-servers) it lists the catalogue. With brokers it creates what"
          + " is missing; with --check it changes nothing and names every difference."
    })
final class TopicsCommand implements Callable<Integer> {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final Terminal terminal;

  @Mixin private CommonOptions options = new CommonOptions();

  @Option(names = "--check", description = "Only check; exit code 1 if anything differs.")
  private boolean check;

  TopicsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = options.read();
    if (settings.foreignBrokers().isEmpty()) {
      if (check) {
        terminal.message("dateline: --check needs brokers: " + Setting.BOOTSTRAP_SERVERS.key());
        return ExitCode.USAGE.code();
      }
      list();
      return ExitCode.OK.code();
    }
    KafkaConnection connection = settings.foreignBrokers().orElseThrow();
    try (Admin admin = Admin.create(connection.clientProperties(Map.of()))) {
      TopicAdmin topics = new TopicAdmin(admin, TIMEOUT);
      return check ? check(topics) : create(topics);
    }
  }

  private int check(TopicAdmin topics) throws InterruptedException {
    List<String> differences = topics.differences();
    differences.forEach(terminal::data);
    terminal.message(
        differences.isEmpty()
            ? "All " + Topic.all().size() + " topics are as the catalogue has them."
            : differences.size() + " differences from the catalogue.");
    return (differences.isEmpty() ? ExitCode.OK : ExitCode.REJECTED).code();
  }

  private int create(TopicAdmin topics) throws InterruptedException {
    List<String> created = topics.ensure();
    created.forEach(terminal::data);
    terminal.message(
        "%d topics created, %d were there."
            .formatted(created.size(), Topic.all().size() - created.size()));
    return ExitCode.OK.code();
  }

  private void list() {
    for (Topic topic : Topic.all()) {
      terminal.data(
          "%-22s key: %-44s value: %-20s %s"
              .formatted(
                  topic.topicName(), topic.key(), topic.value().getSimpleName(), topic.config()));
    }
  }
}
