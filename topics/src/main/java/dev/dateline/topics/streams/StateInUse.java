package dev.dateline.topics.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file beside the state of an application, from its start to its clean end. Where it lies at a
 * start, the process before was killed, and what it kept on disk may be of a transaction that never
 * was.
 *
 * <p>Kafka Streams 4.3 has a mark of its own in each store, which it takes away when it closes it.
 * A task that lost its partitions is closed as well, with what it had not committed, and only then
 * removed: killed in between, the next start finds stores that look cleanly closed, and believes
 * them. An article of which such a store knows would be a duplicate, and its result lost.
 */
final class StateInUse {

  private final Path file;

  StateInUse(StreamsSettings settings) {
    this.file = settings.stateDirectory().resolve(settings.applicationId() + ".in-use");
  }

  /** Whether the last user of the state did not come to its clean end. */
  boolean wasLeft() {
    return Files.exists(file);
  }

  /** From now on; on disk when this returns, since what is marked may be there as soon. */
  void begin() {
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel mark =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        mark.force(true);
      }
      try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the state cannot be marked as in use", e);
    }
  }

  /** All that is on disk was committed. */
  void end() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the state cannot be marked as no longer in use", e);
    }
  }
}
