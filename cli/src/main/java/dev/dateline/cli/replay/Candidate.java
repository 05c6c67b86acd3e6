package dev.dateline.cli.replay;

import dev.dateline.extract.PublicationTime;
import dev.dateline.sink.ResultValues;
import dev.dateline.topics.Article;
import dev.dateline.topics.ArticleFields;
import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import dev.dateline.topics.ResultKey;
import dev.dateline.topics.Topic;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An article as a source has it.
 *
 * @param version 1 where the record does not say
 * @param withdrawn whether it is a retraction
 * @param value the article as it is to be sent, JSON
 * @param target the topic that it is to go to
 * @param headers to be sent with it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Candidate(
    String id,
    int version,
    PublicationTime published,
    boolean withdrawn,
    byte[] value,
    Topic target,
    Map<String, String> headers) {

  /**
   * Reads an article as it stands on a topic.
   *
   * @return empty where it is none, or a retraction that does not say of which day or version: the
   *     log says it in its own place, and a replay of it would mean nothing
   */
  static Optional<Candidate> read(byte @Nullable [] value) {
    if (value == null) {
      return Optional.empty();
    }
    ArticleFields fields;
    try {
      fields = Json.read(value, ArticleFields.class);
    } catch (InvalidRecordException e) {
      return Optional.empty();
    }
    boolean withdrawn = fields.retracted() != null || fields.status() == Article.Status.CANCELED;
    if (fields.id() == null
        || fields.published() == null
        || (withdrawn && fields.version() == null)) {
      return Optional.empty();
    }
    return Optional.of(
        new Candidate(
            fields.id(),
            Objects.requireNonNullElse(fields.version(), 1),
            fields.published(),
            withdrawn,
            value,
            Topic.REPLAY,
            Map.of()));
  }

  static Candidate of(Article article, Topic target) {
    return new Candidate(
        article.id(),
        article.version(),
        article.published(),
        article.withdrawn(),
        Json.write(article),
        target,
        Map.of());
  }

  /**
   * An event or an observed anniversary as it is on its topic; its time is that of the latest
   * publication, and its own date where that is not told.
   *
   * @throws InvalidRecordException if it is none
   * @throws IllegalArgumentException if its time cannot be read
   */
  static Candidate of(ResultKey key, byte[] value, Headers came) {
    String date =
        key.kind() == ResultKey.Kind.EVENT
            ? ResultValues.event(key, value).date()
            : ResultValues.anniversary(key, value).date();
    Map<String, String> headers = new TreeMap<>();
    for (String name : List.of(CloudEventHeaders.TIME, CloudEventHeaders.EXTRACTOR)) {
      String text = CloudEventHeaders.text(came, name);
      if (text != null) {
        headers.put(name, text);
      }
    }
    String time = headers.getOrDefault(CloudEventHeaders.TIME, date);
    return new Candidate(
        key.id(), 1, PublicationTime.parse(time), false, value, key.kind().topic(), headers);
  }

  Candidate to(Topic other) {
    return new Candidate(id, version, published, withdrawn, value, other, headers);
  }
}
