package dev.dateline.sink.results;

import dev.dateline.topics.ResultKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Which partition of {@code news.results} a result goes to: an article by its id, an event or an
 * anniversary by the date with which its id begins. So all events of a day lie in one partition,
 * and one writer owns the file of that day.
 *
 * <p>The hash is the one of Kafka's own producers (murmur2) over the UTF-8 bytes of what decides,
 * so that an article lies in the partition that it has on {@code news.articles}.
 */
public final class ResultPartitioner implements StreamPartitioner<byte[], byte[]> {

  @Override
  public Optional<Set<Integer>> partitions(
      String topic, byte[] key, byte[] value, int numPartitions) {
    ResultKey result = ResultKey.parse(new String(key, StandardCharsets.UTF_8));
    return Optional.of(Set.of(partition(result, numPartitions)));
  }

  /** The partition of a result, and of its record on {@code news.events} and the like. */
  public static int partition(ResultKey key, int partitions) {
    byte[] deciding = deciding(key).getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(deciding)) % partitions;
  }

  /** What of the key decides: the whole id, or its date. */
  static String deciding(ResultKey key) {
    return switch (key.kind()) {
      case ARTICLE -> key.id();
      case EVENT, ANNIVERSARY -> {
        int slash = key.id().indexOf('/');
        yield slash < 0 ? key.id() : key.id().substring(0, slash);
      }
    };
  }
}
