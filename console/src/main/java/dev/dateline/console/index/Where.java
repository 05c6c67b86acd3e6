package dev.dateline.console.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions that are put together, each with its values. Not thread-safe. */
final class Where {

  private final StringBuilder text = new StringBuilder(" WHERE 1 = 1");
  private final List<@Nullable Object> values = new ArrayList<>();

  /** Adds a condition if its value is there. */
  Where and(String condition, @Nullable Object value) {
    if (value != null) {
      text.append(" AND ").append(condition);
      values.add(value);
    }
    return this;
  }

  String text() {
    return text.toString();
  }

  /** The values, and more behind them. */
  @Nullable Object[] values(@Nullable Object... more) {
    List<@Nullable Object> all = new ArrayList<>(values);
    all.addAll(List.of(more));
    return all.toArray();
  }
}
