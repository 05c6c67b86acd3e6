package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.PublicationTime;
import dev.dateline.topics.Article;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} and {@code verify --repair} on segments, as processes of their own. */
class SegmentRepairIT {

  @TempDir Path directory;

  @Test
  void namesTheBrokenSegmentAndWritesAgainWhatItHeld() throws Exception {
    TestBroker broker = EmbeddedTestBroker.in(directory.resolve("broker"));
    Commands commands = new Commands(broker, directory);
    try (broker;
        TestPipeline pipeline = TestPipeline.on(broker, directory, Map.of("layout", "segments"))) {
      for (int day = 10; day < 20; day++) {
        pipeline.publish(
            Article.of(
                "a" + day,
                PublicationTime.parse("2025-06-" + day),
                "The two countries signed the treaty on Thursday."));
      }
      pipeline.awaitEverythingDone();
      pipeline.pause();
      verify(commands, 0, "0 differences");
      assertRefused(commands);
      assertRefused(commands, "--repair");

      Path broken = segments().get(0);
      byte[] content = Files.readAllBytes(broken);
      content[content.length / 2] ^= 0x55;
      Files.write(broken, content);
      String found = verify(commands, 1, "differences");
      assertThat(found).contains(broken.toString());

      try (DatelineProcess repair = commands.run("verify", "--layout", "segments", "--repair")) {
        assertThat(repair.exitCode()).as(repair::toString).isZero();
        assertThat(repair.messages()).contains("all mended");
      }
      verify(commands, 0, "0 differences");
    }
  }

  /** Read as documents, all of it would look as if it were missing. */
  private void assertRefused(Commands commands, String... more) throws Exception {
    try (DatelineProcess verify = commands.run("verify", more)) {
      assertThat(verify.exitCode()).as(verify::toString).isEqualTo(3);
      assertThat(verify.output()).isEmpty();
      assertThat(verify.messages()).contains("has the layout \"segments\", not \"documents\"");
    }
    assertThat(directory.resolve("archive/articles")).doesNotExist();
  }

  private static String verify(Commands commands, int exitCode, String message) throws Exception {
    try (DatelineProcess verify = commands.run("verify", "--layout", "segments")) {
      assertThat(verify.exitCode()).as(verify::toString).isEqualTo(exitCode);
      assertThat(verify.messages()).contains(message);
      return verify.output();
    }
  }

  private List<Path> segments() throws Exception {
    try (Stream<Path> all = Files.walk(directory.resolve("archive/segments"))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
