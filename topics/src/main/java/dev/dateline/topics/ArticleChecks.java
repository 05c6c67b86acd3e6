package dev.dateline.topics;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The bounds of the records' fields; each message names the field and its value. */
final class ArticleChecks {

  private ArticleChecks() {}

  static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw InvalidRecordException.ofField(field, InvalidRecordException.MISSING);
    }
    return value;
  }

  static void id(String id) {
    length("id", id, 1, Article.MAX_ID_LENGTH);
    for (int i = 0; i < id.length(); i++) {
      if (Character.isISOControl(id.charAt(i))) {
        throw InvalidRecordException.ofField(
            "id",
            "holds the control character U+"
                + Quotes.hex(id.charAt(i))
                + " at position "
                + i
                + ": "
                + Quotes.quoted(id));
      }
    }
    text("id", id);
  }

  static void positive(String field, int value) {
    if (value < 1) {
      throw InvalidRecordException.ofField(
          field, "is the number \"" + value + "\"; expected 1, 2, 3, …");
    }
  }

  static void body(@Nullable String body, Article.@Nullable Retraction retracted) {
    if (retracted != null) {
      if (body != null) {
        throw InvalidRecordException.ofField(
            "body", "is the text " + Quotes.quoted(body) + "; a retracted article has none");
      }
      return;
    }
    String text = required("body", body);
    if (text.isBlank()) {
      throw InvalidRecordException.ofField(
          "body", "is the text " + Quotes.quoted(text) + "; expected more than white space");
    }
    boundedText("body", text, Article.MAX_BODY_LENGTH);
  }

  static void attributes(
      @Nullable String title, @Nullable String source, String language, @Nullable String uri) {
    boundedText("title", title, Article.MAX_TITLE_LENGTH);
    boundedText("source", source, Article.MAX_SOURCE_LENGTH);
    requiredText("language", language, Article.MAX_LANGUAGE_LENGTH);
    boundedText("uri", uri, Article.MAX_URI_LENGTH);
  }

  static void boundedText(String field, @Nullable String value, int maxLength) {
    if (value != null) {
      length(field, value, 0, maxLength);
      text(field, value);
    }
  }

  static void requiredText(String field, String value, int maxLength) {
    length(field, value, 1, maxLength);
    text(field, value);
  }

  /** An instant that RFC 3339 can write: four digits of the year, an offset without seconds. */
  static void instant(String field, @Nullable OffsetDateTime value) {
    if (value != null
        && (value.getYear() < 1
            || value.getYear() > 9999
            || value.getOffset().getTotalSeconds() % 60 != 0)) {
      throw InvalidRecordException.ofField(
          field,
          "is the instant \""
              + value
              + "\"; expected a year from 1 to 9999 and an offset of hours and minutes");
    }
  }

  static void notNegative(String field, double value) {
    if (!(value >= 0 && value <= Double.MAX_VALUE)) {
      throw InvalidRecordException.ofField(
          field, "is the number \"" + value + "\"; expected 0 or more");
    }
  }

  private static void length(String field, String value, int min, int max) {
    if (value.length() < min || value.length() > max) {
      throw InvalidRecordException.ofField(
          field,
          "has "
              + value.length()
              + " characters; expected "
              + (min == 0 ? "at most " : min + " to ")
              + max
              + ": "
              + Quotes.quoted(value));
    }
  }

  /** Text that cannot be written as UTF-8 would not come back as it went. */
  private static void text(String field, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < value.length()
                && Character.isLowSurrogate(value.charAt(i + 1));
        if (!pair) {
          throw InvalidRecordException.ofField(
              field, "holds half a surrogate pair, U+" + Quotes.hex(c) + ", at position " + i);
        }
        i++;
      }
    }
  }
}
