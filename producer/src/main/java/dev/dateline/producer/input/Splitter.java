package dev.dateline.producer.input;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into pieces, holding one piece at a time and of that no more than the limit, so
 * that neither a large archive nor one that unpacks into a line without end fills the memory.
 */
abstract class Splitter {

  static final int LF = '\n';

  private static final int BUFFER_SIZE = 64 * 1024;
  private static final int MARK_LENGTH = 3;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_SIZE];
  private final PieceBuffer piece;
  private int next;
  private int end;
  private long position;
  private long line = 1;
  private long pieceLine = 1;
  private boolean ended;

  Splitter(InputStream in, int maxPieceBytes) {
    this.in = in;
    this.piece = new PieceBuffer(maxPieceBytes);
  }

  /** The next piece; null at the end, also after a {@link Cut.Broken}. */
  final @Nullable Cut next() {
    if (ended) {
      return null;
    }
    piece.clear();
    pieceLine = line;
    try {
      Cut cut = cut();
      ended = cut == null;
      return cut;
    } catch (IOException e) {
      ended = true;
      return new Cut.Broken(pieceLine, piece.bytes(), position, e);
    }
  }

  /** Cuts one piece; null at the end. */
  abstract @Nullable Cut cut() throws IOException;

  /** The byte that comes next, without taking it; -1 at the end. */
  final int peek() throws IOException {
    return next < end || fill() ? buffer[next] & 0xFF : -1;
  }

  /** Takes the byte that was peeked at into the piece. */
  final void take() {
    piece.add(buffer, next, next + 1);
    drop();
  }

  /** Passes over the byte that was peeked at. */
  final void drop() {
    if (buffer[next] == LF) {
      line++;
    }
    next++;
  }

  /** Takes everything up to a line feed, which stays, or the end; false at the end. */
  final boolean takeLine() throws IOException {
    while (peek() >= 0) {
      int i = next;
      while (i < end && buffer[i] != LF) {
        i++;
      }
      piece.add(buffer, next, i);
      next = i;
      if (i < end) {
        return true;
      }
    }
    return false;
  }

  /** Takes everything up to the end. */
  final void takeAll() throws IOException {
    while (peek() >= 0) {
      piece.add(buffer, next, end);
      next = end;
    }
  }

  /** The piece begins here. */
  final void begin() {
    pieceLine = line;
  }

  final boolean pieceIsBlank() {
    return piece.isBlank();
  }

  /** What was taken since {@link #begin}. */
  final Cut taken() {
    return piece.tooLong()
        ? new Cut.TooLong(pieceLine, piece.length())
        : new Cut.Whole(pieceLine, piece.bytes());
  }

  final void discard() {
    piece.clear();
  }

  final long line() {
    return line;
  }

  private boolean fill() throws IOException {
    boolean first = position == 0;
    int count = in.read(buffer, 0, BUFFER_SIZE);
    // A byte order mark may come in parts, from a pipe for example.
    while (first && count > 0 && count < MARK_LENGTH) {
      int more = in.read(buffer, count, BUFFER_SIZE - count);
      if (more < 0) {
        break;
      }
      count += more;
    }
    next = 0;
    end = Math.max(count, 0);
    position += end;
    if (first && end >= MARK_LENGTH && Utf8.startsWithMark(buffer)) {
      next = MARK_LENGTH;
    }
    return next < end || (count >= 0 && fill());
  }
}
