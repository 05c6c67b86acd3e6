package dev.dateline.processor.calendar;

import static java.util.Objects.requireNonNull;

import dev.dateline.processor.calendar.DayChange.Drafts;
import dev.dateline.processor.calendar.DayChange.Facts;
import dev.dateline.topics.ContentHash;
import dev.dateline.topics.Json;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a date whose claims have changed: hands its events on, and sends what events of other
 * dates must know of them, where that differs from what was sent.
 */
final class ClusterClaims implements Processor<String, Integer, String, DayChange> {

  /** Under which facts are remembered in {@link CalendarTopology#SENT_BY_DATE}. */
  static final String FACTS = "f";

  private @Nullable ProcessorContext<String, DayChange> context;
  private @Nullable KeyValueStore<String, Claim> claims;
  private @Nullable KeyValueStore<String, byte[]> sent;

  @Override
  public void init(ProcessorContext<String, DayChange> newContext) {
    context = newContext;
    claims = newContext.getStateStore(CalendarTopology.DATE_CLAIMS);
    sent = newContext.getStateStore(CalendarTopology.SENT_BY_DATE);
  }

  @Override
  public void process(Record<String, Integer> changed) {
    String date = changed.key();
    List<EventDraft> drafts = draftsOf(requireNonNull(claims), date);
    Sent before = new Sent(requireNonNull(sent), date, FACTS);
    for (EventDraft draft : drafts) {
      EventFacts facts = draft.facts();
      byte[] hash = null;
      for (String key : EventLinks.keys(facts)) {
        hash = hash == null ? ContentHash.of(Json.write(facts)) : hash;
        if (before.differs(draft.id() + "\u0000" + key, hash)) {
          send(changed, key, new FactsChange(draft.id(), facts));
        }
      }
    }
    for (String gone : before.gone()) {
      int end = gone.indexOf('\u0000');
      send(changed, gone.substring(end + 1), new FactsChange(gone.substring(0, end), null));
    }
    requireNonNull(context).forward(changed.withValue(new Drafts(drafts)));
  }

  static List<EventDraft> draftsOf(KeyValueStore<String, Claim> claims, String date) {
    List<Claim> ofDate = new ArrayList<>();
    Rows.visit(claims, date, (row, claim) -> ofDate.add(claim));
    return EventDraft.ofDate(ofDate);
  }

  private void send(Record<String, Integer> changed, String key, FactsChange facts) {
    requireNonNull(context).forward(changed.withKey(key).withValue(new Facts(facts)));
  }
}
