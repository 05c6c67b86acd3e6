package dev.dateline.sink.files;

import java.io.IOException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Says which files the records of a topic come to; it writes none of them itself. */
interface Materializer {

  /** Name of the staging directory of a partition; no two topics share one. */
  String stagingName(TopicPartition partition);

  /**
   * Says what a batch of one partition comes to, in the order of its records. It may be asked again
   * for the same batch, and must say the same unless the archive has changed.
   *
   * @throws IOException if it needs a file of the archive that cannot be read
   */
  FileChanges changes(List<ConsumerRecord<byte[], byte[]>> batch) throws IOException;
}
