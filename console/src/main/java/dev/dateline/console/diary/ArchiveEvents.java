package dev.dateline.console.diary;

import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The events of an archive's files: {@code events/**.json} of the layout {@code documents}, {@code
 * segments/**} of the layout {@code segments}; those of each in order of their dates and ids, and
 * one after the other.
 */
public final class ArchiveEvents implements EventSource {

  private final Path events;
  private final SegmentEvents segments;

  /** The events of an archive directory. */
  public ArchiveEvents(Path archive) {
    this.events = archive.resolve("events");
    this.segments = new SegmentEvents(archive);
  }

  /** Whether the directory has anything to read events from. */
  public boolean exist() {
    return Files.isDirectory(events) || segments.exist();
  }

  /** A file of events. */
  private record EventFile(String date, List<CalendarEvent> events) {}

  @Override
  public void forEach(Consumer<CalendarEvent> consumer) throws IOException {
    segments.forEach(consumer);
    if (Files.isDirectory(events)) {
      readDocuments(consumer);
    }
  }

  private void readDocuments(Consumer<CalendarEvent> consumer) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(events)) {
      files = found.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    for (Path file : files) {
      try {
        Json.read(Files.readAllBytes(file), EventFile.class).events().forEach(consumer);
      } catch (InvalidRecordException e) {
        throw new IOException(
            "\""
                + file
                + "\" is no file of events: "
                + e.getMessage()
                + "; restore it, or move it away",
            e);
      }
    }
  }
}
