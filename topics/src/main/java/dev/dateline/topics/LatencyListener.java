package dev.dateline.topics;

/**
 * Hears how old the records are that a stage has finished or taken up. Called for each record on
 * the threads of the stage, so it must be cheap, thread-safe, and must not throw.
 */
public interface LatencyListener {

  /** Hears nothing. */
  LatencyListener NONE = (topic, milliseconds) -> {};

  /**
   * One record.
   *
   * @param topic from which it came
   * @param milliseconds since the time that it carries; below 0 where another clock is ahead
   */
  void took(String topic, long milliseconds);
}
