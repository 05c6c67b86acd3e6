package dev.dateline.processor.calendar;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What was sent of one group, or of one event in it, by hashes, so that what is the same is not
 * sent again and what is no more can be taken back. Not thread-safe; one for each recomputation of
 * a group.
 */
final class Sent {

  private final KeyValueStore<String, byte[]> store;
  private final String group;
  private final String kind;
  private final Map<String, byte[]> before = new HashMap<>();
  private final Set<String> now = new HashSet<>();

  /**
   * Reads what was sent.
   *
   * @param kind of what was sent; one store holds several
   */
  Sent(KeyValueStore<String, byte[]> store, String group, String kind) {
    this(store, group, kind, "");
  }

  /**
   * Reads what was sent of some.
   *
   * @param beginning of the names that are looked at
   */
  Sent(KeyValueStore<String, byte[]> store, String group, String kind, String beginning) {
    this.store = store;
    this.group = group + "\u0000" + kind;
    this.kind = kind;
    Rows.visitFrom(store, this.group, beginning, this::remember);
  }

  private boolean remember(String row, byte[] hash) {
    before.put(row.substring(row.indexOf('\u0000') + 1), hash);
    return true;
  }

  /** Whether something differs from what was sent under its name; from now on it does not. */
  boolean differs(String name, byte[] hash) {
    now.add(name);
    if (Arrays.equals(hash, before.get(name))) {
      return false;
    }
    store.put(Rows.key(group, name), hash);
    return true;
  }

  /** The names of what was sent and was not named since, in order; from now on they are unknown. */
  Set<String> gone() {
    Set<String> gone = new TreeSet<>(before.keySet());
    gone.removeAll(now);
    gone.forEach(name -> store.delete(Rows.key(group, name)));
    return gone;
  }

  @Override
  public String toString() {
    return kind + " of " + group;
  }
}
