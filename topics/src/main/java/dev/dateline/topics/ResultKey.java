package dev.dateline.topics;

import java.util.Locale;

/**
 * The key of a result on {@code news.results}: its kind, a slash, and the key on its own topic.
 *
 * @param kind what the result is
 * @param id the key that it has on its own topic
 */
public record ResultKey(Kind kind, String id) {

  /** What a result is. */
  public enum Kind {
    ARTICLE(Topic.ENRICHED, "dev.dateline.article.enriched.v1"),
    EVENT(Topic.EVENTS, "dev.dateline.event.v1"),
    ANNIVERSARY(Topic.ANNIVERSARIES, "dev.dateline.anniversary.v1");

    private final Topic topic;
    private final String cloudEventType;
    private final String prefix = name().toLowerCase(Locale.ROOT) + "/";

    Kind(Topic topic, String cloudEventType) {
      this.topic = topic;
      this.cloudEventType = cloudEventType;
    }

    /** The topic that carries results of this kind. */
    public Topic topic() {
      return topic;
    }

    /** The CloudEvents type of results of this kind. */
    public String cloudEventType() {
      return cloudEventType;
    }
  }

  /**
   * Reads a key of {@code news.results}.
   *
   * @throws InvalidRecordException if it has none of the prefixes, or nothing after one
   */
  public static ResultKey parse(String key) {
    for (Kind kind : Kind.values()) {
      if (key.startsWith(kind.prefix)) {
        String id = key.substring(kind.prefix.length());
        if (id.isEmpty()) {
          throw new InvalidRecordException("key: is " + Quotes.quoted(key) + "; expected an id");
        }
        return new ResultKey(kind, id);
      }
    }
    throw new InvalidRecordException(
        "key: is " + Quotes.quoted(key) + "; expected article/…, event/… or anniversary/…");
  }

  @Override
  public String toString() {
    return kind.prefix + id;
  }
}
