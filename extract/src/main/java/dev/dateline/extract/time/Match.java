package dev.dateline.extract.time;

/** A rule's pattern found in the text: which tokens, and what each stands for in it. */
final class Match {

  private final Rule rule;
  private final TimeTokens tokens;
  private final int first;
  private final int[] symbols;

  /**
   * A match.
   *
   * @param rule whose pattern it is
   * @param tokens of the whole text
   * @param first index of its first token
   * @param symbols what each token from the first on stands for; not copied
   */
  Match(Rule rule, TimeTokens tokens, int first, int[] symbols) {
    this.rule = rule;
    this.tokens = tokens;
    this.first = first;
    this.symbols = symbols;
  }

  Rule rule() {
    return rule;
  }

  TimeTokens tokens() {
    return tokens;
  }

  int first() {
    return first;
  }

  /** How many tokens it has. */
  int length() {
    return symbols.length;
  }

  int afterLast() {
    return first + symbols.length;
  }

  boolean has(TokenClass tokenClass) {
    return index(tokenClass, 0) >= 0;
  }

  /** The number carried by the first token of a class. */
  int value(TokenClass tokenClass) {
    return value(tokenClass, 0);
  }

  /** The number carried by the n-th token of a class, from 0; 0 if there is none. */
  int value(TokenClass tokenClass, int nth) {
    int index = index(tokenClass, nth);
    return index < 0 ? 0 : tokens.value(index, tokenClass);
  }

  /** How many tokens stand for a class. */
  int count(TokenClass tokenClass) {
    int count = 0;
    for (int symbol : symbols) {
      count += symbol == tokenClass.symbol() ? 1 : 0;
    }
    return count;
  }

  /** The token of a class, from 0; -1 if there is none. */
  int index(TokenClass tokenClass, int nth) {
    int left = nth;
    for (int i = 0; i < symbols.length; i++) {
      if (symbols[i] == tokenClass.symbol() && left-- == 0) {
        return first + i;
      }
    }
    return -1;
  }
}
