package dev.dateline.topics.streams;

import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Sizes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How a Streams application of the pipeline runs.
 *
 * @param applicationId its group; instances with one id share the partitions
 * @param connection to the brokers; properties passed through there win over all that is set here
 * @param stateDirectory of this instance alone
 * @param threads stream threads, 1 or more
 * @param commitInterval how long a transaction stays open while the stage keeps up, and so how soon
 *     a result is visible; while it is behind, up to {@link #LONGEST_WHILE_BEHIND} or as long as
 *     this, whichever is more
 */
public record StreamsSettings(
    String applicationId,
    KafkaConnection connection,
    Path stateDirectory,
    int threads,
    Duration commitInterval) {

  /**
   * Short enough to be seen at once, long enough that a transaction carries thousands of results.
   */
  public static final Duration DEFAULT_COMMIT_INTERVAL = Duration.ofMillis(100);

  /** What a transaction costs is then shared by thousands of results. */
  static final Duration LONGEST_WHILE_BEHIND = Duration.ofMillis(500);

  /**
   * Longer than the worst text of the greatest length takes, or its transaction would be ended by
   * the broker and tried again for ever. A process that restarts on its own state directory ends
   * its old transaction at once; only where another instance takes over do readers wait this long.
   */
  private static final Duration TRANSACTION_TIMEOUT = Duration.ofMinutes(2);

  /**
   * How long a consumer asks for its committed positions before that ends its thread. While the
   * transaction of an instance that died is open there is no answer, so this is longer than such a
   * transaction can last, with a minute for the broker to notice.
   */
  private static final Duration POSITIONS_TIMEOUT = TRANSACTION_TIMEOUT.plusMinutes(1);

  private static final int BATCH_BYTES = 128 * 1024;

  /**
   * For what changes within a transaction, by stream thread. What Kafka Streams keeps of an entry
   * is four times the bytes that it counts, and it keeps them until there is no room: its own 10
   * MiB are 40 MB of heap that nobody asks for again.
   */
  private static final long CACHE_BYTES_OF_THREAD = 2L * 1024 * 1024;

  /**
   * The longest that a batch waits for more. Up to the end of its transaction waiting costs nobody
   * anything: until then no reader sees it, and then it is sent at once. With less, each
   * transaction sends a dozen small requests in place of a few large ones.
   */
  private static final Duration MAX_LINGER = Duration.ofMillis(500);

  public StreamsSettings {
    if (applicationId.isBlank()) {
      throw new IllegalArgumentException(
          "application id: is \"" + applicationId + "\"; expected a name");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads: is \"" + threads + "\"; expected 1 or more");
    }
    if (commitInterval.isNegative() || commitInterval.isZero()) {
      throw new IllegalArgumentException(
          "commit interval: is \"" + commitInterval + "\"; expected more than 0 ms");
    }
    if (commitInterval.compareTo(TRANSACTION_TIMEOUT) >= 0) {
      throw new IllegalArgumentException(
          "commit interval: is \""
              + commitInterval
              + "\"; expected less than the "
              + TRANSACTION_TIMEOUT.toSeconds()
              + " s after which the broker ends a transaction");
    }
  }

  /** The properties of the application, exactly-once among them. */
  public Properties properties() {
    Duration longest =
        commitInterval.compareTo(LONGEST_WHILE_BEHIND) > 0 ? commitInterval : LONGEST_WHILE_BEHIND;
    return connection.clientProperties(
        Map.ofEntries(
            Map.entry(StreamsConfig.APPLICATION_ID_CONFIG, applicationId),
            Map.entry(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString()),
            Map.entry(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads),
            Map.entry(
                StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, threads * CACHE_BYTES_OF_THREAD),
            Map.entry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2),
            Map.entry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, longest.toMillis()),
            // A clean restart on the classic protocol waits for the old session to expire.
            Map.entry(StreamsConfig.GROUP_PROTOCOL_CONFIG, "streams"),
            Map.entry(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true),
            Map.entry(
                StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG,
                Serdes.ByteArraySerde.class.getName()),
            Map.entry(
                StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG,
                Serdes.ByteArraySerde.class.getName()),
            // Record timestamps are the wall clock on every topic, whatever a foreign producer set.
            Map.entry(
                StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG,
                LatencyTimestampExtractor.class.getName()),
            Map.entry(
                StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG,
                SharedRocksDbBudget.class.getName()),
            Map.entry(
                StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest"),
            Map.entry(
                StreamsConfig.consumerPrefix(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG),
                Math.toIntExact(POSITIONS_TIMEOUT.toMillis())),
            Map.entry(
                StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG),
                Sizes.MAX_REQUEST_BYTES),
            Map.entry(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                Sizes.MAX_REQUEST_BYTES),
            Map.entry(
                StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG),
                Sizes.PRODUCER_BUFFER_BYTES),
            Map.entry(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES),
            Map.entry(
                StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG),
                Math.min(longest.toMillis(), MAX_LINGER.toMillis())),
            Map.entry(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4"),
            Map.entry(
                StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
                TRANSACTION_TIMEOUT.toMillis()),
            Map.entry(
                StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
                Sizes.MAX_OUTPUT_BYTES)));
  }
}
