package dev.dateline.cli;

import dev.dateline.cli.http.Front;
import dev.dateline.cli.http.Health;
import dev.dateline.cli.http.Health.StageHealth;
import dev.dateline.cli.http.Health.Status;
import dev.dateline.cli.http.MonitoringServer;
import dev.dateline.cli.metrics.Metrics;
import dev.dateline.cli.pipeline.ProgressWatch;
import dev.dateline.cli.pipeline.Stage;
import dev.dateline.cli.pipeline.StageGroup;
import dev.dateline.cli.pipeline.StageProgress;
import dev.dateline.cli.pipeline.Stages;
import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.console.api.PipelineView.Flow;
import dev.dateline.console.api.PipelineView.StageState;
import dev.dateline.console.http.Answer;
import dev.dateline.topics.KafkaConnection;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Health and metrics of the stages of this process, over HTTP. */
final class Monitoring implements Front {

  private final List<Stage> stages;
  private final ProgressWatch watch;
  private final Clock clock;
  private final Front server;

  private Monitoring(List<Stage> stages, ProgressWatch watch, Clock clock, Opening opening)
      throws IOException {
    this.stages = stages;
    this.watch = watch;
    this.clock = clock;
    this.server = opening.open(this);
  }

  /** Opens the HTTP port. */
  private interface Opening {
    Front open(Monitoring monitoring) throws IOException;
  }

  /**
   * Begins to watch and to serve.
   *
   * @param stages none where the process only publishes
   * @param metrics to which those of the stages are added; closed by whoever made them
   */
  static Monitoring start(
      Settings settings, KafkaConnection connection, Stages stages, Metrics metrics)
      throws IOException {
    int port = settings.integer(Setting.HTTP_PORT);
    return start(
        connection,
        stages,
        metrics,
        it -> MonitoringServer.start(port, it::health, metrics::scrape));
  }

  /** The same, with the console on the same port. */
  static Monitoring startWithConsole(
      Settings settings, KafkaConnection connection, Stages stages, Metrics metrics)
      throws IOException {
    Map<String, Supplier<Map<String, Long>>> outcomes = new HashMap<>(stages.outcomes());
    outcomes.putAll(stages.files());
    return start(
        connection,
        stages,
        metrics,
        it ->
            Console.overTopics(
                settings,
                connection,
                () -> it.flow(outcomes),
                Map.of(
                    "/health",
                    console -> answer(it.healthWith(console)),
                    "/metrics",
                    console -> Answer.text(200, MonitoringServer.PROMETHEUS, metrics.scrape()))));
  }

  /** The console alone, over stages that run elsewhere. */
  static Front consoleOver(Settings settings, KafkaConnection connection) throws IOException {
    Clock clock = Clock.systemUTC();
    List<StageGroup> groups = StageGroup.all();
    ProgressWatch watch = ProgressWatch.start(connection, groups, clock);
    try {
      return new Monitoring(
          List.of(),
          watch,
          clock,
          it ->
              Console.overTopics(
                  settings,
                  connection,
                  () -> it.flowElsewhere(groups),
                  Map.of("/health", Monitoring::alone)));
    } catch (IOException | RuntimeException e) {
      watch.close();
      throw e;
    }
  }

  /** The health of a process that has nothing but its console. */
  static Answer alone(StageHealth console) {
    return answer(Health.of(List.of(console)));
  }

  private static Answer answer(Health health) {
    return Answer.text(health.isUp() ? 200 : 503, "application/json", health.json());
  }

  private static Monitoring start(
      KafkaConnection connection, Stages stages, Metrics metrics, Opening opening)
      throws IOException {
    Clock clock = Clock.systemUTC();
    ProgressWatch watch =
        ProgressWatch.start(connection, stages.list().stream().map(Stage::group).toList(), clock);
    try {
      Monitoring monitoring = new Monitoring(stages.list(), watch, clock, opening);
      bind(metrics, stages, monitoring);
      return monitoring;
    } catch (IOException | RuntimeException e) {
      watch.close();
      throw e;
    }
  }

  @Override
  public String address() {
    return server.address();
  }

  @Override
  public void close() throws IOException {
    try {
      server.close();
    } finally {
      watch.close();
    }
  }

  private static void bind(Metrics metrics, Stages stages, Monitoring monitoring) {
    for (Stage stage : stages.list()) {
      metrics.health(
          stage.name(),
          () -> monitoring.progress(stage).lag(),
          () -> monitoring.health(stage).status() == Status.UP ? 1 : 0);
    }
    stages.outcomes().forEach(metrics::articles);
    stages.files().forEach(metrics::files);
  }

  private Flow flow(Map<String, Supplier<Map<String, Long>>> outcomes) {
    List<StageState> states = new ArrayList<>();
    for (Stage stage : stages) {
      StageHealth health = health(stage);
      Supplier<Map<String, Long>> counts = outcomes.getOrDefault(stage.name(), Map::of);
      states.add(
          new StageState(
              stage.name(),
              progress(stage).lagByTopic(),
              health.lastCommit(),
              health.status() == Status.UP,
              health.reason(),
              counts.get()));
    }
    return new Flow(watch.written(), states);
  }

  private Flow flowElsewhere(List<StageGroup> groups) {
    List<StageState> states = new ArrayList<>();
    Map<StageGroup, StageProgress> seen = watch.stages();
    for (StageGroup group : groups) {
      StageProgress progress = seen.get(group);
      if (progress != null) {
        Instant moved = progress.movedAt();
        String commit = moved == null ? null : moved.toString();
        states.add(
            new StageState(group.name(), progress.lagByTopic(), commit, null, null, Map.of()));
      }
    }
    return new Flow(watch.written(), states);
  }

  private Health health() {
    return Health.of(stages.stream().map(this::health).toList());
  }

  private Health healthWith(StageHealth console) {
    return Health.of(Stream.concat(health().stages().stream(), Stream.of(console)).toList());
  }

  private StageHealth health(Stage stage) {
    StageProgress progress = progress(stage);
    Instant now = clock.instant();
    Optional<Throwable> failure = stage.failure();
    Optional<String> blocked = stage.blocked();
    boolean stuck = progress.isStuck(now);
    String reason =
        failure
            .map(Throwable::toString)
            .or(() -> blocked)
            .or(
                () ->
                    stuck
                        ? Optional.of(
                            "input is waiting and nothing was committed for more than %d s"
                                .formatted(StageProgress.COMMIT_WITHIN.toSeconds()))
                        : Optional.empty())
            .orElse(null);
    Instant moved = progress.movedAt();
    return new StageHealth(
        stage.name(),
        failure.isPresent() || blocked.isPresent() || stuck ? Status.DOWN : Status.UP,
        progress.lag(),
        moved == null ? null : moved.toString(),
        reason);
  }

  private StageProgress progress(Stage stage) {
    Map<?, StageProgress> seen = watch.stages();
    StageProgress progress = seen.get(stage.group());
    if (progress == null) {
      throw new IllegalStateException("nobody watches " + stage.name());
    }
    return progress;
  }
}
