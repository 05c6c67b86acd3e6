package dev.dateline.sink.results;

/** What became of one record that step one of the sink read. */
public enum ResultOutcome {
  /** Published; its key had no result, or none any more. */
  NEW,
  /** Published; the last result of its key was another. */
  CHANGED,
  /** Not published; the last result of its key has the same bytes. */
  UNCHANGED,
  /** Published: a retracted article that was not yet known as such, or a tombstone. */
  RETRACTED,
  /** No such record; it is a dead letter. */
  REJECTED
}
