package dev.dateline.sink.files;

/** How a writer of files is. */
public sealed interface WriterState {

  /** It keeps the files up with the topic. */
  record Running() implements WriterState {}

  /**
   * The archive cannot be written; it tries again by itself, and nothing is lost meanwhile.
   *
   * @param reason what the file system said, and what to do
   */
  record Blocked(String reason) implements WriterState {}

  /**
   * It ended, by a bug or a broken environment, and does not come back.
   *
   * @param reason of the failure
   */
  record Failed(String reason) implements WriterState {}

  /** It was closed. */
  record Closed() implements WriterState {}
}
