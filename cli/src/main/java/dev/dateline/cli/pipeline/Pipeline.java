package dev.dateline.cli.pipeline;

import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.TopicAdmin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stages that run in this process, in the order of the flow. Topics are created and checked before
 * the first one starts; stages start side by side and are closed in the order of the flow, so that
 * what one has written the next can still take.
 */
public final class Pipeline implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
  private static final Duration BROKER_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
  private static final Duration LOOK_INTERVAL = Duration.ofMillis(500);

  private final KafkaConnection connection;
  private final List<Stage> stages;

  private Pipeline(KafkaConnection connection, List<Stage> stages) {
    this.connection = connection;
    this.stages = List.copyOf(stages);
  }

  /**
   * Creates missing topics, checks those that are there, starts the stages and waits until they
   * run.
   *
   * @param partitions that each topic must have
   * @throws dev.dateline.topics.TopicMismatchException if a topic is other than it must be
   */
  public static Pipeline start(KafkaConnection connection, int partitions, List<Stage> stages)
      throws InterruptedException {
    Pipeline pipeline = new Pipeline(connection, stages);
    try {
      ensureTopics(connection, partitions);
      LOG.info("the topics are as they must be");
      stages.forEach(Stage::start);
      for (Stage stage : stages) {
        stage.awaitRunning(START_TIMEOUT);
      }
      return pipeline;
    } catch (InterruptedException | RuntimeException e) {
      pipeline.close();
      throw e;
    }
  }

  /** Creates missing topics and checks those that are there. */
  public static void ensureTopics(KafkaConnection connection, int partitions)
      throws InterruptedException {
    try (Admin admin = Admin.create(connection.clientProperties(Map.of()))) {
      new TopicAdmin(admin, BROKER_TIMEOUT, partitions).ensure();
    }
  }

  /**
   * Waits until all that was published so far has gone through every stage and into the files.
   *
   * @param stallTimeout how long nothing may move
   */
  public void awaitEverythingDone(Duration stallTimeout) throws InterruptedException {
    try (Admin admin = Admin.create(connection.clientProperties(Map.of()));
        ReadableRecords readable = new ReadableRecords(connection)) {
      new Barrier(
              new GroupOffsets(admin),
              readable,
              openTransactions(admin, connection),
              health(),
              stallTimeout)
          .await(stages.stream().map(Stage::group).flatMap(StageGroup::steps).toList());
    }
  }

  /**
   * Waits until stages that run elsewhere have taken all that was published so far into results and
   * files, the calendar and the rejections included.
   *
   * @param stallTimeout how long nothing may move
   * @throws StageFailedException if nothing moved for that long
   */
  public static void awaitPassedElsewhere(KafkaConnection connection, Duration stallTimeout)
      throws InterruptedException {
    try (Admin admin = Admin.create(connection.clientProperties(Map.of()));
        ReadableRecords readable = new ReadableRecords(connection)) {
      GroupOffsets offsets = new GroupOffsets(admin);
      // A processor that keeps no calendar has made no topics for it.
      Set<String> present = offsets.topics();
      List<StageGroup> steps =
          StageGroup.all().stream()
              .flatMap(StageGroup::steps)
              .filter(step -> present.containsAll(step.inputs()))
              .toList();
      new Barrier(
              offsets,
              readable,
              openTransactions(admin, connection),
              StageHealth.ELSEWHERE,
              stallTimeout)
          .await(steps);
    }
  }

  private static OpenTransactions openTransactions(Admin admin, KafkaConnection connection) {
    return new OpenTransactions(TransactionBooks.of(admin), connection.bootstrapServers());
  }

  /**
   * What the processor has not taken yet of the articles and their replays, a line a partition;
   * looks once and waits for nothing.
   */
  public static List<String> notYetProcessed(KafkaConnection connection)
      throws InterruptedException {
    StageGroup processor = StageGroup.all().get(0);
    List<String> pending = new ArrayList<>();
    try (Admin admin = Admin.create(connection.clientProperties(Map.of()));
        ReadableRecords readable = new ReadableRecords(connection)) {
      GroupOffsets offsets = new GroupOffsets(admin);
      Map<TopicPartition, Long> committed = offsets.committed(processor);
      offsets
          .ends(offsets.partitionsOf(processor.inputs()), IsolationLevel.READ_COMMITTED)
          .forEach(
              (partition, end) -> {
                Long position = committed.get(partition);
                boolean passed = position != null && position >= end;
                if (!passed && readable.between(partition, position, end)) {
                  pending.add(
                      "the processor has yet to take %s from offset %d on; let `dateline process` finish"
                          .formatted(partition, position == null ? 0 : position));
                }
              });
    }
    return pending;
  }

  /**
   * Works until the thread is interrupted.
   *
   * @throws StageFailedException if a stage fails
   */
  public void awaitInterruption() throws InterruptedException {
    while (true) {
      requireWell();
      TimeUnit.MILLISECONDS.sleep(LOOK_INTERVAL.toMillis());
    }
  }

  @Override
  public void close() {
    for (Stage stage : stages) {
      try {
        stage.close();
        LOG.info("{} is closed", stage.name());
      } catch (RuntimeException e) {
        // The others are to be closed all the same; committed work is safe.
        LOG.warn("{} did not close cleanly", stage.name(), e);
      }
    }
  }

  private void requireWell() {
    for (Stage stage : stages) {
      Optional<Throwable> failure = stage.failure();
      if (failure.isPresent()) {
        throw new StageFailedException(
            "%s failed: %s".formatted(stage.name(), failure.get()), failure.get());
      }
    }
  }

  private String blockedStages() {
    List<String> blocked = new ArrayList<>();
    for (Stage stage : stages) {
      stage.blocked().ifPresent(why -> blocked.add(stage.name() + " is held up: " + why));
    }
    return blocked.stream().map(remark -> "; " + remark).collect(Collectors.joining());
  }

  private StageHealth health() {
    return new StageHealth() {
      @Override
      public void requireWell() {
        Pipeline.this.requireWell();
      }

      @Override
      public String remarks() {
        return blockedStages();
      }
    };
  }
}
