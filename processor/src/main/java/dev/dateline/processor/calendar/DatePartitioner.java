package dev.dateline.processor.calendar;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Events and their anniversaries by the date with which their ids begin, so that all of a date lie
 * in one partition, and one instance of the sink owns the file of that date. The hash is the one of
 * Kafka's own producers (murmur2).
 */
final class DatePartitioner implements StreamPartitioner<byte[], byte[]> {

  @Override
  public Optional<Set<Integer>> partitions(
      String topic, byte[] key, byte[] value, int numPartitions) {
    return Optional.of(Set.of(partition(key, numPartitions)));
  }

  static int partition(byte[] key, int partitions) {
    int slash = 0;
    while (slash < key.length && key[slash] != '/') {
      slash++;
    }
    return Utils.toPositive(Utils.murmur2(Arrays.copyOf(key, slash))) % partitions;
  }
}
