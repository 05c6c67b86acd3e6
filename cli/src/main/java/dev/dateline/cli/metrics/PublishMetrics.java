package dev.dateline.cli.metrics;

import dev.dateline.producer.PublishListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Counts what happens while articles are published; acknowledged ones alone are published. */
final class PublishMetrics implements PublishListener {

  private static final String STAGE = "producer";

  private final Counter read;
  private final Counter bytes;
  private final Counter published;
  private final Counter withheld;
  private final Counter embargoed;
  private final Counter rejected;
  private final Timer acknowledgement;

  PublishMetrics(MeterRegistry registry, Timer acknowledgement) {
    this.read = counter(registry, Metric.PRODUCER_READ);
    this.bytes = counter(registry, Metric.PRODUCER_BYTES);
    this.published = outcome(registry, "published");
    this.withheld = outcome(registry, "withheld");
    this.embargoed = outcome(registry, "embargoed");
    this.rejected = outcome(registry, "rejected");
    this.acknowledgement = acknowledgement;
  }

  @Override
  public void progress(Progress progress) {
    read.increment();
  }

  @Override
  public void acknowledged(int size, Duration latency) {
    published.increment();
    bytes.increment(size);
    acknowledgement.record(latency);
  }

  @Override
  public void withheld(String id) {
    withheld.increment();
  }

  @Override
  public void embargoed(String id) {
    embargoed.increment();
  }

  @Override
  public void rejected(String message) {
    rejected.increment();
  }

  private static Counter outcome(MeterRegistry registry, String outcome) {
    return Counter.builder(Metric.ARTICLES.meter())
        .description(Metric.ARTICLES.description())
        .tag("stage", STAGE)
        .tag("outcome", outcome)
        .register(registry);
  }

  private static Counter counter(MeterRegistry registry, Metric metric) {
    return Counter.builder(metric.meter()).description(metric.description()).register(registry);
  }
}
