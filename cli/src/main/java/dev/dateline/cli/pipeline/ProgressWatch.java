package dev.dateline.cli.pipeline;

import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds where the stages stand. A look that fails, because no broker answers,
 * changes nothing, so that what was pending goes on being pending and health turns red in time.
 */
public final class ProgressWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ProgressWatch.class);
  private static final long LOOK_INTERVAL_MS = 2_000;

  private final Map<StageGroup, StageProgress> stages = new LinkedHashMap<>();
  private volatile Map<String, Long> written = Map.of();
  private final GroupOffsets offsets;
  private final ReadableRecords readable;
  private final Admin admin;
  private final Clock clock;
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "progress-watch");
            thread.setDaemon(true);
            return thread;
          });

  private ProgressWatch(KafkaConnection connection, List<StageGroup> groups, Clock clock) {
    this.admin = Admin.create(connection.clientProperties(Map.of()));
    this.offsets = new GroupOffsets(admin);
    this.readable = new ReadableRecords(connection);
    this.clock = clock;
    groups.forEach(group -> stages.put(group, new StageProgress()));
  }

  /** Begins to look. */
  public static ProgressWatch start(
      KafkaConnection connection, List<StageGroup> groups, Clock clock) {
    ProgressWatch watch = new ProgressWatch(connection, groups, clock);
    ScheduledFuture<?> unused =
        watch.looks.scheduleWithFixedDelay(watch::look, 0, LOOK_INTERVAL_MS, TimeUnit.MILLISECONDS);
    return watch;
  }

  /** How far each topic was written, by its name: records, and markers of transactions. */
  public Map<String, Long> written() {
    return written;
  }

  /** What was last seen of each stage. */
  public Map<StageGroup, StageProgress> stages() {
    return Map.copyOf(stages);
  }

  @Override
  public void close() {
    looks.shutdownNow();
    try {
      if (looks.awaitTermination(5, TimeUnit.SECONDS)) {
        readable.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    admin.close();
  }

  private void look() {
    try {
      for (Map.Entry<StageGroup, StageProgress> stage : stages.entrySet()) {
        look(stage.getKey(), stage.getValue());
      }
      written = lookAtTopics();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("the broker did not say where the stages stand", e);
    }
  }

  private Map<String, Long> lookAtTopics() throws InterruptedException {
    List<String> topics = Topic.all().stream().map(Topic::topicName).toList();
    Map<String, Long> ends = new HashMap<>();
    offsets
        .ends(offsets.partitionsOf(topics), IsolationLevel.READ_COMMITTED)
        .forEach((partition, end) -> ends.merge(partition.topic(), end, Long::sum));
    return Map.copyOf(ends);
  }

  private void look(StageGroup group, StageProgress progress) throws InterruptedException {
    Collection<TopicPartition> partitions = offsets.partitionsOf(group.inputs());
    Map<TopicPartition, Long> ends = offsets.ends(partitions, IsolationLevel.READ_COMMITTED);
    Map<TopicPartition, Long> committed = offsets.committed(group);
    Instant now = clock.instant();
    boolean doubtful = progress.isDoubtful(now);
    Map<String, Long> lag = new HashMap<>();
    group.inputs().forEach(topic -> lag.put(topic, 0L));
    for (TopicPartition partition : partitions) {
      Long position = committed.get(partition);
      long end = ends.getOrDefault(partition, 0L);
      long behind = end - (position == null ? 0 : position);
      if (behind > 0 && !(doubtful && !readable.between(partition, position, end))) {
        lag.merge(partition.topic(), behind, Long::sum);
      }
    }
    progress.observe(committed, lag, now);
  }
}
