package dev.dateline.cli.consume;

import dev.dateline.console.diary.EventSource;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.Json;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The events of {@code news.events}: the last value of every key. */
public final class TopicEvents implements EventSource {

  private final KafkaConnection connection;

  public TopicEvents(KafkaConnection connection) {
    this.connection = connection;
  }

  @Override
  public void forEach(Consumer<CalendarEvent> consumer) {
    Map<String, CalendarEvent> events = new TreeMap<>();
    try (TopicReader reader = new TopicReader(connection)) {
      reader.read(
          Topic.EVENTS.topicName(),
          TopicReader.Range.ALL,
          TopicReader.AtEnd.STOP,
          raw -> {
            String id = new String(raw.key(), StandardCharsets.UTF_8);
            if (raw.value() == null) {
              events.remove(id);
            } else {
              events.put(id, Json.read(raw.value(), CalendarEvent.class));
            }
            return true;
          });
    }
    events.values().forEach(consumer);
  }
}
