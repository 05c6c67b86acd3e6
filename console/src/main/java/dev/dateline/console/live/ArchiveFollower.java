package dev.dateline.console.live;

import dev.dateline.console.index.ArchiveFiles.Taken;
import dev.dateline.console.index.Change;
import dev.dateline.console.index.ConsoleIndex;
import dev.dateline.console.index.IndexException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads an archive's files, in either layout, where no broker is to be had, and goes on looking at
 * them: what is new, what has changed and what is gone is known by size, time and identity of each
 * file. A look costs a walk over all files, so the pause between two is at least {@value #EASE}
 * times as long as the last one took.
 *
 * <p>The files appear whole (the sink renames them into place), so none is read half-written. One
 * that is damaged is passed over until it changes; one that cannot be read is tried again.
 */
public final class ArchiveFollower implements Source {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveFollower.class);
  private static final int BATCH = 500;
  private static final int EASE = 20;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Path archive;
  private final ConsoleIndex index;
  private final LiveFeed feed;
  private final Duration pause;
  private final ArchiveContent content;
  private final Thread thread = new Thread(this::follow, "console-archive");
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean caughtUp;
  private volatile @Nullable String problem;

  private ArchiveFollower(Path archive, ConsoleIndex index, LiveFeed feed, Duration pause) {
    this.archive = archive;
    this.index = index;
    this.feed = feed;
    this.pause = pause;
    this.content = new ArchiveContent(archive);
    thread.setDaemon(true);
  }

  /** Begins to read. */
  public static ArchiveFollower start(Path archive, ConsoleIndex index, LiveFeed feed) {
    return start(archive, index, feed, PAUSE);
  }

  static ArchiveFollower start(Path archive, ConsoleIndex index, LiveFeed feed, Duration pause) {
    ArchiveFollower follower = new ArchiveFollower(archive, index, feed, pause);
    follower.thread.start();
    return follower;
  }

  @Override
  public boolean caughtUp() {
    return caughtUp;
  }

  @Override
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  private void follow() {
    try {
      while (!isClosing()) {
        long start = System.nanoTime();
        lookAndSay();
        long took = System.nanoTime() - start;
        // Not by an interrupt, which would break off the reading of a file.
        if (closed.await(Math.max(pause.toNanos(), EASE * took), TimeUnit.NANOSECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("the console stops reading", e);
    } catch (RuntimeException | Error e) {
      LOG.error("the console no longer follows the archive; restart it", e);
      problem = "no longer follows the archive, restart it: " + e;
    }
  }

  private boolean isClosing() {
    return closed.getCount() == 0;
  }

  private void lookAndSay() {
    try {
      look();
      problem = content.unreadable().orElse(null);
    } catch (IOException | UncheckedIOException | IndexException e) {
      String text = "the archive cannot be read: " + e.getMessage();
      if (!text.equals(problem)) {
        LOG.warn("the console is behind and tries again", e);
      }
      problem = text;
    }
  }

  /** Brings the index up to date with the files as they are now. */
  private void look() throws IOException {
    String origin = "archive " + archive.toAbsolutePath().normalize();
    if (!index.origin().equals(Optional.of(origin))) {
      index.startAnew(origin);
    }
    SortedMap<String, String> now = content.stamps();
    Map<String, String> known = index.archiveFiles().stamps();
    TreeSet<String> gone = new TreeSet<>(known.keySet());
    gone.removeAll(now.keySet());
    if (gone.stream().anyMatch(ArchiveContent::isSegment)) {
      // What it held may stand in others as well, and the last of a key counts.
      index.startAnew(origin);
      known = Map.of();
      gone.clear();
    }
    List<Taken> batch = new ArrayList<>();
    for (Map.Entry<String, String> file : now.entrySet()) {
      if (!file.getValue().equals(known.get(file.getKey())) && !isClosing()) {
        content.read(file.getKey(), file.getValue()).ifPresent(batch::add);
        flush(batch, BATCH);
      }
    }
    for (String path : gone) {
      batch.add(Taken.gone(path));
    }
    flush(batch, 1);
    if (!caughtUp && !isClosing()) {
      caughtUp = true;
      LOG.info("the console has read the archive");
      feed.publishResync();
    }
  }

  private void flush(List<Taken> batch, int atLeast) {
    if (batch.size() >= atLeast) {
      List<Change> changes = index.takeFiles(batch);
      batch.clear();
      if (caughtUp) {
        feed.publish(changes);
      }
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
