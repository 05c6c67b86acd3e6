package dev.dateline.processor.calendar;

import static java.util.Objects.requireNonNull;

import dev.dateline.extract.PublicationTime;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.ContentHash;
import dev.dateline.topics.Json;
import dev.dateline.topics.ObservedAnniversary;
import dev.dateline.topics.ResultKey;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * From the events of a date and their links to what is published: events and observed anniversaries
 * that differ from what was published last, and null for those that are gone.
 *
 * <p>It is told by changed claims, with the events at hand, or by changed links, and then asks for
 * the events itself.
 */
final class PublishCalendar
    implements Processor<String, Optional<OpenDays.Changes>, byte[], Output> {

  private static final String EVENTS = "e";
  private static final String ANNIVERSARIES = "a";

  private final String extractorVersion;
  private @Nullable ProcessorContext<byte[], Output> context;
  private @Nullable KeyValueStore<String, Claim> claims;
  private @Nullable KeyValueStore<String, EventLink> links;
  private @Nullable KeyValueStore<String, byte[]> sent;
  private @Nullable OpenDays days;

  PublishCalendar(String extractorVersion) {
    this.extractorVersion = extractorVersion;
  }

  @Override
  public void init(ProcessorContext<byte[], Output> newContext) {
    context = newContext;
    claims = newContext.getStateStore(CalendarTopology.DATE_CLAIMS);
    links = newContext.getStateStore(CalendarTopology.DATE_LINKS);
    sent = newContext.getStateStore(CalendarTopology.SENT_BY_DATE);
    days = newContext.getStateStore(CalendarTopology.OPEN_DAYS);
  }

  @Override
  public void process(Record<String, Optional<OpenDays.Changes>> changed) {
    String date = changed.key();
    OpenDays.Changes changes =
        changed.value().orElseGet(() -> requireNonNull(days).linked(date, requireNonNull(claims)));
    if (changes.scope() == OpenDays.Scope.WHOLE_DATE) {
      publish(changed, "", changes.events());
    } else {
      changes.events().forEach(event -> publish(changed, event.id(), List.of(event)));
      changes.gone().forEach(id -> publish(changed, id, List.of()));
    }
  }

  /**
   * Publishes what differs.
   *
   * @param beginning of the ids of the events that are looked at; what was sent of those that are
   *     not among {@code events} is taken back
   */
  private void publish(Record<String, ?> changed, String beginning, List<EventDraft> events) {
    String date = changed.key();
    Sent sentEvents = new Sent(requireNonNull(sent), date, EVENTS, beginning);
    Sent sentAnniversaries = new Sent(requireNonNull(sent), date, ANNIVERSARIES, beginning);
    Map<String, Map<String, EventLink>> linksOfEvents = linksOf(date, beginning);
    for (EventDraft draft : events) {
      List<EventLink> own = List.copyOf(linksOfEvents.getOrDefault(draft.id(), Map.of()).values());
      Optional<CalendarEvent> event = draft.event(own);
      PublicationTime time = draft.latest().published();
      if (event.isPresent()) {
        send(changed, sentEvents, ResultKey.Kind.EVENT, draft.id(), event.get(), time);
        Map<String, ObservedAnniversary> observed = draft.anniversaries(own);
        observed.forEach(
            (key, marked) ->
                send(changed, sentAnniversaries, ResultKey.Kind.ANNIVERSARY, key, marked, time));
      }
    }
    sentEvents.gone().forEach(id -> forward(changed, ResultKey.Kind.EVENT, id, null, null));
    sentAnniversaries
        .gone()
        .forEach(key -> forward(changed, ResultKey.Kind.ANNIVERSARY, key, null, null));
  }

  private Map<String, Map<String, EventLink>> linksOf(String date, String beginning) {
    Map<String, Map<String, EventLink>> byEvent = new HashMap<>();
    Rows.visitFrom(
        requireNonNull(links),
        date,
        beginning,
        (row, link) -> {
          byEvent.computeIfAbsent(link.event(), id -> new TreeMap<>()).put(link.row(), link);
          return true;
        });
    return byEvent;
  }

  private void send(
      Record<String, ?> changed,
      Sent before,
      ResultKey.Kind kind,
      String key,
      Object value,
      PublicationTime time) {
    byte[] json = Json.write(value);
    if (before.differs(key, ContentHash.of(json))) {
      forward(changed, kind, key, json, time);
    }
  }

  private void forward(
      Record<String, ?> changed,
      ResultKey.Kind kind,
      String key,
      byte @Nullable [] json,
      @Nullable PublicationTime time) {
    Headers headers = new RecordHeaders();
    CloudEventHeaders.write(headers, new ResultKey(kind, key), json, time);
    CloudEventHeaders.put(headers, CloudEventHeaders.EXTRACTOR, extractorVersion);
    requireNonNull(context)
        .forward(
            changed
                .withKey(key.getBytes(StandardCharsets.UTF_8))
                .withValue(new Output(kind, json))
                .withHeaders(headers));
  }
}
