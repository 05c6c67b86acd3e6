package dev.dateline.extract.time;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * All patterns of all rules as one trie over token symbols; {@link RuleWalk} walks it.
 *
 * <p>Its depth is that of the longest pattern and patterns have no repetition, so the work for a
 * token is bounded and that for a text linear, whatever the text; there is no backtracking over the
 * text. A deterministic automaton over sets of symbols would save little, since most tokens of news
 * stand for no symbol at all, and would lose which token stood for what. Immutable.
 */
final class RuleTrie {

  /** A place in the trie. */
  static final class Node {
    private final int[] symbols;
    private final Node[] next;

    /** The rules that have a pattern which ends here. */
    final Rule[] rules;

    /** The symbols that lead on, as {@link Word#mask} has them. */
    final long mask;

    private Node(Place place) {
      symbols = Arrays.copyOf(place.symbols, place.size);
      next = new Node[symbols.length];
      long allSymbols = 0;
      for (int i = 0; i < symbols.length; i++) {
        allSymbols |= Word.bit(symbols[i]);
        next[i] = new Node(place.next[i]);
      }
      mask = allSymbols;
      rules = place.rules;
    }

    @Nullable Node follow(int symbol) {
      if ((mask & Word.bit(symbol)) == 0) {
        return null;
      }
      int low = 0;
      int high = symbols.length - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        if (symbols[middle] == symbol) {
          return next[middle];
        }
        if (symbols[middle] < symbol) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return null;
    }
  }

  /** A place in a trie that still grows; its symbols are kept in order. */
  static final class Place {
    private static final Rule[] NONE = {};

    private final int depth;
    private int size;
    private int[] symbols = {};
    private Place[] next = {};
    private Rule[] rules = NONE;

    private Place(int depth) {
      this.depth = depth;
    }

    /** Where a symbol leads; made on first use. */
    Place lead(int symbol) {
      int index = Arrays.binarySearch(symbols, 0, size, symbol);
      if (index >= 0) {
        return next[index];
      }
      int at = -index - 1;
      if (size == symbols.length) {
        symbols = Arrays.copyOf(symbols, size * 2 + 1);
        next = Arrays.copyOf(next, size * 2 + 1);
      }
      System.arraycopy(symbols, at, symbols, at + 1, size - at);
      System.arraycopy(next, at, next, at + 1, size - at);
      symbols[at] = symbol;
      next[at] = new Place(depth + 1);
      size++;
      return next[at];
    }

    @SuppressWarnings("ReferenceEquality") // Each rule is made once; comparing records is slow.
    private void end(Rule rule) {
      for (Rule known : rules) {
        if (known == rule) {
          return;
        }
      }
      rules = Arrays.copyOf(rules, rules.length + 1);
      rules[rules.length - 1] = rule;
    }
  }

  private final int depth;
  private final @Nullable Node[] fromRoot;

  private RuleTrie(Place place, int depth, int symbolCount) {
    Node root = new Node(place);
    this.depth = depth;
    this.fromRoot = new Node[symbolCount];
    for (int i = 0; i < root.symbols.length; i++) {
      fromRoot[root.symbols[i]] = root.next[i];
    }
  }

  /** How many tokens the longest pattern has. */
  int depth() {
    return depth;
  }

  /** Where a first token leads that stands for a symbol. */
  @Nullable Node begin(int symbol) {
    return fromRoot[symbol];
  }

  /** Collects the patterns. */
  static final class Builder {

    private final Place root = new Place(0);
    private int depth = 1;

    /** Adds a pattern of a rule, as it is written. */
    void add(String pattern, ToIntFunction<String> symbols, Rule rule) {
      for (Place end : Pattern.lead(root, pattern, symbols)) {
        end.end(rule);
        depth = Math.max(depth, end.depth);
      }
    }

    RuleTrie build(int symbolCount) {
      return new RuleTrie(root, depth, symbolCount);
    }
  }
}
