package dev.dateline.producer.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The articles of files, folders and standard input, in a fixed order. One file is open at a time,
 * one article in memory; only the names of the files are all held.
 */
public final class ArchiveSource implements ArticleSource {

  private static final Logger log = LoggerFactory.getLogger(ArchiveSource.class);

  private final FileArticles.Limits limits;
  private final InputStream standardInput;
  private final List<Skipped> skipped;
  private final Iterator<InputFile> files;
  private final OptionalLong bytesInAll;
  private @Nullable FileArticles current;
  private long bytesOfClosed;
  private long filesRead;

  private ArchiveSource(InputWalk walk, FileArticles.Limits limits, InputStream standardInput) {
    this.limits = limits;
    this.standardInput = standardInput;
    this.skipped = List.copyOf(walk.skipped());
    this.files = walk.files().iterator();
    this.bytesInAll = bytesInAll(walk.files());
  }

  /**
   * Finds the files; opens none yet.
   *
   * @param inputs files, folders, and {@code -} for standard input
   * @param maxPieceBytes the most that one article's input may have
   * @param clock decides what is still embargoed
   */
  public static ArchiveSource of(List<Path> inputs, int maxPieceBytes, Clock clock) {
    return of(inputs, maxPieceBytes, clock, System.in);
  }

  static ArchiveSource of(
      List<Path> inputs, int maxPieceBytes, Clock clock, InputStream standardInput) {
    InputWalk walk = new InputWalk();
    inputs.forEach(walk::add);
    FileArticles.Limits limits = new FileArticles.Limits(maxPieceBytes, new Release(clock));
    return new ArchiveSource(walk, limits, standardInput);
  }

  /** What was passed over in folders because it is plainly not input. */
  public List<Skipped> skipped() {
    return skipped;
  }

  /** Files opened so far, standard input among them. */
  public long filesRead() {
    return filesRead;
  }

  @Override
  public @Nullable ReadOutcome next() {
    while (true) {
      FileArticles open = current;
      if (open != null) {
        ReadOutcome outcome = open.next();
        if (outcome != null) {
          return outcome;
        }
        closeCurrent();
      }
      if (!files.hasNext()) {
        return null;
      }
      ReadOutcome failure = open(files.next());
      if (failure != null) {
        return failure;
      }
    }
  }

  private @Nullable ReadOutcome open(InputFile file) {
    try {
      if (file instanceof InputFile.Unreadable unreadable) {
        return rejected(file, unreadable.reason());
      }
      filesRead++;
      if (file instanceof InputFile.OnDisk onDisk) {
        current = FileArticles.open(onDisk, limits);
      } else if (file instanceof InputFile.Standard standard) {
        current = FileArticles.standardInput(standard, keptOpen(standardInput), limits);
      }
      return null;
    } catch (IOException e) {
      return rejected(file, InputWalk.reason(e));
    }
  }

  private static ReadOutcome rejected(InputFile file, String reason) {
    return new ReadOutcome.Rejected(
        new InputPiece(Place.whole(file.shown()), null), file.shown() + ": " + reason);
  }

  @Override
  public long bytesRead() {
    return bytesOfClosed + (current == null ? 0 : current.bytesRead());
  }

  @Override
  public OptionalLong bytesInAll() {
    return bytesInAll;
  }

  @Override
  public void close() {
    closeCurrent();
  }

  private void closeCurrent() {
    FileArticles open = current;
    if (open == null) {
      return;
    }
    current = null;
    bytesOfClosed += open.bytesRead();
    try {
      open.close();
    } catch (IOException e) {
      // Everything was read; what closing a file that is only read may complain of changes nothing.
      log.debug("closing an input failed", e);
    }
  }

  private static InputStream keptOpen(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return in.read(target, offset, length);
      }

      @Override
      public void close() {
        // Standard input belongs to the process.
      }
    };
  }

  private static OptionalLong bytesInAll(List<InputFile> files) {
    long sum = 0;
    for (InputFile file : files) {
      if (file instanceof InputFile.Standard) {
        return OptionalLong.empty();
      }
      if (file instanceof InputFile.OnDisk onDisk) {
        sum += onDisk.size();
      }
    }
    return OptionalLong.of(sum);
  }
}
