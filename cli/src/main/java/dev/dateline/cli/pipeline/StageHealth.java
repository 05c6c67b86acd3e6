package dev.dateline.cli.pipeline;

/** What the stages of this process say of themselves. */
interface StageHealth {

  /** For stages in other processes, of which nothing is known. */
  StageHealth ELSEWHERE =
      new StageHealth() {
        @Override
        public void requireWell() {}

        @Override
        public String remarks() {
          return "";
        }
      };

  /**
   * Returns if no stage has failed.
   *
   * @throws StageFailedException that names the one that has
   */
  void requireWell();

  /** What may hold the stages up, for a message; empty if nothing. */
  String remarks();
}
