package dev.dateline.processor.calendar;

import static java.util.Objects.requireNonNull;

import dev.dateline.topics.ContentHash;
import dev.dateline.topics.Json;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Recomputes the links among the events of one key, and sends those that are new or gone. */
final class LinkEvents implements Processor<String, Integer, String, LinkChange> {

  private static final String LINKS = "l";

  private @Nullable ProcessorContext<String, LinkChange> context;
  private @Nullable KeyValueStore<String, EventFacts> facts;
  private @Nullable KeyValueStore<String, byte[]> sent;

  @Override
  public void init(ProcessorContext<String, LinkChange> newContext) {
    context = newContext;
    facts = newContext.getStateStore(CalendarTopology.NAMED_EVENTS);
    sent = newContext.getStateStore(CalendarTopology.SENT_BY_NAME);
  }

  @Override
  public void process(Record<String, Integer> changed) {
    String key = changed.key();
    List<EventFacts> group = new ArrayList<>();
    // One more than the most is enough to see that the name tells nothing.
    Rows.visit(
        requireNonNull(facts),
        key,
        (row, event) -> group.add(event) && group.size() <= EventLinks.MAX_GROUP);
    Sent before = new Sent(requireNonNull(sent), key, LINKS);
    for (EventLink link : EventLinks.among(group)) {
      String row = link.row() + "\u0000" + key;
      if (before.differs(link.date() + "\u0000" + row, ContentHash.of(Json.write(link)))) {
        send(changed, link.date(), new LinkChange(row, link));
      }
    }
    for (String gone : before.gone()) {
      int end = gone.indexOf('\u0000');
      send(changed, gone.substring(0, end), new LinkChange(gone.substring(end + 1), null));
    }
  }

  private void send(Record<String, Integer> changed, String date, LinkChange link) {
    requireNonNull(context).forward(changed.withKey(date).withValue(link));
  }
}
