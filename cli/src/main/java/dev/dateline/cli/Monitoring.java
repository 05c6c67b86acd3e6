package dev.dateline.cli;

import dev.dateline.cli.http.Health;
import dev.dateline.cli.http.Health.StageHealth;
import dev.dateline.cli.http.Health.Status;
import dev.dateline.cli.http.MonitoringServer;
import dev.dateline.cli.pipeline.ProgressWatch;
import dev.dateline.cli.pipeline.Stage;
import dev.dateline.cli.pipeline.StageProgress;
import dev.dateline.cli.pipeline.Stages;
import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.topics.KafkaConnection;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Health and metrics of the stages of this process, over HTTP. */
final class Monitoring implements AutoCloseable {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics gc = new JvmGcMetrics();
  private final List<Stage> stages;

  /** Held here because the registry's counters hold what they count by weak references. */
  private final Map<String, Supplier<Map<String, Long>>> outcomes;

  private final ProgressWatch watch;
  private final Clock clock;
  private final MonitoringServer server;

  private Monitoring(List<Stage> stages, ProgressWatch watch, Clock clock, int port, Stages counted)
      throws IOException {
    this.stages = stages;
    this.outcomes = counted.outcomes();
    this.watch = watch;
    this.clock = clock;
    gc.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    bindStages();
    bindOutcomes();
    this.server = MonitoringServer.start(port, this::health, registry::scrape);
  }

  /** Begins to watch and to serve. */
  static Monitoring start(Settings settings, KafkaConnection connection, Stages stages)
      throws IOException {
    Clock clock = Clock.systemUTC();
    ProgressWatch watch =
        ProgressWatch.start(connection, stages.list().stream().map(Stage::group).toList(), clock);
    try {
      return new Monitoring(
          stages.list(), watch, clock, settings.integer(Setting.HTTP_PORT), stages);
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
    gc.close();
    registry.close();
  }

  private void bindStages() {
    for (Stage stage : stages) {
      Gauge.builder("dateline.lag.records", () -> progress(stage).lag())
          .description("Records that wait for a stage")
          .tag("stage", stage.name())
          .register(registry);
      Gauge.builder("dateline.up", () -> health(stage).status() == Status.UP ? 1 : 0)
          .description("Whether a stage works")
          .tag("stage", stage.name())
          .register(registry);
    }
  }

  private void bindOutcomes() {
    outcomes.forEach(
        (stage, counts) ->
            counts
                .get()
                .keySet()
                .forEach(
                    outcome ->
                        FunctionCounter.builder(
                                "dateline.articles",
                                counts,
                                now -> now.get().getOrDefault(outcome, 0L))
                            .description("Articles by what became of them, each counted once")
                            .tag("stage", stage)
                            .tag("outcome", outcome.toLowerCase(Locale.ROOT))
                            .register(registry)));
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
