package dev.dateline.sink.files;

import dev.dateline.topics.ContentHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the files of an archive ought to be, in memory: of most of them the hash alone, some 200
 * bytes a file. It stands in for the file system where the files are thought through and not
 * written.
 */
final class ExpectedFiles implements FileLayer {

  private final Map<Path, byte[]> hashes = new HashMap<>();
  private final Map<Path, byte[]> contents = new HashMap<>();
  private final Predicate<Path> kept;

  /**
   * Nothing is expected yet.
   *
   * @param kept files whose content is remembered as well: those that are read again
   */
  ExpectedFiles(Predicate<Path> kept) {
    this.kept = kept;
  }

  void apply(FileChanges changes) {
    changes
        .contents()
        .forEach(
            (file, content) -> {
              if (content == null) {
                hashes.remove(file);
                contents.remove(file);
                return;
              }
              hashes.put(file, ContentHash.of(content));
              if (kept.test(file)) {
                contents.put(file, content);
              }
            });
  }

  Set<Path> files() {
    return hashes.keySet();
  }

  byte @Nullable [] hash(Path file) {
    return hashes.get(file);
  }

  @Override
  public byte @Nullable [] read(Path file) {
    return contents.get(file);
  }

  @Override
  public boolean exists(Path path) {
    return hashes.containsKey(path);
  }

  @Override
  public void createDirectory(Path directory) throws IOException {
    throw notWritten(directory);
  }

  @Override
  public List<Path> list(Path directory) throws IOException {
    throw notWritten(directory);
  }

  @Override
  public boolean holds(Path file, byte[] content) throws IOException {
    throw notWritten(file);
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    throw notWritten(file);
  }

  @Override
  public void writeAt(Path file, long position, byte[] content) throws IOException {
    throw notWritten(file);
  }

  @Override
  public void flush(Collection<Path> paths) throws IOException {
    throw notWritten(paths.iterator().next());
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    throw notWritten(to);
  }

  @Override
  public boolean removeIfEmpty(Path directory) throws IOException {
    throw notWritten(directory);
  }

  @Override
  public void delete(Path path) throws IOException {
    throw notWritten(path);
  }

  private static IOException notWritten(Path path) {
    return new IOException("\"" + path + "\" is only thought of");
  }

  @Override
  public void close() {}
}
