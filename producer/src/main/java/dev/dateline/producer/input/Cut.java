package dev.dateline.producer.input;

import java.io.IOException;

/** What a splitter cut from a stream. */
sealed interface Cut {

  /** The line on which it begins, from 1; 0 for the file as a whole. */
  long line();

  /** A complete piece. */
  final class Whole implements Cut {
    private final long line;
    private final byte[] bytes;

    Whole(long line, byte[] bytes) {
      this.line = line;
      this.bytes = bytes;
    }

    @Override
    public long line() {
      return line;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  /** A piece over the limit, of which nothing was kept. */
  record TooLong(long line, long length) implements Cut {}

  /** An array that was never closed. */
  record Unclosed(long line) implements Cut {}

  /** The stream failed; it is the last cut. */
  final class Broken implements Cut {
    private final long line;
    private final byte[] partial;
    private final long position;
    private final IOException why;

    /**
     * @param partial what came of the piece that was being read
     * @param position unpacked bytes that came in all
     */
    Broken(long line, byte[] partial, long position, IOException why) {
      this.line = line;
      this.partial = partial;
      this.position = position;
      this.why = why;
    }

    @Override
    public long line() {
      return line;
    }

    byte[] partial() {
      return partial;
    }

    long position() {
      return position;
    }

    IOException why() {
      return why;
    }
  }
}
