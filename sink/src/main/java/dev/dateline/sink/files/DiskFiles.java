package dev.dateline.sink.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file system of the machine. Flushing many files at once from several threads lets the journal
 * of the file system commit them together, where one after the other waits for each.
 */
final class DiskFiles implements FileLayer {

  private static final boolean WINDOWS =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

  private final ExecutorService flushers;

  DiskFiles(int flushThreads) {
    AtomicInteger number = new AtomicInteger();
    this.flushers =
        Executors.newFixedThreadPool(
            flushThreads,
            task -> {
              Thread thread = new Thread(task, "dateline-flush-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public void createDirectory(Path directory) throws IOException {
    Files.createDirectory(directory);
  }

  @Override
  public boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public List<Path> list(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public byte @Nullable [] read(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  @Override
  public boolean holds(Path file, byte[] content) throws IOException {
    try {
      return Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  @Override
  public void writeAt(Path file, long position, byte[] content) throws IOException {
    try (FileChannel channel =
        position == 0
            ? FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
            : FileChannel.open(file, StandardOpenOption.WRITE)) {
      if (channel.size() < position) {
        throw new IOException(
            "\"%s\" has %d bytes and had %d; someone cut it"
                .formatted(file, channel.size(), position));
      }
      channel.truncate(position);
      ByteBuffer rest = ByteBuffer.wrap(content);
      for (long at = position; rest.hasRemaining(); ) {
        at += channel.write(rest, at);
      }
    }
  }

  @Override
  public void flush(Collection<Path> paths) throws IOException {
    List<Callable<@Nullable Void>> tasks = new ArrayList<>();
    for (Path path : paths) {
      tasks.add(
          () -> {
            flush(path);
            return null;
          });
    }
    try {
      for (Future<@Nullable Void> flushed : flushers.invokeAll(tasks)) {
        flushed.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while files were flushed");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException("flushing failed: " + e.getCause(), e);
    }
  }

  /** Windows refuses to open a directory, and does not need its flush. */
  private static void flush(Path path) throws IOException {
    boolean directory = Files.isDirectory(path);
    if (directory && WINDOWS) {
      return;
    }
    StandardOpenOption how = directory ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public boolean removeIfEmpty(Path directory) throws IOException {
    try {
      return Files.isDirectory(directory) && Files.deleteIfExists(directory);
    } catch (DirectoryNotEmptyException e) {
      return false;
    }
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed)
              throws IOException {
            if (failed != null) {
              throw failed;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() {
    flushers.shutdown();
  }
}
