package dev.dateline.processor.calendar;

import static java.util.Objects.requireNonNull;

import dev.dateline.processor.calendar.DayChange.Events;
import dev.dateline.processor.calendar.DayChange.Facts;
import dev.dateline.topics.ContentHash;
import dev.dateline.topics.Json;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Finds the events of a date whose claims have changed: hands on those that may differ, and sends
 * what events of other dates must know of them, where that differs from what was sent.
 */
final class ClusterClaims implements Processor<String, Integer, String, DayChange> {

  /** Under which facts are remembered in {@link CalendarTopology#SENT_BY_DATE}. */
  static final String FACTS = "f";

  private @Nullable ProcessorContext<String, DayChange> context;
  private @Nullable KeyValueStore<String, Claim> claims;
  private @Nullable KeyValueStore<String, byte[]> sent;
  private @Nullable OpenDays days;

  @Override
  public void init(ProcessorContext<String, DayChange> newContext) {
    context = newContext;
    claims = newContext.getStateStore(CalendarTopology.DATE_CLAIMS);
    sent = newContext.getStateStore(CalendarTopology.SENT_BY_DATE);
    days = newContext.getStateStore(CalendarTopology.OPEN_DAYS);
  }

  @Override
  public void process(Record<String, Integer> changed) {
    String date = changed.key();
    OpenDays.Changes changes = requireNonNull(days).changes(date, requireNonNull(claims));
    if (changes.scope() == OpenDays.Scope.WHOLE_DATE) {
      Sent before = new Sent(requireNonNull(sent), date, FACTS);
      changes.events().forEach(event -> sendFacts(changed, before, event));
      withdrawGone(changed, before);
    } else {
      for (EventDraft event : changes.events()) {
        Sent before = new Sent(requireNonNull(sent), date, FACTS, event.id());
        sendFacts(changed, before, event);
        withdrawGone(changed, before);
      }
      for (String id : changes.gone()) {
        withdrawGone(changed, new Sent(requireNonNull(sent), date, FACTS, id));
      }
    }
    requireNonNull(context).forward(changed.withValue(new Events(changes)));
  }

  private void sendFacts(Record<String, Integer> changed, Sent before, EventDraft event) {
    EventFacts facts = event.facts();
    byte[] hash = null;
    for (String key : EventLinks.keys(facts)) {
      hash = hash == null ? ContentHash.of(Json.write(facts)) : hash;
      if (before.differs(event.id() + "\u0000" + key, hash)) {
        send(changed, key, new FactsChange(event.id(), facts));
      }
    }
  }

  private void withdrawGone(Record<String, Integer> changed, Sent before) {
    for (String gone : before.gone()) {
      int end = gone.indexOf('\u0000');
      send(changed, gone.substring(end + 1), new FactsChange(gone.substring(0, end), null));
    }
  }

  private void send(Record<String, Integer> changed, String key, FactsChange facts) {
    requireNonNull(context).forward(changed.withKey(key).withValue(new Facts(facts)));
  }
}
