package dev.dateline.console.diary;

import dev.dateline.topics.CalendarEvent;
import java.io.IOException;
import java.util.function.Consumer;

/** Where the events of the calendar are read from. */
public interface EventSource {

  /**
   * Hands over every event, in no particular order.
   *
   * @throws IOException if they cannot be read; the message says what and where
   */
  void forEach(Consumer<CalendarEvent> consumer) throws IOException;
}
