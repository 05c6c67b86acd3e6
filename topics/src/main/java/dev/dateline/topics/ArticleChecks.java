package dev.dateline.topics;

import org.jspecify.annotations.Nullable;

/** The bounds of an article's fields; each message names the field and its value. */
final class ArticleChecks {

  private static final int SHOWN = 60;

  private ArticleChecks() {}

  static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new InvalidRecordException(field + ": is missing");
    }
    return value;
  }

  static void id(String id) {
    if (id.isEmpty() || id.length() > Article.MAX_ID_LENGTH) {
      throw new InvalidRecordException(
          "id: has "
              + id.length()
              + " characters; expected 1 to "
              + Article.MAX_ID_LENGTH
              + ": "
              + quoted(id));
    }
    for (int i = 0; i < id.length(); i++) {
      if (Character.isISOControl(id.charAt(i))) {
        throw new InvalidRecordException(
            "id: holds the control character U+%04X at position %d: %s"
                .formatted((int) id.charAt(i), i, quoted(id)));
      }
    }
    text("id", id);
  }

  static void version(int version) {
    if (version < 1) {
      throw new InvalidRecordException("version: is \"" + version + "\"; expected 1, 2, 3, …");
    }
  }

  static void body(@Nullable String body, Article.@Nullable Retraction retracted) {
    if (retracted != null) {
      if (body != null) {
        throw new InvalidRecordException("body: a retracted article has none");
      }
      return;
    }
    if (body == null) {
      throw new InvalidRecordException("body: is missing");
    }
    if (body.isBlank()) {
      throw new InvalidRecordException("body: is empty: " + quoted(body));
    }
    if (body.length() > Article.MAX_BODY_LENGTH) {
      throw new InvalidRecordException(
          "body: has "
              + body.length()
              + " characters; expected at most "
              + Article.MAX_BODY_LENGTH);
    }
    text("body", body);
  }

  static void optionalText(String field, @Nullable String value) {
    if (value != null) {
      text(field, value);
    }
  }

  /** Text that cannot be written as UTF-8 would not come back as it went. */
  static void text(String field, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < value.length()
                && Character.isLowSurrogate(value.charAt(i + 1));
        if (!pair) {
          throw new InvalidRecordException(
              "%s: holds half a surrogate pair, U+%04X, at position %d"
                  .formatted(field, (int) c, i));
        }
        i++;
      }
    }
  }

  /** A value for a message: in quotes, control characters escaped, cut to a readable length. */
  static String quoted(String value) {
    StringBuilder shown = new StringBuilder("\"");
    value
        .codePoints()
        .limit(SHOWN)
        .forEach(
            c -> {
              if (Character.isISOControl(c)) {
                shown.append("\\u%04x".formatted(c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.append(value.codePointCount(0, value.length()) > SHOWN ? "…\"" : "\"").toString();
  }
}
