package dev.dateline.processor.calendar;

import static java.util.Objects.requireNonNull;

import dev.dateline.topics.streams.EarlyCommits;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows of a group as changes come, and says that the group has changed; to {@link
 * OpenDays} as well which row it was, where that is asked for.
 *
 * @param <C> the change
 * @param <V> the row
 */
final class KeepRows<C, V> implements FixedKeyProcessor<String, C, Integer> {

  static final Integer CHANGED = 1;

  private final String storeName;
  private final Function<C, String> row;
  private final Function<C, @Nullable V> value;
  private final @Nullable Touch<C> touch;
  private @Nullable FixedKeyProcessorContext<String, Integer> context;
  private @Nullable KeyValueStore<String, V> store;
  private @Nullable OpenDays days;
  private EarlyCommits.@Nullable OfTask commits;

  /** How open days are told of a change. */
  interface Touch<C> {
    void changed(OpenDays days, String date, C change);
  }

  private KeepRows(
      String storeName,
      Function<C, String> row,
      Function<C, @Nullable V> value,
      @Nullable Touch<C> touch) {
    this.storeName = storeName;
    this.row = row;
    this.value = value;
    this.touch = touch;
  }

  static KeepRows<ClaimChange, Claim> ofClaims() {
    return new KeepRows<>(
        CalendarTopology.DATE_CLAIMS,
        ClaimChange::handle,
        ClaimChange::claim,
        (days, date, change) -> days.changedClaim(date, change.handle()));
  }

  static KeepRows<LinkChange, EventLink> ofLinks() {
    return new KeepRows<>(
        CalendarTopology.DATE_LINKS,
        LinkChange::row,
        LinkChange::link,
        (days, date, change) -> days.changedLink(date, EventLink.eventOf(change.row())));
  }

  static KeepRows<FactsChange, EventFacts> ofFacts() {
    return new KeepRows<>(
        CalendarTopology.NAMED_EVENTS, FactsChange::event, FactsChange::facts, null);
  }

  @Override
  public void init(FixedKeyProcessorContext<String, Integer> newContext) {
    context = newContext;
    commits = EarlyCommits.schedule(newContext);
    store = newContext.getStateStore(storeName);
    days = touch == null ? null : newContext.getStateStore(CalendarTopology.OPEN_DAYS);
  }

  @Override
  public void process(FixedKeyRecord<String, C> record) {
    requireNonNull(commits).took();
    String key = Rows.key(record.key(), row.apply(record.value()));
    V content = value.apply(record.value());
    if (content == null) {
      requireNonNull(store).delete(key);
    } else {
      requireNonNull(store).put(key, content);
    }
    if (touch != null) {
      touch.changed(requireNonNull(days), record.key(), record.value());
    }
    requireNonNull(context).forward(record.withValue(CHANGED));
  }
}
