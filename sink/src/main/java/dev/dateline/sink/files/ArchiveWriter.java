package dev.dateline.sink.files;

import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.LatencyListener;
import dev.dateline.topics.Topic;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/**
 * Step two of the sink: keeps the JSON files of the archive up with {@code news.results}. The
 * position is committed once the files are in place and on the disk; doing a batch again gives the
 * same files. A record that is no result becomes a dead letter, at least once.
 *
 * <p>Thread-safe. Instances with one group id share the partitions, and must share the archive.
 */
public final class ArchiveWriter implements AutoCloseable {

  /** The consumer group. */
  public static final String GROUP_ID = "dateline-files";

  private final Producer<byte[], byte[]> producer;
  private final FileLayer files;
  private final FileTally tally = new FileTally();
  private final WriterThread thread;
  private final Duration closeTimeout;

  public ArchiveWriter(ArchiveSettings settings, KafkaConnection connection) {
    Pace pace = settings.pace();
    Clock clock = Clock.systemUTC();
    Consumer<byte[], byte[]> consumer =
        FileClients.consumer(GROUP_ID, pace.batchRecords(), connection);
    producer = FileClients.deadLetterProducer(connection);
    files = new DiskFiles(pace.flushThreads());
    closeTimeout = pace.closeTimeout();
    ArchiveLayout layout = new ArchiveLayout(settings.archive());
    MaterializingLoop loop =
        new MaterializingLoop(
            consumer,
            new ResultMaterializer(layout, files, clock),
            new Archive(layout, files, tally),
            DeadLetterBox.of(producer),
            BackOff.of(pace, clock));
    loop.subscribe(inputTopics());
    thread = new WriterThread(GROUP_ID, consumer, loop, closeTimeout);
  }

  /** From now on a listener hears how old each record is when its file is in place. */
  public void listen(LatencyListener listener) {
    tally.listen(listener);
  }

  /** Begins to join the group; returns at once. */
  public void start() {
    thread.start();
  }

  /** Whether it runs, waits for the archive to be writable, or ended. */
  public WriterState state() {
    return thread.state();
  }

  /** What ended it; empty while it is well, or blocked. */
  public Optional<Throwable> failure() {
    return thread.failure();
  }

  public FileCounts counts() {
    return tally.snapshot();
  }

  public String groupId() {
    return GROUP_ID;
  }

  /** The topics that it reads: it has caught up once its group has committed their ends. */
  public List<String> inputTopics() {
    return List.of(Topic.RESULTS.topicName());
  }

  /** Finishes and commits the batch in hand, and leaves the group; bounded. */
  @Override
  public void close() {
    thread.close();
    producer.close(closeTimeout);
    files.close();
  }
}
