package dev.dateline.sink.files;

import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/**
 * Step two of the sink: keeps the files of the archive up with {@code news.results}. The position
 * is committed once the files are in place and on the disk; doing a batch again gives the same
 * files. A record that is no result becomes a dead letter, at least once.
 */
public final class ArchiveWriter extends FileWriter {

  /** The consumer group. */
  public static final String GROUP_ID = "dateline-files";

  public ArchiveWriter(ArchiveSettings settings, KafkaConnection connection) {
    this(settings, connection, FileClients.deadLetterProducer(connection));
  }

  private ArchiveWriter(
      ArchiveSettings settings, KafkaConnection connection, Producer<byte[], byte[]> producer) {
    super(
        GROUP_ID,
        List.of(Topic.RESULTS.topicName()),
        work(settings, connection, producer),
        () -> producer.close(settings.pace().closeTimeout()));
  }

  private static Work work(
      ArchiveSettings settings, KafkaConnection connection, Producer<byte[], byte[]> producer) {
    Pace pace = settings.pace();
    Clock clock = Clock.systemUTC();
    Consumer<byte[], byte[]> consumer =
        FileClients.consumer(GROUP_ID, pace.batchRecords(), connection);
    Archive archive = archive(settings);
    ArchiveIdentity identity = identity(archive, settings, connection);
    MaterializingLoop loop =
        new MaterializingLoop(
            consumer,
            claims(settings, archive, clock),
            archive,
            identity::ensure,
            DeadLetterBox.of(producer),
            BackOff.of(pace, clock));
    return new Work(consumer, loop, identity, archive, pace.closeTimeout());
  }

  private static Archive archive(ArchiveSettings settings) {
    return new Archive(
        new ArchiveLayout(settings.archive()),
        new DiskFiles(settings.pace().flushThreads()),
        new FileTally());
  }

  private static ArchiveIdentity identity(
      Archive archive, ArchiveSettings settings, KafkaConnection connection) {
    return new ArchiveIdentity(
        archive, GROUP_ID, settings.layout(), () -> ArchiveOrigin.of(connection));
  }

  /**
   * Refuses to read an archive in another layout than its own, which would look as if all of it
   * were missing.
   *
   * @throws ArchiveTakenException if it has another layout
   * @throws IOException if it does not say, and cannot be read
   */
  public static void requireLayout(ArchiveSettings settings, KafkaConnection connection)
      throws IOException {
    require(settings, connection, ArchiveIdentity.Requirement.LAYOUT);
  }

  /**
   * Refuses to change an archive that another group, Kafka cluster or layout writes.
   *
   * @throws ArchiveTakenException if it is another's
   * @throws IOException if it does not say, and cannot be read
   */
  public static void requireOurs(ArchiveSettings settings, KafkaConnection connection)
      throws IOException {
    require(settings, connection, ArchiveIdentity.Requirement.OURS);
  }

  private static void require(
      ArchiveSettings settings, KafkaConnection connection, ArchiveIdentity.Requirement requirement)
      throws IOException {
    Archive archive = archive(settings);
    try {
      identity(archive, settings, connection).require(requirement);
    } finally {
      archive.files().close();
    }
  }

  private static PartitionClaim claims(ArchiveSettings settings, Archive archive, Clock clock) {
    return settings
        .segments()
        .map(limits -> SegmentFiles.of(archive, limits, clock))
        .orElseGet(
            () ->
                DocumentFiles.of(
                    new ResultMaterializer(archive.layout(), archive.files(), clock), archive));
  }
}
