package dev.dateline.sink.files;

import dev.dateline.topics.LatencyListener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * A thread that keeps files up with a topic, from its start until it is closed or fails.
 *
 * <p>Thread-safe. Instances with one group id share the partitions, and must share the archive.
 */
public abstract class FileWriter implements AutoCloseable {

  private final String groupId;
  private final List<String> inputTopics;
  private final Archive archive;
  private final ArchiveIdentity identity;
  private final Runnable closing;
  private final WriterThread thread;

  /**
   * A writer that is not started.
   *
   * @param closing what is to be closed last
   */
  FileWriter(String groupId, List<String> inputTopics, Work work, Runnable closing) {
    this.groupId = groupId;
    this.inputTopics = inputTopics;
    this.archive = work.archive;
    this.identity = work.identity;
    this.closing = closing;
    work.loop.subscribe(inputTopics);
    this.thread = new WriterThread(groupId, work.consumer, work.loop, work.closeTimeout);
  }

  /** What the thread works on. */
  record Work(
      Consumer<byte[], byte[]> consumer,
      MaterializingLoop loop,
      ArchiveIdentity identity,
      Archive archive,
      Duration closeTimeout) {}

  /** From now on a listener hears how old each record is when its file is in place. */
  public void listen(LatencyListener listener) {
    archive.tally().listen(listener);
  }

  /**
   * Begins to join the group; returns at once.
   *
   * @throws ArchiveTakenException if the archive is written from elsewhere
   */
  public void start() {
    identity.check();
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
    return archive.tally().snapshot();
  }

  public String groupId() {
    return groupId;
  }

  /** The topics that it reads: it has caught up once its group has committed their ends. */
  public List<String> inputTopics() {
    return inputTopics;
  }

  /** Finishes and commits the batch in hand, and leaves the group; bounded. */
  @Override
  public void close() {
    thread.close();
    closing.run();
    archive.files().close();
  }
}
