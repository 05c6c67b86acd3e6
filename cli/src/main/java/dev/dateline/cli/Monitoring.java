package dev.dateline.cli;

import dev.dateline.cli.http.Health;
import dev.dateline.cli.http.Health.StageHealth;
import dev.dateline.cli.http.Health.Status;
import dev.dateline.cli.http.MonitoringServer;
import dev.dateline.cli.metrics.Metrics;
import dev.dateline.cli.pipeline.ProgressWatch;
import dev.dateline.cli.pipeline.Stage;
import dev.dateline.cli.pipeline.StageProgress;
import dev.dateline.cli.pipeline.Stages;
import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.topics.KafkaConnection;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Health and metrics of the stages of this process, over HTTP. */
final class Monitoring implements AutoCloseable {

  private final List<Stage> stages;
  private final ProgressWatch watch;
  private final Clock clock;
  private final MonitoringServer server;

  private Monitoring(
      List<Stage> stages, ProgressWatch watch, Clock clock, int port, Metrics metrics)
      throws IOException {
    this.stages = stages;
    this.watch = watch;
    this.clock = clock;
    this.server = MonitoringServer.start(port, this::health, metrics::scrape);
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
    Clock clock = Clock.systemUTC();
    ProgressWatch watch =
        ProgressWatch.start(connection, stages.list().stream().map(Stage::group).toList(), clock);
    try {
      Monitoring monitoring =
          new Monitoring(stages.list(), watch, clock, settings.integer(Setting.HTTP_PORT), metrics);
      bind(metrics, stages, monitoring);
      return monitoring;
    } catch (IOException | RuntimeException e) {
      watch.close();
      throw e;
    }
  }

  String address() {
    return server.address();
  }

  @Override
  public void close() {
    server.close();
    watch.close();
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

  private Health health() {
    return Health.of(stages.stream().map(this::health).toList());
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
