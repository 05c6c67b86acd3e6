package dev.dateline.sink.segments;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.dateline.sink.ResultValues;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import dev.dateline.topics.ResultKey;
import dev.dateline.topics.SegmentLine;
import dev.dateline.topics.SegmentLine.HeaderField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * A record of {@code news.results} as a line of a segment, and back: {@link SegmentLine} has the
 * fields. The value's bytes stand in the line as they are on the topic, but for a line feed between
 * two tokens, which becomes a space; so reading gives them back byte for byte.
 */
public final class Envelope {

  private static final byte[] VALUE = ",\"value\":".getBytes(StandardCharsets.UTF_8);

  private Envelope() {}

  /**
   * Checks that a record has a line.
   *
   * @throws InvalidRecordException if key or value are not those of a result
   */
  public static void check(ConsumerRecord<byte[], byte[]> record) {
    ResultKey.parse(ResultValues.key(record.key()));
    byte @Nullable [] value = record.value();
    if (value != null) {
      Json.requireObject(value);
    }
  }

  /**
   * Appends a record as a line, closed by a line feed; on a failure nothing is appended.
   *
   * @throws InvalidRecordException if key or value are not those of a result
   */
  public static void append(ConsumerRecord<byte[], byte[]> record, ByteArrayOutputStream lines) {
    String key = ResultValues.key(record.key());
    ResultKey.parse(key);
    byte @Nullable [] value = record.value();
    if (value != null) {
      Json.requireObject(value);
    }
    byte[] envelope =
        Json.write(
            new SegmentLine(
                key,
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()).atOffset(ZoneOffset.UTC),
                fields(record.headers()),
                null));
    if (value == null) {
      lines.write(envelope, 0, envelope.length);
    } else {
      lines.write(envelope, 0, envelope.length - 1);
      lines.writeBytes(VALUE);
      lines.writeBytes(onOneLine(value));
      lines.write('}');
    }
    lines.write('\n');
  }

  /**
   * Reads a line.
   *
   * @throws InvalidRecordException if it is no such line
   */
  public static ConsumerRecord<byte[], byte[]> read(byte[] line) {
    SegmentLine fields = Json.read(line, SegmentLine.class);
    return new ConsumerRecord<>(
        "news.results",
        fields.partition(),
        fields.offset(),
        fields.timestamp().toInstant().toEpochMilli(),
        TimestampType.CREATE_TIME,
        0,
        0,
        fields.key().getBytes(StandardCharsets.UTF_8),
        fields.value() == null ? null : value(line),
        headers(fields.headers()),
        Optional.empty());
  }

  /** The value's own bytes, found by their place: it is the last field. */
  private static byte[] value(byte[] line) {
    try (JsonParser parser = Json.readerFor(Object.class).createParser(line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = parser.currentName().equals("value");
        parser.nextToken();
        if (found) {
          int start = (int) parser.currentTokenLocation().getByteOffset();
          parser.skipChildren();
          return Arrays.copyOfRange(line, start, (int) parser.currentLocation().getByteOffset());
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      throw new InvalidRecordException("value: cannot be read: " + e.getMessage(), e);
    }
    throw new InvalidRecordException("value: is missing");
  }

  private static byte[] onOneLine(byte[] json) {
    boolean broken = false;
    for (byte b : json) {
      broken |= b == '\n' || b == '\r';
    }
    if (!broken) {
      return json;
    }
    byte[] line = json.clone();
    for (int i = 0; i < line.length; i++) {
      // Inside a string JSON allows neither, so that no text is changed.
      if (line[i] == '\n' || line[i] == '\r') {
        line[i] = ' ';
      }
    }
    return line;
  }

  private static List<HeaderField> fields(Headers headers) {
    List<HeaderField> fields = new ArrayList<>();
    for (Header header : headers) {
      byte @Nullable [] value = header.value();
      String text = value == null ? null : text(value);
      String base64 =
          value == null || text != null ? null : Base64.getEncoder().encodeToString(value);
      fields.add(new HeaderField(header.key(), text, base64));
    }
    return fields;
  }

  private static Headers headers(List<HeaderField> fields) {
    Headers headers = new RecordHeaders();
    for (HeaderField field : fields) {
      headers.add(field.name(), value(field));
    }
    return headers;
  }

  private static byte @Nullable [] value(HeaderField field) {
    if (field.text() != null) {
      return field.text().getBytes(StandardCharsets.UTF_8);
    }
    String base64 = field.base64();
    try {
      return base64 == null ? null : Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new InvalidRecordException(
          "base64: is "
              + InvalidRecordException.quoted(String.valueOf(base64))
              + "; expected Base64",
          e);
    }
  }

  private static @Nullable String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
