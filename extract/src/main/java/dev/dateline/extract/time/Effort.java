package dev.dateline.extract.time;

/**
 * Counts what the tagging of one text takes, in steps through the trie, readings of matches and
 * looks at words around them, so that a test can hold it to be linear without a clock.
 */
final class Effort {

  private long steps;
  private long readings;
  private long looks;

  void step() {
    steps++;
  }

  void reading() {
    readings++;
  }

  void look() {
    looks++;
  }

  long total() {
    return steps + readings + looks;
  }

  @Override
  public String toString() {
    return steps + " steps, " + readings + " readings, " + looks + " looks";
  }
}
