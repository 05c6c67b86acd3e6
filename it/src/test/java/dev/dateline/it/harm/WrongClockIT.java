package dev.dateline.it.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.it.DatelineProcess;
import dev.dateline.topics.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Processes on machines whose clocks are wrong. */
@ExtendWith(SharedPipeline.class)
@ResourceLock(SharedPipeline.LOCK)
class WrongClockIT {

  private static final Duration DAYS_BEHIND = Duration.ofDays(-3);
  private static final Duration YEAR_BEHIND = Duration.ofDays(-400);

  /** Less than the hour that a broker bears. */
  private static final Duration MINUTES_AHEAD = Duration.ofMinutes(40);

  private static final Duration DAYS_AHEAD = Duration.ofDays(3);

  @TempDir static Path folder;
  private static Path library;

  @Test
  void clocksThatAreSlowByDaysAndFastByMinutes(HarmedPipeline pipeline) throws Exception {
    String processor = pipeline.instanceOf(HarmedPipeline.PROCESS);
    String sink = pipeline.instanceOf(HarmedPipeline.SINK);
    try (Feeder feeder = pipeline.feed()) {
      pipeline.kill(processor);
      pipeline.start(clock(DAYS_BEHIND), processor);
      pipeline.kill(sink);
      pipeline.start(clock(MINUTES_AHEAD), sink);
      pipeline.awaitUp(pipeline.process(processor));
      pipeline.awaitUp(pipeline.process(sink));
      awaitResults(pipeline);
      // And the clocks are set: back for one, on for the other.
      pipeline.kill(processor);
      pipeline.start(processor);
      pipeline.kill(sink);
      pipeline.start(clock(YEAR_BEHIND), sink);
      awaitResults(pipeline);
      pipeline.stop(feeder);
    }
    pipeline.assertThatAllIsKept();
    pipeline.leave(sink);
  }

  /** The broker refuses records from more than an hour ahead; nothing is lost by it. */
  @Test
  void aClockThatIsFastByDaysEndsTheProcessorAndLosesNothing(HarmedPipeline pipeline)
      throws Exception {
    String processor = pipeline.instanceOf(HarmedPipeline.PROCESS);
    try (Feeder feeder = pipeline.feed()) {
      pipeline.kill(processor);
      DatelineProcess fast = pipeline.start(clock(DAYS_AHEAD), processor);
      assertThat(fast.awaitEnd()).as(fast::toString).isEqualTo(3);
      assertThat(fast.messages())
          .as(fast::toString)
          .contains("the brokers do not take the time of this machine");
      pipeline.start(processor);
      awaitResults(pipeline);
      pipeline.stop(feeder);
    }
    pipeline.assertThatAllIsKept();
  }

  private static void awaitResults(HarmedPipeline pipeline) {
    long target = pipeline.written(Topic.RESULTS) + 100;
    await().atMost(HarmedPipeline.PATIENCE).until(() -> pipeline.written(Topic.RESULTS) > target);
  }

  private static Map<String, String> clock(Duration wrongBy) {
    return Map.of(
        "LD_PRELOAD", library.toString(), "WRONG_CLOCK", Long.toString(wrongBy.toSeconds()));
  }

  /**
   * libfaketime would do as well, but it guards each look at the clock by a lock, and a start takes
   * ten times as long.
   */
  @BeforeAll
  static void compile() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/cc")), "SKIPPED: wrong clocks need a C compiler");
    library = folder.resolve("wrong_clock.so");
    Process cc =
        new ProcessBuilder(
                "/usr/bin/cc",
                "-O2",
                "-shared",
                "-fPIC",
                "-o",
                library.toString(),
                DatelineProcess.home().resolve("it/src/test/c/wrong_clock.c").toString(),
                "-ldl")
            .inheritIO()
            .start();
    assertThat(cc.waitFor()).isZero();
  }
}
