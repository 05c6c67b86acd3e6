package dev.dateline.topics;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;

/**
 * The one way in which records become JSON and JSON becomes records.
 *
 * <p>Writing is deterministic: fields in the order of the record, absent ones left out, empty lists
 * written, no dependence on platform, locale or time zone. Reading is strict where a mistake would
 * pass unseen (duplicate keys, text after the value, a number for a string, other encodings, null
 * or nothing where the record has no {@code @Nullable}) and lenient where a newer writer may know
 * more (unknown fields are skipped) or nothing can be mistaken (a UTF-8 byte order mark is
 * skipped). What is read from outside is bounded in depth and length.
 */
public final class Json {

  /** Deepest nesting that is read. */
  public static final int MAX_DEPTH = 64;

  private static final JsonMapper MAPPER = JsonForm.mapper();
  private static final ObjectWriter COMPACT = MAPPER.writer();
  private static final ObjectWriter PRETTY = MAPPER.writer(JsonForm.prettyPrinter());
  private static final ClassValue<ObjectReader> READERS =
      new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> type) {
          return MAPPER.readerFor(type);
        }
      };

  private Json() {}

  /**
   * Reads one record, the whole of the bytes.
   *
   * @throws InvalidRecordException if the bytes are no JSON in UTF-8, or no such record; the
   *     message is one line and says where, what came and what was expected
   */
  public static <T> T read(byte[] json, Class<T> type) {
    Utf8.check(json);
    ReadFailure failure = new ReadFailure(MAPPER.getFactory(), json, type);
    try (JsonParser parser = MAPPER.createParser(json)) {
      try {
        return readWhole(parser, type, failure);
      } catch (JsonProcessingException | InvalidRecordException e) {
        throw failure.of(e, parser.currentLocation());
      }
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot fail to be read", e);
    }
  }

  private static <T> T readWhole(JsonParser parser, Class<T> type, ReadFailure failure)
      throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw failure.ofValue("is empty; expected a JSON object", null);
    }
    if (first != JsonToken.START_OBJECT && type.isRecord()) {
      throw failure.ofWhole();
    }
    T value = READERS.get(type).readValue(parser);
    if (parser.nextToken() != null) {
      throw failure.ofValue(
          "goes on after its end; expected one JSON object and no more",
          parser.currentTokenLocation());
    }
    return value;
  }

  /**
   * Checks that bytes are one JSON object in UTF-8, and no more, without making anything of it.
   *
   * @throws InvalidRecordException if they are not; the message is one line and says where and what
   */
  public static void requireObject(byte[] json) {
    Utf8.check(json);
    ReadFailure failure = new ReadFailure(MAPPER.getFactory(), json, Map.class);
    try (JsonParser parser = MAPPER.createParser(json)) {
      try {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          throw failure.ofValue("is no JSON object; expected one", parser.currentTokenLocation());
        }
        parser.skipChildren();
        if (parser.nextToken() != null) {
          throw failure.ofValue(
              "goes on after its end; expected one JSON object and no more",
              parser.currentTokenLocation());
        }
      } catch (JsonProcessingException e) {
        throw failure.of(e, parser.currentLocation());
      }
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot fail to be read", e);
    }
  }

  /** A reader for many records of one kind; thread-safe. It throws what the library throws. */
  public static ObjectReader readerFor(Class<?> type) {
    return READERS.get(type);
  }

  /** Compact UTF-8, as it travels. */
  public static byte[] write(Object value) {
    try {
      return COMPACT.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw cannotBeWritten(value, e);
    }
  }

  /** Pretty-printed UTF-8 with line feeds, closed by one, as it stands in files. */
  public static byte[] writePretty(Object value) {
    try (ByteArrayBuilder out = new ByteArrayBuilder()) {
      PRETTY.writeValue(out, value);
      out.append('\n');
      return out.toByteArray();
    } catch (IOException e) {
      throw cannotBeWritten(value, e);
    }
  }

  /** An enum constant as it stands in JSON. */
  static String word(Object constant) {
    return MAPPER.convertValue(constant, String.class);
  }

  private static IllegalStateException cannotBeWritten(Object value, IOException why) {
    return new IllegalStateException(
        "a record that cannot be written as JSON: " + Quotes.line(value.toString()), why);
  }
}
