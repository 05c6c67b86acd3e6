package dev.dateline.console.index;

/** The index cannot be read or written; the message says what and why. */
public final class IndexException extends RuntimeException {

  private static final long serialVersionUID = 1;

  IndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
