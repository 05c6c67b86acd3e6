package dev.dateline.cli.consume;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record in a form that people and scripts can read. Key and headers are text where they are
 * UTF-8, the payload is JSON where it is JSON; what is neither becomes {@code base64:…}.
 */
final class DecodedRecord {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int SHORT_LENGTH = 100;

  private final ConsumerRecord<byte[], byte[]> raw;
  private final @Nullable JsonNode payload;

  DecodedRecord(ConsumerRecord<byte[], byte[]> raw) {
    this.raw = raw;
    this.payload = raw.value() == null ? null : decode(raw.value());
  }

  /** The payload, or JSON's null for a tombstone. */
  JsonNode payload() {
    return payload == null ? MAPPER.nullNode() : payload;
  }

  @Nullable String key() {
    return raw.key() == null ? null : text(raw.key());
  }

  /** The whole record, with kcat's names and the time in ISO 8601 besides. */
  ObjectNode envelope() {
    ObjectNode envelope = MAPPER.createObjectNode();
    envelope.put("topic", raw.topic());
    envelope.put("partition", raw.partition());
    envelope.put("offset", raw.offset());
    envelope.put("tstype", raw.timestampType().name.equals("CreateTime") ? "create" : "logappend");
    envelope.put("ts", raw.timestamp());
    envelope.put("time", time());
    envelope.set("headers", headers());
    envelope.put("key", key());
    envelope.set("payload", payload());
    return envelope;
  }

  String json() {
    return write(false);
  }

  String pretty() {
    return write(true);
  }

  /** One line: place, time, key and the beginning of what it says. */
  String oneLine() {
    String title = payload().path("title").asText("");
    String text = title.isEmpty() ? payload().path("body").asText("") : title;
    if (payload == null) {
      text = "(gone)";
    } else if (text.isEmpty()) {
      text = payload.toString();
    }
    text = text.strip().replaceAll("\\s+", " ");
    return "%s/%d@%d  %s  %s  %s"
        .formatted(
            raw.topic(),
            raw.partition(),
            raw.offset(),
            time(),
            key(),
            text.length() <= SHORT_LENGTH ? text : text.substring(0, SHORT_LENGTH) + "…");
  }

  private String time() {
    return Instant.ofEpochMilli(raw.timestamp()).toString();
  }

  /** By name; a name that is there more than once has an array. */
  private ObjectNode headers() {
    ObjectNode headers = MAPPER.createObjectNode();
    for (Header header : raw.headers()) {
      String value = header.value() == null ? null : text(header.value());
      JsonNode before = headers.get(header.key());
      if (before == null) {
        headers.put(header.key(), value);
      } else if (before instanceof ArrayNode several) {
        several.add(value);
      } else {
        headers.putArray(header.key()).add(before).add(value);
      }
    }
    return headers;
  }

  private String write(boolean pretty) {
    try {
      return pretty
          ? MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(envelope())
          : MAPPER.writeValueAsString(envelope());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can be written", e);
    }
  }

  private static JsonNode decode(byte[] value) {
    try {
      JsonNode json = MAPPER.readTree(value);
      return json == null || json.isMissingNode() ? MAPPER.getNodeFactory().textNode("") : json;
    } catch (IOException e) {
      return MAPPER.getNodeFactory().textNode(text(value));
    }
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return "base64:" + Base64.getEncoder().encodeToString(bytes);
    }
  }
}
