package dev.dateline.console.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of one process: a folder of its own, made anew at each start and removed at the end.
 *
 * <p>It is not kept over a restart, although that would be quicker: a tombstone that Kafka has
 * compacted away while nobody looked would leave an event here for ever.
 *
 * <p>One thread takes results in; any number ask.
 */
public final class ConsoleIndex implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ConsoleIndex.class);
  private static final String PREFIX = "index-";

  private final Path folder;
  private final FileChannel lock;
  private final Database database;
  private final IndexWriter writer;
  private final AtomicLong revision = new AtomicLong();

  private ConsoleIndex(Path folder, FileChannel lock, Database database) {
    this.folder = folder;
    this.lock = lock;
    this.database = database;
    this.writer = new IndexWriter(database.writing());
  }

  /**
   * Makes an empty index in a folder, and removes what killed processes have left there.
   *
   * @throws IOException if it cannot be written to
   */
  public static ConsoleIndex create(Path parent) throws IOException {
    Files.createDirectories(parent);
    removeLeftovers(parent);
    Path folder = Files.createTempDirectory(parent, PREFIX);
    FileChannel channel = open(folder);
    FileLock held = channel.lock();
    if (!held.isValid()) {
      throw new IOException("\"" + folder + "\" cannot be locked");
    }
    return new ConsoleIndex(folder, channel, Database.create(folder.resolve("index.sqlite")));
  }

  /** Takes in results, which are seen all at once. */
  public List<Change> take(Collection<Result> results) {
    List<Change> changes = new ArrayList<>();
    for (Result result : results) {
      writer.take(result).ifPresent(changes::add);
    }
    commit();
    return changes;
  }

  /**
   * Takes in what was rejected.
   *
   * @param time tells when each was
   */
  public List<Change> reject(Collection<Result> letters, Function<Result, String> time) {
    List<Change> changes = new ArrayList<>();
    for (Result letter : letters) {
      changes.add(writer.reject(letter, time.apply(letter)));
    }
    commit();
    return changes;
  }

  private void commit() {
    database.commit();
    revision.incrementAndGet();
  }

  /** Rises with each change. */
  public long revision() {
    return revision.get();
  }

  public Articles articles() {
    return new Articles(database);
  }

  public Events events() {
    return new Events(database);
  }

  public Entities entities() {
    return new Entities(database);
  }

  public Search search() {
    return new Search(database);
  }

  public Timeline timeline() {
    return new Timeline(database);
  }

  public DiaryEvents diaryEvents() {
    return new DiaryEvents(database);
  }

  public Rejections rejections() {
    return new Rejections(database);
  }

  @Override
  public void close() throws IOException {
    database.close();
    lock.close();
    remove(folder);
  }

  private static FileChannel open(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static void removeLeftovers(Path parent) throws IOException {
    List<Path> folders;
    try (Stream<Path> found = Files.list(parent)) {
      folders = found.filter(it -> String.valueOf(it.getFileName()).startsWith(PREFIX)).toList();
    }
    for (Path folder : folders) {
      try (FileChannel channel = open(folder)) {
        if (channel.tryLock() != null) {
          remove(folder);
        }
      } catch (OverlappingFileLockException e) {
        LOG.debug("\"{}\" is in use by this very process", folder, e);
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
