package dev.dateline.extract.time;

import dev.dateline.extract.TimeExpression.Mod;
import java.util.ArrayList;
import java.util.Collections;
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

  private final List<Modifier> before;
  private final List<Modifier> after;

  /** The words that may stand next to an expression, as {@link Word#mask} has them. */
  private final long beforeMask;

  private final long afterMask;

  private Modifiers(List<Modifier> modifiers) {
    List<Modifier> ahead = new ArrayList<>();
    List<Modifier> behind = new ArrayList<>();
    long ends = 0;
    long begins = 0;
    for (Modifier modifier : modifiers) {
      List<Integer> symbols = modifier.symbols();
      if (modifier.side() == Side.BEFORE) {
        ahead.add(modifier);
        ends |= Word.bit(symbols.get(symbols.size() - 1));
      } else {
        behind.add(modifier);
        begins |= Word.bit(symbols.get(0));
      }
    }
    before = List.copyOf(ahead);
    after = List.copyOf(behind);
    beforeMask = ends;
    afterMask = begins;
  }

  /** All words of the lines. */
  static List<String> words(List<String> lines) {
    List<String> words = new ArrayList<>();
    for (String line : lines) {
      Collections.addAll(words, wordsOf(line));
    }
    return words;
  }

  private static String[] wordsOf(String line) {
    return Rules.words(line.substring(line.indexOf(':') + 1));
  }

  /** Compiles lines of the form {@code BEFORE START DATE,TIME: early}. */
  static Modifiers of(List<String> lines, Lexicon lexicon) {
    List<Modifier> all = new ArrayList<>();
    for (String line : lines) {
      String[] head = Rules.words(line.substring(0, line.indexOf(':')));
      Set<String> scope = Set.of(head[2].split(",", -1));
      all.add(
          new Modifier(
              Side.valueOf(head[0]),
              head[1].equals("-") ? null : Mod.valueOf(head[1]),
              scope,
              symbolsOf(line, lexicon)));
    }
    all.sort((a, b) -> b.symbols().size() - a.symbols().size());
    return new Modifiers(all);
  }

  private static List<Integer> symbolsOf(String line, Lexicon lexicon) {
    List<Integer> symbols = new ArrayList<>();
    for (String word : wordsOf(line)) {
      symbols.add(lexicon.literal(word));
    }
    return List.copyOf(symbols);
  }

  /** Takes in what stands around an expression, at most one modifier on either side. */
  Widened widen(Match match, Reading reading) {
    TimeTokens tokens = match.tokens();
    int from = match.first();
    int to = match.afterLast();
    Reading widened = reading;
    Modifier ahead =
        from > 0 && near(tokens, from - 1, beforeMask) ? find(before, match, reading) : null;
    if (ahead != null) {
      from -= ahead.symbols().size();
      widened = modified(widened, ahead);
    }
    Modifier behind =
        to < tokens.size() && near(tokens, to, afterMask) ? find(after, match, reading) : null;
    if (behind != null) {
      to += behind.symbols().size();
      widened = modified(widened, behind);
    }
    return new Widened(from, to, widened);
  }

  private static boolean near(TimeTokens tokens, int token, long mask) {
    return (tokens.word(token).mask() & mask) != 0;
  }

  private static @Nullable Modifier find(List<Modifier> modifiers, Match match, Reading reading) {
    for (Modifier modifier : modifiers) {
      int start =
          modifier.side() == Side.BEFORE
              ? match.first() - modifier.symbols().size()
              : match.afterLast();
      if (inScope(modifier, match.rule(), reading) && stands(modifier, match.tokens(), start)) {
        return modifier;
      }
    }
    return null;
  }

  private static Reading modified(Reading reading, Modifier modifier) {
    Mod mod = modifier.mod();
    return mod != null && reading.mod() == null ? reading.with(mod) : reading;
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
