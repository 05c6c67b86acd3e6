package dev.dateline.sink.files;

import dev.dateline.sink.segments.SegmentContent;
import dev.dateline.sink.segments.SegmentName;
import dev.dateline.topics.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Compares the segments of an archive with {@code news.results}: each file whole, as its name says,
 * in order and without overlap, and each record of the topic in it with the same bytes. The
 * segments may have more than the topic, of which compaction removes what was replaced.
 *
 * <p>Not thread-safe.
 */
public final class SegmentCheck implements AutoCloseable {

  private final ArchiveLayout layout;
  private final DiskFiles disk = new DiskFiles(1);
  private final Map<Integer, Map<Long, byte[]>> onTheTopic = new HashMap<>();
  private final List<Difference> differences = new ArrayList<>();

  public SegmentCheck(Path archive) {
    this.layout = new ArchiveLayout(archive.toAbsolutePath().normalize());
  }

  /** Takes a record that the segments must have. */
  public void shown(ConsumerRecord<byte[], byte[]> record) {
    onTheTopic
        .computeIfAbsent(record.partition(), partition -> new TreeMap<>())
        .put(record.offset(), hash(record));
  }

  /** Every difference, by partitions; to be asked once. */
  public List<Difference> differences() throws IOException {
    for (Map.Entry<Integer, Map<Long, byte[]>> partition : new TreeMap<>(onTheTopic).entrySet()) {
      check(partition.getKey(), partition.getValue());
    }
    return differences;
  }

  private void check(int partition, Map<Long, byte[]> left) throws IOException {
    Path folder = layout.segments(partition);
    long before = -1;
    for (SegmentFolder.Sealed one :
        SegmentFolder.withoutShorter(new SegmentFolder(disk, folder).list())) {
      if (one.name().first() <= before) {
        add(Difference.Kind.DIFFERENT, one.file(), "begins before the end of the one before it");
      }
      before = Math.max(before, one.name().last());
      checkFile(one.file(), one.name(), left);
    }
    for (Path growing : growing(layout.staging("segments-" + partition))) {
      SegmentName name = SegmentName.parse(String.valueOf(growing.getFileName())).orElseThrow();
      SegmentContent.read(
          Files.readAllBytes(growing), name.compression(), record -> left.remove(record.offset()));
    }
    if (!left.isEmpty()) {
      add(
          Difference.Kind.MISSING,
          folder,
          "%d records of partition %d are in no segment, the first at offset %d"
              .formatted(left.size(), partition, left.keySet().iterator().next()));
    }
  }

  private void checkFile(Path file, SegmentName name, Map<Long, byte[]> left) throws IOException {
    List<Long> others = new ArrayList<>();
    byte @Nullable [] bytes = disk.read(file);
    SegmentContent content =
        SegmentContent.read(
            bytes == null ? new byte[0] : bytes,
            name.compression(),
            record -> {
              byte[] expected = left.remove(record.offset());
              if (expected != null && !Arrays.equals(expected, hash(record))) {
                others.add(record.offset());
              }
            });
    if (!content.whole() || content.last() != name.last()) {
      add(
          Difference.Kind.DAMAGED,
          file,
          "is sound up to byte %d of %d, offset %d"
              .formatted(content.soundBytes(), bytes == null ? 0 : bytes.length, content.last()));
    }
    if (!others.isEmpty()) {
      add(
          Difference.Kind.DIFFERENT,
          file,
          "%d records differ from news.results, the first at offset %d"
              .formatted(others.size(), others.get(0)));
    }
  }

  private void add(Difference.Kind kind, Path file, String what) {
    differences.add(new Difference(kind, file, what));
  }

  private static List<Path> growing(Path home) throws IOException {
    if (!Files.isDirectory(home)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(file -> SegmentName.parse(String.valueOf(file.getFileName())).isPresent())
          .toList();
    }
  }

  /** Line feeds between tokens become spaces in a segment. */
  private static byte[] hash(ConsumerRecord<byte[], byte[]> record) {
    byte @Nullable [] value = record.value();
    if (value == null) {
      return ContentHash.of(null);
    }
    byte[] onOneLine = value.clone();
    for (int i = 0; i < onOneLine.length; i++) {
      if (onOneLine[i] == '\n' || onOneLine[i] == '\r') {
        onOneLine[i] = ' ';
      }
    }
    return ContentHash.of(onOneLine);
  }

  @Override
  public void close() {
    disk.close();
  }
}
