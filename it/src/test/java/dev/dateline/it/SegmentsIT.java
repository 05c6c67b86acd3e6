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

  @Test
  void theCalendarOfSegmentsIsThatOfDocuments() throws Exception {
    run();
    try (DatelineProcess other =
        DatelineProcess.run(arguments("documents", "other-archive", "other-data"))) {
      assertThat(other.exitCode()).as("%s", other).isZero();
    }
    for (String calendar : List.of("archive/events.ics", "archive/diary.ics")) {
      assertThat(directory.resolve(calendar))
          .content()
          .contains("BEGIN:VEVENT")
          .isEqualTo(Files.readString(directory.resolve("other-" + calendar)));
    }
    assertThat(diary("archive")).isNotEmpty().isEqualTo(diary("other-archive"));
  }

  private String diary(String archive) throws Exception {
    try (DatelineProcess diary =
        DatelineProcess.run(
            "diary", "-o", "json", "--archive", directory.resolve(archive).toString())) {
      assertThat(diary.exitCode()).as("%s", diary).isZero();
      return diary.output();
    }
  }

  private void run() throws Exception {
    try (DatelineProcess run = DatelineProcess.run(arguments("segments"))) {
      assertThat(run.exitCode()).as("%s", run).isZero();
      assertThat(run.output())
          .contains("Files: " + directory.resolve("archive/segments"))
          .contains("Calendar: events.ics and diary.ics in " + directory.resolve("archive"));
    }
  }

  private String[] arguments(String layout) {
    return arguments(layout, "archive", "data");
  }

  private String[] arguments(String layout, String archive, String data) {
    return new String[] {
      "run",
      "--layout",
      layout,
      "--archive",
      directory.resolve(archive).toString(),
      "--data",
      directory.resolve(data).toString()
    };
  }

  private List<Path> segments() throws Exception {
    try (Stream<Path> all = Files.walk(directory.resolve("archive/segments"))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
