package dev.dateline.trainer;

import dev.dateline.extract.event.Clue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has a weight: a clue, or two that are seen together.
 *
 * @param clue the one
 * @param with the other, later in the order of {@link Clue}; null where one alone counts
 */
record ClueTerm(Clue clue, @Nullable Clue with) {

  boolean isIn(Set<Clue> seen) {
    return seen.contains(clue) && (with == null || seen.contains(with));
  }

  /** As {@code confidence.txt} has it: "A" or "A * B". */
  String name() {
    return with == null ? clue.name() : clue + " * " + with;
  }
}
