package dev.dateline.console.diary;

import dev.dateline.sink.segments.SegmentContent;
import dev.dateline.sink.segments.SegmentName;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import dev.dateline.topics.ResultKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

  private static final String EVENT_KEYS = new ResultKey(ResultKey.Kind.EVENT, "").toString();

  private final Path segments;
  private final Path staging;

  SegmentEvents(Path archive) {
    this.segments = archive.resolve("segments");
    this.staging = archive.resolve(".staging");
  }

  boolean exist() {
    return Files.isDirectory(segments) || Files.isDirectory(staging);
  }

  /** A value of an event and where it stands; all values of one key lie on one partition. */
  private record Placed(long offset, @Nullable CalendarEvent event) {}

  @Override
  public void forEach(Consumer<CalendarEvent> consumer) throws IOException {
    Map<String, Placed> last = new HashMap<>();
    // Those that grow come first: one that is closed meanwhile is read twice, not never.
    readUnder(staging, last);
    readUnder(segments, last);
    // In the order of the keys, which begin with the date, as files of events are read.
    for (Placed placed : new TreeMap<>(last).values()) {
      if (placed.event() != null) {
        consumer.accept(placed.event());
      }
    }
  }

  private static void readUnder(Path folder, Map<String, Placed> last) throws IOException {
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
        read(file, name.get(), last);
      }
    }
  }

  private static void read(Path file, SegmentName name, Map<String, Placed> last)
      throws IOException {
    SegmentContent content;
    try {
      content =
          SegmentContent.read(
              Files.readAllBytes(file), name.compression(), record -> take(record, last));
    } catch (NoSuchFileException e) {
      return;
    } catch (InvalidRecordException e) {
      throw damaged(file, e.getMessage());
    }
    if (!content.whole() && name.last() != SegmentName.GROWING) {
      throw damaged(file, "it is sound up to byte " + content.soundBytes());
    }
  }

  private static void take(ConsumerRecord<byte[], byte[]> record, Map<String, Placed> last) {
    String key = new String(record.key(), StandardCharsets.UTF_8);
    if (!key.startsWith(EVENT_KEYS)) {
      return;
    }
    Placed known = last.get(key);
    if (known == null || known.offset() < record.offset()) {
      byte @Nullable [] value = record.value();
      last.put(
          key,
          new Placed(
              record.offset(), value == null ? null : Json.read(value, CalendarEvent.class)));
    }
  }

  private static IOException damaged(Path file, @Nullable String how) {
    return new IOException(
        "\"" + file + "\" is damaged: " + how + "; `dateline verify --repair` writes it anew");
  }
}
