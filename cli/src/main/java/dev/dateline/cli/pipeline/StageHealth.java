package dev.dateline.cli.pipeline;

/** What the stages of this process say of themselves. */
interface StageHealth {

  /**
   * Returns if no stage has failed.
   *
   * @throws StageFailedException that names the one that has
   */
  void requireWell();

  /** What may hold the stages up, for a message; empty if nothing. */
  String remarks();
}
