package dev.dateline.sink.files;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A real file system of which single operations fail, writes after half of the content. */
final class FaultyFiles implements FileLayer {

  enum Operation {
    CREATE_DIRECTORY,
    READ,
    WRITE,
    FLUSH,
    MOVE
  }

  private final FileLayer disk = new DiskFiles(2);
  final List<Path> flushed = new ArrayList<>();
  Consumer<Path> beforeMove = to -> {};
  private Operation failing;
  private Predicate<Path> at;

  /** From now on this operation fails on these paths; for a move, by its target. */
  void failOn(Operation operation, Predicate<Path> paths) {
    failing = operation;
    at = paths;
  }

  void mend() {
    failing = null;
  }

  private void check(Operation operation, Path path) throws IOException {
    if (operation == failing && at.test(path)) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public void createDirectory(Path directory) throws IOException {
    check(Operation.CREATE_DIRECTORY, directory);
    disk.createDirectory(directory);
  }

  @Override
  public boolean exists(Path path) {
    return disk.exists(path);
  }

  @Override
  public List<Path> list(Path directory) throws IOException {
    return disk.list(directory);
  }

  @Override
  public byte[] read(Path file) throws IOException {
    check(Operation.READ, file);
    return disk.read(file);
  }

  @Override
  public boolean holds(Path file, byte[] content) throws IOException {
    check(Operation.READ, file);
    return disk.holds(file, content);
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    if (failing == Operation.WRITE && at.test(file)) {
      disk.write(file, Arrays.copyOf(content, content.length / 2));
    }
    check(Operation.WRITE, file);
    disk.write(file, content);
  }

  @Override
  public void writeAt(Path file, long position, byte[] content) throws IOException {
    if (failing == Operation.WRITE && at.test(file)) {
      disk.writeAt(file, position, Arrays.copyOf(content, content.length / 2));
    }
    check(Operation.WRITE, file);
    disk.writeAt(file, position, content);
  }

  /** Says what it would flush, for a test has no power cut; what is flushed must be there. */
  @Override
  public void flush(Collection<Path> paths) throws IOException {
    for (Path path : paths) {
      check(Operation.FLUSH, path);
      if (!disk.exists(path)) {
        throw new NoSuchFileException(path.toString());
      }
      flushed.add(path);
    }
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    check(Operation.MOVE, to);
    beforeMove.accept(to);
    disk.move(from, to);
  }

  @Override
  public boolean removeIfEmpty(Path directory) throws IOException {
    return disk.removeIfEmpty(directory);
  }

  @Override
  public void delete(Path path) throws IOException {
    disk.delete(path);
  }

  @Override
  public void close() {
    disk.close();
  }
}
