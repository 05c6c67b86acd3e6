package dev.dateline.it.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.it.DatelineProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Processes on machines whose clocks are wrong, by libfaketime (a package of Debian). */
class WrongClockIT {

  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
          Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"));

  @TempDir Path directory;

  @Test
  void clocksThatAreSlowByDaysAndFastByMinutes(TestInfo test) throws Exception {
    Chance chance = Chance.of(test.getDisplayName());
    try (HarmedPipeline pipeline = HarmedPipeline.on(directory, 1, chance)) {
      pipeline.awaitUp(pipeline.start(clock("-3d"), "process", "processor"));
      pipeline.awaitUp(pipeline.start(clock("+40m"), "sink", "sink"));
      try (Feeder feeder = pipeline.feed()) {
        await().atMost(HarmedPipeline.PATIENCE).until(() -> feeder.count() > 300);
        // And the clocks are set: back for one, on for the other.
        pipeline.kill("processor");
        pipeline.start("process", "processor");
        pipeline.kill("sink");
        pipeline.start(clock("-400d"), "sink", "sink");
        await().atMost(HarmedPipeline.PATIENCE).until(() -> feeder.count() > 900);
        pipeline.stop(feeder);
      }
      pipeline.assertThatAllIsKept();
    }
  }

  /** The broker refuses records from more than an hour ahead; nothing is lost by it. */
  @Test
  void aClockThatIsFastByDaysEndsTheProcessorAndLosesNothing(TestInfo test) throws Exception {
    Chance chance = Chance.of(test.getDisplayName());
    try (HarmedPipeline pipeline = HarmedPipeline.on(directory, 1, chance)) {
      pipeline.start("sink", "sink");
      try (Feeder feeder = pipeline.feed()) {
        DatelineProcess fast = pipeline.start(clock("+3d"), "process", "fast");
        assertThat(fast.awaitEnd()).as(fast::toString).isEqualTo(3);
        assertThat(fast.messages())
            .as(fast::toString)
            .contains("the brokers do not take the time of this machine");
        pipeline.start("process", "right");
        await().atMost(HarmedPipeline.PATIENCE).until(() -> feeder.count() > 300);
        pipeline.stop(feeder);
      }
      pipeline.assertThatAllIsKept();
    }
  }

  private static Map<String, String> clock(String offset) {
    Optional<Path> library = LIBRARIES.stream().filter(Files::exists).findFirst();
    Assumptions.assumeTrue(
        library.isPresent(), "SKIPPED: wrong clocks need the package libfaketime");
    return Map.of(
        "LD_PRELOAD",
        library.get().toString(),
        "FAKETIME",
        offset,
        "DONT_FAKE_MONOTONIC",
        "1",
        "FAKETIME_DONT_FAKE_MONOTONIC",
        "1");
  }
}
