package dev.dateline.trainer;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has a weight: a clue, or two that are seen together.
 *
 * @param clue the one
 * @param with the other, later in their order; null where one alone counts
 */
record ClueTerm<C extends Enum<C>>(C clue, @Nullable C with) {

  boolean isIn(Set<C> seen) {
    return seen.contains(clue) && (with == null || seen.contains(with));
  }

  /** As {@code confidence.txt} has it: "A" or "A * B". */
  String name() {
    return with == null ? clue.name() : clue + " * " + with;
  }
}
