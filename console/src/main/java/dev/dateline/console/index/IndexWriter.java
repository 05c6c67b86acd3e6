package dev.dateline.console.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.dateline.sink.ResultValues;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import dev.dateline.topics.ObservedAnniversary;
import dev.dateline.topics.ResultKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes results into the index, one after the other; the last of a key counts. Not thread-safe. */
final class IndexWriter {

  private final Sql sql;
  private final ArticleRows articles;
  private final EventRows events;

  IndexWriter(Sql sql) {
    this.sql = sql;
    this.articles = new ArticleRows(sql);
    this.events = new EventRows(sql);
  }

  /**
   * Takes in a result.
   *
   * @return what it changed; empty where it is no result that can be read, which does no harm
   */
  Optional<Change> take(Result result) {
    try {
      ResultKey key = ResultKey.parse(result.key());
      return Optional.of(
          switch (key.kind()) {
            case ARTICLE -> article(key, result);
            case EVENT -> event(key, result);
            case ANNIVERSARY -> anniversary(key, result);
          });
    } catch (InvalidRecordException e) {
      return Optional.empty();
    }
  }

  /** Takes note of what was rejected. */
  Change reject(Letter letter) {
    sql.run(
        "INSERT OR REPLACE INTO rejected (key, time, headers, size, beginning, partition, offset)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        letter.key(),
        letter.time(),
        json(letter.headers()),
        letter.size(),
        letter.beginning(),
        letter.partition(),
        letter.offset());
    String message = letter.headers().getOrDefault("dateline-error-message", "rejected");
    return new Change(Change.Kind.REJECTED, letter.key(), false, message, null);
  }

  /** Forgets rejected records of a partition that the topic no longer has. */
  void forgetRejected(int partition, long before) {
    sql.run("DELETE FROM rejected WHERE partition = ? AND offset < ?", partition, before);
  }

  /** Takes note of how far a partition was read. */
  void position(Batch.Position position) {
    sql.run(
        "INSERT OR REPLACE INTO position (topic, partition, next) VALUES (?, ?, ?)",
        position.topic(),
        position.partition(),
        position.next());
  }

  /** Takes note of a fact about the index. */
  void about(String name, String value) {
    sql.run("INSERT OR REPLACE INTO about (name, value) VALUES (?, ?)", name, value);
  }

  private Change article(ResultKey key, Result result) {
    byte @Nullable [] value = result.value();
    return value == null
        ? articles.remove(key.id())
        : articles.put(ResultValues.article(key, value), result, json(result.headers()));
  }

  private Change event(ResultKey key, Result result) {
    byte @Nullable [] value = result.value();
    return value == null
        ? events.remove(key.id())
        : events.put(ResultValues.event(key, value), value);
  }

  private Change anniversary(ResultKey key, Result result) {
    sql.run("DELETE FROM anniversary WHERE id = ?", key.id());
    byte @Nullable [] value = result.value();
    if (value == null) {
      return new Change(Change.Kind.ANNIVERSARY, key.id(), true, key.id(), null);
    }
    ObservedAnniversary observed = ResultValues.anniversary(key, value);
    sql.run(
        "INSERT INTO anniversary (id, event, date, json) VALUES (?, ?, ?, ?)",
        key.id(),
        observed.event(),
        observed.date(),
        value);
    return new Change(Change.Kind.ANNIVERSARY, key.id(), false, observed.title(), observed.date());
  }

  static String json(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }

  /** JSON of our own making, so that a failure is a bug. */
  static <T> T fromJson(byte[] json, Class<T> type) {
    try {
      return Json.readerFor(type).readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the index holds what is no " + type.getSimpleName(), e);
    } catch (java.io.IOException e) {
      throw new IllegalStateException("bytes in memory cannot fail to be read", e);
    }
  }
}
