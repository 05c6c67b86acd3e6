package dev.dateline.topics;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Records of one kind as plain UTF-8 JSON. Null is null in both directions. Thread-safe.
 *
 * @param <T> the record
 */
public final class JsonSerde<T> implements Serde<T> {

  private final Class<T> type;

  public JsonSerde(Class<T> type) {
    this.type = type;
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> write(value);
  }

  /**
   * A deserializer that throws {@link SerializationException} for bytes that are no such record, as
   * Kafka's contract has it.
   */
  @Override
  public Deserializer<T> deserializer() {
    return (topic, json) -> read(topic, json);
  }

  @SuppressWarnings("NullAway") // Kafka hands tombstones through as null
  private byte[] write(@Nullable T value) {
    return value == null ? null : Json.write(value);
  }

  @SuppressWarnings("NullAway") // Kafka hands tombstones through as null
  private T read(String topic, byte @Nullable [] json) {
    if (json == null) {
      return null;
    }
    try {
      return Json.read(json, type);
    } catch (InvalidRecordException e) {
      throw new SerializationException(
          "a record of " + topic + " is no " + type.getSimpleName() + ": " + e.getMessage(), e);
    }
  }
}
