package dev.dateline.console.index;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A result on its way into the index, or what was rejected.
 *
 * @param key {@code article/<id>} and so on
 * @param value its bytes; null means that it is gone
 * @param headers as text; empty for files, which have none
 * @param place null where it was read from a file
 */
// The bytes go from one place to the next and are nowhere changed.
@SuppressWarnings("ArrayRecordComponent")
public record Result(
    String key, byte @Nullable [] value, Map<String, String> headers, @Nullable Place place) {

  /**
   * Where a record lies.
   *
   * @param time ISO instant of the record
   */
  public record Place(int partition, long offset, String time) {}
}
