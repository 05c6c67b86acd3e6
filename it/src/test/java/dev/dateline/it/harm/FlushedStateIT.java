package dev.dateline.it.harm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.it.DatelineProcess;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A processor whose stores go to disk all the time, with what open transactions have written too,
 * is killed. What it finds there at its next start must not be taken for what was committed: an
 * article that was seen in a transaction that never was would be a duplicate for ever.
 */
@ExtendWith(SharedPipeline.class)
@ResourceLock(SharedPipeline.LOCK)
class FlushedStateIT {

  private static final String SETTER =
      "kafka.rocksdb.config.setter=" + ConstantFlushes.class.getName();

  /** Longer than the session of a member, and than {@code transaction.timeout.ms}. */
  private static final Duration SLEEP = Duration.ofSeconds(15);

  /** To be told that it has lost everything, and to close and remove its stores. */
  private static final Duration REMOVAL = Duration.ofMillis(2500);

  @Test
  void ofATransactionThatNeverWasIsNotBelieved(HarmedPipeline pipeline) throws Exception {
    String instance = pipeline.instanceOf(HarmedPipeline.PROCESS);
    long most = 0;
    try (Feeder feeder = pipeline.feed()) {
      for (int kill = 0; kill < Chance.fewKills(); kill++) {
        // Only after a clean end does the next start believe what it finds.
        pipeline.leave(instance);
        DatelineProcess process = start(pipeline, instance);
        if (kill % 2 == 1) {
          loseEverything(pipeline, process);
        } else {
          pipeline.awaitRandomMoment(() -> pipeline.written(Topic.ENRICHED), 300);
        }
        most = Math.max(most, tables(pipeline, instance));
        pipeline.kill(instance);
        pipeline.awaitUp(pipeline.start(instance));
      }
      pipeline.stop(feeder);
    }
    pipeline.assertThatAllIsKept();
    assertThat(most).as("files of RocksDB").isPositive();
  }

  private static DatelineProcess start(HarmedPipeline pipeline, String instance)
      throws IOException {
    DatelineProcess process = pipeline.startWithTests(instance, "--set", SETTER);
    pipeline.awaitUp(process);
    return process;
  }

  /** Kafka Streams closes each store as if all were well, and removes it after that. */
  private static void loseEverything(HarmedPipeline pipeline, DatelineProcess process)
      throws Exception {
    process.signal("STOP");
    Thread.sleep(SLEEP.toMillis());
    process.signal("CONT");
    Thread.sleep(pipeline.chance().upTo(REMOVAL).toMillis());
  }

  private static long tables(HarmedPipeline pipeline, String instance) throws IOException {
    try (Stream<Path> files = Files.walk(pipeline.data().resolve("state").resolve(instance))) {
      return files.filter(file -> file.toString().endsWith(".sst")).count();
    } catch (UncheckedIOException e) {
      return 0; // Some were removed meanwhile.
    }
  }
}
