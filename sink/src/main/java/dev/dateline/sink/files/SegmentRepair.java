package dev.dateline.sink.files;

import static java.util.Objects.requireNonNull;

import dev.dateline.sink.segments.SegmentContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Mends the segments of one partition: what is sound stays, what is missing or wrong is taken from
 * {@code news.results}. What compaction has removed there by now, versions that were replaced, and
 * what stood in a damaged frame alone, is lost.
 *
 * <p>New files are brought into place before old ones go, so that a crash leaves more than there
 * ought to be, never less, and the repair can be made again. In memory are only single records in
 * the middle of files; whole stretches are written as they come. Not thread-safe.
 */
public final class SegmentRepair implements AutoCloseable {

  private final FileLayer files = new DiskFiles(Pace.DEFAULT.flushThreads());
  private final SegmentFolder folder;
  private final SegmentLimits limits;
  private final List<SegmentFix> fixes;
  private final Set<Long> missing;
  private final NavigableSet<Long> beginnings;
  private final NavigableMap<Long, ConsumerRecord<byte[], byte[]>> kept = new TreeMap<>();
  private final Set<Long> wanted = new TreeSet<>();
  private final Path epoch;
  private final SegmentOutput gaps;
  private final Set<Path> written = new HashSet<>();

  SegmentRepair(ArchiveLayout layout, int partition, SegmentCheck.Found found, SegmentLimits limits)
      throws IOException {
    this.folder = new SegmentFolder(files, layout.segments(partition));
    this.limits = limits;
    this.fixes = found.fixes();
    this.missing = found.missing();
    this.beginnings = found.beginnings();
    for (SegmentFix fix : fixes) {
      if (fix instanceof SegmentFix.Rewrite rewrite) {
        wanted.addAll(rewrite.wanted());
      }
    }
    Path home = layout.staging("repair");
    String name = UUID.randomUUID().toString();
    this.epoch = home.resolve(name);
    for (Path left : Staging.fence(files, home, name)) {
      files.delete(left);
    }
    this.gaps = new SegmentOutput(files, epoch, folder, limits, written);
  }

  /**
   * Takes a record of the partition, of which those in want are used; in order of their offsets.
   */
  public void take(ConsumerRecord<byte[], byte[]> record) {
    if (wanted.contains(record.offset())) {
      kept.put(record.offset(), record);
    } else if (missing.contains(record.offset())) {
      try {
        // A file that stands between two records keeps them in different segments.
        Long next = beginnings.higher(gaps.last());
        if (gaps.last() >= 0 && next != null && next < record.offset()) {
          gaps.end();
        }
        gaps.add(record, GrowingSegment.dayOf(record.timestamp()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Brings everything into place, once all records were handed over. */
  public void finish() throws IOException {
    gaps.end();
    for (SegmentFix fix : fixes) {
      if (fix instanceof SegmentFix.Cut cut) {
        cut(cut);
      } else if (fix instanceof SegmentFix.Rewrite rewrite) {
        rewrite(rewrite);
      }
    }
    for (SegmentFix fix : fixes) {
      // A new file may have taken the place of an old one.
      if (!written.contains(fix.file())) {
        files.delete(fix.file());
        files.flush(List.of(requireNonNull(fix.file().getParent())));
        files.removeIfEmpty(requireNonNull(fix.file().getParent()));
      }
    }
  }

  private void cut(SegmentFix.Cut cut) throws IOException {
    byte[] bytes = requireNonNull(files.read(cut.file()));
    Path staged = epoch.resolve(cut.name().toString());
    files.write(staged, Arrays.copyOf(bytes, cut.soundBytes()));
    files.flush(List.of(staged));
    Path target = folder.fileOf(cut.sealed().day(), cut.name());
    files.move(staged, target);
    files.flush(List.of(requireNonNull(target.getParent())));
    written.add(target);
  }

  private void rewrite(SegmentFix.Rewrite rewrite) throws IOException {
    byte[] bytes = requireNonNull(files.read(rewrite.file()));
    SegmentLimits own =
        new SegmentLimits(
            rewrite.sealed().name().compression(),
            limits.maxRecords(),
            limits.maxBytes(),
            limits.maxAge());
    SegmentOutput output = new SegmentOutput(files, epoch, folder, own, written);
    NavigableMap<Long, ConsumerRecord<byte[], byte[]>> ours = new TreeMap<>(kept);
    ours.keySet().retainAll(rewrite.wanted());
    try {
      SegmentContent.read(
          bytes,
          own.compression(),
          record -> {
            if (record.offset() > rewrite.after()) {
              addBefore(record.offset(), ours, output, rewrite);
              if (!rewrite.wanted().contains(record.offset())) {
                add(record, output, rewrite);
              }
            }
          });
      addBefore(Long.MAX_VALUE, ours, output, rewrite);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    output.end();
  }

  /** The records of the topic up to an offset, inclusive. */
  private static void addBefore(
      long offset,
      NavigableMap<Long, ConsumerRecord<byte[], byte[]>> ours,
      SegmentOutput output,
      SegmentFix.Rewrite rewrite) {
    NavigableMap<Long, ConsumerRecord<byte[], byte[]>> before = ours.headMap(offset, true);
    before.values().forEach(record -> add(record, output, rewrite));
    before.clear();
  }

  private static void add(
      ConsumerRecord<byte[], byte[]> record, SegmentOutput output, SegmentFix.Rewrite rewrite) {
    try {
      output.add(record, rewrite.sealed().day());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    Staging.release(files, epoch);
    files.close();
  }
}
