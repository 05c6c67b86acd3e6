package dev.dateline.extract.time;

import dev.dateline.extract.time.RuleTrie.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.ToIntFunction;

/**
 * Reads a pattern such as {@code [the] MONTH DAY [,] (YEAR | ' YEAR2)} and leads a trie along the
 * sequences of symbols that it stands for: words in upper case are token classes, others literals,
 * square brackets hold what may be left out, round ones alternatives.
 */
final class Pattern {

  private final String[] parts;
  private final ToIntFunction<String> symbols;
  private int at;

  private Pattern(String written, ToIntFunction<String> symbols) {
    this.parts = parts(written);
    this.symbols = symbols;
  }

  private static String[] parts(String written) {
    List<String> parts = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(written, " []()|", true);
    while (tokens.hasMoreTokens()) {
      String token = tokens.nextToken();
      if (!token.equals(" ")) {
        parts.add(token);
      }
    }
    return parts.toArray(new String[0]);
  }

  /**
   * Leads from a place of the trie along all sequences of symbols; the places where they end,
   * without the beginning. Sequences that begin alike are walked once.
   */
  static Set<Place> lead(Place from, String written, ToIntFunction<String> symbols) {
    Pattern pattern = new Pattern(written, symbols);
    Set<Place> ends = pattern.alternatives(Set.of(from));
    if (pattern.at < pattern.parts.length) {
      throw new IllegalArgumentException(
          "pattern \"" + written + "\" has an unexpected \"" + pattern.parts[pattern.at] + "\"");
    }
    ends.remove(from);
    return ends;
  }

  private Set<Place> alternatives(Set<Place> from) {
    Set<Place> ends = new LinkedHashSet<>(sequence(from));
    while (at < parts.length && parts[at].equals("|")) {
      at++;
      ends.addAll(sequence(from));
    }
    return ends;
  }

  private Set<Place> sequence(Set<Place> from) {
    Set<Place> ends = from;
    while (at < parts.length && !isEnd(parts[at])) {
      ends = item(ends);
    }
    return ends;
  }

  private static boolean isEnd(String part) {
    return part.equals("|") || part.equals("]") || part.equals(")");
  }

  private Set<Place> item(Set<Place> from) {
    String part = parts[at++];
    if (!part.equals("[") && !part.equals("(")) {
      int symbol = symbols.applyAsInt(part);
      Set<Place> ends = new LinkedHashSet<>();
      for (Place place : from) {
        ends.add(place.lead(symbol));
      }
      return ends;
    }
    Set<Place> ends = alternatives(from);
    String close = part.equals("[") ? "]" : ")";
    if (at >= parts.length || !parts[at].equals(close)) {
      throw new IllegalArgumentException("a \"" + part + "\" lacks its \"" + close + "\"");
    }
    at++;
    if (part.equals("[")) {
      ends.addAll(from);
    }
    return ends;
  }
}
