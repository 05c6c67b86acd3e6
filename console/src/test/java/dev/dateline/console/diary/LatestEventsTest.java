package dev.dateline.console.diary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.DatedEvent.Status;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LatestEventsTest {

  private static final CalendarEvent OLDER = event("1960-02-29");
  private static final CalendarEvent NEWER = event("1987-06-19");

  @Test
  void givesTheLastOfEachInOrderOfTheKeys() throws IOException {
    try (LatestEvents latest = LatestEvents.create()) {
      put(latest, "b", 7, OLDER);
      put(latest, "a", 3, NEWER);
      put(latest, "b", 9, NEWER);
      put(latest, "b", 8, OLDER);
      put(latest, "a", 4, OLDER);

      assertThat(all(latest)).containsExactly(OLDER, NEWER);
    }
  }

  @Test
  void givesNothingOfWhatIsGoneHoweverOftenItIsRead() throws IOException {
    try (LatestEvents latest = LatestEvents.create()) {
      put(latest, "a", 2, null);
      put(latest, "a", 1, OLDER);
      put(latest, "a", 2, null);

      assertThat(all(latest)).isEmpty();
    }
  }

  private static void put(
      LatestEvents latest, String key, long position, @Nullable CalendarEvent event)
      throws IOException {
    latest.put(key.getBytes(UTF_8), position, event == null ? null : Json.write(event));
  }

  private static List<CalendarEvent> all(LatestEvents latest) throws IOException {
    List<CalendarEvent> all = new ArrayList<>();
    latest.forEach(all::add);
    return all;
  }

  private static CalendarEvent event(String date) {
    return ICalendarTest.event(date, null, Status.HAPPENED);
  }
}
