package dev.dateline.sink.files;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls a topic, brings what each batch comes to into place, and then commits the position, never
 * before.
 *
 * <p>A partition is claimed before its first batch: a new epoch ends all others, and then a commit
 * of the position proves that the group still counts us as the owner. In the other order a process
 * that pauses between the two could end the epoch of its successor and write.
 *
 * <p>Where to go on is the group's committed position, unless the files themselves tell ({@link
 * PartitionFiles#resumeAt}), or the position was committed for another archive: then from the
 * beginning, so that an archive that is new, or was lost, is filled again.
 *
 * <p>When the archive cannot be written, the batch is rewound and all partitions pause; polling
 * goes on, so that the group keeps us, and after a while the batch is fetched and tried again.
 *
 * <p>What is committed is {@code position()} and not the last record plus one: a transaction's
 * marker follows the last record, and who waits for the end of the topic would wait for ever.
 *
 * <p>Not thread-safe, but for {@link #state()}.
 */
final class MaterializingLoop implements ConsumerRebalanceListener {

  private static final Logger LOG = LoggerFactory.getLogger(MaterializingLoop.class);
  private static final Duration POLL = Duration.ofMillis(500);

  private final Consumer<byte[], byte[]> consumer;
  private final PartitionClaim claims;
  private final Archive archive;
  private final ArchiveName name;
  private final DeadLetterBox deadLetters;
  private final BackOff backOff;
  private final Map<TopicPartition, PartitionFiles> owned = new HashMap<>();
  private final Map<TopicPartition, Long> committed = new HashMap<>();
  private String archiveId = "";
  private volatile WriterState state = new WriterState.Running();

  /**
   * @param consumer not yet subscribed; the loop never closes it
   * @param claims begins to write the files of a partition
   * @param archive where files go
   * @param name says which archive it is
   * @param deadLetters where records go that are none
   */
  MaterializingLoop(
      Consumer<byte[], byte[]> consumer,
      PartitionClaim claims,
      Archive archive,
      ArchiveName name,
      DeadLetterBox deadLetters,
      BackOff backOff) {
    this.consumer = consumer;
    this.claims = claims;
    this.archive = archive;
    this.name = name;
    this.deadLetters = deadLetters;
    this.backOff = backOff;
  }

  void subscribe(List<String> topics) {
    consumer.subscribe(topics, this);
  }

  WriterState state() {
    return state;
  }

  /**
   * Polls once and finishes what came: on return every record is in place and committed, or will
   * come again.
   *
   * @throws WakeupException if the consumer was woken up while it waited
   */
  void round() {
    if (blocked() && !backOff.waiting()) {
      consumer.resume(consumer.paused());
    }
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    @Nullable IOException failure = null;
    boolean worked = false;
    for (TopicPartition partition : List.copyOf(consumer.assignment())) {
      List<ConsumerRecord<byte[], byte[]>> batch = records.records(partition);
      if (failure != null || backOff.waiting()) {
        rewind(partition, batch);
        continue;
      }
      try {
        worked |= work(partition, batch);
      } catch (IOException e) {
        failure = e;
        rewind(partition, batch);
      }
    }
    if (failure != null) {
      block(failure);
    } else if (worked) {
      unblock();
    }
    commitPositions();
  }

  /** Finishes a batch; false if there was nothing to do or the partition is not surely ours. */
  private boolean work(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> batch)
      throws IOException {
    boolean claimed = owned.containsKey(partition);
    @Nullable PartitionFiles files = claimed ? owned.get(partition) : claim(partition, batch);
    if (files == null) {
      return owned.containsKey(partition);
    }
    try {
      if (batch.isEmpty()) {
        files.idle();
        return !claimed;
      }
      archive.tally().rejected.add(files.write(batch, deadLetters));
      archive.tally().inPlace(batch);
      return true;
    } catch (FencedException e) {
      LOG.warn("{}: {}; it is claimed anew if it is still ours", partition, e.getMessage());
      owned.remove(partition);
      rewind(partition, batch);
      return false;
    }
  }

  /** Null where the batch is not the next to be written; it comes again, or an earlier one. */
  private @Nullable PartitionFiles claim(
      TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> batch) throws IOException {
    archiveId = name.get();
    long position;
    long committedTo;
    try {
      position = batch.isEmpty() ? consumer.position(partition) : batch.get(0).offset();
      committedTo = committedForAnother(partition) ? beginning(partition) : position;
    } catch (TimeoutException e) {
      LOG.debug("the position of {} is not known yet", partition, e);
      rewind(partition, batch);
      return null;
    }
    PartitionFiles files = claims.claim(partition);
    // With the name of this archive at once, or a crash would leave the position of another.
    if (!commit(Map.of(partition, committedTo))) {
      files.release();
      rewind(partition, batch);
      return null;
    }
    owned.put(partition, files);
    long from = files.resumeAt().orElse(committedTo);
    if (from != position) {
      LOG.info(
          "{}: the position is {}, but the files are to go on from {}", partition, position, from);
      consumer.seek(partition, from);
      return null;
    }
    return files;
  }

  /** Whether the group's position was reached with another archive than this one. */
  private boolean committedForAnother(TopicPartition partition) {
    OffsetAndMetadata last = consumer.committed(Set.of(partition)).get(partition);
    return last != null && !last.metadata().isEmpty() && !last.metadata().equals(archiveId);
  }

  private long beginning(TopicPartition partition) {
    Long first = consumer.beginningOffsets(List.of(partition)).get(partition);
    return first == null ? 0 : first;
  }

  private void rewind(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> batch) {
    if (!batch.isEmpty()) {
      consumer.seek(partition, batch.get(0).offset());
    }
  }

  private boolean blocked() {
    return state instanceof WriterState.Blocked;
  }

  private void block(IOException failure) {
    String reason =
        "the archive \"%s\" cannot be written: %s: %s; free space or make it writable, it is tried again by itself"
            .formatted(
                archive.layout().root(), failure.getClass().getSimpleName(), failure.getMessage());
    if (!blocked()) {
      LOG.warn("{}", reason);
    }
    state = new WriterState.Blocked(reason);
    backOff.failed();
    consumer.pause(consumer.assignment());
  }

  private void unblock() {
    if (blocked()) {
      LOG.info("the archive \"{}\" can be written again", archive.layout().root());
      state = new WriterState.Running();
      consumer.resume(consumer.paused());
    }
    backOff.succeeded();
  }

  /** Commits where each partition of ours stands, markers of transactions behind it included. */
  private void commitPositions() {
    Map<TopicPartition, Long> moved = new HashMap<>();
    try {
      for (TopicPartition partition : owned.keySet()) {
        long position = consumer.position(partition);
        Long last = committed.get(partition);
        if (last == null || last != position) {
          moved.put(partition, position);
        }
      }
    } catch (TimeoutException e) {
      LOG.debug("the position is not known yet", e);
    }
    if (!moved.isEmpty()) {
      commit(moved);
    }
  }

  /** True once the group has taken the offsets, which it does from a member in good standing. */
  private boolean commit(Map<TopicPartition, Long> positions) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    positions.forEach(
        (partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset, archiveId)));
    try {
      commitDespiteWakeup(offsets);
      committed.putAll(positions);
      return true;
    } catch (CommitFailedException | RebalanceInProgressException e) {
      LOG.debug("the group is about to share its partitions anew", e);
      return false;
    } catch (TimeoutException e) {
      LOG.warn("the broker did not take the offsets in time; they are committed with the next", e);
      return false;
    }
  }

  /** The files are in place: being asked to stop is no reason to leave them uncommitted. */
  private void commitDespiteWakeup(Map<TopicPartition, OffsetAndMetadata> offsets) {
    try {
      consumer.commitSync(offsets);
    } catch (WakeupException e) {
      consumer.commitSync(offsets);
    }
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    if (blocked()) {
      consumer.pause(partitions);
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    commitPositions();
    for (TopicPartition partition : partitions) {
      PartitionFiles files = owned.get(partition);
      if (files != null) {
        release(partition, files);
      }
    }
    forget(partitions);
  }

  /** Another process owns them already: nothing of theirs is touched. */
  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    forget(partitions);
  }

  private static void release(TopicPartition partition, PartitionFiles files) {
    try {
      files.release();
    } catch (IOException e) {
      LOG.debug("the staging of {} is left to its next owner", partition, e);
    }
  }

  private void forget(Collection<TopicPartition> partitions) {
    owned.keySet().removeAll(partitions);
    committed.keySet().removeAll(partitions);
    unblock();
  }
}
