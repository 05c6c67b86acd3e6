package dev.dateline.producer.input;

import java.util.Arrays;

/** Collects the bytes of a piece up to a limit; over it the bytes are let go and only counted. */
final class PieceBuffer {

  private static final int INITIAL = 8 * 1024;
  private static final int KEPT = 1024 * 1024;

  private final int limit;
  private byte[] bytes = new byte[INITIAL];
  private long length;

  PieceBuffer(int limit) {
    this.limit = limit;
  }

  void add(byte[] from, int startInclusive, int endExclusive) {
    int count = endExclusive - startInclusive;
    long newLength = length + count;
    if (newLength <= limit) {
      if (newLength > bytes.length) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(limit, Math.max(newLength, bytes.length * 2L)));
      }
      System.arraycopy(from, startInclusive, bytes, (int) length, count);
    } else if (bytes.length > KEPT) {
      bytes = new byte[INITIAL];
    }
    length = newLength;
  }

  long length() {
    return length;
  }

  boolean tooLong() {
    return length > limit;
  }

  /** A copy of what was collected; nothing where it was too long. */
  byte[] bytes() {
    return tooLong() ? new byte[0] : Arrays.copyOf(bytes, (int) length);
  }

  /** Whether nothing but white space was collected. */
  boolean isBlank() {
    if (tooLong()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  void clear() {
    if (bytes.length > KEPT) {
      bytes = new byte[INITIAL];
    }
    length = 0;
  }
}
