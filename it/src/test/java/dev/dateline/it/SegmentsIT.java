package dev.dateline.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layout for bulk archives, by the command. */
class SegmentsIT {

  @TempDir Path directory;

  @Test
  void theCommandWritesSegmentsAndSaysNothingNewTheSecondTime() throws Exception {
    run();
    List<Path> first = segments();
    assertThat(first).isNotEmpty().hasSizeLessThanOrEqualTo(6);
    assertThat(directory.resolve("archive/articles")).doesNotExist();
    run();
    assertThat(segments()).isEqualTo(first);
    try (DatelineProcess other = DatelineProcess.run(arguments("documents"))) {
      assertThat(other.exitCode()).isEqualTo(3);
      assertThat(other.messages())
          .contains("has the layout \"segments\", not \"documents\"; give another --archive");
    }
  }

  private void run() throws Exception {
    try (DatelineProcess run = DatelineProcess.run(arguments("segments"))) {
      assertThat(run.exitCode()).as("%s", run).isZero();
      assertThat(run.output())
          .contains("Files: " + directory.resolve("archive/segments"))
          .doesNotContain("Calendar: ");
    }
  }

  private String[] arguments(String layout) {
    return new String[] {
      "run",
      "--layout",
      layout,
      "--archive",
      directory.resolve("archive").toString(),
      "--data",
      directory.resolve("data").toString()
    };
  }

  private List<Path> segments() throws Exception {
    try (Stream<Path> all = Files.walk(directory.resolve("archive/segments"))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
