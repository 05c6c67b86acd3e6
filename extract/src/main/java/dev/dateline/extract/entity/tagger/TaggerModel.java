package dev.dateline.extract.entity.tagger;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The weights of the tagger: a row of one signed byte a label for each feature that is worth one,
 * found by the feature's whole hash, and the scores of pairs of labels. Immutable and thread-safe.
 *
 * <p>The file: {@code DLNT}, format 1, version of the model, number of rows, pairs of labels in
 * units of one step of a weight; then the hashes in ascending unsigned order as differences of
 * seven bits a byte, then the weights, all of the first label first. Big-endian.
 */
public final class TaggerModel {

  private static final int MAGIC = 0x444C4E54;
  private static final int FORMAT = 1;

  /** Where, in the second long of a slot, the mark of the feature begins that lies there. */
  private static final int MARK_SHIFT = 40;

  private static final int FILTER_BITS = 1 << 22;

  private static final int MOST_ROWS = 1 << 22;

  /** Added to each weight in the table, so that bytes without a sign can be summed. */
  private static final int BIAS = 128;

  private final String version;
  private final int[] transitions;

  /**
   * Two longs a slot: a byte a label, and behind the thirteenth a mark of 24 bits of the feature's
   * hash, 0 where the slot is free. So a look costs one line of the processor's cache.
   */
  private final long[] slots;

  private final int mask;
  private final int count;

  /** A bit for each feature that has a row: most that have none are told by this small table. */
  private final long[] filter = new long[FILTER_BITS >> 6];

  private TaggerModel(String version, int[] transitions, int[] hashes, byte[] rows) {
    this.version = version;
    this.transitions = transitions;
    int size = Integer.highestOneBit(Math.max(16, hashes.length * 2 - 1)) * 2;
    mask = size - 1;
    count = hashes.length;
    slots = new long[size * 2];
    for (int r = 0; r < hashes.length; r++) {
      place(hashes[r], rows, r * Labels.COUNT);
    }
  }

  private void place(int hash, byte[] rows, int from) {
    int slot = slot(hash);
    while (slots[2 * slot + 1] >>> MARK_SHIFT != 0) {
      slot = (slot + 1) & mask;
    }
    long high = mark(hash) << MARK_SHIFT;
    long low = 0;
    for (int label = 0; label < Labels.COUNT; label++) {
      long unsigned = (long) (rows[from + label] + BIAS) << (8 * (label & 7));
      low |= label < 8 ? unsigned : 0;
      high |= label < 8 ? 0 : unsigned;
    }
    slots[2 * slot] = low;
    slots[2 * slot + 1] = high;
    int bit = hash & (FILTER_BITS - 1);
    filter[bit >> 6] |= 1L << bit;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & mask;
  }

  /** The upper 24 bits, never 0. */
  private static long mark(int hash) {
    return Math.max(1, hash >>> 8);
  }

  /**
   * Brings the features that may have a row to the front; what stands behind them is lost. Without
   * a branch, which the processor would guess wrong time and again: so it loads the next words of
   * the table while it waits for the ones before.
   *
   * @return how many those are
   */
  int sift(int[] hashes) {
    int kept = 0;
    for (int i = 0; i < hashes.length; i++) {
      int hash = hashes[i];
      int bit = hash & (FILTER_BITS - 1);
      hashes[kept] = hash;
      kept += (int) (filter[bit >> 6] >>> bit) & 1;
    }
    return kept;
  }

  /**
   * Loads the upper longs of the slots where the first so many features would lie. Nothing here
   * waits for anything, so the processor fetches many lines of memory at a time.
   */
  void load(int[] hashes, int many, long[] uppers) {
    for (int i = 0; i < many; i++) {
      uppers[i] = slots[2 * slot(hashes[i]) + 1];
    }
  }

  /** The slot of a feature by its hash, or -1. */
  int find(int hash) {
    return find(hash, slots[2 * slot(hash) + 1]);
  }

  /** The same, where the upper long of its first slot is loaded. */
  int find(int hash, long upper) {
    long mark = mark(hash);
    int slot = slot(hash);
    long found = upper >>> MARK_SHIFT;
    while (found != 0 && found != mark) {
      slot = (slot + 1) & mask;
      found = slots[2 * slot + 1] >>> MARK_SHIFT;
    }
    return found == 0 ? -1 : slot;
  }

  /** Weights of the labels 0 to 7 of a slot, a byte each, {@link #BIAS} added. */
  long lowWeights(int slot) {
    return slots[2 * slot];
  }

  /** Weights of the labels from 8 to 12 in the lower five bytes; what is above them is not one. */
  long highWeights(int slot) {
    return slots[2 * slot + 1];
  }

  /** The score of a label behind another, in steps of the weights. */
  int transition(int before, int label) {
    return transitions[before * Labels.COUNT + label];
  }

  /** Names data and training; it rises whenever the file changes. */
  public String version() {
    return version;
  }

  /** How many features have a row. */
  public int rowCount() {
    return count;
  }

  /** A model without a row, under which everything is outside. */
  public static TaggerModel empty() {
    return new TaggerModel("none", new int[Labels.COUNT * Labels.COUNT], new int[0], new byte[0]);
  }

  /**
   * Reads a model.
   *
   * @throws IOException if it cannot be read or is no model of this format
   */
  public static TaggerModel read(InputStream source) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(source, 1 << 16));
    if (in.readInt() != MAGIC || in.readUnsignedByte() != FORMAT) {
      throw new IOException("no model of the tagger, or one of another format than " + FORMAT);
    }
    String version = in.readUTF();
    int count = in.readInt();
    if (count < 0 || count > MOST_ROWS) {
      throw new IOException("a model of " + count + " rows; expected 0 to " + MOST_ROWS);
    }
    int[] transitions = new int[Labels.COUNT * Labels.COUNT];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readShort();
    }
    int[] hashes = new int[count];
    long hash = 0;
    for (int r = 0; r < count; r++) {
      hash += readVarint(in);
      hashes[r] = (int) hash;
    }
    byte[] rows = new byte[count * Labels.COUNT];
    byte[] column = new byte[count];
    for (int label = 0; label < Labels.COUNT; label++) {
      in.readFully(column);
      for (int r = 0; r < count; r++) {
        rows[r * Labels.COUNT + label] = column[r];
      }
    }
    return new TaggerModel(version, transitions, hashes, rows);
  }

  /**
   * Writes a model.
   *
   * @param hashes of the rows, in ascending unsigned order, none of them 0
   * @param rows a weight for each row and label, row by row
   * @param transitions by label before and label
   */
  public static void write(
      OutputStream target, String version, int[] hashes, byte[] rows, int[] transitions)
      throws IOException {
    DataOutputStream out = new DataOutputStream(target);
    out.writeInt(MAGIC);
    out.writeByte(FORMAT);
    out.writeUTF(version);
    out.writeInt(hashes.length);
    for (int transition : transitions) {
      out.writeShort(transition);
    }
    long before = 0;
    for (int hash : hashes) {
      long unsigned = Integer.toUnsignedLong(hash);
      writeVarint(out, unsigned - before);
      before = unsigned;
    }
    for (int label = 0; label < Labels.COUNT; label++) {
      for (int r = 0; r < hashes.length; r++) {
        out.writeByte(rows[r * Labels.COUNT + label]);
      }
    }
    out.flush();
  }

  private static long readVarint(DataInputStream in) throws IOException {
    long value = 0;
    int shift = 0;
    int part = in.readUnsignedByte();
    while (part >= 128) {
      value |= (long) (part & 127) << shift;
      shift += 7;
      part = in.readUnsignedByte();
    }
    return value | (long) part << shift;
  }

  private static void writeVarint(DataOutputStream out, long value) throws IOException {
    long rest = value;
    while (rest >= 128) {
      out.writeByte((int) (rest & 127) | 128);
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }
}
