package dev.dateline.sink.files;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
  private final Materializer materializer;
  private final Archive archive;
  private final DeadLetterBox deadLetters;
  private final BackOff backOff;
  private final Map<TopicPartition, Staging> owned = new HashMap<>();
  private final Map<TopicPartition, Long> committed = new HashMap<>();
  private volatile WriterState state = new WriterState.Running();

  /**
   * @param consumer not yet subscribed; the loop never closes it
   * @param archive where files go
   * @param deadLetters where records go that are none
   */
  MaterializingLoop(
      Consumer<byte[], byte[]> consumer,
      Materializer materializer,
      Archive archive,
      DeadLetterBox deadLetters,
      BackOff backOff) {
    this.consumer = consumer;
    this.materializer = materializer;
    this.archive = archive;
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
    @Nullable Staging staging = claimed ? owned.get(partition) : claim(partition, batch);
    if (staging == null) {
      rewind(partition, batch);
      return false;
    }
    if (batch.isEmpty()) {
      return !claimed;
    }
    FileChanges changes = materializer.changes(batch);
    try {
      staging.apply(changes, archive.tally());
    } catch (FencedException e) {
      LOG.warn("{}: {}; it is claimed anew if it is still ours", partition, e.getMessage());
      owned.remove(partition);
      rewind(partition, batch);
      return false;
    }
    deadLetters.send(changes.deadLetters());
    archive.tally().inPlace(batch);
    archive.tally().rejected.add(changes.deadLetters().size());
    return true;
  }

  private @Nullable Staging claim(
      TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> batch) throws IOException {
    long start;
    try {
      start = batch.isEmpty() ? consumer.position(partition) : batch.get(0).offset();
    } catch (TimeoutException e) {
      LOG.debug("the position of {} is not known yet", partition, e);
      return null;
    }
    Staging staging =
        Staging.claim(
            archive.files(),
            archive.layout().staging(materializer.stagingName(partition)),
            UUID.randomUUID().toString());
    if (!commit(Map.of(partition, start))) {
      staging.release();
      return null;
    }
    owned.put(partition, staging);
    return staging;
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
    positions.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
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
      Staging staging = owned.get(partition);
      if (staging != null) {
        release(partition, staging);
      }
    }
    forget(partitions);
  }

  /** Another process owns them already: nothing of theirs is touched. */
  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    forget(partitions);
  }

  private static void release(TopicPartition partition, Staging staging) {
    try {
      staging.release();
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
