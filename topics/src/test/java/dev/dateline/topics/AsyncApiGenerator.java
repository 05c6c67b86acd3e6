package dev.dateline.topics;

import static dev.dateline.topics.SchemaGenerator.ordered;

import dev.dateline.topics.ResultKey.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the AsyncAPI 3.0 document of all topics from the catalogue. */
final class AsyncApiGenerator {

  private static final String BINDING = "0.5.0";
  private static final String COMPACTED =
      " A null value (tombstone) means that the record of this key is gone.";

  /** Stage, whether it sends, topic: the arrows of the pipeline. */
  private enum Flow {
    PRODUCE_ARTICLES("send", Topic.ARTICLES, "The producer publishes articles and retractions."),
    REPLAY_ARTICLES("send", Topic.REPLAY, "A replay publishes selected articles again."),
    PROCESS_ARTICLES("receive", Topic.ARTICLES, "The processor reads articles."),
    PROCESS_REPLAYED_ARTICLES("receive", Topic.REPLAY, "The processor reads replayed articles."),
    PUBLISH_ENRICHED("send", Topic.ENRICHED, "The processor publishes every processed article."),
    PUBLISH_EVENTS("send", Topic.EVENTS, "The processor publishes the events of the calendar."),
    PUBLISH_ANNIVERSARIES(
        "send", Topic.ANNIVERSARIES, "The processor publishes the anniversaries that were marked."),
    READ_ENRICHED("receive", Topic.ENRICHED, "The sink compares with the last result."),
    READ_EVENTS("receive", Topic.EVENTS, "The sink compares with the last result."),
    READ_ANNIVERSARIES("receive", Topic.ANNIVERSARIES, "The sink compares with the last result."),
    PUBLISH_RESULTS("send", Topic.RESULTS, "The sink publishes what differs from the last result."),
    STORE_RESULTS("receive", Topic.RESULTS, "The sink writes the files of the archive."),
    REJECT("send", Topic.DEAD_LETTERS, "Any stage sets aside what it cannot process."),
    STORE_REJECTED(
        "receive", Topic.DEAD_LETTERS, "The sink keeps what was rejected, with the why.");

    private final String action;
    private final Topic topic;
    private final String summary;

    Flow(String action, Topic topic, String summary) {
      this.action = action;
      this.topic = topic;
      this.summary = summary;
    }
  }

  private final RecordDocs docs;
  private final HeaderSchemas headers;

  AsyncApiGenerator(RecordDocs docs) {
    this.docs = docs;
    this.headers = new HeaderSchemas(docs);
  }

  Map<String, Object> document() {
    Map<String, Object> channels = new LinkedHashMap<>();
    for (Topic topic : Topic.all()) {
      channels.put(name(topic.name()), channel(topic));
    }
    Map<String, Object> operations = new LinkedHashMap<>();
    for (Flow flow : Flow.values()) {
      operations.put(
          name(flow.name()),
          ordered(
              "action",
              flow.action,
              "channel",
              Map.of("$ref", "#/channels/" + name(flow.topic.name())),
              "summary",
              flow.summary));
    }
    return ordered(
        "asyncapi",
        "3.0.0",
        "info",
        ordered(
            "title",
            "Dateline",
            "version",
            "1",
            "description",
            "From dated news articles to entities, resolved dates, dated events and anniversaries."
                + " Read every topic with isolation.level=read_committed.",
            "license",
            ordered(
                "name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0.txt")),
        "defaultContentType",
        "application/json",
        "channels",
        channels,
        "operations",
        operations,
        "components",
        Map.of("messages", messages()));
  }

  private static Map<String, Object> channel(Topic topic) {
    Map<String, Object> messages = new LinkedHashMap<>();
    for (String message : messageNames(topic)) {
      messages.put(message, Map.of("$ref", "#/components/messages/" + message));
    }
    Map<String, String> config = topic.config();
    return ordered(
        "address",
        topic.topicName(),
        "description",
        "Key: " + topic.key() + ".",
        "messages",
        messages,
        "bindings",
        Map.of(
            "kafka",
            ordered(
                "topic",
                topic.topicName(),
                "partitions",
                Topic.DEFAULT_PARTITIONS,
                "topicConfiguration",
                ordered(
                    "cleanup.policy",
                    List.of(config.get("cleanup.policy")),
                    "retention.ms",
                    Long.valueOf(config.get("retention.ms")),
                    "max.message.bytes",
                    Integer.valueOf(config.get("max.message.bytes"))),
                "bindingVersion",
                BINDING)));
  }

  private static List<String> messageNames(Topic topic) {
    return switch (topic) {
      case ARTICLES, REPLAY -> List.of("article");
      case ENRICHED -> List.of("enrichedArticle");
      case EVENTS -> List.of("calendarEvent");
      case ANNIVERSARIES -> List.of("observedAnniversary");
      case RESULTS -> List.of("articleResult", "eventResult", "anniversaryResult");
      case DEAD_LETTERS -> List.of("deadLetter");
    };
  }

  private Map<String, Object> messages() {
    Map<String, Object> messages = new LinkedHashMap<>();
    messages.put("article", record(Article.class, Topic.ARTICLES.key(), "", null));
    for (Kind kind : Kind.values()) {
      Topic topic = kind.topic();
      messages.put(messageNames(topic).get(0), record(topic.value(), topic.key(), COMPACTED, kind));
    }
    for (Kind kind : Kind.values()) {
      String word = name(kind.name());
      messages.put(word + "Result", record(kind.topic().value(), word + "/<id>", COMPACTED, kind));
    }
    messages.put(
        "deadLetter",
        ordered(
            "name",
            "DeadLetter",
            "summary",
            docs.of(DeadLetter.class),
            "contentType",
            "application/octet-stream",
            "headers",
            Map.of("$ref", "./" + Schemas.fileName(Schemas.DEAD_LETTER_HEADERS)),
            "payload",
            Map.of("description", "The bytes as they came."),
            "bindings",
            key(Topic.DEAD_LETTERS.key())));
    return messages;
  }

  private Map<String, Object> record(
      Class<?> record, String key, String remark, @Nullable Kind kind) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("name", record.getSimpleName());
    message.put("summary", docs.of(record) + remark);
    message.put("contentType", "application/json");
    if (kind != null) {
      message.put("headers", headers.cloudEvents(kind));
    }
    message.put(
        "payload", Map.of("$ref", "./" + Schemas.fileName(Schemas.nameOf(record).orElseThrow())));
    message.put("bindings", key(key));
    return message;
  }

  private static Map<String, Object> key(String description) {
    return Map.of(
        "kafka",
        ordered(
            "key",
            ordered("description", description, "type", "string"),
            "bindingVersion",
            BINDING));
  }

  /** {@code PUBLISH_EVENTS} as {@code publishEvents}. */
  private static String name(String constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }
}
