package dev.dateline.sink.files;

import static java.util.Objects.requireNonNull;

import dev.dateline.sink.segments.Envelope;
import dev.dateline.sink.segments.SegmentContent;
import dev.dateline.sink.segments.SegmentName;
import dev.dateline.topics.InvalidRecordException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of a partition in segments, each record once, whatever crashes.
 *
 * <p>A segment grows in the directory of its owner's epoch, one frame a batch, flushed before the
 * position is committed; when it is full, or its owner leaves, it is renamed into place. The files
 * themselves say where to go on: behind the last sound frame. So it does not matter whether a crash
 * came before or after the commit, and a torn frame is done again.
 *
 * <p>A new owner moves the epochs of others away, as {@link Staging} does, and <em>copies</em> what
 * is sound of their segment: a paused process that wakes up may still write into the file that it
 * has open, which is then nobody's. A short segment that is in place is continued in the same way,
 * or restarts would leave many small files; its longer form replaces it in one rename, and the
 * shorter one is removed after that, or by the next owner.
 */
final class SegmentFiles implements PartitionFiles {

  private final FileLayer files;
  private final FileTally tally;
  private final SegmentFolder folder;
  private final SegmentLimits limits;
  private final Clock clock;
  private final Path epoch;
  private @Nullable GrowingSegment growing;
  private long next;

  private SegmentFiles(
      Archive archive, SegmentFolder folder, SegmentLimits limits, Clock clock, Path epoch) {
    this.files = archive.files();
    this.tally = archive.tally();
    this.folder = folder;
    this.limits = limits;
    this.clock = clock;
    this.epoch = epoch;
  }

  static PartitionClaim of(Archive archive, SegmentLimits limits, Clock clock) {
    return partition -> {
      int number = partition.partition();
      Path home = archive.layout().staging("segments-" + number);
      String name = UUID.randomUUID().toString();
      List<Path> left = Staging.fence(archive.files(), home, name);
      SegmentFiles claimed =
          new SegmentFiles(
              archive,
              new SegmentFolder(archive.files(), archive.layout().segments(number)),
              limits,
              clock,
              home.resolve(name));
      claimed.recover(left);
      archive.files().flush(List.of(requireNonNull(home.getParent()), home, claimed.epoch));
      return claimed;
    };
  }

  @Override
  public OptionalLong resumeAt() {
    return OptionalLong.of(next);
  }

  @Override
  public int write(List<ConsumerRecord<byte[], byte[]>> batch, DeadLetterBox deadLetters)
      throws IOException {
    List<ProducerRecord<byte[], byte[]>> letters = new ArrayList<>();
    int rejected = 0;
    try {
      int start = 0;
      while (start < batch.size()) {
        start = writeFrame(batch, start, letters, deadLetters);
        rejected += letters.size();
        letters.clear();
      }
      sealIfFull();
    } catch (IOException e) {
      throw fenced(e);
    }
    return rejected;
  }

  @Override
  public void idle() throws IOException {
    try {
      sealIfFull();
    } catch (IOException e) {
      throw fenced(e);
    }
  }

  @Override
  public void release() throws IOException {
    if (files.exists(epoch)) {
      seal();
      Staging.release(files, epoch);
    }
  }

  /** Writes records until the batch, the day or the segment ends; where to go on is returned. */
  private int writeFrame(
      List<ConsumerRecord<byte[], byte[]>> batch,
      int start,
      List<ProducerRecord<byte[], byte[]>> letters,
      DeadLetterBox deadLetters)
      throws IOException {
    ConsumerRecord<byte[], byte[]> first = batch.get(start);
    if (first.offset() < next) {
      return start + 1;
    }
    GrowingSegment segment = segmentFor(first);
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    long room = segment.room(limits);
    long count = 0;
    long last = -1;
    int at = start;
    for (; at < batch.size() && count < room; at++) {
      ConsumerRecord<byte[], byte[]> record = batch.get(at);
      if (GrowingSegment.dayOf(record.timestamp()).isAfter(segment.day)) {
        break;
      }
      try {
        Envelope.append(record, lines);
        count++;
        last = record.offset();
      } catch (InvalidRecordException e) {
        letters.add(SinkRejection.of(e, record, clock.instant()));
      }
    }
    // Before the frame: behind it nobody would come here again.
    deadLetters.send(letters);
    if (count > 0) {
      byte[] frame = limits.compression().frame(lines.toByteArray());
      segment.append(frame, count, last, files);
      tally.written.add(count);
    }
    next = batch.get(at - 1).offset() + 1;
    return at;
  }

  private GrowingSegment segmentFor(ConsumerRecord<byte[], byte[]> record) throws IOException {
    LocalDate day = GrowingSegment.dayOf(record.timestamp());
    GrowingSegment segment = growing;
    // A clock that was set back does not open the day before anew: that would make many files.
    if (segment != null && (day.isAfter(segment.day) || segment.full(limits, clock.instant()))) {
      seal();
      segment = null;
    }
    if (segment == null) {
      SegmentName name =
          new SegmentName(record.offset(), SegmentName.GROWING, limits.compression());
      segment = new GrowingSegment(epoch, name, day, clock.instant());
      growing = segment;
    }
    return segment;
  }

  private void sealIfFull() throws IOException {
    GrowingSegment segment = growing;
    if (segment != null && !segment.isEmpty() && segment.full(limits, clock.instant())) {
      seal();
    }
  }

  /** Renames the segment into place, and removes what it continued. */
  private void seal() throws IOException {
    GrowingSegment segment = growing;
    if (segment == null) {
      return;
    }
    if (!segment.isEmpty()) {
      Path target = folder.fileOf(segment.day, segment.name.sealedAt(segment.last()));
      Path directory = requireNonNull(target.getParent());
      Set<Path> touched = new LinkedHashSet<>(List.of(directory));
      Staging.ensureDirectory(files, directory, touched);
      files.move(segment.file, target);
      files.flush(touched);
      removeShorter();
    }
    growing = null;
  }

  private void removeShorter() throws IOException {
    List<SegmentFolder.Sealed> all = folder.list();
    List<SegmentFolder.Sealed> longest = SegmentFolder.withoutShorter(all);
    for (SegmentFolder.Sealed one : all) {
      if (!longest.contains(one)) {
        files.delete(one.file());
      }
    }
  }

  /** Finds where the files end, and takes over what an earlier owner left unfinished. */
  private void recover(List<Path> left) throws IOException {
    removeShorter();
    List<SegmentFolder.Sealed> sealed = folder.list();
    long sealedEnd = sealed.isEmpty() ? 0 : sealed.get(sealed.size() - 1).name().last() + 1;
    next = sealedEnd;
    for (Path epochs : left) {
      takeOverFrom(epochs, sealedEnd);
    }
    for (Path epochs : left) {
      files.delete(epochs);
    }
    if (growing == null && !sealed.isEmpty()) {
      continueShort(sealed.get(sealed.size() - 1));
    }
  }

  private void takeOverFrom(Path path, long sealedEnd) throws IOException {
    var name = SegmentName.parse(String.valueOf(path.getFileName()));
    if (name.isEmpty()) {
      for (Path inside : files.list(path)) {
        takeOverFrom(inside, sealedEnd);
      }
      return;
    }
    byte @Nullable [] bytes = files.read(path);
    if (bytes == null || name.get().last() != SegmentName.GROWING) {
      return;
    }
    SegmentContent content = SegmentContent.read(bytes, name.get().compression(), record -> {});
    if (content.last() >= Math.max(next, sealedEnd)) {
      takeOver(bytes, content, name.get());
    }
  }

  /** A segment in place that is far from full goes on growing, in a copy. */
  private void continueShort(SegmentFolder.Sealed last) throws IOException {
    boolean today = last.day().equals(GrowingSegment.dayOf(clock.millis()));
    byte @Nullable [] bytes = today ? files.read(last.file()) : null;
    if (bytes == null
        || bytes.length >= limits.maxBytes() / 2
        || last.name().compression() != limits.compression()) {
      return;
    }
    SegmentContent content = SegmentContent.read(bytes, last.name().compression(), record -> {});
    boolean sound = content.whole() && content.last() == last.name().last();
    if (sound && content.records() < limits.maxRecords() / 2) {
      takeOver(bytes, content, last.name().growing());
    }
  }

  private void takeOver(byte[] bytes, SegmentContent content, SegmentName name) throws IOException {
    LocalDate day = GrowingSegment.dayOf(content.timestamp());
    GrowingSegment taken = new GrowingSegment(epoch, name, day, clock.instant());
    taken.takeOver(bytes, content, files);
    growing = taken;
    next = content.last() + 1;
  }

  private IOException fenced(IOException e) {
    return files.exists(epoch) ? e : new FencedException(epoch);
  }
}
