package dev.dateline.cli.replay;

import dev.dateline.cli.consume.TopicReader;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters, after what refused them was mended. What can be read as an article now is sent
 * again: what came from a topic to the replay, what came from a file to the log, where it never
 * was.
 *
 * <p>A letter is left alone where the log has said something later of the article, a higher version
 * or the same version again: at equal version the later record wins, and the old letter would be
 * the later one now.
 */
public final class DeadLetterSource implements ReplaySource {

  private static final long NOT_ON_THE_LOG = -1;

  private final KafkaConnection connection;

  /** The latest of an article, and where it stands on the log. */
  private record Latest(int version, long offset) {
    boolean after(Candidate letter, long offsetOfLetter) {
      return version > letter.version() || (version == letter.version() && offset > offsetOfLetter);
    }
  }

  /** A letter that can be read now; its offset on the log, if it was there. */
  private record ReadLetter(Candidate article, long offset) {}

  public DeadLetterSource(KafkaConnection connection) {
    this.connection = connection;
  }

  @Override
  public long read(Consumer<Candidate> found) throws IOException {
    Map<String, ReadLetter> letters = new HashMap<>();
    long[] unreadable = {0};
    Path scratch = Files.createTempDirectory("dateline-dead-letters-");
    try (TopicReader reader = new TopicReader(connection)) {
      reader.read(
          Topic.DEAD_LETTERS.topicName(),
          TopicReader.Range.ALL,
          TopicReader.AtEnd.STOP,
          record -> {
            Optional<ReadLetter> readable = readable(record, scratch);
            readable.ifPresent(one -> letters.merge(one.article().id(), one, this::later));
            unreadable[0] += readable.isEmpty() ? 1 : 0;
            return true;
          });
      Map<String, Latest> log = latestOf(letters, reader);
      letters.forEach(
          (id, letter) -> {
            Latest latest = log.get(id);
            if (latest == null || !latest.after(letter.article(), letter.offset())) {
              found.accept(letter.article());
            }
          });
    } finally {
      Files.delete(scratch);
    }
    return unreadable[0];
  }

  private ReadLetter later(ReadLetter one, ReadLetter other) {
    return other.article().version() >= one.article().version() ? other : one;
  }

  private Map<String, Latest> latestOf(Map<String, ReadLetter> letters, TopicReader reader) {
    Map<String, Latest> latest = new HashMap<>();
    reader.read(
        Topic.ARTICLES.topicName(),
        TopicReader.Range.ALL,
        TopicReader.AtEnd.STOP,
        record -> {
          Candidate.read(record.value())
              .filter(one -> letters.containsKey(one.id()))
              .ifPresent(
                  one ->
                      latest.merge(
                          one.id(),
                          new Latest(one.version(), record.offset()),
                          (a, b) -> b.version() >= a.version() ? b : a));
          return true;
        });
    return latest;
  }

  private static Optional<ReadLetter> readable(
      ConsumerRecord<byte[], byte[]> record, Path scratch) {
    Optional<DeadLetter> letter = DeadLetter.read(record.headers());
    if (letter.isEmpty() || record.value() == null) {
      return Optional.empty();
    }
    DeadLetter.Origin origin = letter.get().origin();
    return switch (letter.get().stage()) {
      case PRODUCER ->
          ofFile(record.value(), origin.topic(), scratch)
              .map(article -> new ReadLetter(article.to(Topic.ARTICLES), NOT_ON_THE_LOG));
      case PROCESSOR ->
          Candidate.read(record.value())
              .map(article -> new ReadLetter(article, offsetOnTheLog(origin)));
      case SINK -> Optional.empty();
    };
  }

  /** What was replayed stood on the log before; only a higher version there is later. */
  private static long offsetOnTheLog(DeadLetter.Origin origin) {
    @Nullable Long offset = origin.offset();
    if (offset == null || !origin.topic().equals(Topic.ARTICLES.topicName())) {
      return Long.MAX_VALUE;
    }
    return offset;
  }

  /** The piece of a file is read as a file of that name, whose ending tells its form. */
  private static Optional<Candidate> ofFile(byte[] piece, String path, Path scratch) {
    String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.(gz|zst)$", "");
    Path file = scratch.resolve(name.equals("-") || name.isEmpty() ? "piece.ndjson" : name);
    Candidate[] only = {null};
    try {
      Files.write(file, piece);
      new FileSource(List.of(file)).read(candidate -> only[0] = candidate);
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      delete(file);
    }
    return Optional.ofNullable(only[0]);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
