package dev.dateline.sink.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the archive asks of the file system; a test puts a failing one in its place. */
interface FileLayer extends AutoCloseable {

  /** Makes one directory; none of its parents, and it must not be there. */
  void createDirectory(Path directory) throws IOException;

  boolean exists(Path path);

  /** What stands in a directory; empty if it is not there, or no directory. */
  List<Path> list(Path directory) throws IOException;

  /** The content of a file; null if it is not there. */
  byte @Nullable [] read(Path file) throws IOException;

  /** Whether a file has exactly this content; false if it is not there. */
  boolean holds(Path file, byte[] content) throws IOException;

  /** Writes a new file in a directory that is there; not yet flushed. */
  void write(Path file, byte[] content) throws IOException;

  /**
   * Writes a file from a place on and ends it there; not yet flushed. What a failed attempt left
   * behind the place is gone with it.
   */
  void writeAt(Path file, long position, byte[] content) throws IOException;

  /** Brings files or directories to the disk; returns when all are there. */
  void flush(Collection<Path> paths) throws IOException;

  /** Renames in one step, in place of what is there. */
  void move(Path from, Path to) throws IOException;

  /**
   * Removes a directory that is empty; false where it is not, or is not there. Of two processes one
   * of which removes it and one of which moves something into it, one fails.
   */
  boolean removeIfEmpty(Path directory) throws IOException;

  /** Removes a file or a directory with all that is in it. */
  void delete(Path path) throws IOException;

  @Override
  void close();
}
