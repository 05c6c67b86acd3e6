package dev.dateline.cli;

import dev.dateline.cli.metrics.Metrics;
import dev.dateline.cli.pipeline.Books;
import dev.dateline.cli.pipeline.Pipeline;
import dev.dateline.cli.pipeline.Stages;
import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.cli.terminal.Terminal;
import dev.dateline.console.diary.ICalendarFiles;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.UserEntities;
import dev.dateline.producer.PublishListener;
import dev.dateline.producer.PublishReport;
import dev.dateline.topics.KafkaConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline run}: the whole pipeline in one process, from files to files. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    header = "Take articles through the whole pipeline, on an embedded broker.",
    description = {
      "Starts a Kafka broker in this process, publishes the articles of PATH (files, folders, - for"
          + " standard input; the sample articles by default), enriches them, and writes JSON"
          + " files. Ends when every article has arrived, with the books. A second run changes"
          + " nothing but what is different.",
      "With --serve it stays up afterwards, with the console in a browser and for consumers,"
          + " until Ctrl-C."
    },
    footer = {
      "",
      "Examples:",
      "  dateline run",
      "  dateline run archive-of-1987.ndjson.gz --archive out --data /var/lib/dateline",
      "  dateline run --serve"
    })
final class RunCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);
  private static final String SERVED_BROKER_PORT = "9092";

  private final Terminal terminal;
  private final Clock clock = Clock.system(ZoneId.systemDefault());

  @Mixin private CommonOptions options = new CommonOptions();
  @Mixin private MonitoringOptions monitoringOptions = new MonitoringOptions();
  @Mixin private ConsoleOptions consoleOptions = new ConsoleOptions();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files or folders with articles; the sample articles by default.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--serve",
      description = "Stay up afterwards, with the console and for consumers, until Ctrl-C.")
  private boolean serve;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = options.read(ownFlags());
    List<Path> inputs = Inputs.orSamples(paths);
    UserEntities entities = settings.userEntities();
    // Its tables are read while the broker starts, which mostly waits.
    CompletableFuture<Extractor> extractor =
        CompletableFuture.supplyAsync(() -> Extractor.create(entities));
    try (BrokerAccess broker = BrokerAccess.embedded(settings)) {
      Stages stages =
          new Stages(settings, broker.connection()).withProcessor(extractor.join()).withSink();
      Session session = new Session(settings, broker.connection(), stages);
      return (serve ? runAndServe(session, inputs) : run(session, inputs)).code();
    }
  }

  /** What a run works with. */
  private record Session(Settings settings, KafkaConnection connection, Stages stages) {
    Pipeline start() throws InterruptedException {
      return Pipeline.start(connection, settings.integer(Setting.PARTITIONS), stages.list());
    }
  }

  private ExitCode run(Session session, List<Path> inputs)
      throws IOException, InterruptedException {
    try (Pipeline pipeline = session.start()) {
      return run(session, pipeline, inputs, PublishListener.none());
    }
  }

  private ExitCode runAndServe(Session session, List<Path> inputs)
      throws IOException, InterruptedException {
    try (Metrics metrics = new Metrics()) {
      session.stages().listen(metrics::latency);
      try (Pipeline pipeline = session.start();
          Monitoring monitoring =
              Monitoring.startWithConsole(
                  session.settings(), session.connection(), session.stages(), metrics)) {
        announce(monitoring);
        ExitCode code = run(session, pipeline, inputs, metrics.publishing());
        serve(session.connection().bootstrapServers(), pipeline, monitoring);
        return code;
      }
    }
  }

  private Map<String, String> ownFlags() {
    Map<String, String> flags = consoleOptions.with(monitoringOptions.flags());
    if (serve) {
      // A port that people can remember; --broker-port, which is read later, wins.
      flags.put(Setting.BROKER_PORT.key(), SERVED_BROKER_PORT);
    }
    return flags;
  }

  private ExitCode run(
      Session session, Pipeline pipeline, List<Path> inputs, PublishListener metrics)
      throws InterruptedException, IOException {
    LOG.info("the stages run");
    Settings settings = session.settings();
    Stages stages = session.stages();
    Duration stall = settings.duration(Setting.STALL_TIMEOUT);
    // What an earlier run left unfinished is finished first, so that the books are of this run.
    pipeline.awaitEverythingDone(stall);
    stages.beginBooks();
    LOG.info("nothing is left from an earlier run");
    Publishing publishing = new Publishing(terminal, settings, session.connection(), metrics);
    PublishReport report = publishing.publish(inputs);
    LOG.info("{} articles published", report.published());
    pipeline.awaitEverythingDone(stall);
    LOG.info("everything has arrived");
    Path archive = settings.path(Setting.ARCHIVE);
    ICalendarFiles.write(archive, LocalDate.now(clock));
    Books books = books(report, stages);
    RunReport printed = new RunReport(terminal, settings);
    printed.articles(publishing.first(), report, session.connection());
    printed.exceptions(report);
    printed.books(books, stages.filesTouched());
    printed.calendar();
    return books.rejected() == 0 && books.balance() && report.read() > 0
        ? ExitCode.OK
        : ExitCode.REJECTED;
  }

  private static Books books(PublishReport report, Stages stages) {
    return new Books(
        report.read(),
        report.published(),
        report.withheld().total() + report.embargoed().total(),
        report.rejected().total(),
        stages.processed(),
        stages.published());
  }

  private void announce(Monitoring monitoring) {
    terminal.message("Watch it in a browser: " + monitoring.address());
    terminal.message("");
  }

  private void serve(String servers, Pipeline pipeline, Monitoring monitoring) {
    try {
      terminal.flush();
      terminal.message("");
      terminal.message("The diary, the calendar and every article, live, in a browser:");
      terminal.message("  " + monitoring.address());
      terminal.message("Up, with a broker at " + servers + ". Ctrl-C ends it. To consume:");
      terminal.message("  ./dateline consume news.enriched --from-beginning -o short");
      terminal.message(
          "  kcat -b " + servers + " -C -t news.enriched -X isolation.level=read_committed");
      terminal.message("To publish more:");
      terminal.message("  ./dateline produce PATH --bootstrap-servers " + servers);
      terminal.message(
          "Health and metrics: %s/health %s/metrics"
              .formatted(monitoring.address(), monitoring.address()));
      pipeline.awaitInterruption();
    } catch (InterruptedException e) {
      terminal.message("Ended; what was committed stays.");
    }
  }
}
