package dev.dateline.topics.streams;

import dev.dateline.topics.LatencyListener;
import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * Commits early while a stage keeps up, so that a result is seen soon, and leaves it to the longer
 * interval of Kafka Streams while it is behind: then nobody waits for a single result, and each
 * transaction has a price.
 *
 * <p>How old the records are that it takes up tells which it is. One that is idle keeps up.
 * Thread-safe.
 */
public final class EarlyCommits implements LatencyListener {

  /** Name of the property that holds the object itself; without it nothing is committed early. */
  static final String PROPERTY = "dateline.early.commits";

  /**
   * A record that waited for longer came while the stage was behind. More than {@link
   * StreamsSettings#LONGEST_WHILE_BEHIND}, which a repartition adds to the age of each record.
   */
  private static final long OLD_MILLIS = 1_500;

  private final long intervalMillis;
  private volatile long lastOld;

  /** When a task of this thread asked last: a commit is one of all tasks of a thread. */
  private final ThreadLocal<Long> lastAsked = ThreadLocal.withInitial(() -> Long.MIN_VALUE);

  EarlyCommits(Duration interval) {
    this.intervalMillis = interval.toMillis();
  }

  /** To be called once by the first operator behind each topic that an application reads. */
  public static OfTask schedule(ProcessingContext context) {
    OfTask task = new OfTask();
    if (context.appConfigs().get(PROPERTY) instanceof EarlyCommits commits) {
      // Twice as often as is committed, since the tasks of a thread take turns.
      context.schedule(
          Duration.ofMillis(Math.max(1, commits.intervalMillis / 2)),
          PunctuationType.WALL_CLOCK_TIME,
          now -> commits.ask(context, task, now));
    }
    return task;
  }

  /** What waits in a task. Confined to the thread of the task. */
  public static final class OfTask {
    private boolean waits;

    private OfTask() {}

    /** A record was taken. */
    public void took() {
      waits = true;
    }
  }

  @Override
  public void took(String topic, long ageMillis) {
    if (ageMillis > OLD_MILLIS) {
      lastOld = System.currentTimeMillis();
    }
  }

  private void ask(ProcessingContext context, OfTask task, long now) {
    if (task.waits && now - lastOld >= intervalMillis && now >= lastAsked.get() + intervalMillis) {
      task.waits = false;
      lastAsked.set(now);
      context.commit();
    }
  }
}
