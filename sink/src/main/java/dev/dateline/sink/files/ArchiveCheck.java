package dev.dateline.sink.files;

import static java.util.Objects.requireNonNull;

import dev.dateline.topics.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Compares the documents of an archive with {@code news.results}, by the same code that writes
 * them, and mends them. Not thread-safe.
 *
 * <p>It is handed the records twice over: those that the files must show, and those that the writer
 * has not come to yet; what these touch may be as before or as after, and is passed over.
 */
public final class ArchiveCheck implements AutoCloseable {

  private final ArchiveLayout layout;
  private final ExpectedFiles expected;
  private final ResultMaterializer materializer;
  private final DiskFiles disk = new DiskFiles(Pace.DEFAULT.flushThreads());
  private final Set<Path> undecided = new HashSet<>();

  /**
   * A check.
   *
   * @param wanted files whose content is to be remembered, for {@link #repair}; empty for a check
   *     alone
   */
  public ArchiveCheck(Path archive, Set<Path> wanted) {
    Path root = archive.toAbsolutePath().normalize();
    this.layout = new ArchiveLayout(root);
    Path events = root.resolve("events");
    this.expected = new ExpectedFiles(file -> file.startsWith(events) || wanted.contains(file));
    this.materializer = new ResultMaterializer(layout, expected, Clock.systemUTC());
  }

  /** Takes records of one partition, in order, that the files must show. */
  public void shown(List<ConsumerRecord<byte[], byte[]>> batch) throws IOException {
    expected.apply(materializer.changes(batch));
  }

  /** Takes records of one partition, in order, that the files may show already. */
  public void pending(List<ConsumerRecord<byte[], byte[]>> batch) throws IOException {
    FileChanges changes = materializer.changes(batch);
    undecided.addAll(changes.contents().keySet());
    expected.apply(changes);
  }

  /** Every difference, in order of the files. */
  public List<Difference> differences() throws IOException {
    List<Difference> differences = new ArrayList<>();
    Set<Path> there = new HashSet<>();
    for (String folder : List.of("articles", "events")) {
      there.addAll(filesUnder(layout.root().resolve(folder)));
    }
    Set<Path> all = new TreeSet<>(there);
    all.addAll(expected.files());
    for (Path file : all) {
      Difference difference = undecided.contains(file) ? null : compare(file, there.contains(file));
      if (difference != null) {
        differences.add(difference);
      }
    }
    return differences;
  }

  private @Nullable Difference compare(Path file, boolean there) throws IOException {
    byte @Nullable [] hash = expected.hash(file);
    if (!there) {
      return new Difference(Difference.Kind.MISSING, file, "news.results has it");
    }
    if (hash == null) {
      return new Difference(Difference.Kind.UNEXPECTED, file, "news.results knows nothing of it");
    }
    byte @Nullable [] content = disk.read(file);
    return content != null && Arrays.equals(ContentHash.of(content), hash)
        ? null
        : new Difference(Difference.Kind.DIFFERENT, file, "news.results has another content");
  }

  /**
   * Mends files; the writers must not run.
   *
   * @param differences whose files were among those wanted
   */
  public void repair(List<Difference> differences) throws IOException {
    FileChanges changes = new FileChanges();
    for (Difference one : differences) {
      if (one.kind() == Difference.Kind.UNEXPECTED) {
        changes.remove(one.file());
      } else {
        changes.write(one.file(), requireNonNull(expected.read(one.file())));
      }
    }
    Staging staging = Staging.claim(disk, layout.staging("repair"), UUID.randomUUID().toString());
    staging.apply(changes, new FileTally());
    staging.release();
  }

  private static List<Path> filesUnder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Override
  public void close() {
    disk.close();
  }
}
