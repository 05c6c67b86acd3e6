package dev.dateline.sink.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.sink.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One archive, one group of writers. */
class ArchiveIdentityTest {

  private static final ArchiveOrigin HERE = new ArchiveOrigin("cluster-a", "topic-a");

  @TempDir Path directory;
  private final FaultyFiles files = new FaultyFiles();

  private ArchiveIdentity identity(String group, String layout, ArchiveOrigin origin) {
    Path archive = directory.resolve("archive");
    return new ArchiveIdentity(
        new Archive(new ArchiveLayout(archive), files, new FileTally()),
        group,
        layout,
        () -> origin);
  }

  @Test
  void isMadeOnceAndStaysTheSame() throws IOException {
    String id = identity("g", "documents", HERE).ensure();
    assertThat(identity("g", "documents", HERE).ensure()).isEqualTo(id);
    assertThat(directory.resolve("archive").resolve(ArchiveIdentity.FILE)).exists();
    assertThat(files.flushed).contains(directory.resolve("archive"));
  }

  @Test
  void anotherClusterOrGroupIsRefusedAndNamed() throws IOException {
    identity("g", "documents", HERE).ensure();
    ArchiveOrigin elsewhere = new ArchiveOrigin("cluster-b", "topic-b");
    for (ArchiveIdentity other :
        Stream.of(identity("h", "documents", HERE), identity("g", "documents", elsewhere))
            .toList()) {
      assertThatThrownBy(other::ensure)
          .isInstanceOf(ArchiveTakenException.class)
          .hasMessageContaining("is written by group g of the Kafka cluster cluster-a, not by")
          .hasMessageContaining("give another --archive, or remove");
      assertThatThrownBy(other::check).isInstanceOf(ArchiveTakenException.class);
    }
  }

  @Test
  void anotherLayoutIsRefused() throws IOException {
    identity("g", "documents", HERE).ensure();
    assertThatThrownBy(identity("g", "segments", HERE)::ensure)
        .isInstanceOf(ArchiveTakenException.class)
        .hasMessageEndingWith(
            "has the layout \"documents\", not \"segments\"; give another --archive, or --layout"
                + " documents");
  }

  @Test
  void aTopicThatWasMadeAnewIsFollowedByDocumentsAndRefusedBySegments() throws IOException {
    ArchiveOrigin anew = new ArchiveOrigin("cluster-a", "topic-b");
    String id = identity("g", "documents", HERE).ensure();
    assertThat(identity("g", "documents", anew).ensure()).isEqualTo(id);
    assertThat(identity("g", "documents", anew).ensure()).isEqualTo(id);
    Files.delete(directory.resolve("archive").resolve(ArchiveIdentity.FILE));
    identity("g", "segments", HERE).ensure();
    assertThatThrownBy(identity("g", "segments", anew)::ensure)
        .hasMessageContaining("its offsets begin again");
  }

  @Test
  void aDamagedFileBlocksAndSaysWhatToDo() throws IOException {
    identity("g", "documents", HERE).ensure();
    Files.writeString(directory.resolve("archive").resolve(ArchiveIdentity.FILE), "{");
    assertThatThrownBy(identity("g", "documents", HERE)::ensure)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("does not say whose archive it is")
        .hasMessageContaining("remove it to go on from here");
    identity("g", "documents", HERE).check();
  }

  @Test
  void whatAKillLeftEmptyIsMadeAnewAtTheSecondLook() throws IOException {
    Path file = directory.resolve("archive").resolve(ArchiveIdentity.FILE);
    Files.createDirectories(directory.resolve("archive"));
    Files.createFile(file);
    ArchiveIdentity identity = identity("g", "documents", HERE);

    assertThatThrownBy(identity::ensure)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is empty");
    String id = identity.ensure();

    assertThat(identity("g", "documents", HERE).ensure()).isEqualTo(id);
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void whatAnotherMakesThisMomentStays() throws IOException {
    Path file = directory.resolve("archive").resolve(ArchiveIdentity.FILE);
    Files.createDirectories(directory.resolve("archive"));
    Files.createFile(file);
    ArchiveIdentity identity = identity("g", "documents", HERE);
    assertThatThrownBy(identity::ensure).isInstanceOf(IOException.class);
    Files.delete(file);
    String others = identity("g", "documents", HERE).ensure();

    assertThat(identity.ensure()).isEqualTo(others);
  }

  @Test
  void anArchiveThatCannotBeWrittenIsTriedAgain() throws IOException {
    files.failOn(FaultyFiles.Operation.WRITE, path -> true);
    assertThatThrownBy(identity("g", "documents", HERE)::ensure).isInstanceOf(IOException.class);
    files.mend();
    assertThat(identity("g", "documents", HERE).ensure()).isNotEmpty();
  }

  @Test
  void aPositionOfAnotherArchiveDoesNotCount() throws IOException {
    FilesBench bench = FilesBench.ofResults(directory.resolve("first")).assign(0);
    bench.record(0, "article/a", Samples.article("a", "2025-06-20", "Text.")).round();
    assertThat(bench.committed(0)).isEqualTo(1);
    bench.assign();
    Files.delete(directory.resolve("first/articles/2025/06/20/a.json"));

    bench.assign(0).round();
    assertThat(bench.content()).isEmpty();
    bench.assign();

    bench.archiveName = () -> "another";
    bench.assign(0).round().round();
    assertThat(bench.content()).containsOnlyKeys("articles/2025/06/20/a.json");
    assertThat(bench.committed(0)).isEqualTo(1);
    bench.close();
  }
}
