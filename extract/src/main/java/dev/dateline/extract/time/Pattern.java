package dev.dateline.extract.time;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Reads a pattern such as {@code [the] MONTH DAY [,] (YEAR | ' YEAR2)} and lists the sequences of
 * symbols that it stands for: words in upper case are token classes, others literals, square
 * brackets hold what may be left out, round ones alternatives.
 */
final class Pattern {

  private final String[] parts;
  private final ToIntFunction<String> symbols;
  private int at;

  private Pattern(String written, ToIntFunction<String> symbols) {
    this.parts =
        written
            .replace("[", " [ ")
            .replace("]", " ] ")
            .replace("(", " ( ")
            .replace(")", " ) ")
            .replace("|", " | ")
            .strip()
            .split("\\s+", -1);
    this.symbols = symbols;
  }

  /** The sequences of symbols, none of them empty. */
  static List<List<Integer>> expand(String written, ToIntFunction<String> symbols) {
    Pattern pattern = new Pattern(written, symbols);
    List<List<Integer>> sequences = pattern.alternatives();
    if (pattern.at < pattern.parts.length) {
      throw new IllegalArgumentException(
          "pattern \"" + written + "\" has an unexpected \"" + pattern.parts[pattern.at] + "\"");
    }
    sequences.removeIf(List::isEmpty);
    return sequences;
  }

  private List<List<Integer>> alternatives() {
    List<List<Integer>> all = new ArrayList<>(sequence());
    while (at < parts.length && parts[at].equals("|")) {
      at++;
      all.addAll(sequence());
    }
    return all;
  }

  private List<List<Integer>> sequence() {
    List<List<Integer>> sequences = new ArrayList<>();
    sequences.add(List.of());
    while (at < parts.length && !isEnd(parts[at])) {
      sequences = joined(sequences, item());
    }
    return sequences;
  }

  private static boolean isEnd(String part) {
    return part.equals("|") || part.equals("]") || part.equals(")");
  }

  private List<List<Integer>> item() {
    String part = parts[at++];
    if (!part.equals("[") && !part.equals("(")) {
      return List.of(List.of(symbols.applyAsInt(part)));
    }
    List<List<Integer>> inner = alternatives();
    String close = part.equals("[") ? "]" : ")";
    if (at >= parts.length || !parts[at].equals(close)) {
      throw new IllegalArgumentException("a \"" + part + "\" lacks its \"" + close + "\"");
    }
    at++;
    if (part.equals("[")) {
      inner.add(List.of());
    }
    return inner;
  }

  private static List<List<Integer>> joined(List<List<Integer>> heads, List<List<Integer>> tails) {
    List<List<Integer>> all = new ArrayList<>(heads.size() * tails.size());
    for (List<Integer> head : heads) {
      for (List<Integer> tail : tails) {
        List<Integer> both = new ArrayList<>(head);
        both.addAll(tail);
        all.add(both);
      }
    }
    return all;
  }
}
