package dev.dateline.cli.consume;

import dev.dateline.console.diary.EventSource;
import dev.dateline.console.diary.LatestEvents;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The events of {@code news.events}: the last value of every key. */
public final class TopicEvents implements EventSource {

  private final KafkaConnection connection;

  public TopicEvents(KafkaConnection connection) {
    this.connection = connection;
  }

  @Override
  public void forEach(Consumer<CalendarEvent> consumer) throws IOException {
    try (LatestEvents latest = LatestEvents.create();
        TopicReader reader = new TopicReader(connection)) {
      reader.read(
          Topic.EVENTS.topicName(),
          TopicReader.Range.ALL,
          TopicReader.AtEnd.STOP,
          raw -> {
            put(latest, raw);
            return true;
          });
      latest.forEach(consumer);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void put(LatestEvents latest, ConsumerRecord<byte[], byte[]> raw) {
    try {
      latest.put(raw.key(), raw.offset(), raw.value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
