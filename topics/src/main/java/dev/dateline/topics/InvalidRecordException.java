package dev.dateline.topics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.util.stream.Collectors;

/**
 * Bytes that are no record of the kind that was expected; the message names the place and the
 * value.
 */
public final class InvalidRecordException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;
  private static final int MAX_REASON_LENGTH = 300;

  public InvalidRecordException(String message) {
    super(message);
  }

  public InvalidRecordException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * A value as it stands in messages: in quotes, control characters escaped, cut to a readable
   * length.
   */
  public static String quoted(String value) {
    return ArticleChecks.quoted(value);
  }

  /** Says in one line what a JSON reader found, and where. */
  static InvalidRecordException of(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidRecordException known) {
        return known;
      }
    }
    String field = "";
    if (failure instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      field =
          mapping.getPath().stream()
                  .map(
                      step ->
                          step.getFieldName() != null ? step.getFieldName() : "" + step.getIndex())
                  .collect(Collectors.joining("."))
              + ": ";
    }
    String place = "";
    String reason = String.valueOf(failure.getMessage());
    if (failure instanceof JsonProcessingException json) {
      reason = String.valueOf(json.getOriginalMessage());
      if (json.getLocation() != null) {
        place =
            " (line %d, column %d)"
                .formatted(json.getLocation().getLineNr(), json.getLocation().getColumnNr());
      }
    }
    reason = reason.lines().findFirst().orElse("");
    if (reason.length() > MAX_REASON_LENGTH) {
      reason = reason.substring(0, MAX_REASON_LENGTH) + "…";
    }
    return new InvalidRecordException(field + reason + place, failure);
  }
}
