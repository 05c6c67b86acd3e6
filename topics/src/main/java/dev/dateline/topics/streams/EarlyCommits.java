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

  private final Duration interval;
  private volatile long lastOld;

  EarlyCommits(Duration interval) {
    this.interval = interval;
  }

  /** To be called once by the first operator behind each topic that an application reads. */
  public static void schedule(ProcessingContext context) {
    if (context.appConfigs().get(PROPERTY) instanceof EarlyCommits commits) {
      context.schedule(
          commits.interval,
          PunctuationType.WALL_CLOCK_TIME,
          now -> {
            if (commits.keepsUp(now)) {
              context.commit();
            }
          });
    }
  }

  @Override
  public void took(String topic, long ageMillis) {
    if (ageMillis > OLD_MILLIS) {
      lastOld = System.currentTimeMillis();
    }
  }

  private boolean keepsUp(long nowMillis) {
    return nowMillis - lastOld >= interval.toMillis();
  }
}
