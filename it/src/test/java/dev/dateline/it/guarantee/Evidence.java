package dev.dateline.it.guarantee;

import dev.dateline.cli.consume.TopicReader;
import dev.dateline.topics.Article;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen when all is over.
 *
 * @param sent articles of which the sender was told that they are safe
 * @param records committed records, by topic, each partition in order of its offsets
 * @param files of the archive, by paths relative to it with {@code /} between the names
 */
public record Evidence(
    List<Article> sent,
    Map<Topic, List<ConsumerRecord<byte[], byte[]>>> records,
    Map<String, byte[]> files) {

  /** Whose archive it is differs from run to run, and the views are made at the end of a run. */
  private static final List<String> NO_RESULTS = List.of(".dateline-archive.json", ".ics");

  public Evidence {
    sent = List.copyOf(sent);
  }

  /** Collects it, from topics on which nothing moves any more. */
  public static Evidence collect(KafkaConnection connection, Path archive, List<Article> sent)
      throws IOException {
    Map<Topic, List<ConsumerRecord<byte[], byte[]>>> records = new EnumMap<>(Topic.class);
    for (Topic topic : Topic.all()) {
      List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
      try (TopicReader reader = new TopicReader(connection)) {
        reader.read(topic.topicName(), TopicReader.Range.ALL, TopicReader.AtEnd.STOP, found::add);
      }
      records.put(topic, found);
    }
    return new Evidence(sent, records, filesOf(archive));
  }

  /** The files of an archive, which may be written at the same time. */
  public static Map<String, byte[]> filesOf(Path archive) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    if (!Files.exists(archive)) {
      return files;
    }
    List<Path> found;
    try (Stream<Path> all = Files.walk(archive)) {
      found = all.filter(Files::isRegularFile).toList();
    } catch (java.io.UncheckedIOException e) {
      // A directory went away while it was walked through: staging, whose files do not count yet.
      return filesOf(archive);
    }
    for (Path file : found) {
      String name = archive.relativize(file).toString().replace('\\', '/');
      if (NO_RESULTS.stream().noneMatch(name::endsWith)) {
        try {
          files.put(name, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
          files.remove(name);
        }
      }
    }
    return files;
  }

  List<ConsumerRecord<byte[], byte[]>> of(Topic topic) {
    return records.getOrDefault(topic, List.of());
  }

  /** The records of a topic by key, each list in order of the offsets. */
  Map<String, List<ConsumerRecord<byte[], byte[]>>> byKey(Topic topic) {
    Map<String, List<ConsumerRecord<byte[], byte[]>>> byKey = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> one : of(topic)) {
      byKey.computeIfAbsent(String.valueOf(text(one.key())), key -> new ArrayList<>()).add(one);
    }
    return byKey;
  }

  /** What a reader of a compacted topic comes to: the last value of each key that is not gone. */
  Map<String, byte[]> table(Topic topic) {
    Map<String, byte[]> table = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> one : of(topic)) {
      String key = String.valueOf(text(one.key()));
      if (one.value() == null) {
        table.remove(key);
      } else {
        table.put(key, one.value());
      }
    }
    return table;
  }

  /** The part of a table whose keys begin with a prefix, which is cut off. */
  static Map<String, byte[]> under(String prefix, Map<String, byte[]> table) {
    Map<String, byte[]> under = new LinkedHashMap<>();
    table.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            under.put(key.substring(prefix.length()), value);
          }
        });
    return under;
  }

  static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  static String place(ConsumerRecord<byte[], byte[]> one) {
    return one.topic() + "/" + one.partition() + "@" + one.offset();
  }
}
