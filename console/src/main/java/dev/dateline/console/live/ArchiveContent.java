package dev.dateline.console.live;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.dateline.console.index.ArchiveFiles.Taken;
import dev.dateline.console.index.Letter;
import dev.dateline.console.index.Result;
import dev.dateline.sink.segments.SegmentContent;
import dev.dateline.sink.segments.SegmentName;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import dev.dateline.topics.ResultKey;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands in the files of an archive, as the index takes it in. */
final class ArchiveContent {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveContent.class);
  private static final String SEGMENTS = "segments/";
  private static final String REJECTED = "rejected/";
  private static final String EVENTS = "events/";
  private static final List<String> FOLDERS = List.of("articles", "events", "segments", "rejected");

  private final Path archive;
  private @Nullable String unreadable;

  ArchiveContent(Path archive) {
    this.archive = archive;
  }

  static boolean isSegment(String path) {
    return path.startsWith(SEGMENTS);
  }

  /** The stamps of all files, by their paths in the archive, in order. */
  SortedMap<String, String> stamps() throws IOException {
    unreadable = null;
    SortedMap<String, String> stamps = new TreeMap<>();
    for (String folder : FOLDERS) {
      Path root = archive.resolve(folder);
      if (Files.isDirectory(root)) {
        Files.walkFileTree(root, new Visitor(stamps));
      }
    }
    return stamps;
  }

  /** Notes every file; one that goes meanwhile is none. */
  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Map<String, String> stamps;

    Visitor(Map<String, String> stamps) {
      this.stamps = stamps;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        String path = archive.relativize(file).toString().replace('\\', '/');
        stamps.put(
            path,
            attributes.size()
                + " "
                + attributes.lastModifiedTime().toInstant()
                + " "
                + attributes.fileKey());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }
  }

  /** Why a file could not be read since the last {@link #stamps}; empty where all could. */
  Optional<String> unreadable() {
    return Optional.ofNullable(unreadable);
  }

  /** Reads a file; nothing of one that is damaged; empty where it is to be tried again. */
  Optional<Taken> read(String path, String stamp) {
    List<Result> results = new ArrayList<>();
    List<Letter> letters = new ArrayList<>();
    try {
      read(path, Files.readAllBytes(archive.resolve(path)), results, letters);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (InvalidRecordException e) {
      LOG.warn("\"{}\" of the archive is passed over: {}", path, e.getMessage());
    } catch (IOException e) {
      unreadable = "\"%s\" of the archive cannot be read: %s".formatted(path, e);
      return Optional.empty();
    }
    return Optional.of(new Taken(path, stamp, results, letters));
  }

  private static void read(String path, byte[] bytes, List<Result> results, List<Letter> letters)
      throws IOException {
    if (isSegment(path)) {
      readSegment(path, bytes, results);
    } else if (path.startsWith(REJECTED)) {
      letters.add(letter(path, Json.read(bytes, RejectedFile.class)));
    } else if (path.startsWith(EVENTS)) {
      List<CalendarEvent> events = Json.read(bytes, EventFile.class).events();
      if (events == null) {
        throw new InvalidRecordException("expected the field \"events\"");
      }
      for (CalendarEvent event : events) {
        results.add(file(ResultKey.Kind.EVENT, event.id(), Json.write(event)));
      }
    } else {
      EnrichedArticle article = Json.read(bytes, EnrichedArticle.class);
      results.add(file(ResultKey.Kind.ARTICLE, article.id(), bytes));
    }
  }

  private static void readSegment(String path, byte[] bytes, List<Result> results)
      throws IOException {
    Optional<SegmentName> name = SegmentName.parse(path.substring(path.lastIndexOf('/') + 1));
    if (name.isPresent()) {
      SegmentContent content =
          SegmentContent.read(
              bytes, name.get().compression(), found -> results.add(Records.result(found)));
      if (!content.whole()) {
        LOG.warn("\"{}\" is damaged; what stands before the damage is shown", path);
      }
    }
  }

  private static Result file(ResultKey.Kind kind, String id, byte[] json) {
    return new Result(new ResultKey(kind, id).toString(), json, Map.of(), null);
  }

  /** A file of events. */
  private record EventFile(String date, @Nullable List<CalendarEvent> events) {}

  /** What is shown of a file of {@code rejected/}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record RejectedFile(
      @Nullable String stage,
      @Nullable String error,
      @Nullable String message,
      @Nullable Place origin,
      @Nullable String rejected,
      @Nullable Place letter,
      @Nullable Content key,
      @Nullable Content value,
      @Nullable List<Header> headers) {

    /** Where a record stands. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Place(
        @Nullable String topic, @Nullable String partition, @Nullable String offset) {}

    /** Bytes for people. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Content(@Nullable String text, @Nullable String base64, int bytes) {
      static String shown(@Nullable Content content) {
        if (content == null) {
          return "";
        }
        String text = content.text();
        return text != null ? text : "base64 " + content.base64();
      }
    }

    /** One header. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Header(String name, @Nullable Content value) {}
  }

  private static Letter letter(String path, RejectedFile file) {
    RejectedFile.Place place = file.letter();
    if (place == null || place.partition() == null || place.offset() == null) {
      throw new InvalidRecordException("expected the field \"letter\"");
    }
    Map<String, String> headers = new TreeMap<>();
    if (file.headers() != null) {
      file.headers().forEach(it -> headers.put(it.name(), RejectedFile.Content.shown(it.value())));
    }
    put(headers, DeadLetter.STAGE, file.stage());
    put(headers, DeadLetter.CLASS, file.error());
    put(headers, DeadLetter.MESSAGE, file.message());
    put(headers, DeadLetter.TIME, file.rejected());
    RejectedFile.Place origin = file.origin();
    if (origin != null) {
      put(headers, DeadLetter.TOPIC, origin.topic());
      put(headers, DeadLetter.PARTITION, origin.partition());
      put(headers, DeadLetter.OFFSET, origin.offset());
    }
    try {
      RejectedFile.Content value = file.value();
      return new Letter(
          RejectedFile.Content.shown(file.key()),
          file.rejected() == null ? "" : file.rejected(),
          headers,
          value == null ? 0 : value.bytes(),
          Letter.beginning(RejectedFile.Content.shown(value)),
          Integer.parseInt(place.partition()),
          Long.parseLong(place.offset()));
    } catch (NumberFormatException e) {
      throw new InvalidRecordException("\"" + path + "\" names no place: " + e.getMessage(), e);
    }
  }

  private static void put(Map<String, String> headers, String name, @Nullable String value) {
    if (value != null) {
      headers.put(name, value);
    }
  }
}
