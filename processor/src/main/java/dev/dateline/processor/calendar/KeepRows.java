package dev.dateline.processor.calendar;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows of a group as changes come, and says that the group has changed.
 *
 * @param <C> the change
 * @param <V> the row
 */
final class KeepRows<C, V> implements FixedKeyProcessor<String, C, Integer> {

  static final Integer CHANGED = 1;

  private final String storeName;
  private final Function<C, String> row;
  private final Function<C, @Nullable V> value;
  private @Nullable FixedKeyProcessorContext<String, Integer> context;
  private @Nullable KeyValueStore<String, V> store;

  KeepRows(String storeName, Function<C, String> row, Function<C, @Nullable V> value) {
    this.storeName = storeName;
    this.row = row;
    this.value = value;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, Integer> newContext) {
    context = newContext;
    store = newContext.getStateStore(storeName);
  }

  @Override
  public void process(FixedKeyRecord<String, C> record) {
    String key = Rows.key(record.key(), row.apply(record.value()));
    V content = value.apply(record.value());
    if (content == null) {
      requireNonNull(store).delete(key);
    } else {
      requireNonNull(store).put(key, content);
    }
    requireNonNull(context).forward(record.withValue(CHANGED));
  }
}
