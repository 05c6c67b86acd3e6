package dev.dateline.sink.files;

import static java.util.Objects.requireNonNull;

import dev.dateline.topics.BrokerUnreachableException;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.InterruptException;

/**
 * What an archive is written from.
 *
 * @param cluster id of the Kafka cluster
 * @param topic id of its {@code news.results}, another one when the topic was made anew
 */
record ArchiveOrigin(String cluster, String topic) {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /**
   * Asks the broker.
   *
   * @throws BrokerUnreachableException if it does not answer, or has no such topic
   */
  static ArchiveOrigin of(KafkaConnection connection) {
    try (Admin admin = Admin.create(connection.clientProperties(Map.of()))) {
      String results = Topic.RESULTS.topicName();
      String cluster =
          admin.describeCluster().clusterId().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
      String topic =
          requireNonNull(
                  admin
                      .describeTopics(List.of(results))
                      .allTopicNames()
                      .get(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                      .get(results))
              .topicId()
              .toString();
      return new ArchiveOrigin(cluster, topic);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new BrokerUnreachableException(
          "the broker did not say which cluster and news.results it has: " + e, e);
    }
  }
}
