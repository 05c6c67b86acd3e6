package dev.dateline.topics;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/**
 * Counts what became of each record of a topic, once: a record that is processed again after an
 * aborted transaction or a rebalance is not counted again, because each partition counts only
 * beyond the highest offset that it has seen. So the books of a run balance whatever happens in it.
 *
 * <p>Thread-safe; the records of one partition must come in order of their offsets, as they do.
 *
 * @param <E> the outcomes
 */
public final class OutcomeCounts<E extends Enum<E>> {

  private final Class<E> outcomes;
  private final Map<TopicPartition, Tally<E>> tallies = new ConcurrentHashMap<>();

  public OutcomeCounts(Class<E> outcomes) {
    this.outcomes = outcomes;
  }

  /** Counts one record, unless it was counted before. */
  public void count(TopicPartition partition, long offset, E outcome) {
    tallies.computeIfAbsent(partition, p -> new Tally<>(outcomes)).count(offset, outcome);
  }

  /** The counts so far, zeros among them. */
  public Map<E, Long> snapshot() {
    Map<E, Long> sums = new EnumMap<>(outcomes);
    for (E outcome : outcomes.getEnumConstants()) {
      sums.put(outcome, 0L);
    }
    tallies.values().forEach(tally -> tally.addTo(sums));
    return sums;
  }

  private static final class Tally<E extends Enum<E>> {
    private final Map<E, Long> counts;
    private long highest = -1;

    Tally(Class<E> outcomes) {
      this.counts = new EnumMap<>(outcomes);
    }

    synchronized void count(long offset, E outcome) {
      if (offset > highest) {
        highest = offset;
        counts.merge(outcome, 1L, Long::sum);
      }
    }

    synchronized void addTo(Map<E, Long> sums) {
      counts.forEach((outcome, count) -> sums.merge(outcome, count, Long::sum));
    }
  }
}
