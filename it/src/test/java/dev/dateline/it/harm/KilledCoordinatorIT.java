package dev.dateline.it.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.topics.KafkaConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.coordinator.common.runtime.CoordinatorRecord;
import org.apache.kafka.coordinator.group.GroupCoordinatorRecordHelpers;
import org.apache.kafka.coordinator.group.GroupCoordinatorRecordSerde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The only broker is killed when so much lies on the topic of the groups' positions that reading it
 * takes longer than it takes the broker to register itself anew. Kafka 4.3 alone then answers with
 * an earlier position, or with none, about every second time.
 */
@ResourceLock(SharedPipeline.OWN_BROKERS)
class KilledCoordinatorIT {

  private static final TopicPartition PLACE = new TopicPartition("read", 0);
  private static final String GROUP = "reader";
  private static final int MUCH = 1_200_000;

  @TempDir Path directory;

  @Test
  void knowsThePositionsOfItsGroups() throws Exception {
    try (Brokers brokers = Brokers.start(directory, 1);
        Admin admin = admin(brokers)) {
      admin.createTopics(List.of(new NewTopic(PLACE.topic(), 1, (short) 1))).all().get();
      commit(admin, 41);
      fill(brokers, admin);
      commit(admin, 42);
      await().atMost(HarmedPipeline.PATIENCE).until(() -> position(admin) == 42);

      for (int kill = 0; kill < Chance.fewKills(); kill++) {
        brokers.kill(1);
        brokers.restart(1);

        assertThat(position(admin)).isEqualTo(42);
      }
    }
  }

  private static void commit(Admin admin, long position) throws Exception {
    admin
        .alterConsumerGroupOffsets(GROUP, Map.of(PLACE, new OffsetAndMetadata(position)))
        .all()
        .get();
  }

  /** When the coordinator first answers. */
  private static long position(Admin admin) {
    return await()
        .atMost(HarmedPipeline.PATIENCE)
        .ignoreExceptionsMatching(ExecutionException.class::isInstance)
        .until(
            () -> {
              OffsetAndMetadata found =
                  admin
                      .listConsumerGroupOffsets(GROUP)
                      .partitionsToOffsetAndMetadata()
                      .get()
                      .get(PLACE);
              return found == null ? -1 : found.offset();
            },
            any -> true);
  }

  /** Positions of another group, by the only client that may write there; none is compacted. */
  private static void fill(Brokers brokers, Admin admin) throws Exception {
    String topic = "__consumer_offsets";
    admin
        .incrementalAlterConfigs(
            Map.of(
                new ConfigResource(ConfigResource.Type.TOPIC, topic),
                List.of(
                    new AlterConfigOp(
                        new ConfigEntry(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, "3600000"),
                        AlterConfigOp.OpType.SET))))
        .all()
        .get();
    int partitions =
        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().size();
    int partition = Utils.abs(GROUP.hashCode()) % partitions;
    GroupCoordinatorRecordSerde serde = new GroupCoordinatorRecordSerde();
    CoordinatorRecord other =
        GroupCoordinatorRecordHelpers.newOffsetCommitRecord(
            "other",
            "other",
            0,
            new org.apache.kafka.coordinator.group.OffsetAndMetadata(
                7, OptionalInt.empty(), "", 0, OptionalLong.empty(), Uuid.ZERO_UUID));
    byte[] key = serde.serializeKey(other);
    byte[] value = serde.serializeValue(other);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            KafkaConnection.to(brokers.bootstrapServers())
                .clientProperties(
                    Map.of(
                        "client.id",
                        "__admin_client",
                        "batch.size",
                        500_000,
                        "compression.type",
                        "lz4")),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < MUCH; i++) {
        producer.send(new ProducerRecord<>(topic, partition, key, value));
      }
      producer.flush();
    }
  }

  private static Admin admin(Brokers brokers) {
    return Admin.create(KafkaConnection.to(brokers.bootstrapServers()).clientProperties(Map.of()));
  }
}
