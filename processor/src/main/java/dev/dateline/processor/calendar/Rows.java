package dev.dateline.processor.calendar;

import java.util.function.BiPredicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Rows that belong together: their keys begin with a group (a date, a name) and U+0000, which
 * stands in no group, so that a range of the store is the group and nothing else.
 */
final class Rows {

  private static final char END_OF_GROUP = '\u0000';
  private static final char AFTER_END = '\u0001';

  private static final char BEHIND_ASCII = '\uffff';

  private Rows() {}

  static String key(String group, String row) {
    return group + END_OF_GROUP + row;
  }

  /** The part of a key behind its group. */
  static String row(String key) {
    return key.substring(key.indexOf(END_OF_GROUP) + 1);
  }

  /**
   * As {@link #visit}, of the rows alone whose part behind the group has a beginning: what follows
   * it in them has to begin with ASCII.
   */
  static <V> void visitFrom(
      ReadOnlyKeyValueStore<String, V> store,
      String group,
      String beginning,
      BiPredicate<String, V> goesOn) {
    if (beginning.isEmpty()) {
      visit(store, group, goesOn);
      return;
    }
    String from = key(group, beginning);
    try (KeyValueIterator<String, V> rows = store.range(from, from + BEHIND_ASCII)) {
      while (rows.hasNext()) {
        KeyValue<String, V> row = rows.next();
        if (!goesOn.test(row(row.key), row.value)) {
          return;
        }
      }
    }
  }

  /** Visits the rows of a group, in order of their keys, until the visitor has had enough. */
  static <V> void visit(
      ReadOnlyKeyValueStore<String, V> store, String group, BiPredicate<String, V> goesOn) {
    try (KeyValueIterator<String, V> rows = store.range(group + END_OF_GROUP, group + AFTER_END)) {
      while (rows.hasNext()) {
        KeyValue<String, V> row = rows.next();
        if (row.key.length() > group.length() + 1 && !goesOn.test(row(row.key), row.value)) {
          return;
        }
      }
    }
  }
}
