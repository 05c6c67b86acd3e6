package dev.dateline.cli.pipeline;

/** A stage of the pipeline ended, or does nothing any more; the message says which and why. */
public final class StageFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StageFailedException(String message) {
    super(message);
  }

  public StageFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
