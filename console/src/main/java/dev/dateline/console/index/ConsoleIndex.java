package dev.dateline.console.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index: a database in a folder that one process has at a time. It is kept over a restart, with
 * how far its sources were read; whoever fills it decides whether to go on from there. A second
 * process beside the first gets a folder of its own, which goes with it.
 *
 * <p>One thread takes results in; any number ask.
 */
public final class ConsoleIndex implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ConsoleIndex.class);
  private static final String KEPT = "kept";
  private static final String PREFIX = "index-";
  private static final String ORIGIN = "origin";
  private static final String WHOLE = "whole";

  private final Place place;
  private final Database database;
  private final IndexWriter writer;
  private final ArchiveFiles.Writing archiveFiles;
  private final AtomicLong revision = new AtomicLong();

  private ConsoleIndex(Place place, Database database) {
    this.place = place;
    this.database = database;
    Sql sql = database.writing();
    this.writer = new IndexWriter(sql);
    this.archiveFiles = new ArchiveFiles.Writing(sql, writer);
  }

  /** A folder that this process has for itself. */
  private record Place(Path folder, FileChannel lock, boolean kept) {}

  /**
   * Opens the index of a folder, and removes what killed processes have left there.
   *
   * @throws IOException if it cannot be written to
   */
  public static ConsoleIndex open(Path parent) throws IOException {
    Files.createDirectories(parent);
    removeLeftovers(parent);
    Place place = place(parent);
    return new ConsoleIndex(place, Database.open(place.folder().resolve("index.sqlite")));
  }

  private static Place place(Path parent) throws IOException {
    Path kept = Files.createDirectories(parent.resolve(KEPT));
    FileChannel channel = openLock(kept);
    if (isFree(channel)) {
      return new Place(kept, channel, true);
    }
    channel.close();
    LOG.info("\"{}\" is another console's; this one has an index of its own", kept);
    Path own = Files.createTempDirectory(parent, PREFIX);
    FileChannel lock = openLock(own);
    if (!isFree(lock)) {
      throw new IOException("\"" + own + "\" cannot be locked");
    }
    return new Place(own, lock, false);
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      // Held until the channel is closed.
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      LOG.debug("in use by this very process", e);
      return false;
    }
  }

  /** Takes in results, which are seen all at once. */
  public List<Change> take(Collection<Result> results) {
    return take(new Batch(List.copyOf(results), List.of(), List.of(), null));
  }

  /**
   * Takes in a batch, all of it or nothing.
   *
   * @throws IndexException if it cannot be written; nothing is then lost but the batch
   */
  public List<Change> take(Batch batch) {
    return inOneCommit(
        () -> {
          List<Change> changes = new ArrayList<>();
          for (Result result : batch.results()) {
            writer.take(result).ifPresent(changes::add);
          }
          for (Letter letter : batch.letters()) {
            changes.add(writer.reject(letter));
          }
          batch.positions().forEach(writer::position);
          Instant whole = batch.whole();
          if (whole != null) {
            writer.about(WHOLE, whole.toString());
          }
          return changes;
        });
  }

  /** Takes in what has changed in files of an archive, and remembers their stamps. */
  public List<Change> takeFiles(List<ArchiveFiles.Taken> files) {
    return inOneCommit(
        () -> {
          List<Change> changes = new ArrayList<>();
          files.forEach(file -> changes.addAll(archiveFiles.take(file)));
          return changes;
        });
  }

  /** Throws everything away, and notes what the index will be made of. */
  public void startAnew(String origin) {
    inOneCommit(
        () -> {
          database.empty();
          writer.about(ORIGIN, origin);
          return List.of();
        });
  }

  /** Notes that nothing more was there at a time, and forgets rejected records that are gone. */
  public void confirm(Instant whole, Collection<Batch.Position> firstLetters) {
    inOneCommit(
        () -> {
          writer.about(WHOLE, whole.toString());
          firstLetters.forEach(first -> writer.forgetRejected(first.partition(), first.next()));
          return List.of();
        });
  }

  private List<Change> inOneCommit(Supplier<List<Change>> work) {
    try {
      List<Change> changes = work.get();
      database.commit();
      revision.incrementAndGet();
      return changes;
    } catch (RuntimeException e) {
      database.rollBack();
      throw e;
    }
  }

  /** What the index is made of; empty where nobody has said. */
  public Optional<String> origin() {
    return about(ORIGIN);
  }

  /** When it last had all that there was; empty where it never had. */
  public Optional<Instant> whole() {
    return about(WHOLE).map(Instant::parse);
  }

  private Optional<String> about(String name) {
    return database.read(
        sql -> sql.one("SELECT value FROM about WHERE name = ?", row -> row.getString(1), name));
  }

  /** How far each partition was read. */
  public List<Batch.Position> positions() {
    return database.read(
        sql ->
            sql.list(
                "SELECT topic, partition, next FROM position",
                row -> new Batch.Position(row.getString(1), row.getInt(2), row.getLong(3))));
  }

  /** The files of an archive that were taken in. */
  public ArchiveFiles archiveFiles() {
    return new ArchiveFiles(database);
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
    place.lock().close();
    if (!place.kept()) {
      remove(place.folder());
    }
  }

  private static FileChannel openLock(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static void removeLeftovers(Path parent) throws IOException {
    List<Path> folders;
    try (Stream<Path> found = Files.list(parent)) {
      folders = found.filter(it -> String.valueOf(it.getFileName()).startsWith(PREFIX)).toList();
    }
    for (Path folder : folders) {
      try (FileChannel channel = openLock(folder)) {
        if (isFree(channel)) {
          remove(folder);
        }
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
