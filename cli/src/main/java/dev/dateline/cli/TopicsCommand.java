package dev.dateline.cli;

import dev.dateline.cli.migrate.Migration;
import dev.dateline.cli.migrate.Survey;
import dev.dateline.cli.settings.InvalidSettingsException;
import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.cli.terminal.Terminal;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import dev.dateline.topics.TopicAdmin;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
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
          + " is missing; with --check it changes nothing and names every difference.",
      "With --migrate N all topics get N partitions: news.articles is copied, everything else is"
          + " made anew from it by the stages, which must have ended. Killed, the same command goes"
          + " on; until the copy is whole, nothing of the live topics is touched, and --abort gives"
          + " up."
    })
final class TopicsCommand implements Callable<Integer> {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int MAX_PARTITIONS = 1_000;

  private final Terminal terminal;

  @Mixin private CommonOptions options = new CommonOptions();

  @Option(names = "--check", description = "Only check; exit code 1 if anything differs.")
  private boolean check;

  @Option(
      names = "--migrate",
      paramLabel = "N",
      description = "Change the number of partitions; say partitions=N in the settings then.")
  private @Nullable Integer migrate;

  @Option(names = "--dry-run", description = "With --migrate: say what would be done, do nothing.")
  private boolean dryRun;

  @Option(names = "--abort", description = "Give up a --migrate that was begun.")
  private boolean abort;

  TopicsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    Settings settings = options.read();
    if (abort || dryRun || migrate != null) {
      return migrate(settings).code();
    }
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
      TopicAdmin topics = new TopicAdmin(admin, TIMEOUT, settings.integer(Setting.PARTITIONS));
      return check ? check(topics) : create(topics);
    }
  }

  private ExitCode migrate(Settings settings) throws InterruptedException, IOException {
    int to = migrate == null ? 0 : migrate;
    if (check || (abort ? migrate != null || dryRun : to < 1 || to > MAX_PARTITIONS)) {
      throw new InvalidSettingsException(
          List.of(
              "expected --migrate N with 1 to %d partitions and perhaps --dry-run, or --abort alone"
                  .formatted(MAX_PARTITIONS)));
    }
    try (BrokerAccess broker = BrokerAccess.nearest(settings);
        Admin admin = Admin.create(broker.connection().clientProperties(Map.of()))) {
      Migration migration = new Migration(broker.connection(), admin, to, terminal::message);
      if (dryRun) {
        Survey survey = migration.survey();
        survey.lines(to).forEach(terminal::data);
        return survey.inTheWay().isEmpty() ? ExitCode.OK : ExitCode.REJECTED;
      }
      if (abort) {
        migration.abort();
      } else {
        migration.run();
        afterwards(to).forEach(terminal::message);
      }
      return ExitCode.OK;
    }
  }

  private static List<String> afterwards(int to) {
    return List.of(
        "Now: say partitions=" + to + " in the settings of every process, and start the stages;",
        "they make everything anew, and files that come out as they were are not touched.",
        "An archive of segments stays as it is; give another --archive. Readers of the topics begin"
            + " at their beginning.");
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
