package dev.dateline.extract.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private Node(Growing growing) {
      symbols = new int[growing.next.size()];
      next = new Node[symbols.length];
      int i = 0;
      long allSymbols = 0;
      for (Map.Entry<Integer, Growing> entry : growing.next.entrySet()) {
        symbols[i] = entry.getKey();
        allSymbols |= Word.bit(entry.getKey());
        next[i++] = new Node(entry.getValue());
      }
      mask = allSymbols;
      rules = growing.rules.toArray(new Rule[0]);
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

  private static final class Growing {
    final Map<Integer, Growing> next = new TreeMap<>();
    final List<Rule> rules = new ArrayList<>();
  }

  private final int depth;
  private final @Nullable Node[] fromRoot;

  private RuleTrie(Growing growing, int depth, int symbolCount) {
    Node root = new Node(growing);
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

    private final Growing root = new Growing();
    private int depth = 1;

    void add(List<Integer> pattern, Rule rule) {
      Growing at = root;
      for (Integer symbol : pattern) {
        at = at.next.computeIfAbsent(symbol, s -> new Growing());
      }
      if (!at.rules.contains(rule)) {
        at.rules.add(rule);
      }
      depth = Math.max(depth, pattern.size());
    }

    RuleTrie build(int symbolCount) {
      return new RuleTrie(root, depth, symbolCount);
    }
  }
}
