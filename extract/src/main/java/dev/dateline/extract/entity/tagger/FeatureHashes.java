package dev.dateline.extract.entity.tagger;

/**
 * The features of a unit in its sentence, each as a hash of 32 bits: words, shapes, endings, lists,
 * and the run of capitalised words it stands in, over a window of three to either side. Trainer and
 * tagger compute them here, so they cannot differ. Belongs to one text.
 */
public final class FeatureHashes {

  /** How many features every unit has. */
  public static final int PER_UNIT = 50;

  private static final int BOUNDARY = 0x5bd1e995;
  private static final int LONGEST_RUN = 8;

  private final TaggerInput input;
  private final WordForms forms;

  private int first;
  private int end;

  /** What the sentence as a whole looks like: all capitals, no capitals, capitals everywhere. */
  private int look;

  /** Whether the sentence has a capital where none is due, so that capitals tell something. */
  private boolean cased;

  private int[] out = new int[0];
  private int count;

  public FeatureHashes(TaggerInput input) {
    this.input = input;
    this.forms = new WordForms(input);
  }

  /** Goes to a sentence; the features asked for next are of its units. */
  public void enter(int sentence) {
    first = input.sentenceFirst()[sentence];
    end = input.sentenceFirst()[sentence + 1];
    int words = 0;
    int shouted = 0;
    int capital = 0;
    for (int u = first; u < end; u++) {
      byte form = forms.form[u];
      words += form != WordForms.OTHER && form != WordForms.FIGURE ? 1 : 0;
      shouted += form == WordForms.SHOUTED ? 1 : 0;
      capital += form == WordForms.CAPITAL || form == WordForms.INITIAL ? 1 : 0;
    }
    int capitals = shouted + capital;
    cased = false;
    for (int u = first + 1; u < end && !cased; u++) {
      cased = forms.form[u] == WordForms.CAPITAL || forms.form[u] == WordForms.SHOUTED;
    }
    if (words >= 3 && shouted * 10 >= words * 6) {
      look = 1;
    } else if (capitals == 0) {
      look = 2;
    } else {
      look = words >= 4 && capitals * 10 >= words * 6 ? 3 : 0;
    }
  }

  /**
   * Puts the features of a unit of the entered sentence into an array.
   *
   * @param target has room for {@link #PER_UNIT}
   */
  public void of(int unit, int[] target) {
    out = target;
    count = 0;
    words(unit);
    shapes(unit);
    lists(unit);
    run(unit);
  }

  /**
   * Whether a unit need not be looked at, for it is in no name: no capital, no name of the
   * gazetteer, and no capital beside it, in a sentence that has capitals elsewhere.
   */
  boolean isPlain(int unit) {
    boolean figure = forms.form[unit] == WordForms.OTHER || forms.form[unit] == WordForms.FIGURE;
    return (cased || figure)
        && input.known()[unit] == 0
        && !isCapital(unit)
        && (unit == first || (!isCapital(unit - 1) && input.known()[unit - 1] == 0))
        && (unit + 1 == end || (!isCapital(unit + 1) && input.known()[unit + 1] == 0));
  }

  private void words(int u) {
    int l0 = forms.lower[u];
    int l1 = lower(u + 1);
    int l2 = lower(u + 2);
    int m1 = lower(u - 1);
    int m2 = lower(u - 2);
    add(1, 0, 0);
    add(2, forms.word[u], 0);
    add(3, l0, 0);
    add(4, m1, 0);
    add(5, l1, 0);
    add(6, m2, 0);
    add(7, l2, 0);
    add(8, m1, l0);
    add(9, l0, l1);
    add(10, m1, l1);
    add(11, m2, m1);
    add(12, l1, l2);
    add(13, lower(u - 3), 0);
    add(14, lower(u + 3), 0);
    int form = forms.form[u];
    add(15, m1, form);
    add(16, l1, form);
    for (int k = 1; k < 4; k++) {
      add(16 + k, forms.prefixes[u * 4 + k], 0);
    }
    for (int k = 0; k < 4; k++) {
      add(20 + k, forms.suffixes[u * 4 + k], 0);
    }
    add(24, suffix(u - 1), form);
    add(25, suffix(u + 1), form);
  }

  private void shapes(int u) {
    int s0 = forms.shape[u];
    int s1 = shape(u + 1);
    int m1 = shape(u - 1);
    int form = forms.form[u];
    add(26, s0, 0);
    add(27, m1, s0);
    add(28, s0, s1);
    add(29, m1 * 31 + s0, s1);
    add(30, s0, forms.suffixes[u * 4 + 2]);
    add(31, form(u - 2) * 36 + form(u - 1) * 6 + form, form(u + 1) * 6 + form(u + 2));
    int place = u == first ? 1 : u == first + 1 ? 2 : 0;
    add(32, forms.elsewhere[u] * 8 + form, place);
    add(33, forms.elsewhere[u] * 8 + form, forms.lower[u]);
    add(34, look, s0);
    add(35, look, forms.lower[u]);
    add(36, place * 8 + form, end - first < 6 ? end - first : 6);
  }

  private void lists(int u) {
    int known = input.known()[u];
    int classes = input.classes()[u];
    int form = forms.form[u];
    add(37, known, form);
    add(38, known(u - 1), known);
    add(39, known, known(u + 1));
    add(40, classes, form);
    add(41, classes(u - 1), form);
    add(42, classes(u + 1), form);
    add(43, classes(u - 1) * 31 + classes, classes(u + 1));
    add(44, known, forms.lower[u]);
    add(45, known(u - 1) * 64 + known(u + 1), form);
  }

  /** The run of capitalised words around a unit: its ends, and the words outside it. */
  private void run(int u) {
    if (!isCapital(u)) {
      for (int k = 46; k <= 50; k++) {
        add(k, 0, 0);
      }
      return;
    }
    int from = u;
    while (from > first && u - from < LONGEST_RUN && isCapital(from - 1)) {
      from--;
    }
    int last = u;
    while (last + 1 < end && last - u < LONGEST_RUN && isCapital(last + 1)) {
      last++;
    }
    int place = u == from ? (u == last ? 3 : 0) : u == last ? 2 : 1;
    add(46, forms.lower[last], place);
    add(47, forms.lower[from], place);
    add(48, lower(from - 1), place);
    add(49, lower(last + 1), place);
    add(50, (last - from) * 16 + (u - from), classes(last));
  }

  private boolean isCapital(int u) {
    byte form = forms.form[u];
    return form == WordForms.CAPITAL || form == WordForms.SHOUTED || form == WordForms.INITIAL;
  }

  private int lower(int u) {
    return u >= first && u < end ? forms.lower[u] : u < first ? BOUNDARY - u + first : BOUNDARY;
  }

  private int shape(int u) {
    return u >= first && u < end ? forms.shape[u] : BOUNDARY;
  }

  private int form(int u) {
    return u >= first && u < end ? forms.form[u] : 0;
  }

  private int suffix(int u) {
    return u >= first && u < end ? forms.suffixes[u * 4 + 2] : BOUNDARY;
  }

  private int known(int u) {
    return u >= first && u < end ? input.known()[u] : 0;
  }

  private int classes(int u) {
    return u >= first && u < end ? input.classes()[u] : 0;
  }

  private void add(int template, int one, int two) {
    out[count++] = mixed(mixed(one + template * 0x9E3779B9) + two * 0x85EBCA6B + template);
  }

  /** The finalizer of MurmurHash3 (Austin Appleby, public domain). */
  static int mixed(int value) {
    int h = value;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ (h >>> 16);
  }
}
