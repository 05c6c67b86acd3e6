package dev.dateline.extract.entity.tagger;

/**
 * The labels of the tagger: outside, and begin, inside, last and unit of each kind of name (the
 * BILOU scheme of Ratinov and Roth, 2009), as small numbers.
 */
public final class Labels {

  /** The unit belongs to no name. */
  public static final int OUTSIDE = 0;

  public static final int BEGIN = 0;
  public static final int INSIDE = 1;
  public static final int LAST = 2;
  public static final int UNIT = 3;

  /** Kinds of names: {@link #PERSON}, {@link #PLACE}, {@link #ORGANIZATION}. */
  public static final int KINDS = 3;

  public static final int PERSON = 0;
  public static final int PLACE = 1;
  public static final int ORGANIZATION = 2;

  /** How many labels there are. */
  public static final int COUNT = 1 + 4 * KINDS;

  private static final int[][] PREDECESSORS = predecessors();

  private Labels() {}

  /** The label of a part ({@link #BEGIN} to {@link #UNIT}) of a kind of name. */
  public static int of(int kind, int part) {
    return 1 + 4 * kind + part;
  }

  /** The kind of name of a label other than {@link #OUTSIDE}. */
  public static int kind(int label) {
    return (label - 1) >> 2;
  }

  /** The part of the name of a label other than {@link #OUTSIDE}. */
  public static int part(int label) {
    return (label - 1) & 3;
  }

  /** Whether a name may begin or nothing stands at a label: not inside a name that has begun. */
  public static boolean mayStart(int label) {
    return label == OUTSIDE || part(label) == BEGIN || part(label) == UNIT;
  }

  /** Whether a sentence may end at a label: no name is open behind it. */
  public static boolean mayEnd(int label) {
    return label == OUTSIDE || part(label) == LAST || part(label) == UNIT;
  }

  /** Whether one label may follow another. */
  public static boolean mayFollow(int before, int label) {
    return mayEnd(before) ? mayStart(label) : !mayStart(label) && kind(before) == kind(label);
  }

  /** The labels that may stand before a label, in ascending order; not to be changed. */
  public static int[] before(int label) {
    return PREDECESSORS[label];
  }

  private static int[][] predecessors() {
    int[][] all = new int[COUNT][];
    for (int label = 0; label < COUNT; label++) {
      int[] found = new int[COUNT];
      int count = 0;
      for (int before = 0; before < COUNT; before++) {
        if (mayFollow(before, label)) {
          found[count++] = before;
        }
      }
      all[label] = java.util.Arrays.copyOf(found, count);
    }
    return all;
  }
}
