package dev.dateline.sink.files;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The files of one partition for as long as it is ours. Of one thread. */
interface PartitionFiles {

  /** Where the files say to go on; empty where they cannot, and the group's position counts. */
  OptionalLong resumeAt();

  /**
   * Brings a batch into the files; on return it is on the disk.
   *
   * @param deadLetters takes the records that are none, at least once
   * @return how many those were
   * @throws FencedException if the partition has another owner
   * @throws IOException if the archive cannot be written; the same batch may be given again
   */
  int write(List<ConsumerRecord<byte[], byte[]>> batch, DeadLetterBox deadLetters)
      throws IOException;

  /**
   * A moment in which nothing came.
   *
   * @throws FencedException if the partition has another owner
   */
  void idle() throws IOException;

  /** Leaves the files to the next owner. */
  void release() throws IOException;
}
