package dev.dateline.console.index;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param items in order
 * @param total of the whole list
 * @param offset of the first item in it
 * @param limit how many were asked for
 */
public record Page<T>(List<T> items, long total, int offset, int limit) {

  /** The most that can be asked for at once. */
  public static final int MAX_LIMIT = 500;

  /** Which part of a list. */
  public record Part(int offset, int limit) {
    public Part {
      if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException(
            "offset %d, limit %d: expected 0 or more, and 1 to %d"
                .formatted(offset, limit, MAX_LIMIT));
      }
    }
  }

  public Page {
    items = List.copyOf(items);
  }

  static <T> Page<T> of(List<T> items, long total, Part part) {
    return new Page<>(items, total, part.offset(), part.limit());
  }

  /** The same page of something else. */
  public <R> Page<R> map(Function<T, R> mapping) {
    return new Page<>(items.stream().map(mapping).toList(), total, offset, limit);
  }
}
