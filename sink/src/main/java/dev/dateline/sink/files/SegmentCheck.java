package dev.dateline.sink.files;

import dev.dateline.sink.segments.Envelope;
import dev.dateline.sink.segments.SegmentContent;
import dev.dateline.sink.segments.SegmentName;
import dev.dateline.topics.ContentHash;
import dev.dateline.topics.InvalidRecordException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Compares the segments of an archive with {@code news.results}: each file whole, as its name says,
 * in order and without overlap, and each record of the topic in it with the same bytes. The
 * segments may have more than the topic, of which compaction removes what was replaced. What else
 * lies among them ought not to be there.
 *
 * <p>Not thread-safe.
 */
public final class SegmentCheck implements AutoCloseable {

  private final ArchiveLayout layout;
  private final DiskFiles disk = new DiskFiles(1);
  private final Map<Integer, NavigableMap<Long, byte[]>> onTheTopic = new TreeMap<>();
  private final List<Difference> differences = new ArrayList<>();
  private final Map<Integer, Found> wrong = new TreeMap<>();

  /**
   * What is wrong with a partition.
   *
   * @param fixes to files that are there
   * @param missing offsets of records that are between the files or behind them
   * @param beginnings first offsets of the files that are there
   */
  record Found(List<SegmentFix> fixes, Set<Long> missing, NavigableSet<Long> beginnings) {}

  /** What was seen of one file. */
  private static final class Seen {
    private long first = -1;
    private boolean overlaps;
    private final Set<Long> others = new TreeSet<>();
  }

  public SegmentCheck(Path archive) {
    this.layout = new ArchiveLayout(archive.toAbsolutePath().normalize());
  }

  /** Takes a record of the topic that the segments must have, unless it is no result. */
  public void shown(ConsumerRecord<byte[], byte[]> record) {
    try {
      Envelope.check(record);
    } catch (InvalidRecordException e) {
      return;
    }
    onTheTopic
        .computeIfAbsent(record.partition(), partition -> new TreeMap<>())
        .put(record.offset(), hash(record));
  }

  /** Every difference, by partitions; to be asked once. */
  public List<Difference> differences() throws IOException {
    Set<Path> segments = new HashSet<>();
    for (int partition : partitions()) {
      check(partition, onTheTopic.getOrDefault(partition, new TreeMap<>()), segments);
    }
    for (Path file : filesUnder(layout.root().resolve("segments"))) {
      if (!segments.contains(file)) {
        add(Difference.Kind.UNEXPECTED, file, "is no segment");
        foundIn(-1).fixes().add(new SegmentFix.Remove(file));
      }
    }
    return differences;
  }

  /** The partitions of which something is wrong; -1 stands for files that are of none. */
  public Set<Integer> wrong() {
    return wrong.keySet();
  }

  /**
   * Begins to mend a partition; the writers must not run.
   *
   * @param limits of the segments that are written
   */
  public SegmentRepair repair(int partition, SegmentLimits limits) throws IOException {
    return new SegmentRepair(layout, partition, foundIn(partition), limits);
  }

  private Found foundIn(int partition) {
    return wrong.computeIfAbsent(
        partition, any -> new Found(new ArrayList<>(), new TreeSet<>(), new TreeSet<>()));
  }

  private Set<Integer> partitions() throws IOException {
    Set<Integer> partitions = new TreeSet<>(onTheTopic.keySet());
    for (Path folder : disk.list(layout.root().resolve("segments"))) {
      String name = String.valueOf(folder.getFileName());
      if (name.matches("0|[1-9]\\d{0,8}")) {
        partitions.add(Integer.valueOf(name));
      }
    }
    return partitions;
  }

  private void check(int partition, NavigableMap<Long, byte[]> left, Set<Path> segments)
      throws IOException {
    Path folder = layout.segments(partition);
    List<SegmentFolder.Sealed> all = new SegmentFolder(disk, folder).list();
    all.forEach(one -> segments.add(one.file()));
    NavigableSet<Long> beginnings = new TreeSet<>();
    List<SegmentFix> fixes = new ArrayList<>();
    long before = -1;
    for (SegmentFolder.Sealed one : SegmentFolder.withoutShorter(all)) {
      beginnings.add(one.name().first());
      before = Math.max(before, checkFile(one, before, left, fixes));
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
              .formatted(left.size(), partition, left.firstKey()));
    }
    if (!fixes.isEmpty() || !left.isEmpty()) {
      wrong.put(partition, new Found(fixes, new HashSet<>(left.keySet()), beginnings));
    }
  }

  /** The last offset of what is sound of it; -1 if nothing is. */
  private long checkFile(
      SegmentFolder.Sealed one,
      long before,
      NavigableMap<Long, byte[]> left,
      List<SegmentFix> fixes)
      throws IOException {
    byte @Nullable [] bytes = disk.read(one.file());
    byte[] there = bytes == null ? new byte[0] : bytes;
    Seen seen = new Seen();
    SegmentName name = one.name();
    SegmentContent content =
        SegmentContent.read(there, name.compression(), record -> see(record, before, left, seen));
    boolean damaged =
        !content.whole() || content.last() != name.last() || seen.first != name.first();
    if (damaged) {
      add(
          Difference.Kind.DAMAGED,
          one.file(),
          "is sound up to byte %d of %d, offset %d"
              .formatted(content.soundBytes(), there.length, content.last()));
    }
    if (seen.overlaps) {
      add(Difference.Kind.DIFFERENT, one.file(), "begins before the end of the one before it");
    }
    if (!seen.others.isEmpty()) {
      addRecords(Difference.Kind.DIFFERENT, one.file(), seen.others, "differ from news.results");
    }
    Set<Long> absent = within(left, Math.max(before + 1, seen.first), content.last());
    if (!absent.isEmpty()) {
      addRecords(Difference.Kind.MISSING, one.file(), absent, "of news.results are not in it");
      left.keySet().removeAll(absent);
    }
    Set<Long> wanted = new TreeSet<>(seen.others);
    wanted.addAll(absent);
    if (content.soundBytes() == 0 || (content.last() <= before && wanted.isEmpty())) {
      fixes.add(new SegmentFix.Remove(one.file()));
    } else if (seen.overlaps || !wanted.isEmpty()) {
      fixes.add(new SegmentFix.Rewrite(one, before, wanted));
    } else if (damaged) {
      SegmentName sound = new SegmentName(seen.first, content.last(), name.compression());
      fixes.add(new SegmentFix.Cut(one, content.soundBytes(), sound));
    }
    return content.last();
  }

  private static Set<Long> within(
      NavigableMap<Long, byte[]> left, long firstInclusive, long lastInclusive) {
    return firstInclusive < 0 || firstInclusive > lastInclusive
        ? Set.of()
        : new TreeSet<>(left.subMap(firstInclusive, true, lastInclusive, true).keySet());
  }

  private static void see(
      ConsumerRecord<byte[], byte[]> record,
      long before,
      NavigableMap<Long, byte[]> left,
      Seen seen) {
    if (seen.first < 0) {
      seen.first = record.offset();
    }
    seen.overlaps |= record.offset() <= before;
    byte @Nullable [] expected = left.remove(record.offset());
    if (expected != null && !Arrays.equals(expected, hash(record))) {
      seen.others.add(record.offset());
    }
  }

  private void addRecords(Difference.Kind kind, Path file, Set<Long> offsets, String what) {
    add(
        kind,
        file,
        "%d records %s, the first at offset %d"
            .formatted(offsets.size(), what, offsets.iterator().next()));
  }

  private void add(Difference.Kind kind, Path file, String what) {
    differences.add(new Difference(kind, file, what));
  }

  private static List<Path> growing(Path home) throws IOException {
    return filesUnder(home).stream()
        .filter(file -> SegmentName.parse(String.valueOf(file.getFileName())).isPresent())
        .toList();
  }

  private static List<Path> filesUnder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
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
