package dev.dateline.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** The consumer that the package's Javadoc shows. */
class ConsumingTest {

  private static final Properties PROPERTIES =
      KafkaConnection.to("localhost:9092")
          .clientProperties(
              Map.of(
                  "group.id", "my-desk",
                  "isolation.level", "read_committed",
                  "auto.offset.reset", "earliest",
                  "fetch.max.bytes", Sizes.MAX_REQUEST_BYTES));

  private final JsonSerde<CalendarEvent> events = new JsonSerde<>(CalendarEvent.class);

  @Test
  void isOneThatKafkaTakes() {
    try (KafkaConsumer<String, CalendarEvent> consumer =
        new KafkaConsumer<>(PROPERTIES, new StringDeserializer(), events.deserializer())) {
      assertThat(consumer.groupMetadata().groupId()).isEqualTo("my-desk");
    }
    assertThat(PROPERTIES).containsEntry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
  }

  @Test
  void keepsACalendarThatForgetsWhatIsGone() {
    TopicPartition partition = new TopicPartition(Topic.EVENTS.topicName(), 0);
    Map<String, CalendarEvent> calendar = new HashMap<>();
    try (MockConsumer<String, CalendarEvent> consumer = new MockConsumer<>("earliest")) {
      consumer.assign(List.of(partition));
      consumer.updateBeginningOffsets(Map.of(partition, 0L));
      consumer.addRecord(record(0, "a", Json.write(Samples.event())));
      consumer.addRecord(record(1, "b", Json.write(Samples.event())));
      consumer.addRecord(record(2, "a", null));

      for (ConsumerRecord<String, CalendarEvent> record : consumer.poll(Duration.ofSeconds(1))) {
        if (record.value() == null) {
          calendar.remove(record.key());
        } else {
          calendar.put(record.key(), record.value());
        }
      }
    }

    assertThat(calendar).containsExactly(Map.entry("b", Samples.event()));
  }

  private ConsumerRecord<String, CalendarEvent> record(long offset, String key, byte[] value) {
    String topic = Topic.EVENTS.topicName();
    return new ConsumerRecord<>(
        topic, 0, offset, key, events.deserializer().deserialize(topic, value));
  }
}
