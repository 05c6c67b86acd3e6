package dev.dateline.topics.streams;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what was taken back from the changelogs: how many records of which store, and in how long.
 * Whoever asks why a start takes a minute is told here.
 *
 * <p>Thread-safe: stores are restored side by side.
 */
final class RestoreLog implements StateRestoreListener {

  private static final Logger LOG = LoggerFactory.getLogger(RestoreLog.class);

  /** So many records take long enough to be spoken of. */
  private static final int MANY = 10_000;

  private final String name;
  private final LongSupplier nanoTime;
  private final Map<String, Long> begun = new ConcurrentHashMap<>();
  private final Consumer<String> told;

  RestoreLog(String name) {
    this(name, System::nanoTime, LOG::info);
  }

  /**
   * With a clock and a place for the lines, for tests.
   *
   * @param name of the application
   * @param nanoTime as {@link System#nanoTime}
   * @param told takes the lines
   */
  RestoreLog(String name, LongSupplier nanoTime, Consumer<String> told) {
    this.name = name;
    this.nanoTime = nanoTime;
    this.told = told;
  }

  @Override
  public void onRestoreStart(TopicPartition partition, String store, long first, long end) {
    begun.put(key(partition, store), nanoTime.getAsLong());
  }

  @Override
  public void onBatchRestored(TopicPartition partition, String store, long last, long count) {
    // The end has the sum.
  }

  @Override
  public void onRestoreSuspended(TopicPartition partition, String store, long total) {
    begun.remove(key(partition, store));
  }

  @Override
  public void onRestoreEnd(TopicPartition partition, String store, long total) {
    Long start = begun.remove(key(partition, store));
    if (start == null || total < MANY) {
      return;
    }
    Duration taken = Duration.ofNanos(nanoTime.getAsLong() - start);
    told.accept(
        String.format(
            Locale.ROOT,
            "%s restored %,d records of %s, partition %d, in %.1f s",
            name,
            total,
            store,
            partition.partition(),
            taken.toMillis() / 1000.0));
  }

  private static String key(TopicPartition partition, String store) {
    return store + "/" + partition;
  }
}
