package dev.dateline.topics;

/** No broker answered in time. */
public final class BrokerUnreachableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BrokerUnreachableException(String message) {
    super(message);
  }

  public BrokerUnreachableException(String message, Throwable cause) {
    super(message, cause);
  }
}
