package dev.dateline.sink.files;

import dev.dateline.sink.MovedFrom;
import dev.dateline.sink.ResultValues;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import dev.dateline.topics.ResultKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Results as files: one an article, one for the events of each date string. Observed anniversaries
 * have no file of their own: the articles that mark them carry them, and the events count them.
 *
 * <p>The files are the pretty-printed records, independent of how a producer spaced its JSON. An
 * article that moved or was gone leaves nothing behind: each result tells every other date under
 * which the article may lie ({@link MovedFrom}).
 */
final class ResultMaterializer implements Materializer {

  private final ArchiveLayout layout;
  private final FileLayer files;
  private final Clock clock;

  ResultMaterializer(ArchiveLayout layout, FileLayer files, Clock clock) {
    this.layout = layout;
    this.files = files;
    this.clock = clock;
  }

  @Override
  public String stagingName(TopicPartition partition) {
    return Integer.toString(partition.partition());
  }

  @Override
  public FileChanges changes(List<ConsumerRecord<byte[], byte[]>> batch) throws IOException {
    FileChanges changes = new FileChanges();
    Map<String, Map<String, Optional<CalendarEvent>>> eventsByDate = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> result : batch) {
      try {
        ResultKey key = ResultKey.parse(ResultValues.key(result.key()));
        switch (key.kind()) {
          case ARTICLE -> addArticle(key, result, changes);
          case EVENT ->
              eventsByDate
                  .computeIfAbsent(ArchiveLayout.dateOf(key), date -> new HashMap<>())
                  .put(key.id(), event(key, result.value()));
          case ANNIVERSARY -> {}
        }
      } catch (InvalidRecordException e) {
        changes.deadLetter(SinkRejection.of(e, result, clock.instant()));
      }
    }
    for (Map.Entry<String, Map<String, Optional<CalendarEvent>>> date : eventsByDate.entrySet()) {
      addEvents(date.getKey(), date.getValue(), changes);
    }
    return changes;
  }

  private void addArticle(
      ResultKey key, ConsumerRecord<byte[], byte[]> result, FileChanges changes) {
    byte @Nullable [] value = result.value();
    List<LocalDate> formerDates = MovedFrom.read(result.headers());
    if (value == null) {
      formerDates.forEach(date -> removeArticle(key.id(), date, changes));
      return;
    }
    EnrichedArticle article = ResultValues.article(key, value);
    LocalDate current = article.published().date();
    for (LocalDate date : formerDates) {
      if (!date.equals(current)) {
        removeArticle(key.id(), date, changes);
      }
    }
    Path live = layout.article(key.id(), current);
    Path retracted = layout.retractedArticle(key.id(), current);
    changes.write(article.withdrawn() ? retracted : live, Json.writePretty(article));
    changes.remove(article.withdrawn() ? live : retracted);
  }

  private void removeArticle(String id, LocalDate date, FileChanges changes) {
    changes.remove(layout.article(id, date));
    changes.remove(layout.retractedArticle(id, date));
  }

  private static Optional<CalendarEvent> event(ResultKey key, byte @Nullable [] value) {
    return value == null ? Optional.empty() : Optional.of(ResultValues.event(key, value));
  }

  /** Reads the file as it is, and says it anew with what changed; this partition alone owns it. */
  private void addEvents(
      String date, Map<String, Optional<CalendarEvent>> changed, FileChanges changes)
      throws IOException {
    Path file = layout.events(date);
    SortedMap<String, CalendarEvent> events = EventDay.read(file, files.read(file));
    changed.forEach(
        (id, event) ->
            event.ifPresentOrElse(there -> events.put(id, there), () -> events.remove(id)));
    if (events.isEmpty()) {
      changes.remove(file);
    } else {
      changes.write(file, Json.writePretty(EventDay.of(date, events)));
    }
  }
}
