package dev.dateline.extract.event;

import dev.dateline.extract.DatedEvent;
import java.util.Set;

/**
 * One telling of an event, with what was seen of it.
 *
 * @param event as it would be alone, without other tellings of the same event
 * @param clues what its confidence follows from
 */
public record Candidate(DatedEvent event, Set<Clue> clues) {
  public Candidate {
    clues = Set.copyOf(clues);
  }
}
