package dev.dateline.cli.replay;

import dev.dateline.cli.consume.TopicReader;
import dev.dateline.sink.ResultValues;
import dev.dateline.topics.ContentHash;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.ResultKey;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters, after what refused them was mended. What can be read by now is sent again: what
 * came from a topic of articles to the replay; what came from a file to the log, where it never
 * was; what the sink refused of an enriched article as that article to the replay; and of an event
 * or an observed anniversary to the topic on which it stands. What the sink refused of {@code
 * news.results} is not sent: it is there, and only the files lack it.
 *
 * <p>A letter is left alone where something later was said since: of an article a higher version,
 * or the same version in other words; of an event or an anniversary anything else. Bytes are
 * compared and not offsets, which are others after a restore or a change of the partitions.
 */
public final class DeadLetterSource implements ReplaySource {

  private final KafkaConnection connection;
  private long ofResults;

  /** Where a letter stood. */
  private enum Place {
    LOG,
    FILE,
    REPLAY,
    OUTPUT
  }

  /** A letter that can be read now. */
  @SuppressWarnings("ArrayRecordComponent") // compared by its content alone
  private record ReadLetter(Candidate content, Place place, byte[] hash) {

    /** Of two letters of one article the later one, unless its version is lower. */
    ReadLetter or(ReadLetter later) {
      return later.content.version() >= content.version() ? later : this;
    }

    boolean isPassedBy(Latest latest) {
      if (place == Place.OUTPUT) {
        return !Arrays.equals(hash, latest.hash);
      }
      if (latest.version != content.version()) {
        return latest.version > content.version();
      }
      return switch (place) {
        case LOG -> !Arrays.equals(hash, latest.hash);
        case FILE -> true;
        case REPLAY, OUTPUT -> false;
      };
    }
  }

  /** What a topic says last of a key. */
  @SuppressWarnings("ArrayRecordComponent") // compared by its content alone
  private record Latest(int version, byte[] hash) {}

  public DeadLetterSource(KafkaConnection connection) {
    this.connection = connection;
  }

  @Override
  public long read(Consumer<Candidate> found) throws IOException {
    Map<String, ReadLetter> letters = new LinkedHashMap<>();
    long[] unreadable = {0};
    ofResults = 0;
    Path scratch = Files.createTempDirectory("dateline-dead-letters-");
    try (TopicReader reader = new TopicReader(connection)) {
      read(
          reader,
          Topic.DEAD_LETTERS,
          record -> {
            Optional<ReadLetter> readable = readable(record, scratch);
            readable.ifPresent(one -> letters.merge(key(one.content()), one, ReadLetter::or));
            unreadable[0] += readable.isEmpty() ? 1 : 0;
          });
      Map<String, Latest> latest = new HashMap<>();
      read(reader, Topic.ARTICLES, record -> takeArticle(record, letters.keySet(), latest));
      for (Topic output : List.of(Topic.EVENTS, Topic.ANNIVERSARIES)) {
        read(
            reader,
            output,
            record ->
                latest.put(
                    output + " " + text(record.key()),
                    new Latest(1, ContentHash.of(record.value()))));
      }
      letters.forEach(
          (key, letter) -> {
            Latest last = latest.get(key);
            if (last == null || !letter.isPassedBy(last)) {
              found.accept(letter.content());
            }
          });
    } finally {
      Files.delete(scratch);
    }
    return unreadable[0];
  }

  @Override
  public List<String> remarks() {
    return ofResults == 0
        ? List.of()
        : List.of(
            "%d of them are records of news.results, where they still are: `dateline verify --repair` brings into the files what can be read by now"
                .formatted(ofResults));
  }

  private static void read(
      TopicReader reader, Topic topic, Consumer<ConsumerRecord<byte[], byte[]>> taking) {
    reader.read(
        topic.topicName(),
        TopicReader.Range.ALL,
        TopicReader.AtEnd.STOP,
        record -> {
          taking.accept(record);
          return true;
        });
  }

  private static void takeArticle(
      ConsumerRecord<byte[], byte[]> record, Set<String> keys, Map<String, Latest> latest) {
    Candidate.read(record.value())
        .filter(one -> keys.contains(key(one)))
        .ifPresent(
            one ->
                latest.merge(
                    key(one),
                    new Latest(one.version(), ContentHash.of(record.value())),
                    (a, b) -> b.version() >= a.version() ? b : a));
  }

  /** Articles have one key, wherever they are sent. */
  private static String key(Candidate one) {
    boolean isOutput = one.target() == Topic.EVENTS || one.target() == Topic.ANNIVERSARIES;
    return (isOutput ? one.target() : Topic.ARTICLES) + " " + one.id();
  }

  private Optional<ReadLetter> readable(ConsumerRecord<byte[], byte[]> record, Path scratch) {
    Optional<DeadLetter> letter = DeadLetter.read(record.headers());
    byte @Nullable [] value = record.value();
    if (letter.isEmpty() || value == null) {
      return Optional.empty();
    }
    String origin = letter.get().origin().topic();
    return switch (letter.get().stage()) {
      case PRODUCER ->
          ofFile(value, origin, scratch)
              .map(article -> read(article.to(Topic.ARTICLES), Place.FILE, value));
      case PROCESSOR ->
          Candidate.read(value)
              .map(article -> read(article, isLog(origin) ? Place.LOG : Place.REPLAY, value));
      case SINK -> ofOutput(record, origin, value);
    };
  }

  private static ReadLetter read(Candidate content, Place place, byte[] value) {
    return new ReadLetter(content, place, ContentHash.of(value));
  }

  private static boolean isLog(String origin) {
    return origin.equals(Topic.ARTICLES.topicName());
  }

  private Optional<ReadLetter> ofOutput(
      ConsumerRecord<byte[], byte[]> record, String origin, byte[] value) {
    if (origin.equals(Topic.RESULTS.topicName())) {
      ofResults++;
      return Optional.empty();
    }
    for (ResultKey.Kind kind : ResultKey.Kind.values()) {
      if (origin.equals(kind.topic().topicName())) {
        try {
          ResultKey key = new ResultKey(kind, ResultValues.key(record.key()));
          return Optional.of(
              kind == ResultKey.Kind.ARTICLE
                  ? read(
                      Candidate.of(ResultValues.article(key, value).article(), Topic.REPLAY),
                      Place.REPLAY,
                      value)
                  : read(Candidate.of(key, value, record.headers()), Place.OUTPUT, value));
        } catch (IllegalArgumentException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static String text(byte @Nullable [] key) {
    return key == null ? "" : new String(key, StandardCharsets.UTF_8);
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
