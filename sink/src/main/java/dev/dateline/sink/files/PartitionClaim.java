package dev.dateline.sink.files;

import java.io.IOException;
import org.apache.kafka.common.TopicPartition;

/** Begins to write the files of a partition. */
@FunctionalInterface
interface PartitionClaim {

  /**
   * Ends all earlier ownerships of the partition, leftovers of a crash among them. The caller must
   * make sure <em>after</em> it that the partition is still its own.
   */
  PartitionFiles claim(TopicPartition partition) throws IOException;
}
