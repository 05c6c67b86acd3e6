package dev.dateline.topics;

import org.jspecify.annotations.Nullable;

/** No broker answered in time. */
public final class BrokerUnreachableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BrokerUnreachableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
