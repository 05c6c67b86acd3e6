package dev.dateline.console.live;

import dev.dateline.console.diary.ArchiveEvents;
import dev.dateline.console.index.ConsoleIndex;
import dev.dateline.console.index.Result;
import dev.dateline.sink.ResultValues;
import dev.dateline.sink.segments.SegmentContent;
import dev.dateline.sink.segments.SegmentName;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import dev.dateline.topics.ResultKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Fills an index from an archive's files, in either layout, where no broker is to be had. */
public final class ArchiveReader {

  private static final int BATCH = 1_000;

  private final Path archive;
  private final ConsoleIndex index;
  private final List<Result> batch = new ArrayList<>();

  private ArchiveReader(Path archive, ConsoleIndex index) {
    this.archive = archive;
    this.index = index;
  }

  /**
   * Reads all of it.
   *
   * @return how many files could not be read and were passed over
   * @throws IOException if the archive cannot be read, or a file of events is none
   */
  public static int read(Path archive, ConsoleIndex index) throws IOException {
    ArchiveReader reader = new ArchiveReader(archive, index);
    int unreadable = reader.readArticles() + reader.readSegments();
    new ArchiveEvents(archive).forEach(reader::add);
    reader.flush();
    return unreadable;
  }

  private int readArticles() throws IOException {
    int unreadable = 0;
    for (Path file : files("articles")) {
      byte[] json = Files.readAllBytes(file);
      try {
        EnrichedArticle article = Json.read(json, EnrichedArticle.class);
        add(new Result(key(ResultKey.Kind.ARTICLE, article.id()), json, Map.of(), null));
      } catch (InvalidRecordException e) {
        unreadable++;
      }
    }
    return unreadable;
  }

  private int readSegments() throws IOException {
    int unreadable = 0;
    for (Path file : files("segments")) {
      Optional<SegmentName> name = SegmentName.parse(String.valueOf(file.getFileName()));
      if (name.isPresent()) {
        byte[] bytes = Files.readAllBytes(file);
        SegmentContent content =
            SegmentContent.read(bytes, name.get().compression(), record -> add(result(record)));
        unreadable += content.whole() ? 0 : 1;
      }
    }
    return unreadable;
  }

  private void add(CalendarEvent event) {
    add(new Result(key(ResultKey.Kind.EVENT, event.id()), Json.write(event), Map.of(), null));
  }

  private void add(Result result) {
    batch.add(result);
    if (batch.size() >= BATCH) {
      flush();
    }
  }

  private void flush() {
    index.take(batch);
    batch.clear();
  }

  private List<Path> files(String folder) throws IOException {
    Path root = archive.resolve(folder);
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Result result(ConsumerRecord<byte[], byte[]> found) {
    Map<String, String> headers = new HashMap<>();
    found
        .headers()
        .forEach(
            header -> {
              String text = CloudEventHeaders.text(found.headers(), header.key());
              headers.put(header.key(), text == null ? "" : text);
            });
    String time = Instant.ofEpochMilli(found.timestamp()).toString();
    Result.Place place = new Result.Place(found.partition(), found.offset(), time);
    return new Result(ResultValues.key(found.key()), found.value(), headers, place);
  }

  private static String key(ResultKey.Kind kind, String id) {
    return new ResultKey(kind, id).toString();
  }
}
