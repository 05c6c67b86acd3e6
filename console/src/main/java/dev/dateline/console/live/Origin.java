package dev.dateline.console.live;

import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The very topics that an index is made of. A topic that was deleted and made again has another id,
 * and its offsets mean other records.
 *
 * @param id of the cluster, the topics and the numbers of their partitions
 * @param tombstones how long a tombstone stays, at least, once it was written
 */
record Origin(String id, Duration tombstones) {

  private static final List<String> TOPICS =
      List.of(Topic.RESULTS.topicName(), Topic.DEAD_LETTERS.topicName());
  private static final long PATIENCE_SECONDS = 30;

  /**
   * Asks the cluster.
   *
   * @throws KafkaException if it does not answer
   */
  static Origin of(KafkaConnection connection) throws InterruptedException {
    try (Admin admin = Admin.create(connection.clientProperties(Map.of()))) {
      Map<String, TopicDescription> topics =
          admin.describeTopics(TOPICS).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      StringJoiner id = new StringJoiner(" ");
      id.add(admin.describeCluster().clusterId().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
      for (String topic : TOPICS) {
        TopicDescription found = topics.get(topic);
        if (found == null) {
          throw new KafkaException("the cluster does not describe \"" + topic + "\"");
        }
        id.add(String.valueOf(found.topicId())).add(Integer.toString(found.partitions().size()));
      }
      return new Origin(id.toString(), tombstones(admin));
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("the cluster does not describe its topics: " + e.getMessage(), e);
    }
  }

  private static Duration tombstones(Admin admin) throws InterruptedException, TimeoutException {
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topic.RESULTS.topicName());
    try {
      Config config =
          admin
              .describeConfigs(List.of(topic))
              .all()
              .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
              .getOrDefault(topic, new Config(List.of()));
      ConfigEntry entry = config.get(TopicConfig.DELETE_RETENTION_MS_CONFIG);
      return entry == null || entry.value() == null
          ? Duration.ZERO
          : Duration.ofMillis(Long.parseLong(entry.value()));
    } catch (ExecutionException e) {
      // Who may not see the settings cannot rely on them.
      return Duration.ZERO;
    }
  }
}
