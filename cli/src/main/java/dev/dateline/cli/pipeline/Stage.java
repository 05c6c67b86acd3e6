package dev.dateline.cli.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One stage of the pipeline running in this process: the little that the pipeline asks of the
 * processor, of the two steps of the sink and of the writer of rejections, which know nothing of
 * each other.
 *
 * @param group how it reads: what a barrier waits for, and where its lag is seen
 * @param starting begins to work and returns at once
 * @param awaiting waits until it works
 * @param failing what ended it; empty while it is well
 * @param blocking what holds it up at the moment, in words; empty where nothing does
 * @param closing ends it cleanly and within a bound
 */
public record Stage(
    StageGroup group,
    Runnable starting,
    Waiting awaiting,
    Supplier<Optional<Throwable>> failing,
    Supplier<Optional<String>> blocking,
    Runnable closing)
    implements AutoCloseable {

  /** Waiting for a stage to work. */
  public interface Waiting {

    /** For a stage that works from its first poll on. */
    Waiting NONE = timeout -> {};

    void await(Duration timeout) throws InterruptedException;
  }

  /** For people: "processor". */
  public String name() {
    return group.name();
  }

  void start() {
    starting.run();
  }

  void awaitRunning(Duration timeout) throws InterruptedException {
    awaiting.await(timeout);
  }

  /** What ended it; empty while it is well. */
  public Optional<Throwable> failure() {
    return failing.get();
  }

  /** What holds it up at the moment, in words; empty where nothing does. */
  public Optional<String> blocked() {
    return blocking.get();
  }

  @Override
  public void close() {
    closing.run();
  }
}
