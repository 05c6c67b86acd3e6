package dev.dateline.cli.pipeline;

import java.time.Duration;
import java.util.Optional;

/** One stage of the pipeline running in this process. */
public interface Stage extends AutoCloseable {

  /** For people: "processor". */
  String name();

  /** Begins to work; returns at once. */
  void start();

  /** Waits until it works. */
  void awaitRunning(Duration timeout) throws InterruptedException;

  /** What ended it; empty while it is well. */
  Optional<Throwable> failure();

  /** What holds it up at the moment, in words; empty where nothing does. */
  Optional<String> blocked();

  /** How it reads: what a barrier waits for, and where its lag is seen. */
  StageGroup group();

  @Override
  void close();
}
