package dev.dateline.sink.files;

import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The content of a file of events.
 *
 * @param date the date string that all its events have
 * @param events in order of their ids
 */
record EventDay(String date, List<CalendarEvent> events) {

  EventDay {
    if (date == null || events == null) {
      throw new InvalidRecordException("expected the fields \"date\" and \"events\"");
    }
    events = List.copyOf(events);
  }

  static EventDay of(String date, SortedMap<String, CalendarEvent> events) {
    return new EventDay(date, new ArrayList<>(events.values()));
  }

  /**
   * The events of a file by id.
   *
   * @param content of the file; null if it is not there
   * @throws IOException if it is no such file: writing it anew would lose what it held
   */
  static SortedMap<String, CalendarEvent> read(Path file, byte @Nullable [] content)
      throws IOException {
    SortedMap<String, CalendarEvent> events = new TreeMap<>();
    if (content == null) {
      return events;
    }
    try {
      for (CalendarEvent event : Json.read(content, EventDay.class).events()) {
        events.put(event.id(), event);
      }
      return events;
    } catch (InvalidRecordException e) {
      throw new IOException(
          "\""
              + file
              + "\" is no file of events, so nothing can be added to it: "
              + e.getMessage()
              + "; restore it as dateline wrote it, or move it away to lose what it held",
          e);
    }
  }
}
