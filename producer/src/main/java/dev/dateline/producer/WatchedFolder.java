package dev.dateline.producer;

import dev.dateline.producer.input.FolderFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Publishes the files that appear in a folder, each once it is complete: when two looks in a row
 * found the same size and time of change. A file that changes later is published again, one whose
 * embargo ends as well.
 *
 * <p>It looks, rather than have the system tell it of changes: {@code WatchService} knows neither
 * network folders nor folders within the folder, may lose events, and says when a file was begun
 * and not when it was finished, so that two looks would be needed all the same.
 *
 * <p>What was published is remembered in memory only. After a restart everything is published
 * again, which the pipeline takes for what it is: nothing new.
 */
public final class WatchedFolder {

  private final Path folder;
  private final Publishing publishing;
  private final PublishListener listener;
  private final Clock clock;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Map<Path, Sighting> sightings = new HashMap<>();
  private final List<Embargo> embargoes = new ArrayList<>();
  private boolean missing;

  /** Publishes files; an {@link ArchivePublisher}, or a test's. */
  interface Publishing {
    PublishReport publish(List<Path> files, PublishListener listener) throws InterruptedException;
  }

  private record Embargo(Instant end, List<Path> files) {}

  private record Sighting(FolderFiles.Stamp stamp, State state) {}

  private enum State {
    SEEN_ONCE,
    PUBLISHED
  }

  public WatchedFolder(
      Path folder, ArchivePublisher publisher, PublishListener listener, Clock clock) {
    this(folder, publisher::publish, listener, clock);
  }

  WatchedFolder(Path folder, Publishing publishing, PublishListener listener, Clock clock) {
    this.folder = folder;
    this.publishing = publishing;
    this.listener = listener;
    this.clock = clock;
  }

  /**
   * Looks again and again until {@link #stop} is called or the thread is interrupted.
   *
   * @param pause between two looks
   */
  public void run(Duration pause) throws InterruptedException {
    do {
      look();
    } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Ends {@link #run} after the look that is under way; from any thread. */
  public void stop() {
    stopped.countDown();
  }

  /**
   * Looks once and publishes what is complete.
   *
   * @return the books of what was published; empty where nothing was to be
   */
  public Optional<PublishReport> look() throws InterruptedException {
    if (!folderIsThere()) {
      return Optional.empty();
    }
    Map<Path, FolderFiles.Stamp> found = FolderFiles.in(folder);
    sightings.keySet().retainAll(found.keySet());
    List<Path> due = new ArrayList<>();
    found.forEach(
        (file, stamp) -> {
          Sighting before = sightings.get(file);
          if (before == null || !before.stamp.equals(stamp)) {
            sightings.put(file, new Sighting(stamp, State.SEEN_ONCE));
          } else if (before.state == State.SEEN_ONCE) {
            due.add(file);
          }
        });
    for (Path file : endedEmbargoes()) {
      if (sightings.containsKey(file) && !due.contains(file)) {
        due.add(file);
      }
    }
    return due.isEmpty() ? Optional.empty() : Optional.of(publish(due, found));
  }

  private PublishReport publish(List<Path> due, Map<Path, FolderFiles.Stamp> found)
      throws InterruptedException {
    PublishReport report = publishing.publish(due, listener);
    for (Path file : due) {
      FolderFiles.Stamp stamp = found.get(file);
      if (stamp != null) {
        sightings.put(file, new Sighting(stamp, State.PUBLISHED));
      }
    }
    Instant end = report.nextEmbargoEnd();
    if (end != null) {
      embargoes.add(new Embargo(end, due));
    }
    return report;
  }

  private List<Path> endedEmbargoes() {
    List<Path> files = new ArrayList<>();
    Instant now = clock.instant();
    embargoes.removeIf(
        embargo -> {
          boolean ended = !embargo.end.isAfter(now);
          if (ended) {
            files.addAll(embargo.files);
          }
          return ended;
        });
    return files;
  }

  private boolean folderIsThere() {
    boolean there = Files.isDirectory(folder);
    if (!there && !missing) {
      listener.notice(folder + ": is not there; waiting until it is");
    } else if (there && missing) {
      listener.notice(folder + ": is there again");
    }
    missing = !there;
    return there;
  }
}
