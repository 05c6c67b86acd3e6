package dev.dateline.producer;

/** The broker did not take an article, and Kafka's own retries did not help. */
public final class PublishFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PublishFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
