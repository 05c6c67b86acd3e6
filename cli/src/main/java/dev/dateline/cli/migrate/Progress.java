package dev.dateline.cli.migrate;

import org.jspecify.annotations.Nullable;

/**
 * How far a migration is: what stands in its journal.
 *
 * @param id of this migration, by which its positions are told from those of others
 * @param from partitions that {@code news.articles} had
 * @param to partitions that it is to have
 * @param log what the copy holds; known from {@link Phase#CHECKED} on
 * @param added articles on it that the log did not have, because only replays had brought them
 */
record Progress(String id, int from, int to, Phase phase, @Nullable TopicDigest log, long added) {

  /** The steps, each of which may be done again from its beginning. */
  enum Phase {
    /** The live topics stand as they were, but for being closed to writers at the end. */
    COPYING,
    /** The copy is the same as the log, which is closed to writers. */
    CHECKED,
    /** The copy is whole, and the live topics are closed; still nothing of theirs is touched. */
    COPIED,
    /** The live topics are being deleted: from here on there is no way back. */
    SWITCHING,
    /** The new topics are being filled from the copy. */
    REFILLING,
    /** They are whole; the copy goes. */
    DONE
  }

  Progress at(Phase next) {
    return new Progress(id, from, to, next, log, added);
  }

  Progress checked(TopicDigest same) {
    return new Progress(id, from, to, Phase.CHECKED, same, 0);
  }

  Progress copied(TopicDigest whole, long replayed) {
    return new Progress(id, from, to, Phase.COPIED, whole, replayed);
  }

  /** Whether the live topics are still there as they were. */
  boolean canBeGivenUp() {
    return phase.compareTo(Phase.SWITCHING) < 0;
  }
}
