package dev.dateline.sink.files;

import dev.dateline.sink.segments.SegmentContent;
import dev.dateline.sink.segments.SegmentName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/**
 * A segment that still grows, frame by frame, in a file of its owner alone. What counts of the file
 * is told by {@code bytes}: whatever a failed write left behind them, the next one overwrites.
 */
final class GrowingSegment {

  final SegmentName name;
  final Path file;
  final LocalDate day;
  private final Instant since;
  private long bytes;
  private long records;
  private long last;

  /**
   * A segment without content.
   *
   * @param directory of the epoch
   * @param since when it began to grow, for its age
   */
  GrowingSegment(Path directory, SegmentName name, LocalDate day, Instant since) {
    this.name = name;
    this.file = directory.resolve(name.toString());
    this.day = day;
    this.since = since;
    this.last = SegmentName.GROWING;
  }

  /** The day of a record: that of its time on the topic, in UTC. */
  static LocalDate dayOf(long timestamp) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(timestamp), ZoneOffset.UTC);
  }

  /** Takes over the sound frames of a file, copied so that nobody else has them open. */
  void takeOver(byte[] from, SegmentContent content, FileLayer files) throws IOException {
    files.writeAt(file, 0, Arrays.copyOf(from, content.soundBytes()));
    files.flush(List.of(file));
    bytes = content.soundBytes();
    records = content.records();
    last = content.last();
  }

  /** Adds a frame and brings it to the disk. */
  void append(byte[] frame, long frameRecords, long lastOffset, FileLayer files)
      throws IOException {
    boolean isNew = bytes == 0;
    files.writeAt(file, bytes, frame);
    files.flush(isNew ? List.of(file, file.getParent()) : List.of(file));
    bytes += frame.length;
    records += frameRecords;
    last = lastOffset;
  }

  /** How many records it may still take. */
  long room(SegmentLimits limits) {
    return Math.max(0, limits.maxRecords() - records);
  }

  boolean full(SegmentLimits limits, Instant now) {
    return room(limits) == 0
        || bytes >= limits.maxBytes()
        || !now.isBefore(since.plus(limits.maxAge()));
  }

  boolean isEmpty() {
    return records == 0;
  }

  long last() {
    return last;
  }
}
