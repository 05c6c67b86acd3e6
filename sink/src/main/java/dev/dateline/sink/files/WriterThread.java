package dev.dateline.sink.files;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of a writer: it polls until it is closed or fails. A failure is kept for whoever
 * asks. Thread-safe.
 */
final class WriterThread implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WriterThread.class);

  private final Consumer<byte[], byte[]> consumer;
  private final MaterializingLoop loop;
  private final Duration closeTimeout;
  private final Thread thread;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile boolean closing;

  WriterThread(
      String name,
      Consumer<byte[], byte[]> consumer,
      MaterializingLoop loop,
      Duration closeTimeout) {
    this.consumer = consumer;
    this.loop = loop;
    this.closeTimeout = closeTimeout;
    this.thread = new Thread(this::run, name);
  }

  void start() {
    thread.start();
  }

  Optional<Throwable> failure() {
    return Optional.ofNullable(failure.get());
  }

  WriterState state() {
    Throwable failed = failure.get();
    if (failed != null) {
      return new WriterState.Failed(
          thread.getName()
              + " ended: "
              + failed.getClass().getSimpleName()
              + ": "
              + failed.getMessage());
    }
    return closing ? new WriterState.Closed() : loop.state();
  }

  /** Lets the batch in hand be finished and committed, and leaves the group; bounded. */
  @Override
  public void close() {
    closing = true;
    if (thread.getState() == Thread.State.NEW) {
      closeConsumer();
      return;
    }
    consumer.wakeup();
    try {
      thread.join(closeTimeout.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      LOG.warn(
          "{} did not finish its batch within {} s; what is not committed is done again next time",
          thread.getName(),
          closeTimeout.toSeconds());
    }
  }

  private void run() {
    try {
      while (!closing) {
        loop.round();
      }
    } catch (WakeupException e) {
      if (!closing) {
        fail(e);
      }
    } catch (RuntimeException | Error e) {
      fail(e);
    } finally {
      closeConsumer();
    }
  }

  private void fail(Throwable thrown) {
    LOG.error("{} failed and ends", thread.getName(), thrown);
    failure.compareAndSet(null, thrown);
  }

  private void closeConsumer() {
    try {
      consumer.close(CloseOptions.timeout(closeTimeout));
    } catch (RuntimeException e) {
      LOG.warn("{} did not leave its group cleanly", thread.getName(), e);
    }
  }
}
