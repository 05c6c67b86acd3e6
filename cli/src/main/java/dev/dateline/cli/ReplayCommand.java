package dev.dateline.cli;

import dev.dateline.cli.pipeline.ArchiveForm;
import dev.dateline.cli.pipeline.Pipeline;
import dev.dateline.cli.pipeline.StageFailedException;
import dev.dateline.cli.pipeline.Stages;
import dev.dateline.cli.replay.DeadLetterSource;
import dev.dateline.cli.replay.Replay;
import dev.dateline.cli.replay.ReplayReport;
import dev.dateline.cli.replay.ReplaySource;
import dev.dateline.cli.replay.Selection;
import dev.dateline.cli.replay.Speed;
import dev.dateline.cli.settings.InvalidSettingsException;
import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.cli.terminal.Terminal;
import dev.dateline.extract.Extractor;
import dev.dateline.topics.KafkaConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline replay}: takes articles through the pipeline once more. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    header = "Take articles through the pipeline once more, beside the live stream.",
    description = {
      "Sends the latest version of each article to news.articles.replay, which the processor"
          + " merges; live groups and their offsets are not touched. An article that comes out as"
          + " it was changes nothing; what is retracted stays so. Killed, the same command goes"
          + " on.",
      "Exit code 1 if an article failed, or if there was none."
    })
final class ReplayCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private CommonOptions options = new CommonOptions();

  @Option(names = "--from", paramLabel = "DATE", description = "First day of publication.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day of publication, inclusive.")
  private @Nullable LocalDate to;

  @Option(names = "--id", paramLabel = "ID", description = "This article; may be given again.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--speed",
      paramLabel = "60x|max",
      defaultValue = "max",
      description = "A multiple of the original pace, or as fast as possible (default).")
  private String speed = "max";

  @Option(
      names = "--source",
      paramLabel = "topic|archive|PATH",
      description =
          "Where the articles come from: news.articles (default), the archive, or files and other"
              + " archives.")
  private @Nullable String source;

  @Option(
      names = "--from-dead-letters",
      description = "Send dead letters again that can be read by now.")
  private boolean fromDeadLetters;

  @Option(
      names = "--restore",
      description = "Articles that news.articles does not have go back to it.")
  private boolean restore;

  @Option(
      names = "--dry-run",
      description =
          "List the articles that would be sent, and send nothing. Which results would change, only"
              + " a replay tells.")
  private boolean dryRun;

  @Option(
      names = "--restart",
      description = "Begin anew where the same replay was begun and not finished.")
  private boolean restart;

  ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = options.read();
    Selection selection;
    Speed pace;
    try {
      selection = new Selection(from, to, new HashSet<>(ids));
      pace = Speed.parse(speed);
    } catch (IllegalArgumentException e) {
      throw new InvalidSettingsException(List.of(String.valueOf(e.getMessage())));
    }
    requireUsable(settings);
    try (BrokerAccess broker = BrokerAccess.nearest(settings)) {
      KafkaConnection connection = broker.connection();
      Pipeline.ensureTopics(connection, settings.integer(Setting.PARTITIONS));
      Replay replay =
          new Replay(
              connection,
              settings.path(Setting.DATA),
              new Replay.Request(
                  selection, source(settings, connection), sourceName(), pace, restore));
      return (dryRun ? dryRun(replay) : run(settings, broker, replay)).code();
    }
  }

  /** What can be known before a broker is started. */
  private void requireUsable(Settings settings) {
    if (fromDeadLetters && source != null) {
      throw new InvalidSettingsException(
          List.of("--from-dead-letters is a source; leave out --source"));
    }
    if (isPath(sourceName()) && !Files.exists(Path.of(sourceName()))) {
      throw new InvalidSettingsException(
          List.of(
              "--source is \"%s\"; expected topic, archive, or a file or folder that is there"
                  .formatted(sourceName())));
    }
    ArchiveForm.of(settings);
  }

  private boolean isPath(String name) {
    return !fromDeadLetters && !name.equals("topic") && !name.equals("archive");
  }

  private ExitCode dryRun(Replay replay) throws IOException, InterruptedException {
    long[] count = {0};
    long unreadable =
        replay.dryRun(
            line -> {
              terminal.data(line);
              count[0]++;
            });
    replay.remarks().forEach(terminal::message);
    terminal.message(
        "Dry run, of articles alone: %d would be sent%s. Which results would change, only a replay tells."
            .formatted(count[0], unreadableRemark(unreadable)));
    return count[0] == 0 ? ExitCode.REJECTED : ExitCode.OK;
  }

  private ExitCode run(Settings settings, BrokerAccess broker, Replay replay) throws Exception {
    if (!broker.isOurs()) {
      int planned = begin(replay);
      replay.send();
      if (planned > 0) {
        awaitElsewhere(settings, broker.connection());
      }
      return end(replay);
    }
    Stages stages =
        new Stages(settings, broker.connection())
            .withProcessor(Extractor.create(settings.userEntities()))
            .withSink();
    try (Pipeline pipeline =
        Pipeline.start(broker.connection(), settings.integer(Setting.PARTITIONS), stages.list())) {
      pipeline.awaitEverythingDone(settings.duration(Setting.STALL_TIMEOUT));
      begin(replay);
      replay.send();
      pipeline.awaitEverythingDone(settings.duration(Setting.STALL_TIMEOUT));
      return end(replay);
    }
  }

  private int begin(Replay replay) throws IOException, InterruptedException {
    if (restart) {
      replay.forget();
    }
    boolean begun = replay.begun();
    int planned = replay.plan();
    terminal.message(
        begun
            ? "Going on with a replay that was begun: %d of %d articles are sent; --restart begins anew."
                .formatted(replay.sent(), planned)
            : "%d articles to replay%s.".formatted(planned, unreadableRemark(replay.unreadable())));
    replay.remarks().forEach(terminal::message);
    return planned;
  }

  private ExitCode end(Replay replay) throws IOException {
    ReplayReport report = replay.report();
    report.lines().forEach(terminal::message);
    replay.forget();
    return report.replayed() == 0 || !report.failures().isEmpty() ? ExitCode.REJECTED : ExitCode.OK;
  }

  private void awaitElsewhere(Settings settings, KafkaConnection connection)
      throws InterruptedException {
    try {
      Pipeline.awaitPassedElsewhere(connection, settings.duration(Setting.STALL_TIMEOUT));
    } catch (StageFailedException e) {
      throw new StageFailedException(
          e.getMessage()
              + ". The articles are on the topic and nothing is lost: see that `dateline process`"
              + " and `dateline sink` run, and give the same command again for the report",
          e);
    }
  }

  private static String unreadableRemark(long unreadable) {
    return unreadable == 0 ? "" : "; " + unreadable + " records or files could not be read";
  }

  private String sourceName() {
    return fromDeadLetters ? "dead letters" : source == null ? "topic" : source;
  }

  private ReplaySource source(Settings settings, KafkaConnection connection) {
    if (fromDeadLetters) {
      return new DeadLetterSource(connection);
    }
    String name = sourceName();
    return Replay.source(
        name,
        connection,
        settings.path(Setting.ARCHIVE),
        isPath(name) ? Optional.of(Path.of(name)) : Optional.empty());
  }
}
