package dev.dateline.trainer;

/**
 * Rows for the features that are frequent enough. Features are counted first, in a table of bytes
 * that may count two together; those that pass get a row each by their whole hash.
 */
final class RowIndex {

  static final int NONE = -1;

  private static final int COUNTERS = 1 << 26;

  private final int least;
  private byte[] counters = new byte[COUNTERS];
  private int[] keys = new int[1 << 22];
  private int[] rows = new int[1 << 22];
  private int count;

  RowIndex(int least) {
    this.least = least;
  }

  void count(int hash) {
    int at = hash & (COUNTERS - 1);
    if (counters[at] < Byte.MAX_VALUE) {
      counters[at]++;
    }
  }

  /** Gives a feature its row if it was counted often enough. */
  void admit(int hash) {
    if (counters[hash & (COUNTERS - 1)] < least || find(hash) != NONE) {
      return;
    }
    if (count * 2 >= keys.length) {
      grow();
    }
    put(hash, ++count);
  }

  /** Lets go of what only counting needed. */
  void close() {
    counters = new byte[0];
  }

  /** The row of a feature, or {@link #NONE}. */
  int find(int hash) {
    int mask = keys.length - 1;
    for (int slot = slot(hash, mask); rows[slot] != 0; slot = (slot + 1) & mask) {
      if (keys[slot] == hash) {
        return rows[slot] - 1;
      }
    }
    return NONE;
  }

  int count() {
    return count;
  }

  /** The hash of each row. */
  int[] hashes() {
    int[] hashes = new int[count];
    for (int slot = 0; slot < keys.length; slot++) {
      if (rows[slot] != 0) {
        hashes[rows[slot] - 1] = keys[slot];
      }
    }
    return hashes;
  }

  private void put(int hash, int row) {
    int mask = keys.length - 1;
    int slot = slot(hash, mask);
    while (rows[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = hash;
    rows[slot] = row;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldRows = rows;
    keys = new int[oldKeys.length * 2];
    rows = new int[oldRows.length * 2];
    for (int slot = 0; slot < oldKeys.length; slot++) {
      if (oldRows[slot] != 0) {
        put(oldKeys[slot], oldRows[slot]);
      }
    }
  }

  private static int slot(int hash, int mask) {
    return (hash * 0x9E3779B9 >>> 7) & mask;
  }
}
