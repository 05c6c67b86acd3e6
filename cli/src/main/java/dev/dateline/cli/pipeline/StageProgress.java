package dev.dateline.cli.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How a stage is getting on, seen from outside: what lies before it, and when it last committed.
 * Thread-safe.
 */
public final class StageProgress {

  /** Input that waits longer than this without a commit makes a stage unhealthy. */
  public static final Duration COMMIT_WITHIN = Duration.ofSeconds(60);

  /** Not longer than this does a lag have to be looked at that may be markers alone. */
  static final Duration DOUBT_AFTER = Duration.ofSeconds(5);

  private Map<TopicPartition, Long> committed = Map.of();
  private @Nullable Instant movedAt;
  private @Nullable Instant pendingSince;
  private Map<String, Long> lag = Map.of();

  /**
   * Takes note of what the broker says.
   *
   * @param newCommitted positions of the stage's group
   * @param newLag records, or markers, between them and the ends of each of its inputs
   */
  synchronized void observe(
      Map<TopicPartition, Long> newCommitted, Map<String, Long> newLag, Instant now) {
    if (movedAt == null || !newCommitted.equals(committed)) {
      committed = Map.copyOf(newCommitted);
      movedAt = now;
      pendingSince = null;
    }
    lag = Map.copyOf(newLag);
    if (lag() == 0) {
      pendingSince = null;
    } else if (pendingSince == null) {
      pendingSince = now;
    }
  }

  /** Whether the lag has stood so long that it may be nothing but the markers of transactions. */
  synchronized boolean isDoubtful(Instant now) {
    return waitsLongerThan(DOUBT_AFTER, now);
  }

  /** Whether input has been waiting for a commit for too long. */
  public synchronized boolean isStuck(Instant now) {
    return waitsLongerThan(COMMIT_WITHIN, now);
  }

  /** Records that the stage has yet to process, as of the last look. */
  public synchronized long lag() {
    return lag.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The same for each of its topics. */
  public synchronized Map<String, Long> lagByTopic() {
    return lag;
  }

  /** When the last commit was seen; null before the first look. */
  public synchronized @Nullable Instant movedAt() {
    return movedAt;
  }

  private boolean waitsLongerThan(Duration limit, Instant now) {
    Instant since = pendingSince;
    return since != null && Duration.between(since, now).compareTo(limit) > 0;
  }
}
