package dev.dateline.cli.verify;

import dev.dateline.cli.consume.TopicReader;
import dev.dateline.sink.files.ArchiveCheck;
import dev.dateline.sink.files.ArchiveSettings;
import dev.dateline.sink.files.ArchiveWriter;
import dev.dateline.sink.files.Difference;
import dev.dateline.sink.files.SegmentCheck;
import dev.dateline.sink.files.SegmentLimits;
import dev.dateline.sink.files.SegmentRepair;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Compares the whole of an archive with {@code news.results}, and mends it. */
public final class Verification {

  private static final int BATCH = 1_000;

  private final KafkaConnection connection;
  private final ArchiveSettings archive;

  /**
   * What was found.
   *
   * @param records of {@code news.results} that the files must show
   * @param pending records that the writer has not come to
   * @param differences every one of them
   */
  public record Outcome(long records, long pending, List<Difference> differences) {
    public Outcome {
      differences = List.copyOf(differences);
    }
  }

  public Verification(KafkaConnection connection, ArchiveSettings archive) {
    this.connection = connection;
    this.archive = archive;
  }

  /**
   * Compares; changes nothing.
   *
   * @throws dev.dateline.sink.files.ArchiveTakenException if the archive has another layout
   */
  public Outcome compare() throws IOException, InterruptedException {
    ArchiveWriter.requireLayout(archive, connection);
    return archive.segments().isPresent() ? compareSegments() : compareDocuments(Set.of());
  }

  /**
   * Compares, and mends every file that differs.
   *
   * @return the differences that there were
   * @throws IOException if the writer of the files runs
   * @throws dev.dateline.sink.files.ArchiveTakenException if the archive is another's
   */
  public Outcome repair() throws IOException, InterruptedException {
    ArchiveWriter.requireOurs(archive, connection);
    requireNoWriter();
    if (archive.segments().isPresent()) {
      return repairSegments(archive.segments().get());
    }
    Outcome found = compare();
    if (found.differences().isEmpty()) {
      return found;
    }
    Set<Path> wanted = new HashSet<>();
    found.differences().forEach(one -> wanted.add(one.file()));
    try (ArchiveCheck check = new ArchiveCheck(archive.archive(), wanted)) {
      read(check);
      check.repair(found.differences());
    }
    return found;
  }

  private Outcome compareDocuments(Set<Path> wanted) throws IOException, InterruptedException {
    try (ArchiveCheck check = new ArchiveCheck(archive.archive(), wanted)) {
      long[] counts = read(check);
      return new Outcome(counts[0], counts[1], check.differences());
    }
  }

  private Outcome compareSegments() throws IOException, InterruptedException {
    try (SegmentCheck check = new SegmentCheck(archive.archive())) {
      return compare(check);
    }
  }

  private Outcome compare(SegmentCheck check) throws IOException, InterruptedException {
    Map<TopicPartition, Long> committed = committed();
    long[] counts = new long[2];
    read(
        TopicReader.Range.ALL,
        record -> {
          boolean shown = shown(record, committed);
          counts[shown ? 0 : 1]++;
          if (shown) {
            check.shown(record);
          }
        });
    return new Outcome(counts[0], counts[1], check.differences());
  }

  private Outcome repairSegments(SegmentLimits limits) throws IOException, InterruptedException {
    try (SegmentCheck check = new SegmentCheck(archive.archive())) {
      Outcome found = compare(check);
      for (int partition : check.wrong()) {
        try (SegmentRepair repair = check.repair(partition, limits)) {
          if (partition >= 0) {
            read(
                new TopicReader.Range(OptionalInt.of(partition), OptionalLong.of(0)), repair::take);
          }
          repair.finish();
        }
      }
      return found;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void read(TopicReader.Range range, Consumer<ConsumerRecord<byte[], byte[]>> taking) {
    try (TopicReader reader = new TopicReader(connection)) {
      reader.read(
          Topic.RESULTS.topicName(),
          range,
          TopicReader.AtEnd.STOP,
          record -> {
            taking.accept(record);
            return true;
          });
    }
  }

  /** Records that must be shown, and records that need not be yet. */
  private long[] read(ArchiveCheck check) throws IOException, InterruptedException {
    Map<TopicPartition, Long> committed = committed();
    long[] counts = new long[2];
    Map<Integer, List<ConsumerRecord<byte[], byte[]>>> batches = new HashMap<>();
    List<ConsumerRecord<byte[], byte[]>> pending = new ArrayList<>();
    try (TopicReader reader = new TopicReader(connection)) {
      reader.read(
          Topic.RESULTS.topicName(),
          TopicReader.Range.ALL,
          TopicReader.AtEnd.STOP,
          record -> {
            if (!shown(record, committed)) {
              pending.add(record);
              return true;
            }
            counts[0]++;
            List<ConsumerRecord<byte[], byte[]>> batch =
                batches.computeIfAbsent(record.partition(), partition -> new ArrayList<>());
            batch.add(record);
            if (batch.size() >= BATCH) {
              show(batch, check);
            }
            return true;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (List<ConsumerRecord<byte[], byte[]>> batch : batches.values()) {
      show(batch, check);
    }
    if (!pending.isEmpty()) {
      check.pending(pending);
    }
    counts[1] = pending.size();
    return counts;
  }

  private static void show(List<ConsumerRecord<byte[], byte[]>> batch, ArchiveCheck check) {
    try {
      check.shown(batch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    batch.clear();
  }

  private static boolean shown(
      ConsumerRecord<byte[], byte[]> record, Map<TopicPartition, Long> committed) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    return record.offset() < committed.getOrDefault(partition, 0L);
  }

  private Map<TopicPartition, Long> committed() throws InterruptedException {
    try (Admin admin = admin()) {
      Map<TopicPartition, Long> committed = new HashMap<>();
      for (Map.Entry<TopicPartition, OffsetAndMetadata> one :
          admin
              .listConsumerGroupOffsets(ArchiveWriter.GROUP_ID)
              .partitionsToOffsetAndMetadata()
              .get()
              .entrySet()) {
        if (one.getValue() != null) {
          committed.put(one.getKey(), one.getValue().offset());
        }
      }
      return committed;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return Map.of();
      }
      throw new KafkaException("the position of the files is not known: " + e.getCause(), e);
    }
  }

  private void requireNoWriter() throws IOException, InterruptedException {
    try (Admin admin = admin()) {
      int members =
          admin
              .describeConsumerGroups(List.of(ArchiveWriter.GROUP_ID))
              .all()
              .get()
              .values()
              .stream()
              .mapToInt(group -> group.members().size())
              .sum();
      if (members > 0) {
        throw new IOException(
            "%d writers of the files run; end `dateline sink` and `dateline run --serve` before --repair"
                .formatted(members));
      }
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        throw new KafkaException("the group of the files is not known: " + e.getCause(), e);
      }
    }
  }

  private Admin admin() {
    return Admin.create(connection.clientProperties(Map.of()));
  }
}
