package dev.dateline.extract.time;

import dev.dateline.extract.TimeExpression.Mod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words before or behind an expression that belong to it and modify its value: "early", "the end
 * of", "nearly", "or so". Read from {@code modifiers.txt}. Immutable.
 */
final class Modifiers {

  /** Where the words stand. */
  private enum Side {
    BEFORE,
    AFTER
  }

  private record Modifier(Side side, @Nullable Mod mod, Set<String> scope, List<Integer> symbols) {}

  /** A span that was widened by its modifiers. */
  record Widened(int first, int afterLast, Reading reading) {}

  private final List<Modifier> modifiers;

  private Modifiers(List<Modifier> modifiers) {
    this.modifiers = List.copyOf(modifiers);
  }

  /** All words of the lines. */
  static List<String> words(List<String> lines) {
    return lines.stream().flatMap(line -> Arrays.stream(wordsOf(line))).toList();
  }

  private static String[] wordsOf(String line) {
    return line.substring(line.indexOf(':') + 1).strip().split("\\s+", -1);
  }

  /** Compiles lines of the form {@code BEFORE START DATE,TIME: early}. */
  static Modifiers of(List<String> lines, Lexicon lexicon) {
    List<Modifier> all = new ArrayList<>();
    for (String line : lines) {
      String[] head = line.substring(0, line.indexOf(':')).strip().split("\\s+", -1);
      Set<String> scope = Set.of(head[2].split(",", -1));
      all.add(
          new Modifier(
              Side.valueOf(head[0]),
              head[1].equals("-") ? null : Mod.valueOf(head[1]),
              scope,
              Arrays.stream(wordsOf(line)).map(lexicon::literal).toList()));
    }
    all.sort((a, b) -> b.symbols().size() - a.symbols().size());
    return new Modifiers(all);
  }

  /** Takes in what stands around an expression, at most one modifier on either side. */
  Widened widen(Match match, Reading reading) {
    TimeTokens tokens = match.tokens();
    Rule rule = match.rule();
    int first = match.first();
    int afterLast = match.afterLast();
    int from = first;
    int to = afterLast;
    Reading widened = reading;
    for (Modifier modifier : modifiers) {
      boolean before = modifier.side() == Side.BEFORE;
      int start = before ? first - modifier.symbols().size() : afterLast;
      if (!inScope(modifier, rule, reading)
          || (before ? from < first : to > afterLast)
          || !stands(modifier, tokens, start)) {
        continue;
      }
      if (before) {
        from = start;
      } else {
        to = start + modifier.symbols().size();
      }
      Mod mod = modifier.mod();
      if (mod != null && widened.mod() == null) {
        widened = widened.with(mod);
      }
    }
    return new Widened(from, to, widened);
  }

  private static boolean inScope(Modifier modifier, Rule rule, Reading reading) {
    return modifier.scope().contains(reading.type().name())
        || modifier.scope().contains(rule.name());
  }

  private static boolean stands(Modifier modifier, TimeTokens tokens, int start) {
    List<Integer> symbols = modifier.symbols();
    if (start < 0 || start + symbols.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < symbols.size(); i++) {
      if (!tokens.stands(start + i, symbols.get(i))) {
        return false;
      }
    }
    int joint = modifier.side() == Side.BEFORE ? start + symbols.size() : start;
    return !tokens.breakBefore(joint);
  }
}
