package dev.dateline.bench.pipeline;

import dev.dateline.producer.ArchivePublisher;
import dev.dateline.producer.ProducerSettings;
import dev.dateline.producer.PublishListener;
import dev.dateline.topics.Article;
import dev.dateline.topics.KafkaConnection;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Publishes a file as {@code dateline produce} does, on a thread of its own. */
final class Feeder {

  private final Thread thread;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong cpuNanos = new AtomicLong();

  /**
   * What was published.
   *
   * @param bytes of keys and values, before compression
   * @param cpuNanos processor time of the threads that did it
   */
  record Fed(long bytes, long cpuNanos) {}

  /**
   * Begins to publish.
   *
   * @param perSecond articles a second; infinity for as fast as it goes
   */
  static Feeder start(Path file, KafkaConnection connection, double perSecond) {
    Feeder feeder = new Feeder(file, connection, perSecond);
    feeder.thread.start();
    return feeder;
  }

  private Feeder(Path file, KafkaConnection connection, double perSecond) {
    this.thread = new Thread(() -> publish(file, connection, perSecond), "bench-publish");
  }

  private void publish(Path file, KafkaConnection connection, double perSecond) {
    try (ArchivePublisher publisher =
        new ArchivePublisher(ProducerSettings.defaults(), connection, Clock.systemUTC())) {
      publisher.publish(List.of(file), new Paced(perSecond));
      // Before its threads end, and take their time with them.
      cpuNanos.set(CpuByStage.now().nanos().getOrDefault(CpuByStage.PRODUCER, 0L));
    } catch (InterruptedException | RuntimeException e) {
      failure.set(e);
    }
  }

  /** Waits until everything is acknowledged. */
  Fed await() throws InterruptedException {
    thread.join();
    Exception failed = failure.get();
    if (failed != null) {
      throw new IllegalStateException("publishing failed: " + failed.getMessage(), failed);
    }
    return new Fed(bytes.get(), cpuNanos.get());
  }

  /** Holds the publishing thread back until the next article is due. */
  private final class Paced implements PublishListener {
    private final double perSecond;
    private final long start = System.nanoTime();
    private long sent;

    Paced(double perSecond) {
      this.perSecond = perSecond;
    }

    @Override
    public void published(Article article) {
      sent++;
      long due = start + (long) (sent * 1e9 / perSecond);
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
    }

    @Override
    public void acknowledged(int sentBytes, Duration latency) {
      bytes.addAndGet(sentBytes);
    }
  }
}
