package dev.dateline.sink.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFilesTest {

  private static final byte[] CONTENT = {1, 2, 3};

  @TempDir Path home;
  private final DiskFiles files = new DiskFiles(3);

  @AfterEach
  void close() {
    files.close();
  }

  @Test
  void flushesManyFilesAndTheirDirectory() throws IOException {
    List<Path> paths = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Path path = home.resolve("file" + i);
      files.write(path, CONTENT);
      paths.add(path);
    }
    paths.add(home);
    files.flush(paths);
    assertThat(files.list(home)).hasSize(20);
  }

  @Test
  void tellsWhenOneOfManyCannotBeFlushed() throws IOException {
    Path there = home.resolve("there");
    files.write(there, CONTENT);
    Path missing = home.resolve("missing");
    assertThatThrownBy(() -> files.flush(List.of(there, missing)))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("missing");
  }

  @Test
  void neverWritesOverAFile() throws IOException {
    Path file = home.resolve("file");
    files.write(file, CONTENT);
    assertThatThrownBy(() -> files.write(file, CONTENT))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void movesInPlaceOfWhatIsThere() throws IOException {
    Path from = home.resolve("from");
    Path to = home.resolve("to");
    files.write(from, CONTENT);
    files.write(to, new byte[] {9});
    assertThat(files.holds(to, CONTENT)).isFalse();
    files.move(from, to);
    assertThat(files.exists(from)).isFalse();
    assertThat(files.holds(to, CONTENT)).isTrue();
    assertThat(files.read(to)).isEqualTo(CONTENT);
  }

  @Test
  void comparesContentAndNotLengthAlone() throws IOException {
    Path file = home.resolve("file");
    files.write(file, CONTENT);
    assertThat(files.holds(file, new byte[] {1, 2, 4})).isFalse();
    assertThat(files.holds(file, new byte[] {1, 2})).isFalse();
  }

  @Test
  void takesWhatIsNotThereForNothing() throws IOException {
    Path missing = home.resolve("missing");
    assertThat(files.read(missing)).isNull();
    assertThat(files.holds(missing, CONTENT)).isFalse();
    assertThat(files.list(missing)).isEmpty();
    assertThat(files.exists(missing)).isFalse();
  }

  @Test
  void deletesADirectoryWithAllThatIsInIt() throws IOException {
    Path deep = Files.createDirectories(home.resolve("a/b"));
    files.write(deep.resolve("file"), CONTENT);
    files.delete(home.resolve("a"));
    assertThat(home).isEmptyDirectory();
  }
}
