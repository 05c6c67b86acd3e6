package dev.dateline.it.harm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.it.DatelineProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Minutes or hours of articles, corrections and retractions at a steady rate, with a kill every
 * three minutes: what the processes take must come to rest, and the guarantees hold at the end.
 *
 * <p>Only with {@code -Psoak}; {@code -Ddateline.soak.minutes=30 -Ddateline.soak.rate=200} say how
 * long and how many articles a second. The curve goes to {@code it/target/soak.csv} and {@code
 * .png}.
 */
@EnabledIfSystemProperty(named = "dateline.soak.minutes", matches = "\\d+")
class SoakIT {

  private static final Duration BETWEEN_KILLS = Duration.ofMinutes(3);
  private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(10);
  private static final int IDS = 3_000;
  private static final List<String> STAGES = List.of(HarmedPipeline.PROCESS, HarmedPipeline.SINK);

  @TempDir Path directory;
  private final List<SoakSample> samples = new ArrayList<>();

  @Test
  void comesToRestAndKeepsItsPromises(TestInfo test) throws Exception {
    Duration length = Duration.ofMinutes(Long.getLong("dateline.soak.minutes"));
    int rate = Integer.getInteger("dateline.soak.rate", 200);
    Path out = Path.of(System.getProperty("dateline.soak.out", "target"));
    try (HarmedPipeline pipeline = HarmedPipeline.on(directory, 1, Chance.of(test))) {
      pipeline.settle();
      long start = System.nanoTime();
      int kills = 0;
      try (Feeder feeder = pipeline.feed(IDS, rate)) {
        while (System.nanoTime() - start < length.toNanos()) {
          Thread.sleep(BETWEEN_SAMPLES.toMillis());
          Duration passed = Duration.ofNanos(System.nanoTime() - start);
          if (passed.dividedBy(BETWEEN_KILLS) > kills) {
            killAndRestart(pipeline, STAGES.get(kills % 2));
            kills++;
          }
          sample(pipeline, passed, feeder.count());
        }
        pipeline.stop(feeder);
      }
      SoakSample.write(samples, out);
      pipeline.assertThatAllIsKept();
      System.out.printf("%d kills in %d minutes%n", kills, length.toMinutes());
      for (String stage : STAGES) {
        assertThatItRests(stage);
      }
    }
  }

  private static void killAndRestart(HarmedPipeline pipeline, String stage) throws Exception {
    String instance = pipeline.instanceOf(stage);
    pipeline.kill(instance);
    pipeline.start(instance);
  }

  private void sample(HarmedPipeline pipeline, Duration passed, long articles) throws IOException {
    for (String stage : STAGES) {
      String instance = pipeline.instanceOf(stage);
      DatelineProcess process = pipeline.process(instance);
      assertThat(process.isAlive()).as(process::toString).isTrue();
      samples.add(
          new SoakSample(
              passed.toSeconds(),
              stage,
              SoakSample.residentMegabytes(process.pid()),
              SoakSample.openFiles(process.pid()),
              megabytesOf(pipeline.data().resolve("state").resolve(instance)),
              articles));
    }
  }

  /** The last third takes no more than the second by a fifth: it does not go on growing. */
  private void assertThatItRests(String stage) {
    List<SoakSample> own = samples.stream().filter(one -> one.stage().equals(stage)).toList();
    int third = own.size() / 3;
    List<SoakSample> second = own.subList(third, 2 * third);
    List<SoakSample> last = own.subList(2 * third, own.size());
    assertThat(mean(last, SoakSample::residentMegabytes))
        .as("memory of the %s", stage)
        .isLessThan(1.2 * mean(second, SoakSample::residentMegabytes) + 20);
    assertThat(mean(last, SoakSample::openFiles))
        .as("open files of the %s", stage)
        .isLessThan(1.2 * mean(second, SoakSample::openFiles) + 20);
    assertThat(mean(last, SoakSample::stateMegabytes))
        .as("state of the %s", stage)
        .isLessThan(1.5 * mean(second, SoakSample::stateMegabytes) + 20);
  }

  private static double mean(
      List<SoakSample> samples, java.util.function.ToDoubleFunction<SoakSample> of) {
    return samples.stream().mapToDouble(of).average().orElse(0);
  }

  private static double megabytesOf(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum() / 1e6;
    } catch (UncheckedIOException e) {
      // RocksDB removed a file meanwhile.
      return megabytesOf(folder);
    }
  }
}
