package dev.dateline.sink;

import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import dev.dateline.topics.ObservedAnniversary;
import dev.dateline.topics.ResultKey;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value that belongs to a key, and refuses one that belongs to another: a file is named
 * by the key and read by the id that stands in it.
 *
 * <p>Every method throws {@link InvalidRecordException} for what is no such record.
 */
public final class ResultValues {

  private ResultValues() {}

  /** A key as text; bytes that are no UTF-8 would not come back as they went. */
  public static String key(byte @Nullable [] key) {
    if (key == null || key.length == 0) {
      throw new InvalidRecordException("key: is missing; expected the id of the record");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidRecordException(
          "key: is no UTF-8 but the bytes " + HexFormat.of().formatHex(key), e);
    }
  }

  public static EnrichedArticle article(ResultKey key, byte[] value) {
    EnrichedArticle article = Json.read(value, EnrichedArticle.class);
    require(key, key.id().equals(article.id()), "id", article.id());
    return article;
  }

  public static CalendarEvent event(ResultKey key, byte[] value) {
    CalendarEvent event = Json.read(value, CalendarEvent.class);
    require(key, key.id().equals(event.id()), "id", event.id());
    return event;
  }

  public static ObservedAnniversary anniversary(ResultKey key, byte[] value) {
    ObservedAnniversary anniversary = Json.read(value, ObservedAnniversary.class);
    String event = anniversary.event();
    require(key, key.id().startsWith(event + "@"), "event", event);
    return anniversary;
  }

  private static void require(ResultKey key, boolean same, String field, String value) {
    if (!same) {
      throw new InvalidRecordException(
          "%s: is %s in the value, but the key of the record is %s; expected the same"
              .formatted(
                  field,
                  InvalidRecordException.quoted(value),
                  InvalidRecordException.quoted(key.id())));
    }
  }
}
