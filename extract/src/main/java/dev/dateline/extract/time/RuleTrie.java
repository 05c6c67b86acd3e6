package dev.dateline.extract.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All patterns of all rules as one trie over token symbols.
 *
 * <p>From one token the trie is walked along every symbol that the tokens can stand for. Its depth
 * is that of the longest pattern and patterns have no repetition, so the work for a token is
 * bounded and that for a text linear, whatever the text; there is no backtracking over the text. A
 * deterministic automaton over sets of symbols would save little, since most tokens of news stand
 * for no symbol at all, and would lose which token stood for what. Immutable.
 */
final class RuleTrie {

  /** A place in the trie. */
  private static final class Node {
    final int[] symbols;
    final Node[] next;
    final List<Rule> rules;

    Node(Growing growing) {
      symbols = new int[growing.next.size()];
      next = new Node[symbols.length];
      int i = 0;
      for (Map.Entry<Integer, Growing> entry : growing.next.entrySet()) {
        symbols[i] = entry.getKey();
        next[i++] = new Node(entry.getValue());
      }
      rules = List.copyOf(growing.rules);
    }

    @Nullable Node follow(int symbol) {
      int index = Arrays.binarySearch(symbols, symbol);
      return index < 0 ? null : next[index];
    }
  }

  private static final class Growing {
    final Map<Integer, Growing> next = new TreeMap<>();
    final List<Rule> rules = new ArrayList<>();
  }

  private static final Comparator<Match> LONGEST_THEN_FIRST =
      Comparator.comparingInt((Match m) -> -m.length()).thenComparingInt(m -> m.rule().order());

  private final Node root;
  private final int depth;
  private final @Nullable Node[] fromRoot;

  private RuleTrie(Growing growing, int depth, int symbolCount) {
    this.root = new Node(growing);
    this.depth = depth;
    this.fromRoot = new Node[symbolCount];
    for (int i = 0; i < root.symbols.length; i++) {
      fromRoot[root.symbols[i]] = root.next[i];
    }
  }

  /** All matches that begin at a token, the longest first. */
  List<Match> matchesAt(TimeTokens tokens, int first) {
    Word word = tokens.word(first);
    List<Match> found = List.of();
    for (int i = 0; i < word.symbolCount(); i++) {
      Node node = fromRoot[word.symbol(i)];
      if (node != null) {
        Walk walk = new Walk(tokens, first, new int[depth], found);
        walk.path[0] = word.symbol(i);
        walk.visit(node, 1);
        found = walk.found;
      }
    }
    if (found.size() > 1) {
      found.sort(LONGEST_THEN_FIRST);
    }
    return found;
  }

  private static final class Walk {
    final TimeTokens tokens;
    final int first;
    final int[] path;
    List<Match> found;

    Walk(TimeTokens tokens, int first, int[] path, List<Match> found) {
      this.tokens = tokens;
      this.first = first;
      this.path = path;
      this.found = found;
    }

    void visit(Node node, int length) {
      for (Rule rule : node.rules) {
        if (found.isEmpty()) {
          found = new ArrayList<>(4);
        }
        found.add(new Match(rule, tokens, first, Arrays.copyOf(path, length)));
      }
      int token = first + length;
      if (node.symbols.length == 0 || token >= tokens.size() || tokens.breakBefore(token)) {
        return;
      }
      Word word = tokens.word(token);
      for (int i = 0; i < word.symbolCount(); i++) {
        Node next = node.follow(word.symbol(i));
        if (next != null) {
          path[length] = word.symbol(i);
          visit(next, length + 1);
        }
      }
    }
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
