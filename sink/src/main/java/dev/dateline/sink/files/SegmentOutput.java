package dev.dateline.sink.files;

import static java.util.Objects.requireNonNull;

import dev.dateline.sink.segments.Envelope;
import dev.dateline.sink.segments.SegmentName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Writes records of a partition, in order of their offsets, as whole segments. Not thread-safe. */
final class SegmentOutput {

  private static final int FRAME = 1_000;

  private final FileLayer files;
  private final Path epoch;
  private final SegmentFolder folder;
  private final SegmentLimits limits;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final Set<Path> written;
  private @Nullable GrowingSegment growing;
  private long count;
  private long last = -1;

  /**
   * An output.
   *
   * @param epoch directory in staging in which segments grow
   * @param written takes the files that were brought into place
   */
  SegmentOutput(
      FileLayer files, Path epoch, SegmentFolder folder, SegmentLimits limits, Set<Path> written) {
    this.written = written;
    this.files = files;
    this.epoch = epoch;
    this.folder = folder;
    this.limits = limits;
  }

  void add(ConsumerRecord<byte[], byte[]> record, LocalDate day) throws IOException {
    GrowingSegment segment = growing;
    boolean ends =
        segment != null
            && (!segment.day.equals(day)
                || segment.full(limits, Instant.EPOCH)
                || count >= segment.room(limits));
    if (ends) {
      end();
      segment = null;
    }
    if (segment == null) {
      SegmentName name =
          new SegmentName(record.offset(), SegmentName.GROWING, limits.compression());
      growing = new GrowingSegment(epoch, name, day, Instant.EPOCH);
    }
    Envelope.append(record, lines);
    count++;
    last = record.offset();
    if (count >= FRAME) {
      frame();
    }
  }

  /** The offset of the last record; -1 before the first. */
  long last() {
    return last;
  }

  /** Brings what was added into place; the next record begins another segment. */
  void end() throws IOException {
    frame();
    GrowingSegment segment = growing;
    growing = null;
    if (segment == null || segment.isEmpty()) {
      return;
    }
    Path target = folder.fileOf(segment.day, segment.name.sealedAt(segment.last()));
    Path directory = requireNonNull(target.getParent());
    Set<Path> touched = new LinkedHashSet<>(List.of(directory));
    Staging.ensureDirectory(files, directory, touched);
    files.move(segment.file, target);
    files.flush(touched);
    written.add(target);
  }

  private void frame() throws IOException {
    GrowingSegment segment = growing;
    if (count == 0 || segment == null) {
      return;
    }
    segment.append(limits.compression().frame(lines.toByteArray()), count, last, files);
    lines.reset();
    count = 0;
  }
}
