package dev.dateline.topics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The one catalogue of topics: names, keys, values, retention, sizes. What is not here is not
 * written or read by Dateline, apart from the changelogs and repartitions of Kafka Streams.
 */
public enum Topic {
  ARTICLES("news.articles", "article id", Article.class, Keeping.FOR_EVER, Sizes.MAX_ARTICLE_BYTES),
  REPLAY(
      "news.articles.replay",
      "article id",
      Article.class,
      Keeping.SEVEN_DAYS,
      Sizes.MAX_ARTICLE_BYTES),
  ENRICHED(
      "news.enriched",
      "article id",
      EnrichedArticle.class,
      Keeping.COMPACTED,
      Sizes.MAX_OUTPUT_BYTES),
  EVENTS("news.events", "event id", CalendarEvent.class, Keeping.COMPACTED, Sizes.MAX_OUTPUT_BYTES),
  ANNIVERSARIES(
      "news.anniversaries",
      "event id@period, such as …@P1Y",
      ObservedAnniversary.class,
      Keeping.COMPACTED,
      Sizes.MAX_OUTPUT_BYTES),
  RESULTS(
      "news.results",
      "article/<id>, event/<id>, anniversary/<id>",
      Object.class,
      Keeping.COMPACTED,
      Sizes.MAX_OUTPUT_BYTES),
  DEAD_LETTERS(
      "news.dead-letters",
      "as it came; for a file its relative path",
      byte[].class,
      Keeping.NINETY_DAYS,
      Sizes.MAX_DEAD_LETTER_BYTES);

  /**
   * Partitions of every topic where the setting says nothing else. The number is the same on all of
   * them, so that one key lies in one place everywhere.
   */
  public static final int DEFAULT_PARTITIONS = 6;

  private final String topicName;
  private final String key;
  private final Class<?> value;
  private final Keeping keeping;
  private final int maxMessageBytes;

  Topic(String topicName, String key, Class<?> value, Keeping keeping, int maxMessageBytes) {
    this.topicName = topicName;
    this.key = key;
    this.value = value;
    this.keeping = keeping;
    this.maxMessageBytes = maxMessageBytes;
  }

  /** How long records are kept. */
  private enum Keeping {
    FOR_EVER(TopicConfig.CLEANUP_POLICY_DELETE, "-1"),
    SEVEN_DAYS(TopicConfig.CLEANUP_POLICY_DELETE, days(7)),
    NINETY_DAYS(TopicConfig.CLEANUP_POLICY_DELETE, days(90)),
    COMPACTED(TopicConfig.CLEANUP_POLICY_COMPACT, "-1");

    private final String policy;
    private final String retentionMs;

    Keeping(String policy, String retentionMs) {
      this.policy = policy;
      this.retentionMs = retentionMs;
    }

    private static String days(int days) {
      return Long.toString(days * 86_400_000L);
    }
  }

  /** The name on the broker. */
  public String topicName() {
    return topicName;
  }

  /** What the key is, for people. */
  public String key() {
    return key;
  }

  /** The record that the value is; {@code Object} where the key decides, bytes for dead letters. */
  public Class<?> value() {
    return value;
  }

  public int maxMessageBytes() {
    return maxMessageBytes;
  }

  /**
   * Whether the place of a record follows from its key, as it must on all topics that are read side
   * by side. Dead letters come from everywhere and are read alone.
   */
  public boolean placedByKey() {
    return this != DEAD_LETTERS;
  }

  /** The settings that the topic must have on the broker, in order of their names. */
  public Map<String, String> config() {
    return new TreeMap<>(
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            keeping.policy,
            TopicConfig.RETENTION_MS_CONFIG,
            keeping.retentionMs,
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            Integer.toString(maxMessageBytes),
            TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
            "CreateTime"));
  }

  /** Every topic, in order of the flow. */
  public static List<Topic> all() {
    return List.of(values());
  }
}
