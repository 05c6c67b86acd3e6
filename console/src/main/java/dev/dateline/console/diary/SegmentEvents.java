package dev.dateline.console.diary;

import dev.dateline.sink.segments.SegmentContent;
import dev.dateline.sink.segments.SegmentName;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.ResultKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The events of an archive's segments: of each the value with the highest offset, since a segment
 * keeps what was corrected and withdrawn later. Those that still grow, in staging, are read up to
 * their last sound frame.
 */
final class SegmentEvents implements EventSource {

  private static final byte[] EVENT_KEYS =
      new ResultKey(ResultKey.Kind.EVENT, "").toString().getBytes(StandardCharsets.UTF_8);

  private final Path segments;
  private final Path staging;

  SegmentEvents(Path archive) {
    this.segments = archive.resolve("segments");
    this.staging = archive.resolve(".staging");
  }

  boolean exist() {
    return Files.isDirectory(segments) || Files.isDirectory(staging);
  }

  @Override
  public void forEach(Consumer<CalendarEvent> consumer) throws IOException {
    if (!exist()) {
      return;
    }
    try (LatestEvents latest = LatestEvents.create()) {
      // Those that grow come first: one that is closed meanwhile is read twice, not never.
      readUnder(staging, latest);
      readUnder(segments, latest);
      latest.forEach(consumer);
    }
  }

  private static void readUnder(Path folder, LatestEvents latest) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      Optional<SegmentName> name = SegmentName.parse(String.valueOf(file.getFileName()));
      if (name.isPresent()) {
        read(file, name.get(), latest);
      }
    }
  }

  private static void read(Path file, SegmentName name, LatestEvents latest) throws IOException {
    SegmentContent content;
    try {
      content =
          SegmentContent.read(
              Files.readAllBytes(file), name.compression(), record -> take(record, latest));
    } catch (NoSuchFileException e) {
      return;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (InvalidRecordException e) {
      throw damaged(file, e.getMessage());
    }
    if (!content.whole() && name.last() != SegmentName.GROWING) {
      throw damaged(file, "it is sound up to byte " + content.soundBytes());
    }
  }

  /** All values of one key lie on one partition, so that the highest offset is the last. */
  private static void take(ConsumerRecord<byte[], byte[]> record, LatestEvents latest) {
    byte[] key = record.key();
    if (Arrays.mismatch(key, EVENT_KEYS) != EVENT_KEYS.length) {
      return;
    }
    try {
      latest.put(key, record.offset(), record.value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IOException damaged(Path file, @Nullable String how) {
    return new IOException(
        "\"" + file + "\" is damaged: " + how + "; `dateline verify --repair` writes it anew");
  }
}
