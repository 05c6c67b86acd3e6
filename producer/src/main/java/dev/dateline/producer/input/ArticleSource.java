package dev.dateline.producer.input;

import java.io.IOException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A stream of articles. Every piece of the input becomes exactly one outcome; what cannot be read
 * is an outcome as well, never an exception. Not thread-safe.
 */
public interface ArticleSource extends AutoCloseable {

  /** The next outcome; null at the end. */
  @Nullable ReadOutcome next();

  /** Bytes read so far, packed as they are in the files. */
  long bytesRead();

  /** Bytes in all; empty where this cannot be known, as for standard input. */
  OptionalLong bytesInAll();

  @Override
  void close() throws IOException;
}
