package dev.dateline.cli.consume;

/** No such topic or partition on the broker. */
public final class UnknownTopicException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownTopicException(String message) {
    super(message);
  }
}
