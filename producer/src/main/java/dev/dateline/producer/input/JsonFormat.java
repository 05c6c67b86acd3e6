package dev.dateline.producer.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.topics.Article;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An article as a JSON object: of the pipeline's own form, or ninjs.
 *
 * <p>The own form is tried first, because it is by far the most frequent and needs no second look:
 * no ninjs object has an {@code id}. Only what fails is looked at again.
 */
final class JsonFormat {

  private JsonFormat() {}

  /**
   * Reads one object, the whole of the bytes.
   *
   * @throws InvalidRecordException if it is no article; the message names field and value
   */
  static Article read(byte[] bytes) {
    Utf8.check(bytes);
    try {
      return Json.read(bytes, Article.class);
    } catch (InvalidRecordException e) {
      ObjectNode object = object(bytes);
      if (object == null) {
        throw e;
      }
      if (Ninjs.looksLike(object)) {
        return Ninjs.read(object);
      }
      if (canceledWithoutText(object)) {
        object.putObject("retracted").put("reason", Release.CANCELED);
        return Json.read(Json.write(object), Article.class);
      }
      throw e;
    }
  }

  private static boolean canceledWithoutText(ObjectNode object) {
    return "canceled".equalsIgnoreCase(object.path("status").asText())
        && !object.hasNonNull("body")
        && !object.hasNonNull("retracted");
  }

  private static @Nullable ObjectNode object(byte[] bytes) {
    try {
      return Json.readerFor(JsonNode.class).readValue(bytes) instanceof ObjectNode object
          ? object
          : null;
    } catch (IOException e) {
      return null;
    }
  }
}
