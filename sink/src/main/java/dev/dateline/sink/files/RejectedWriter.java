package dev.dateline.sink.files;

import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.LatencyListener;
import dev.dateline.topics.Topic;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Shows dead letters as files in {@code rejected/} of the archive, with the reason, as text where
 * they are text. It never writes a dead letter itself.
 *
 * <p>Thread-safe. Instances with one group id share the partitions, and must share the archive.
 */
public final class RejectedWriter implements AutoCloseable {

  /** The consumer group. */
  public static final String GROUP_ID = "dateline-rejected-files";

  private final FileLayer files;
  private final FileTally tally = new FileTally();
  private final WriterThread thread;

  public RejectedWriter(RejectedSettings settings, KafkaConnection connection) {
    Pace pace = settings.pace();
    Consumer<byte[], byte[]> consumer =
        FileClients.consumer(GROUP_ID, pace.batchRecords(), connection);
    files = new DiskFiles(pace.flushThreads());
    ArchiveLayout layout = new ArchiveLayout(settings.archive());
    MaterializingLoop loop =
        new MaterializingLoop(
            consumer,
            new RejectedMaterializer(settings, layout, files),
            new Archive(layout, files, tally),
            DeadLetterBox.NONE,
            BackOff.of(pace, Clock.systemUTC()));
    loop.subscribe(inputTopics());
    thread = new WriterThread(GROUP_ID, consumer, loop, pace.closeTimeout());
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
    return List.of(Topic.DEAD_LETTERS.topicName());
  }

  /** Finishes and commits the batch in hand, and leaves the group; bounded. */
  @Override
  public void close() {
    thread.close();
    files.close();
  }
}
