package dev.dateline.sink.files;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings files into place whole, and fences former owners of a partition.
 *
 * <p>Each ownership of a partition is an epoch with a directory of its own, {@code
 * .staging/<partition>/<epoch>/}. A new owner moves all other epochs away before it does anything.
 * Every change of the archive is a rename out of the epoch's directory, or, for a removal, into it;
 * and the directory is made once and never again. So a paused process that wakes up and does not
 * know that it lost the partition cannot overwrite or remove anything: its renames find no
 * directory.
 *
 * <p>Files are flushed before they are renamed, all of a batch at once, and the directories that
 * changed after it: when {@link #apply} returns, a power cut takes nothing back. A crash before
 * leaves whole files, some of the batch new and some old, until the batch is done again.
 *
 * <p>Not thread-safe; one thread owns it.
 */
final class Staging {

  /** How often a directory is made anew that someone removes at the same time as empty. */
  private static final int ATTEMPTS = 5;

  private final FileLayer files;
  private final Path epoch;
  private long next;

  private Staging(FileLayer files, Path epoch) {
    this.files = files;
    this.epoch = epoch;
  }

  /**
   * Begins an epoch and ends all others of the same home, leftovers of a crash among them. The
   * caller must make sure <em>after</em> it that the partition is still its own.
   *
   * @param home the staging directory of the partition
   * @param epoch a name that no other ownership has
   */
  static Staging claim(FileLayer files, Path home, String epoch) throws IOException {
    for (Path fenced : fence(files, home, epoch)) {
      files.delete(fenced);
    }
    return new Staging(files, home.resolve(epoch));
  }

  /**
   * Begins an epoch and moves all others into it, where their owners do not find them: the move is
   * one step, and ends what an owner is doing.
   *
   * @return what the others left, for the new owner to use and delete
   */
  static List<Path> fence(FileLayer files, Path home, String epoch) throws IOException {
    Path own = home.resolve(epoch);
    makeIn(files, home, new LinkedHashSet<>(), () -> files.createDirectory(own));
    List<Path> fenced = new ArrayList<>();
    for (Path other : files.list(home)) {
      if (!other.equals(own)) {
        Path away = own.resolve("fenced-" + fenced.size());
        files.move(other, away);
        fenced.add(away);
      }
    }
    return fenced;
  }

  /**
   * Makes the archive as the changes say; on return all of it is on the disk.
   *
   * @throws FencedException if another owner ended this epoch
   * @throws IOException if the archive cannot be written; doing the same again mends it
   */
  void apply(FileChanges changes, FileTally tally) throws IOException {
    try {
      Set<Path> touched = new LinkedHashSet<>();
      moveIntoPlace(stage(changes, touched, tally), touched, tally);
      Set<Path> emptied = removeGone(changes, touched, tally);
      files.flush(touched);
      for (Path directory : emptied) {
        prune(files, directory);
      }
    } catch (IOException e) {
      if (!files.exists(epoch)) {
        throw new FencedException(epoch);
      }
      clear();
      throw e;
    }
  }

  /** Ends the epoch, where it is still ours to end. */
  void release() throws IOException {
    release(files, epoch);
  }

  /** Ends an epoch, and removes the directories above it that nobody is in. */
  static void release(FileLayer files, Path epoch) throws IOException {
    if (files.exists(epoch)) {
      files.delete(epoch);
      Path home = parent(epoch);
      if (files.removeIfEmpty(home)) {
        files.removeIfEmpty(parent(home));
      }
    }
  }

  /**
   * Removes a directory below {@code articles/2025} or the like and those above it, as far as they
   * are empty. It need not be flushed: an empty directory that a power cut brings back does no
   * harm.
   */
  private void prune(FileLayer layer, Path directory) throws IOException {
    Path archive = parent(parent(parent(epoch)));
    for (Path path = directory;
        path.startsWith(archive) && archive.relativize(path).getNameCount() > 1;
        path = parent(path)) {
      if (!layer.removeIfEmpty(path)) {
        return;
      }
    }
  }

  /** Something that is done in a directory. */
  private interface Step {
    void run() throws IOException;
  }

  /**
   * Does it in a directory, which is made as often as the owner of another partition removes it.
   */
  private static void makeIn(FileLayer files, Path directory, Set<Path> touched, Step step)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        ensureDirectory(files, directory, touched);
        step.run();
        return;
      } catch (NoSuchFileException e) {
        if (attempt == ATTEMPTS || files.exists(directory)) {
          throw e;
        }
      }
    }
  }

  /** Writes and flushes what differs from what is there; target by staged file. */
  private Map<Path, Path> stage(FileChanges changes, Set<Path> touched, FileTally tally)
      throws IOException {
    Map<Path, Path> targets = new LinkedHashMap<>();
    for (Map.Entry<Path, byte @Nullable []> change : changes.contents().entrySet()) {
      byte @Nullable [] content = change.getValue();
      if (content == null) {
        continue;
      }
      Path target = change.getKey();
      if (files.holds(target, content)) {
        tally.unchanged.increment();
        // Its rename may have been the last act before a crash, and not yet on the disk.
        touched.add(parent(target));
        continue;
      }
      Path staged = epoch.resolve(Long.toString(next++));
      files.write(staged, content);
      targets.put(staged, target);
    }
    files.flush(targets.keySet());
    return targets;
  }

  private void moveIntoPlace(Map<Path, Path> targets, Set<Path> touched, FileTally tally)
      throws IOException {
    for (Map.Entry<Path, Path> staged : targets.entrySet()) {
      Path directory = parent(staged.getValue());
      makeIn(files, directory, touched, () -> files.move(staged.getKey(), staged.getValue()));
      touched.add(directory);
      tally.written.increment();
    }
  }

  /** The directories from which something was removed. */
  private Set<Path> removeGone(FileChanges changes, Set<Path> touched, FileTally tally)
      throws IOException {
    Set<Path> emptied = new LinkedHashSet<>();
    for (Map.Entry<Path, byte @Nullable []> change : changes.contents().entrySet()) {
      if (change.getValue() == null && files.exists(change.getKey())) {
        Path removed = epoch.resolve(Long.toString(next++));
        files.move(change.getKey(), removed);
        files.delete(removed);
        touched.add(parent(change.getKey()));
        emptied.add(parent(change.getKey()));
        tally.removed.increment();
      }
    }
    return emptied;
  }

  /** Removes what a failed batch left: when the disk is full, it is what fills it. */
  private void clear() {
    try {
      for (Path left : files.list(epoch)) {
        files.delete(left);
      }
    } catch (IOException e) {
      // The failure of the batch is the one to tell; the next epoch removes what is left.
    }
  }

  static void ensureDirectory(FileLayer files, Path directory, Set<Path> touched)
      throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path path = directory; path != null && !files.exists(path); path = path.getParent()) {
      missing.add(0, path);
    }
    for (Path path : missing) {
      try {
        files.createDirectory(path);
      } catch (FileAlreadyExistsException e) {
        // The owner of another partition made it in the meantime.
      }
      if (path.getParent() != null) {
        touched.add(path.getParent());
      }
    }
  }

  private static Path parent(Path file) {
    return requireNonNull(file.getParent());
  }
}
