package dev.dateline.topics.streams;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.kafka.common.errors.FencedMemberEpochException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.StaleMemberEpochException;
import org.apache.kafka.common.errors.UnknownMemberIdException;

/**
 * Tells the failures that mean no more than that the group went on without its member, so that
 * joining again mends them. A broker that was killed may come back without the group; a process
 * that was paused for longer than its session has been removed from it. Kafka Streams joins again
 * by itself where a heartbeat or a commit is told so, but dies where it asks for its positions.
 *
 * <p>Joining is bounded, since a client that is always removed has another trouble. Not
 * thread-safe.
 */
final class LostMembership {

  /** How often a client joins again within {@link #PERIOD}. */
  static final int MOST = 3;

  /** A process that runs for years may be paused many times. */
  static final Duration PERIOD = Duration.ofHours(1);

  private static final Set<Class<? extends Throwable>> ANSWERS =
      Set.of(
          GroupIdNotFoundException.class,
          UnknownMemberIdException.class,
          FencedMemberEpochException.class,
          StaleMemberEpochException.class);

  private final LongSupplier nanoTime;
  private final Deque<Long> joined = new ArrayDeque<>();

  LostMembership(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Whether the client should join again after this failure; if so, that is counted. */
  boolean isMendedByJoiningAfter(Throwable failure) {
    if (!isAnswered(failure)) {
      return false;
    }
    long now = nanoTime.getAsLong();
    joined.removeIf(then -> now - then > PERIOD.toNanos());
    if (joined.size() == MOST) {
      return false;
    }
    joined.add(now);
    return true;
  }

  private static boolean isAnswered(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (ANSWERS.contains(cause.getClass())) {
        return true;
      }
    }
    return false;
  }
}
