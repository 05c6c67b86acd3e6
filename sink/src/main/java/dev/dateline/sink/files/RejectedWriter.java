package dev.dateline.sink.files;

import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Shows dead letters as files in {@code rejected/} of the archive, with the reason, as text where
 * they are text. It never writes a dead letter itself.
 */
public final class RejectedWriter extends FileWriter {

  /** The consumer group. */
  public static final String GROUP_ID = "dateline-rejected-files";

  public RejectedWriter(RejectedSettings settings, KafkaConnection connection) {
    super(GROUP_ID, List.of(Topic.DEAD_LETTERS.topicName()), work(settings, connection), () -> {});
  }

  private static Work work(RejectedSettings settings, KafkaConnection connection) {
    Pace pace = settings.pace();
    Consumer<byte[], byte[]> consumer =
        FileClients.consumer(GROUP_ID, pace.batchRecords(), connection);
    Archive archive =
        new Archive(
            new ArchiveLayout(settings.archive()),
            new DiskFiles(pace.flushThreads()),
            new FileTally());
    ArchiveIdentity identity =
        new ArchiveIdentity(
            archive, ArchiveWriter.GROUP_ID, settings.layout(), () -> ArchiveOrigin.of(connection));
    MaterializingLoop loop =
        new MaterializingLoop(
            consumer,
            DocumentFiles.of(
                new RejectedMaterializer(settings, archive.layout(), archive.files()), archive),
            archive,
            identity::ensure,
            DeadLetterBox.NONE,
            BackOff.of(pace, Clock.systemUTC()));
    return new Work(consumer, loop, identity, archive, pace.closeTimeout());
  }
}
