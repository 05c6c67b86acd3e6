package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.dateline.topics.ResultKey;
import dev.dateline.topics.Schemas;
import dev.dateline.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Holds every record that the tests see against the published schemas. */
final class RecordSchemas {

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

  private RecordSchemas() {}

  /** Fails for a value that its schema refuses; tombstones and dead letters have none. */
  static void assertValid(Topic topic, ConsumerRecord<byte[], byte[]> found) {
    Optional<String> schema = schemaOf(topic, found);
    if (schema.isEmpty() || found.value() == null) {
      return;
    }
    String json = new String(found.value(), StandardCharsets.UTF_8);
    assertThat(
            SCHEMAS
                .computeIfAbsent(schema.get(), name -> FACTORY.getSchema(Schemas.text(name)))
                .validate(json, InputFormat.JSON))
        .as("%s@%d by %s: %s", topic.topicName(), found.offset(), schema.get(), json)
        .isEmpty();
  }

  private static Optional<String> schemaOf(Topic topic, ConsumerRecord<byte[], byte[]> found) {
    if (topic != Topic.RESULTS) {
      return Schemas.nameOf(topic.value());
    }
    ResultKey key = ResultKey.parse(new String(found.key(), StandardCharsets.UTF_8));
    return Schemas.nameOf(key.kind().topic().value());
  }
}
