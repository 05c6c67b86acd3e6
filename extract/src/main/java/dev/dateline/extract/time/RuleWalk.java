package dev.dateline.extract.time;

import dev.dateline.extract.time.RuleTrie.Node;
import java.util.Arrays;

/**
 * Finds the patterns that match at the tokens of one text: from a token the trie is walked along
 * every symbol that the tokens can stand for. Uses its arrays again for each token. Not
 * thread-safe: one belongs to one text.
 */
final class RuleWalk {

  private final RuleTrie trie;
  private final TimeTokens tokens;
  private final Effort effort;
  private final int[] path;
  private Match[] found = new Match[8];
  private int count;
  private int first;

  RuleWalk(RuleTrie trie, TimeTokens tokens, Effort effort) {
    this.trie = trie;
    this.tokens = tokens;
    this.effort = effort;
    this.path = new int[trie.depth()];
  }

  /** Looks for all matches that begin at a token; how many there are. */
  int matchesAt(int token) {
    first = token;
    count = 0;
    Word word = tokens.word(token);
    long nextMask = maskAt(token + 1);
    for (int i = 0; i < word.symbolCount(); i++) {
      Node node = trie.begin(word.symbol(i));
      effort.step();
      if (node != null && (node.rules.length > 0 || (node.mask & nextMask) != 0)) {
        path[0] = word.symbol(i);
        visit(node, 1);
      }
    }
    return count;
  }

  /** One of the matches, the longest first; of two as long that of the earlier rule. */
  Match match(int index) {
    return found[index];
  }

  /** What the token can stand for that may carry on a pattern. */
  private long maskAt(int token) {
    return token >= tokens.size() || tokens.breakBefore(token) ? 0 : tokens.word(token).mask();
  }

  private void visit(Node node, int length) {
    for (Rule rule : node.rules) {
      if (length == 1 && lacksNeighbour(rule)) {
        continue;
      }
      add(new Match(rule, tokens, first, Arrays.copyOf(path, length)));
    }
    int token = first + length;
    if ((node.mask & maskAt(token)) == 0) {
      return;
    }
    Word word = tokens.word(token);
    for (int i = 0; i < word.symbolCount(); i++) {
      Node next = node.follow(word.symbol(i));
      effort.step();
      if (next != null) {
        path[length] = word.symbol(i);
        visit(next, length + 1);
      }
    }
  }

  /** A bare number is part of a list or range only beside what joins. */
  private boolean lacksNeighbour(Rule rule) {
    return (rule.continues() && !tokens.is(first - 1, TokenClass.JOINING))
        || (rule.leads() && !tokens.is(first + 1, TokenClass.JOINING));
  }

  /** Keeps the matches in order. */
  private void add(Match match) {
    if (count == found.length) {
      found = Arrays.copyOf(found, count * 2);
    }
    int at = count++;
    while (at > 0 && goesBefore(match, found[at - 1])) {
      found[at] = found[at - 1];
      at--;
    }
    found[at] = match;
  }

  private static boolean goesBefore(Match a, Match b) {
    return a.length() != b.length() ? a.length() > b.length() : a.rule().order() < b.rule().order();
  }
}
