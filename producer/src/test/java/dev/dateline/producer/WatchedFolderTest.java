package dev.dateline.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {

  @TempDir private Path parent;

  private final List<String> published = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final SetClock clock = new SetClock(Instant.parse("2025-06-20T12:00:00Z"));
  private Instant embargoEnd;
  private Path folder;
  private WatchedFolder watched;

  @BeforeEach
  void setUp() throws IOException {
    folder = Files.createDirectory(parent.resolve("inbox"));
    PublishListener listener =
        new PublishListener() {
          @Override
          public void notice(String message) {
            notices.add(message);
          }
        };
    watched = new WatchedFolder(folder, this::record, listener, clock);
  }

  @Test
  void publishesAFileOnceTwoLooksFoundItTheSame() throws Exception {
    write("a.txt", "one");

    assertThat(watched.look()).isEmpty();
    assertThat(watched.look()).isPresent();
    assertThat(watched.look()).isEmpty();
    assertThat(published).containsExactly("a.txt");
  }

  @Test
  void waitsWhileAFileGrows() throws Exception {
    write("a.txt", "one");
    watched.look();
    write("a.txt", "one and two");
    watched.look();

    assertThat(published).isEmpty();
    watched.look();
    assertThat(published).containsExactly("a.txt");
  }

  @Test
  void publishesAFileThatChangedAgain() throws Exception {
    Path file = write("a.txt", "one");
    watched.look();
    watched.look();
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
    watched.look();
    watched.look();

    assertThat(published).containsExactly("a.txt", "a.txt");
  }

  @Test
  void publishesAFileThatWasRemovedAndCameBack() throws Exception {
    Path file = write("a.txt", "one");
    watched.look();
    watched.look();
    Files.delete(file);
    watched.look();
    write("a.txt", "one");
    watched.look();
    watched.look();

    assertThat(published).containsExactly("a.txt", "a.txt");
  }

  @Test
  void findsFilesInFoldersAndLeavesOthersAlone() throws Exception {
    Files.createDirectory(folder.resolve("deep"));
    write("deep/b.ndjson", "{}");
    write(".a.txt.part", "half");
    write("notes.md", "# notes");
    watched.look();
    watched.look();

    assertThat(published).containsExactly("deep/b.ndjson");
  }

  @Test
  void outlivesTheFolder() throws Exception {
    Files.delete(folder);
    watched.look();
    watched.look();
    Files.createDirectory(folder);
    write("a.txt", "one");
    watched.look();
    watched.look();

    assertThat(published).containsExactly("a.txt");
    assertThat(notices)
        .containsExactly(
            folder + ": is not there; waiting until it is", folder + ": is there again");
  }

  @Test
  void publishesAgainWhenAnEmbargoEnds() throws Exception {
    write("a.txt", "one");
    embargoEnd = Instant.parse("2025-06-21T00:00:00Z");
    watched.look();
    watched.look();
    embargoEnd = null;

    watched.look();
    assertThat(published).hasSize(1);
    clock.now = Instant.parse("2025-06-21T00:00:00Z");
    watched.look();
    watched.look();
    assertThat(published).containsExactly("a.txt", "a.txt");
  }

  @Test
  void runsUntilItIsStopped() throws Exception {
    write("a.txt", "one");
    watched.look();
    watched.stop();

    watched.run(Duration.ofDays(1));

    assertThat(published).containsExactly("a.txt");
  }

  private PublishReport record(List<Path> files, PublishListener listener) {
    files.forEach(file -> published.add(folder.relativize(file).toString().replace('\\', '/')));
    PublishReport.Listed none = new PublishReport.Listed(0, List.of());
    return new PublishReport(
        files.size(), files.size(), files.size(), 0, none, none, embargoEnd, none, 0, none);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static final class SetClock extends Clock {
    private Instant now;

    SetClock(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
