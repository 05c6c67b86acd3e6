package dev.dateline.sink.files;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Files that are each written as a whole: what a {@link Materializer} says, by {@link Staging}. */
final class DocumentFiles implements PartitionFiles {

  private final Materializer materializer;
  private final Staging staging;
  private final FileTally tally;

  private DocumentFiles(Materializer materializer, Staging staging, FileTally tally) {
    this.materializer = materializer;
    this.staging = staging;
    this.tally = tally;
  }

  static PartitionClaim of(Materializer materializer, Archive archive) {
    return partition ->
        new DocumentFiles(
            materializer,
            Staging.claim(
                archive.files(),
                archive.layout().staging(materializer.stagingName(partition)),
                UUID.randomUUID().toString()),
            archive.tally());
  }

  /** A document does not tell which record it was written for. */
  @Override
  public OptionalLong resumeAt() {
    return OptionalLong.empty();
  }

  @Override
  public int write(List<ConsumerRecord<byte[], byte[]>> batch, DeadLetterBox deadLetters)
      throws IOException {
    FileChanges changes = materializer.changes(batch);
    staging.apply(changes, tally);
    deadLetters.send(changes.deadLetters());
    return changes.deadLetters().size();
  }

  @Override
  public void idle() {}

  @Override
  public void release() throws IOException {
    staging.release();
  }
}
