package dev.dateline.sink.files;

import dev.dateline.topics.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Dead letters as files, {@code rejected/<partition>-<offset>.json}: the first ones of each
 * partition, and then one file {@code _more-<partition>.json} that says that there are more.
 *
 * <p>Each partition counts for itself, so that its owner need ask no other. Any bytes can be shown,
 * and nothing here is ever rejected again.
 */
final class RejectedMaterializer implements Materializer {

  private final RejectedSettings settings;
  private final ArchiveLayout layout;
  private final FileLayer files;

  RejectedMaterializer(RejectedSettings settings, ArchiveLayout layout, FileLayer files) {
    this.settings = settings;
    this.layout = layout;
    this.files = files;
  }

  /**
   * The content of the file that says that there are more.
   *
   * @param partition of the dead letters
   * @param files how many have a file
   * @param firstWithoutFile offset of the first that has none
   * @param where the others are
   */
  record More(int partition, int files, long firstWithoutFile, String where) {}

  @Override
  public String stagingName(TopicPartition partition) {
    return "rejected-" + partition.partition();
  }

  @Override
  public FileChanges changes(List<ConsumerRecord<byte[], byte[]>> batch) throws IOException {
    FileChanges changes = new FileChanges();
    Set<Path> there = new HashSet<>();
    int partition = batch.get(0).partition();
    for (Path file : files.list(layout.rejected())) {
      if (String.valueOf(file.getFileName()).startsWith(partition + "-")) {
        there.add(file);
      }
    }
    for (ConsumerRecord<byte[], byte[]> letter : batch) {
      Path file = layout.rejected().resolve(partition + "-" + letter.offset() + ".json");
      if (there.size() < settings.filesPerPartition() || there.contains(file)) {
        there.add(file);
        changes.write(file, Json.writePretty(RejectedRecord.of(letter, settings.valueBytes())));
      } else {
        sayThatThereAreMore(letter, changes);
      }
    }
    return changes;
  }

  private void sayThatThereAreMore(ConsumerRecord<byte[], byte[]> letter, FileChanges changes) {
    Path file = layout.rejected().resolve("_more-" + letter.partition() + ".json");
    if (files.exists(file) || changes.contents().containsKey(file)) {
      return;
    }
    changes.write(
        file,
        Json.writePretty(
            new More(
                letter.partition(),
                settings.filesPerPartition(),
                letter.offset(),
                letter.topic() + " has them all, for 90 days")));
  }
}
