package dev.dateline.cli.pipeline;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until everything that was published has gone through every stage, stage by stage in the
 * order of the flow: what a stage has committed, it has written, so the ends of its outputs taken
 * after that are what the next stage must reach.
 *
 * <p>Three traps make this more than a comparison of two numbers. The markers of transactions stand
 * behind the last record of a partition, so a position may stop short of the end for ever: where a
 * group stands still, {@link ReadableRecords} looks whether there is anything left to read. A
 * commit is visible on the group's offsets a moment before its markers reach the outputs: the end
 * that is aimed at is that of all that was written, and it counts once a read-committed reader may
 * see it. And a stage that failed would be waited for in vain: {@link StageHealth} is asked at
 * every look.
 */
final class Barrier {

  private static final long LOOK_INTERVAL_MS = 25;

  /** Waiting longer than this without a change, a group may stand before markers alone. */
  private static final Duration STANDSTILL = Duration.ofMillis(300);

  private final GroupOffsets offsets;
  private final ReadableRecords readable;
  private final OpenTransactions openTransactions;
  private final StageHealth health;
  private final Duration stallTimeout;

  Barrier(
      GroupOffsets offsets,
      ReadableRecords readable,
      OpenTransactions openTransactions,
      StageHealth health,
      Duration stallTimeout) {
    this.offsets = offsets;
    this.readable = readable;
    this.openTransactions = openTransactions;
    this.health = health;
    this.stallTimeout = stallTimeout;
  }

  /**
   * Waits for each step in turn.
   *
   * @throws StageFailedException if a stage failed, or if nothing moved for the stall time-out
   */
  void await(List<StageGroup> steps) throws InterruptedException {
    for (StageGroup step : steps) {
      Map<TopicPartition, Long> targets = awaitVisibleEnds(step);
      awaitCommitted(step, targets);
    }
  }

  private Map<TopicPartition, Long> awaitVisibleEnds(StageGroup step) throws InterruptedException {
    Collection<TopicPartition> partitions = offsets.partitionsOf(step.inputs());
    Map<TopicPartition, Long> written = offsets.ends(partitions, IsolationLevel.READ_UNCOMMITTED);
    Stall stall = new Stall(step);
    while (true) {
      Map<TopicPartition, Long> visible = offsets.ends(partitions, IsolationLevel.READ_COMMITTED);
      Map<TopicPartition, Long> hidden = remaining(written, visible);
      if (hidden.isEmpty()) {
        return written;
      }
      stall.look(
          visible,
          () -> "transactions on its inputs stay open" + openTransactions.on(hidden.keySet()));
    }
  }

  private void awaitCommitted(StageGroup step, Map<TopicPartition, Long> targets)
      throws InterruptedException {
    Map<TopicPartition, Long> left = new HashMap<>(targets);
    left.values().removeIf(end -> end == 0);
    Stall stall = new Stall(step);
    while (true) {
      Map<TopicPartition, Long> committed = offsets.committed(step);
      left = remaining(left, committed);
      if (!left.isEmpty() && stall.standsFor(STANDSTILL)) {
        left.entrySet()
            .removeIf(
                end ->
                    !readable.between(end.getKey(), committed.get(end.getKey()), end.getValue()));
      }
      if (left.isEmpty()) {
        return;
      }
      Map<TopicPartition, Long> missing = left;
      stall.look(committed, () -> "it has yet to pass " + missing);
    }
  }

  private static Map<TopicPartition, Long> remaining(
      Map<TopicPartition, Long> targets, Map<TopicPartition, Long> reached) {
    Map<TopicPartition, Long> left = new HashMap<>();
    targets.forEach(
        (partition, target) -> {
          if (reached.getOrDefault(partition, 0L) < target) {
            left.put(partition, target);
          }
        });
    return left;
  }

  /** What is waited for; the brokers may have to be asked. */
  private interface Reason {
    String told() throws InterruptedException;
  }

  /** How long nothing has moved, and the end of patience. */
  private final class Stall {
    private final StageGroup step;
    private Map<TopicPartition, Long> last = Map.of();
    private long movedAt = System.nanoTime();

    Stall(StageGroup step) {
      this.step = step;
    }

    boolean standsFor(Duration duration) {
      return System.nanoTime() - movedAt > duration.toNanos();
    }

    void look(Map<TopicPartition, Long> now, Reason waitingFor) throws InterruptedException {
      health.requireWell();
      if (!now.equals(last)) {
        last = Map.copyOf(now);
        movedAt = System.nanoTime();
      } else if (standsFor(stallTimeout)) {
        throw new StageFailedException(
            "%s has done nothing for %d s: %s%s"
                .formatted(
                    step.name(), stallTimeout.toSeconds(), waitingFor.told(), health.remarks()));
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_INTERVAL_MS);
    }
  }
}
