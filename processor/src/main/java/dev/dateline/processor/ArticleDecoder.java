package dev.dateline.processor;

import dev.dateline.topics.Article;
import dev.dateline.topics.Article.Retraction;
import dev.dateline.topics.ArticleFields;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bytes of {@code news.articles}, whoever wrote them.
 *
 * <p>The key must be the article's id: it decides the partition, so that under another key two
 * versions of one article could be judged by two tasks that do not know of each other. A withheld
 * article should never have been sent, and is rejected rather than published. Whether an embargo is
 * over is the producer's question: the topology has no clock to answer it with.
 */
final class ArticleDecoder {

  /** The reason for a retraction that is stated by the status alone. */
  static final String CANCELED = "status is canceled";

  private static final int SHOWN_BYTES = 16;

  private ArticleDecoder() {}

  /**
   * Reads one record.
   *
   * @throws InvalidRecordException if it is no article; the message says where and what
   */
  static Arrival decode(byte @Nullable [] key, byte @Nullable [] value) {
    String id = id(key);
    if (value == null) {
      return new Arrival.NullRecord(id);
    }
    ArticleFields fields = Json.read(value, ArticleFields.class);
    checkKey(id, fields.id());
    if (fields.status() == Article.Status.WITHHELD) {
      throw new InvalidRecordException(
          "status: is \"withheld\"; expected usable or canceled: send the article when it is"
              + " released");
    }
    Retraction retraction = retraction(fields);
    return retraction == null
        ? new Arrival.Publication(fields.toArticle())
        : withdrawal(id, fields, retraction);
  }

  private static String id(byte @Nullable [] key) {
    if (key == null) {
      throw new InvalidRecordException("key: is null; expected the article's id");
    }
    if (key.length == 0) {
      throw new InvalidRecordException("key: is empty; expected the article's id");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString();
    } catch (CharacterCodingException e) {
      String shown =
          HexFormat.of().formatHex(Arrays.copyOf(key, Math.min(key.length, SHOWN_BYTES)));
      throw new InvalidRecordException(
          "key: is no UTF-8, %d bytes beginning with 0x%s; expected the article's id"
              .formatted(key.length, shown),
          e);
    }
  }

  private static void checkKey(String key, @Nullable String id) {
    if (id == null) {
      throw new InvalidRecordException("id: is missing");
    }
    if (!id.equals(key)) {
      throw new InvalidRecordException(
          "key: is "
              + InvalidRecordException.quoted(key)
              + "; expected the article's id "
              + InvalidRecordException.quoted(id));
    }
  }

  private static @Nullable Retraction retraction(ArticleFields fields) {
    if (fields.retracted() != null) {
      return fields.retracted();
    }
    return fields.status() == Article.Status.CANCELED ? new Retraction(CANCELED, null) : null;
  }

  /**
   * What does not matter for a withdrawal (title, source, even a text) is not looked at: a mistake
   * in it must not keep an article public that was withdrawn.
   */
  private static Arrival withdrawal(String id, ArticleFields fields, Retraction retraction) {
    Integer version = fields.version();
    if (version != null && version < 1) {
      throw new InvalidRecordException(
          "version: is \"" + version + "\"; expected 1, 2, 3, …, or none for the next one");
    }
    return new Arrival.Withdrawal(id, fields.published(), version, retraction);
  }
}
