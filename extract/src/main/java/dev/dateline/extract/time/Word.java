package dev.dateline.extract.time;

import java.util.Arrays;

/**
 * What the rules know of one word form: the symbols that it can stand for in a pattern (token
 * classes by their ordinal, literals above them), the number it carries for each, and the tense it
 * points to. Immutable.
 */
final class Word {

  /** A word that no rule knows. */
  static final Word UNKNOWN = new Word(new int[0], new int[0], Tense.NONE);

  /** A regular past form. */
  static final Word PAST_FORM = new Word(new int[0], new int[0], Tense.PAST);

  private final int[] symbols;
  private final int[] values;
  private final long mask;
  final Tense tense;

  Word(int[] symbols, int[] values, Tense tense) {
    // Loops and not streams here and in what else loads the rules: in a young virtual machine the
    // machinery of lambdas takes longer than the work.
    long all = 0;
    for (int symbol : symbols) {
      all |= bit(symbol);
    }
    this.mask = all;
    this.symbols = symbols;
    this.values = values;
    this.tense = tense;
  }

  static Word ofClasses(TokenClass... classes) {
    int[] symbols = new int[classes.length];
    for (int i = 0; i < classes.length; i++) {
      symbols[i] = classes[i].symbol();
    }
    return new Word(symbols, new int[symbols.length], Tense.NONE);
  }

  /** The bit of a mask that a symbol shares with every 64th other. */
  static long bit(int symbol) {
    return 1L << symbol;
  }

  /** The bits of all its symbols: words without a common bit have no common symbol. */
  long mask() {
    return mask;
  }

  int symbolCount() {
    return symbols.length;
  }

  int symbol(int index) {
    return symbols[index];
  }

  boolean is(TokenClass tokenClass) {
    return indexOf(tokenClass.symbol()) >= 0;
  }

  boolean stands(int symbol) {
    return indexOf(symbol) >= 0;
  }

  int value(TokenClass tokenClass) {
    int index = indexOf(tokenClass.symbol());
    return index < 0 ? 0 : values[index];
  }

  private int indexOf(int symbol) {
    if ((mask & bit(symbol)) == 0) {
      return -1;
    }
    for (int i = 0; i < symbols.length; i++) {
      if (symbols[i] == symbol) {
        return i;
      }
    }
    return -1;
  }

  Word with(int symbol, int value) {
    int[] moreSymbols = Arrays.copyOf(symbols, symbols.length + 1);
    int[] moreValues = Arrays.copyOf(values, values.length + 1);
    moreSymbols[symbols.length] = symbol;
    moreValues[values.length] = value;
    return new Word(moreSymbols, moreValues, tense);
  }

  Word with(Tense pointsTo) {
    return new Word(symbols, values, pointsTo);
  }
}
