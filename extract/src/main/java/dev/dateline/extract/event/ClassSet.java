package dev.dateline.extract.event;

/**
 * Some of the classes of {@link WordClasses}, a bit each.
 *
 * @param low the classes from 0 to 63
 * @param high those from 64 to 127
 */
record ClassSet(long low, long high) {

  static final ClassSet NONE = new ClassSet(0, 0);
  static final int MOST = 2 * Long.SIZE;

  /** The set of one class by its number, from 0 to {@link #MOST} exclusive. */
  static ClassSet of(int number) {
    long bit = 1L << number;
    return number < Long.SIZE ? new ClassSet(bit, 0) : new ClassSet(0, bit);
  }

  ClassSet with(ClassSet other) {
    return new ClassSet(low | other.low, high | other.high);
  }

  /** Whether the two have a class in common. */
  boolean meets(ClassSet other) {
    return ((low & other.low) | (high & other.high)) != 0;
  }
}
