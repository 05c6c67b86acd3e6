package dev.dateline.extract.time;

import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds time expressions and gives them their TIMEX3 values, relative to the date of publication.
 *
 * <p>One pass over the text: at each token the longest rule that reads as a time expression wins,
 * and the pass goes on behind it. The time it takes is linear in the length of the text, whatever
 * the text. What is recognised stands in the rule files beside this class, each rule with examples.
 *
 * <p>Immutable and thread-safe; creating one reads the rules.
 */
public final class TimeTagger {

  private final Rules rules;
  private final TimeSettings settings;

  private TimeTagger(Rules rules, TimeSettings settings) {
    this.rules = rules;
    this.settings = settings;
  }

  /** A tagger with the default settings. */
  public static TimeTagger create() {
    return create(TimeSettings.DEFAULT);
  }

  /** A tagger with settings of one's own. */
  public static TimeTagger create(TimeSettings settings) {
    return new TimeTagger(Rules.load(), settings);
  }

  /** The same rules under other settings; cheap. */
  public TimeTagger with(TimeSettings otherSettings) {
    return new TimeTagger(rules, otherSettings);
  }

  /**
   * Finds the expressions of a text.
   *
   * @param text any text
   * @param published the day that "today" means
   * @return in order of the text, not overlapping, numbered {@code t1}, {@code t2}, …; there is no
   *     text for which this throws
   */
  public List<TimeExpression> tag(TokenizedText text, PublicationTime published) {
    return tag(text, published, new Effort());
  }

  /** The same, counting what it takes. */
  List<TimeExpression> tag(TokenizedText text, PublicationTime published, Effort effort) {
    TimeTokens tokens = TimeScanner.scan(text.text(), rules.lexicon());
    Context context = new Context(tokens, text, published.date(), settings, effort);
    RuleWalk walk = new RuleWalk(rules.trie(), tokens, effort);
    List<Found> found = new ArrayList<>();
    int token = 0;
    while (token < tokens.size()) {
      Found here = tokens.word(token).mask() == 0 ? null : findAt(walk, token, context);
      if (here == null) {
        token++;
      } else {
        int floor = found.isEmpty() ? 0 : found.get(found.size() - 1).afterLast();
        found.add(here.clippedTo(floor));
        context.add(here.reading(), here.afterLast());
        token = Math.max(token + 1, here.afterLast());
      }
    }
    return Expressions.of(found, tokens, text.text());
  }

  private @Nullable Found findAt(RuleWalk walk, int token, Context context) {
    int count = walk.matchesAt(token);
    for (int i = 0; i < count; i++) {
      Match match = walk.match(i);
      if (!Borders.allow(match, context.text())) {
        continue;
      }
      Reading reading = context.read(match);
      if (reading != null) {
        Modifiers.Widened widened = rules.modifiers().widen(match, reading);
        return new Found(
            widened.first(), widened.afterLast(), match.first(), match.rule(), widened.reading());
      }
    }
    return null;
  }

  /** One expression among the tokens. */
  record Found(int first, int afterLast, int core, Rule rule, Reading reading) {

    /** Without what already belongs to the expression before. */
    Found clippedTo(int floor) {
      return first >= floor
          ? this
          : new Found(Math.min(floor, core), afterLast, core, rule, reading);
    }
  }
}
