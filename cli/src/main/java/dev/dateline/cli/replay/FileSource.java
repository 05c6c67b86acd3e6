package dev.dateline.cli.replay;

import dev.dateline.producer.input.ArchiveSource;
import dev.dateline.producer.input.ReadOutcome;
import dev.dateline.topics.Sizes;
import dev.dateline.topics.Topic;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** The original files, in any form that {@code dateline produce} takes. */
public final class FileSource implements ReplaySource {

  private final List<Path> paths;

  public FileSource(List<Path> paths) {
    this.paths = List.copyOf(paths);
  }

  @Override
  public long read(Consumer<Candidate> found) throws InterruptedException {
    long unreadable = 0;
    try (ArchiveSource source =
        ArchiveSource.of(paths, Sizes.MAX_OUTPUT_BYTES, Clock.systemUTC())) {
      for (ReadOutcome outcome = source.next(); outcome != null; outcome = source.next()) {
        if (Thread.interrupted()) {
          throw new InterruptedException("interrupted while reading files");
        }
        if (outcome instanceof ReadOutcome.Accepted accepted) {
          found.accept(Candidate.of(accepted.article(), Topic.REPLAY));
        } else if (outcome instanceof ReadOutcome.Rejected) {
          unreadable++;
        }
      }
    }
    return unreadable;
  }
}
