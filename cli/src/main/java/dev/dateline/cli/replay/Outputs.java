package dev.dateline.cli.replay;

import dev.dateline.cli.consume.TopicReader;
import dev.dateline.cli.replay.PlannedArticle.Before;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.ResultKey;
import dev.dateline.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What the outputs of the pipeline say of articles, before a replay and after it. */
final class Outputs {

  private final KafkaConnection connection;

  Outputs(KafkaConnection connection) {
    this.connection = connection;
  }

  /** The ends of results and dead letters, by {@code topic-partition}. */
  Map<String, Long> ends() throws InterruptedException {
    try (Admin admin = Admin.create(connection.clientProperties(Map.of()))) {
      Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
      admin
          .describeTopics(List.of(Topic.RESULTS.topicName(), Topic.DEAD_LETTERS.topicName()))
          .allTopicNames()
          .get()
          .forEach(
              (name, topic) ->
                  topic
                      .partitions()
                      .forEach(
                          one ->
                              latest.put(
                                  new TopicPartition(name, one.partition()), OffsetSpec.latest())));
      Map<String, Long> ends = new TreeMap<>();
      admin
          .listOffsets(latest)
          .all()
          .get()
          .forEach((partition, end) -> ends.put(partition.toString(), end.offset()));
      return ends;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the ends of the outputs are not known: " + e.getCause(), e);
    }
  }

  /** The last result of each of these keys. */
  Map<String, Before> lastResults(Set<String> keys) {
    Map<String, Before> last = new HashMap<>();
    read(Topic.RESULTS, Map.of(), record -> take(record, keys, last));
    return last;
  }

  /** Which of these articles stand on the log. */
  Set<String> onTheLog(Set<String> ids) {
    Set<String> there = new HashSet<>();
    read(
        Topic.ARTICLES,
        Map.of(),
        record -> {
          String id = text(record.key());
          if (ids.contains(id)) {
            there.add(id);
          }
        });
    return there;
  }

  /** What became of sent articles since the outputs ended as given. */
  ReplayReport report(Collection<PlannedArticle> sent, Map<String, Long> ends) {
    Map<String, PlannedArticle> byId = new HashMap<>();
    Map<String, PlannedArticle> byResult = new HashMap<>();
    for (PlannedArticle article : sent) {
      byId.put(article.id(), article);
      byResult.put(article.resultKey(), article);
    }
    Map<String, Before> results = new HashMap<>();
    read(Topic.RESULTS, ends, record -> take(record, byResult.keySet(), results));
    Map<String, String> failures = new TreeMap<>();
    read(
        Topic.DEAD_LETTERS,
        ends,
        record ->
            DeadLetter.read(record.headers())
                .filter(letter -> !letter.stage().equals(DeadLetter.Stage.PRODUCER))
                .filter(letter -> byId.containsKey(text(record.key())))
                .ifPresent(letter -> failures.put(text(record.key()), letter.message())));
    long added = 0;
    long changed = 0;
    long withdrawn = 0;
    for (Map.Entry<String, Before> result : results.entrySet()) {
      PlannedArticle article = byResult.get(result.getKey());
      if (result.getValue() == Before.WITHDRAWN) {
        withdrawn++;
      } else if (article != null && article.before() == Before.LIVE) {
        changed++;
      } else {
        added++;
      }
    }
    for (String key : results.keySet()) {
      failures.remove(ResultKey.parse(key).id());
    }
    long unchanged = byId.size() - added - changed - withdrawn - failures.size();
    return new ReplayReport(byId.size(), unchanged, changed, added, withdrawn, failures);
  }

  private static void take(
      ConsumerRecord<byte[], byte[]> record, Set<String> keys, Map<String, Before> results) {
    String key = text(record.key());
    if (!keys.contains(key)) {
      return;
    }
    boolean isArticle = ResultKey.parse(key).kind() == ResultKey.Kind.ARTICLE;
    boolean gone =
        record.value() == null
            || (isArticle && Json.read(record.value(), EnrichedArticle.class).withdrawn());
    results.put(key, gone ? Before.WITHDRAWN : Before.LIVE);
  }

  /** Reads a topic from its beginning; records before the given ends are passed over. */
  private void read(
      Topic topic, Map<String, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> consumer) {
    try (TopicReader reader = new TopicReader(connection)) {
      reader.read(
          topic.topicName(),
          TopicReader.Range.ALL,
          TopicReader.AtEnd.STOP,
          record -> {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            if (record.offset() >= from.getOrDefault(partition.toString(), 0L)) {
              consumer.accept(record);
            }
            return true;
          });
    }
  }

  private static String text(byte[] key) {
    return key == null ? "" : new String(key, StandardCharsets.UTF_8);
  }
}
