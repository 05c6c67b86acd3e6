package dev.dateline.cli.metrics;

import dev.dateline.producer.PublishListener;
import dev.dateline.topics.LatencyListener;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Keeps the metrics of a process and shows them in Prometheus' text format. Thread-safe. */
public final class Metrics implements AutoCloseable {

  /** From what is felt as at once to what needs a look in the morning. */
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2_500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(30),
    Duration.ofMinutes(1),
    Duration.ofMinutes(5),
    Duration.ofHours(1)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics gc = new JvmGcMetrics();

  /** Held here because the registry's counters hold what they count by weak references. */
  private final List<Object> counted = new ArrayList<>();

  /** Those of the Java virtual machine and of the processors. */
  public Metrics() {
    gc.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
  }

  /** What became of the articles that a stage has read, by names of outcomes. */
  public void articles(String stage, Supplier<Map<String, Long>> counts) {
    count(Metric.ARTICLES, stage, counts);
  }

  /** What a stage has done to files, by names of outcomes. */
  public void files(String stage, Supplier<Map<String, Long>> counts) {
    count(Metric.FILES, stage, counts);
  }

  /** What waits for a stage, and whether it works. */
  public void health(String stage, Supplier<Number> lag, Supplier<Number> up) {
    gauge(Metric.LAG, stage, lag);
    gauge(Metric.UP, stage, up);
  }

  /**
   * Keeps the ages of the records of a stage.
   *
   * @param inputs its topics; records of others, which a stage writes for itself, are left out
   */
  public LatencyListener latency(String stage, List<String> inputs) {
    Map<String, Timer> timers = new HashMap<>();
    for (String topic : inputs) {
      timers.put(topic, timer(Metric.LATENCY, Tags.of("stage", stage, "topic", topic)));
    }
    return (topic, milliseconds) -> {
      Timer timer = timers.get(topic);
      if (timer != null) {
        timer.record(Math.max(0, milliseconds), TimeUnit.MILLISECONDS);
      }
    };
  }

  /** Keeps what happens while articles are published. */
  public PublishListener publishing() {
    return new PublishMetrics(registry, timer(Metric.PRODUCER_ACKNOWLEDGEMENT, Tags.empty()));
  }

  /** All of them, as Prometheus reads them. */
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    gc.close();
    registry.close();
  }

  private void count(Metric metric, String stage, Supplier<Map<String, Long>> counts) {
    counted.add(counts);
    for (String outcome : counts.get().keySet()) {
      FunctionCounter.builder(
              metric.meter(), counts, now -> now.get().getOrDefault(outcome, 0L).doubleValue())
          .description(metric.description())
          .tag("stage", stage)
          .tag("outcome", outcome.toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }

  private void gauge(Metric metric, String stage, Supplier<Number> value) {
    Gauge.builder(metric.meter(), value)
        .description(metric.description())
        .tag("stage", stage)
        .register(registry);
  }

  private Timer timer(Metric metric, Tags tags) {
    return Timer.builder(metric.meter())
        .description(metric.description())
        .tags(tags)
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }
}
