package dev.dateline.topics;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that are no record of the kind that was expected. The message is one line: the field, its
 * value in quotes, what was expected, and where the bytes are JSON also line and column.
 */
public final class InvalidRecordException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** The reason where a field is absent or null. */
  static final String MISSING = "is missing";

  /** The field of the innermost record; null where the message says everything. */
  private final @Nullable String field;

  public InvalidRecordException(String message) {
    super(message);
    this.field = null;
  }

  public InvalidRecordException(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.field = null;
  }

  /**
   * A value as it stands in messages: in quotes, control characters escaped, cut to a readable
   * length.
   */
  public static String quoted(String value) {
    return Quotes.quoted(value);
  }

  private InvalidRecordException(String field, String reason) {
    super(field + ": " + reason);
    this.field = field;
  }

  /** A field whose value breaks its bounds; whoever reads JSON adds where it stands. */
  static InvalidRecordException ofField(String field, String reason) {
    return new InvalidRecordException(field, reason);
  }

  @Nullable String field() {
    return field;
  }

  /** The message without the field. */
  String reason() {
    String message = String.valueOf(getMessage());
    return field == null ? message : message.substring(field.length() + 2);
  }
}
