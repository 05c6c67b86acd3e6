package dev.dateline.cli.migrate;

import dev.dateline.cli.consume.TopicReader;
import dev.dateline.topics.Article;
import dev.dateline.topics.ContentHash;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Sizes;
import dev.dateline.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Puts on the copy of the log what the log alone does not tell: articles that only a replay from
 * files had brought, whose records on {@code news.articles.replay} are gone after a week. {@code
 * news.enriched} has them. Where it says of an article anything else than the last record of the
 * copy, that article is added behind it; so the copy leads to the same state again, and doing it
 * twice adds nothing.
 *
 * <p>The processor must have taken all of the log, or what it says would be out of date.
 */
final class ReplayedArticles {

  private final KafkaConnection connection;

  /** The record of an article that counts: the last of its highest version. */
  @SuppressWarnings("ArrayRecordComponent") // compared by its content alone
  private record Latest(int version, byte[] hash) {}

  ReplayedArticles(KafkaConnection connection) {
    this.connection = connection;
  }

  /** Adds them. */
  void addTo(String copy) throws InterruptedException {
    Map<String, Latest> onTheCopy = new HashMap<>();
    read(copy, record -> take(record, onTheCopy));
    Map<String, Article> current = new HashMap<>();
    read(
        Topic.ENRICHED.topicName(),
        record -> {
          String id = text(record.key());
          current.remove(id);
          if (record.value() != null) {
            Article article = Json.read(record.value(), EnrichedArticle.class).article();
            if (!isLatest(article, onTheCopy.get(id))) {
              current.put(id, article);
            }
          }
        });
    send(copy, current);
  }

  private static void take(ConsumerRecord<byte[], byte[]> record, Map<String, Latest> onTheCopy) {
    if (record.value() == null || record.key() == null) {
      return;
    }
    try {
      Article article = Json.read(record.value(), Article.class);
      Latest known = onTheCopy.get(article.id());
      if (known == null || article.version() >= known.version()) {
        onTheCopy.put(article.id(), new Latest(article.version(), hash(article)));
      }
    } catch (InvalidRecordException e) {
      // Not as we write it; where the processor made something of it, that is added once more.
      return;
    }
  }

  private static boolean isLatest(Article current, @Nullable Latest latest) {
    return latest != null
        && (latest.version() > current.version()
            || (latest.version() == current.version()
                && Arrays.equals(latest.hash(), hash(current))));
  }

  private static byte[] hash(Article article) {
    return ContentHash.of(Json.write(article));
  }

  private void send(String copy, Map<String, Article> articles) throws InterruptedException {
    if (articles.isEmpty()) {
      return;
    }
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(
            connection.clientProperties(
                Map.of(
                    "acks",
                    "all",
                    "enable.idempotence",
                    true,
                    "max.request.size",
                    Sizes.MAX_REQUEST_BYTES)),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<Future<?>> underWay = new ArrayList<>();
      for (Article article : articles.values()) {
        byte[] key = article.id().getBytes(StandardCharsets.UTF_8);
        underWay.add(producer.send(new ProducerRecord<>(copy, key, Json.write(article))));
      }
      for (Future<?> one : underWay) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new KafkaException("the broker did not take an article: " + e.getCause(), e);
    }
  }

  private void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> taking) {
    try (TopicReader reader = new TopicReader(connection)) {
      reader.read(
          topic,
          TopicReader.Range.ALL,
          TopicReader.AtEnd.STOP,
          record -> {
            taking.accept(record);
            return true;
          });
    }
  }

  private static String text(byte[] key) {
    return new String(key, StandardCharsets.UTF_8);
  }
}
