package dev.dateline.topics;

import static dev.dateline.topics.SchemaGenerator.ordered;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Schemas of headers; in Kafka every one of them is a string of UTF-8. */
final class HeaderSchemas {

  private final RecordDocs docs;

  HeaderSchemas(RecordDocs docs) {
    this.docs = docs;
  }

  /** The headers of dead letters, whoever wrote them. */
  Map<String, Object> deadLetters() {
    Map<String, Object> headers = new LinkedHashMap<>();
    List<String> stages = Stream.of(DeadLetter.Stage.values()).map(DeadLetter.Stage::word).toList();
    headers.put(DeadLetter.STAGE, header(DeadLetter.class, "stage", "enum", stages));
    headers.put(DeadLetter.CLASS, header(DeadLetter.class, "errorClass", "minLength", 1));
    headers.put(
        DeadLetter.MESSAGE,
        header(DeadLetter.class, "message", "maxLength", DeadLetter.MAX_MESSAGE_LENGTH));
    headers.put(DeadLetter.TOPIC, header(DeadLetter.Origin.class, "topic", "minLength", 1));
    headers.put(
        DeadLetter.PARTITION, header(DeadLetter.Origin.class, "partition", "pattern", "^[0-9]+$"));
    headers.put(
        DeadLetter.OFFSET, header(DeadLetter.Origin.class, "offset", "pattern", "^[0-9]+$"));
    headers.put(DeadLetter.TIME, header(DeadLetter.class, "time", "format", "date-time"));
    headers.put(
        DeadLetter.STACK_TRACE,
        header(DeadLetter.class, "stackTrace", "maxLength", DeadLetter.MAX_STACK_TRACE_LENGTH));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", SchemaGenerator.DIALECT);
    schema.put("$id", "urn:dateline:schema:" + Schemas.DEAD_LETTER_HEADERS + ":v1");
    schema.put("title", "DeadLetterHeaders");
    schema.put("description", docs.of(DeadLetter.class));
    schema.put("type", "object");
    schema.put("properties", headers);
    schema.put(
        "required",
        List.of(
            DeadLetter.STAGE,
            DeadLetter.CLASS,
            DeadLetter.MESSAGE,
            DeadLetter.TOPIC,
            DeadLetter.TIME));
    return schema;
  }

  /** The headers of results of one kind: CloudEvents 1.0, binary mode, Kafka binding. */
  Map<String, Object> cloudEvents(ResultKey.Kind kind) {
    Map<String, Object> headers = new LinkedHashMap<>();
    headers.put(CloudEventHeaders.SPEC_VERSION, ordered("type", "string", "const", "1.0"));
    headers.put(
        CloudEventHeaders.ID,
        text("Key on news.results, `#`, and a hash of the value: equal for equal results."));
    headers.put(
        CloudEventHeaders.SOURCE,
        ordered("type", "string", "const", "/dateline/" + kind.topic().topicName()));
    headers.put(CloudEventHeaders.TYPE, ordered("type", "string", "const", kind.cloudEventType()));
    headers.put(CloudEventHeaders.SUBJECT, text("The key on the result's own topic."));
    Map<String, Object> time = text("The latest contributing publication.");
    time.put("format", "date-time");
    headers.put(CloudEventHeaders.TIME, time);
    headers.put(
        CloudEventHeaders.CONTENT_TYPE,
        ordered(
            "description",
            "Absent on a tombstone.",
            "type",
            "string",
            "const",
            "application/json; charset=utf-8"));
    headers.put(
        CloudEventHeaders.EXTRACTOR, text("Versions of code, model and gazetteer; no attribute."));
    headers.put(CloudEventHeaders.TRACE_PARENT, text("W3C trace context, as it came."));
    List<String> required =
        new ArrayList<>(
            List.of(
                CloudEventHeaders.SPEC_VERSION,
                CloudEventHeaders.ID,
                CloudEventHeaders.SOURCE,
                CloudEventHeaders.TYPE,
                CloudEventHeaders.SUBJECT));
    return ordered("type", "object", "properties", headers, "required", required);
  }

  private Map<String, Object> header(Class<?> record, String component, String rule, Object value) {
    Map<String, Object> header = text(docs.of(record, component, List.of()));
    header.put(rule, value);
    return header;
  }

  private static Map<String, Object> text(String description) {
    return ordered("description", description, "type", "string");
  }
}
