package dev.dateline.cli.replay;

import dev.dateline.sink.ResultValues;
import dev.dateline.sink.segments.SegmentContent;
import dev.dateline.sink.segments.SegmentName;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import dev.dateline.topics.ResultKey;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The archive that Dateline wrote, in either layout: the current articles with their retractions,
 * and of segments all versions. What was found in the articles is left out; it is found anew.
 */
public final class ArchiveFolderSource implements ReplaySource {

  private final Path archive;

  public ArchiveFolderSource(Path archive) {
    this.archive = archive;
  }

  /** Whether a folder is an archive of ours. */
  public static boolean isArchive(Path folder) {
    return Files.isDirectory(folder.resolve("articles"))
        || Files.isDirectory(folder.resolve("segments"));
  }

  @Override
  public long read(Consumer<Candidate> found) throws IOException, InterruptedException {
    long unreadable = 0;
    for (Path file : filesOf("articles", ".json")) {
      requireNotInterrupted();
      try {
        EnrichedArticle article = Json.read(Files.readAllBytes(file), EnrichedArticle.class);
        found.accept(Candidate.of(article.article(), Topic.REPLAY));
      } catch (InvalidRecordException e) {
        unreadable++;
      }
    }
    for (Path file : filesOf("segments", "")) {
      requireNotInterrupted();
      Optional<SegmentName> name = SegmentName.parse(String.valueOf(file.getFileName()));
      if (name.isPresent()) {
        SegmentContent content =
            SegmentContent.read(
                Files.readAllBytes(file),
                name.get().compression(),
                record -> article(record).ifPresent(found));
        unreadable += content.whole() ? 0 : 1;
      }
    }
    return unreadable;
  }

  private static Optional<Candidate> article(ConsumerRecord<byte[], byte[]> record) {
    ResultKey key = ResultKey.parse(ResultValues.key(record.key()));
    if (key.kind() != ResultKey.Kind.ARTICLE || record.value() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Candidate.of(ResultValues.article(key, record.value()).article(), Topic.REPLAY));
    } catch (InvalidRecordException e) {
      return Optional.empty();
    }
  }

  private List<Path> filesOf(String folder, String ending) throws IOException {
    Path root = archive.resolve(folder);
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return new ArrayList<>(
          all.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
              .sorted()
              .toList());
    }
  }

  private static void requireNotInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted while reading the archive");
    }
  }
}
