package dev.dateline.cli.verify;

import dev.dateline.cli.consume.TopicReader;
import dev.dateline.sink.segments.SegmentContent;
import dev.dateline.sink.segments.SegmentName;
import dev.dateline.topics.ArticleFields;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.ContentHash;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.ObservedAnniversary;
import dev.dateline.topics.ResultKey;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Where one article came from, what it produced, and in which files: every line names a place.
 *
 * <p>It reads the topics from beginning to end, for what it is asked for may stand anywhere.
 */
public final class ArticleTrail {

  private final KafkaConnection connection;
  private final Path archive;
  private final String id;
  private final Consumer<String> line;
  private boolean found;

  /**
   * The trail of an article.
   *
   * @param line takes what is found, a line each
   */
  public ArticleTrail(KafkaConnection connection, Path archive, String id, Consumer<String> line) {
    this.connection = connection;
    this.archive = archive;
    this.id = id;
    this.line = line;
  }

  /**
   * Follows it.
   *
   * @return whether there is anything of it
   */
  public boolean follow() throws IOException {
    for (Topic topic : List.of(Topic.ARTICLES, Topic.REPLAY)) {
      read(topic, record -> ofKey(record).ifPresent(one -> say(one, version(one))));
    }
    read(
        Topic.DEAD_LETTERS,
        record ->
            ofKey(record)
                .ifPresent(
                    one ->
                        say(
                            one,
                            DeadLetter.read(one.headers())
                                .map(letter -> letter.stage().word() + ": " + letter.message())
                                .orElse("a dead letter without a reason"))));
    read(Topic.ENRICHED, record -> ofKey(record).ifPresent(one -> say(one, content(one))));
    TreeMap<String, ConsumerRecord<byte[], byte[]>> last = new TreeMap<>();
    read(Topic.RESULTS, record -> last.put(text(record.key()), record));
    last.values().stream().filter(this::concerns).forEach(one -> say(one, content(one)));
    files();
    return found;
  }

  private Optional<ConsumerRecord<byte[], byte[]>> ofKey(ConsumerRecord<byte[], byte[]> record) {
    return text(record.key()).equals(id) ? Optional.of(record) : Optional.empty();
  }

  private boolean concerns(ConsumerRecord<byte[], byte[]> result) {
    try {
      ResultKey key = ResultKey.parse(text(result.key()));
      byte @Nullable [] value = result.value();
      return switch (key.kind()) {
        case ARTICLE -> key.id().equals(id);
        case EVENT ->
            value != null
                && Json.read(value, CalendarEvent.class).claims().stream()
                    .anyMatch(claim -> claim.startsWith(id + "#"));
        case ANNIVERSARY ->
            value != null && Json.read(value, ObservedAnniversary.class).articles().contains(id);
      };
    } catch (InvalidRecordException e) {
      return false;
    }
  }

  private void say(ConsumerRecord<byte[], byte[]> record, String what) {
    found = true;
    line.accept(
        "%s\t%d\t%d\t%s\t%s\t%s"
            .formatted(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                text(record.key()),
                what));
  }

  private static String version(ConsumerRecord<byte[], byte[]> record) {
    byte @Nullable [] value = record.value();
    if (value == null) {
      return "null: deleted";
    }
    try {
      ArticleFields fields = Json.read(value, ArticleFields.class);
      return "version %s of %s%s, %s"
          .formatted(
              fields.version() == null ? "1 (not stated)" : fields.version(),
              fields.published() == null ? "no date" : fields.published(),
              fields.retracted() == null ? "" : ", retracted: " + fields.retracted().reason(),
              hash(value));
    } catch (InvalidRecordException e) {
      return "no article: " + e.getMessage();
    }
  }

  private static String content(ConsumerRecord<byte[], byte[]> record) {
    String extractor = CloudEventHeaders.text(record.headers(), CloudEventHeaders.EXTRACTOR);
    return hash(record.value()) + (extractor == null ? "" : ", extractor " + extractor);
  }

  private static String hash(byte @Nullable [] value) {
    return value == null ? "null: gone" : "content " + ContentHash.hex(ContentHash.of(value));
  }

  /** The files that name it: its own, those of events, of dead letters, and segments. */
  private void files() throws IOException {
    byte[] name = Json.write(id);
    byte[] claim =
        (text(name).substring(0, name.length - 1) + "#").getBytes(StandardCharsets.UTF_8);
    for (String folder : List.of("articles", "events", "rejected", "segments")) {
      Path root = archive.resolve(folder);
      if (!Files.isDirectory(root)) {
        continue;
      }
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
          if (holds(folder, file, name, claim)) {
            found = true;
            line.accept("file\t" + file);
          }
        }
      }
    }
  }

  private boolean holds(String folder, Path file, byte[] name, byte[] claim) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (folder.equals("segments")) {
      boolean[] there = {false};
      SegmentName.parse(String.valueOf(file.getFileName()))
          .ifPresent(
              segment ->
                  SegmentContent.read(
                      bytes, segment.compression(), record -> there[0] |= concerns(record)));
      return there[0];
    }
    String text = text(bytes);
    if (folder.equals("articles")) {
      return text.startsWith("{\n  \"id\": " + text(name));
    }
    return text.contains(text(name)) || text.contains(text(claim));
  }

  private void read(Topic topic, Consumer<ConsumerRecord<byte[], byte[]>> taking) {
    try (TopicReader reader = new TopicReader(connection)) {
      reader.read(
          topic.topicName(),
          TopicReader.Range.ALL,
          TopicReader.AtEnd.STOP,
          record -> {
            taking.accept(record);
            return true;
          });
    }
  }

  private static String text(byte @Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }
}
