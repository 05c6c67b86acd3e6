package dev.dateline.topics;

import java.util.List;

/** Topics on the broker differ from the catalogue, so that nothing was started. */
public final class TopicMismatchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TopicMismatchException(List<String> differences) {
    super(
        "the topics on the broker differ from the catalogue:\n  "
            + String.join("\n  ", differences));
  }
}
