package dev.dateline.extract.event;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.text.TokenizedText;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out what stands between the words of a clause and says nothing of what happened: "the
 * Budget Control Act (BCA) passed", "Senator Ann Moss (R-Ohio)", "Jane Moss, 41, of Utica, N.Y.,
 * and John Lund, 38, were charged". Who reads clauses then sees "Jane Moss and John Lund were
 * charged".
 *
 * <p>One pass over the tokens; asides are bounded.
 */
final class Asides {

  private static final int MOST_IN_BRACKETS = 6;
  private static final int LONGEST_IN_BRACKETS = 18;
  private static final int MOST_BETWEEN_DASHES = 20;
  private static final int MOST_OF_TOWN = 4;
  private static final int MOST_BETWEEN_COMMAS = 22;

  private static final Pattern PARTY = Pattern.compile("[RDI]-[A-Z].*");
  private static final Pattern AGE = Pattern.compile("[1-9]\\d");

  private static final ClassSet AUXILIARY = WordClasses.load().any("auxiliary", "adverb");
  private static final ClassSet OPENS_ASIDE = WordClasses.load().any("opens-aside");

  private final TokenizedText text;
  private final List<Entity> entities;
  private @Nullable EntityIndex index;
  private final BitSet dated = new BitSet();
  private final BitSet left = new BitSet();

  private Asides(TokenizedText text, List<Entity> entities, List<TimeExpression> dates) {
    this.text = text;
    this.entities = entities;
    for (TimeExpression date : dates) {
      dated.set(text.tokenAt(date.start()), text.tokenAt(date.end() - 1) + 1);
    }
  }

  /** The text without its asides. */
  static TokenizedText without(
      TokenizedText text, List<Entity> entities, List<TimeExpression> dates) {
    Asides asides = new Asides(text, entities, dates);
    for (int s = 0; s < text.sentenceCount(); s++) {
      int end = text.afterLastToken(s);
      for (int t = text.firstToken(s) + 1; t < end; t++) {
        t = Math.max(t, asides.after(t, end) - 1);
      }
      asides.left.clear(end - 1); // a sentence keeps its bounds
    }
    return text.without(asides.left);
  }

  /** Marks the aside that begins at a token; the token after it, or the token itself. */
  private int after(int t, int end) {
    return switch (text.text().charAt(text.start(t))) {
      case '(' -> bracketed(t, end);
      case '<' -> ticker(t, end);
      case ',' -> party(t, end);
      case '\u2014' -> dashed(t, end);
      case '"', '\u201c' -> nickname(t, end);
      default -> t;
    };
  }

  /** "(BCA)", "(R-Ohio)", "(S. 739)": capitals, and short. */
  private int bracketed(int open, int end) {
    int limit = Math.min(end, open + MOST_IN_BRACKETS + 2);
    for (int t = open + 1; t < limit; t++) {
      char first = text.text().charAt(text.start(t));
      if (first == ')') {
        boolean brief = text.end(t) - text.start(open) <= LONGEST_IN_BRACKETS + 2;
        if (!brief || t == open + 1) {
          return open;
        }
        left.set(open, t + 1);
        return t + 1;
      }
      boolean capital = Character.isUpperCase(first) || text.lower(t).equals("both");
      boolean behind = t > open + 1 && (Character.isDigit(first) || isMark(t));
      if (dated.get(t) || !(capital || behind)) {
        return open;
      }
    }
    return open;
  }

  /** {@code Lindau Oil Co <LOC>}: what a share is called in the markets. */
  private int ticker(int open, int end) {
    int close = open + 1;
    while (close < Math.min(end, open + MOST_IN_BRACKETS) && !text.token(close).equals(">")) {
      boolean capitals = text.token(close).chars().noneMatch(Character::isLowerCase);
      if (!capitals) {
        return open;
      }
      close++;
    }
    if (close >= end - 1 || close == open + 1 || !text.token(close).equals(">")) {
      return open;
    }
    left.set(open, close + 1);
    return close + 1;
  }

  /** {@code Harold "Hal" Moss}. */
  private int nickname(int mark, int end) {
    boolean quoted =
        mark + 3 < end
            && text.kind(mark + 1) == TokenizedText.Kind.WORD
            && isMark(mark + 2)
            && "\"\u201d".indexOf(text.text().charAt(text.start(mark + 2))) >= 0;
    boolean inName =
        quoted
            && isCapitalised(mark - 1)
            && isCapitalised(mark + 1)
            && isCapitalised(mark + 3)
            && (isPerson(mark - 1) || isPerson(mark + 3));
    if (!inName) {
      return mark;
    }
    left.set(mark, mark + 3);
    return mark + 3;
  }

  private boolean isCapitalised(int t) {
    return Character.isUpperCase(text.text().charAt(text.start(t)));
  }

  /** "The outbreak of COVID-19 — the disease that … — to be a pandemic". */
  private int dashed(int open, int end) {
    for (int t = open + 1; t < Math.min(end - 1, open + MOST_BETWEEN_DASHES); t++) {
      if (dated.get(t)) {
        return open;
      }
      if (text.token(t).equals("\u2014")) {
        left.set(open, t + 1);
        return t + 1;
      }
    }
    return open;
  }

  private boolean isMark(int t) {
    return text.kind(t) == TokenizedText.Kind.PUNCTUATION;
  }

  /** "Ann Moss, D-Conn.,", or what is told of a person's age and home. */
  private int party(int comma, int end) {
    int next = comma + 1;
    if (next < end && PARTY.matcher(text.token(next)).matches()) {
      boolean closed = isComma(next + 1, end) && next + 2 < end && goesOn(next + 2);
      int after = closed ? next + 2 : next + 1;
      left.set(comma, after);
      return after;
    }
    int after = person(comma, end);
    return after == comma ? described(comma, end) : after;
  }

  /** "The board, whose office is in Oslo, will": what no date is in, before the verb goes on. */
  private int described(int comma, int end) {
    int first = comma + 1;
    if (first >= end
        || dated.get(comma - 1)
        || !WordClasses.load().of(text.lower(first)).isIn(OPENS_ASIDE)) {
      return comma;
    }
    for (int t = first + 1; t < Math.min(end - 1, comma + MOST_BETWEEN_COMMAS); t++) {
      if (dated.get(t)) {
        return comma;
      }
      if (isComma(t, end)) {
        boolean verb = WordClasses.load().of(text.lower(t + 1)).isIn(AUXILIARY);
        if (verb) {
          left.set(comma, t + 1);
        }
        return verb ? t + 1 : comma;
      }
    }
    return comma;
  }

  /** Age, other names and home of a person, each behind a comma. */
  private int person(int comma, int end) {
    int t = comma;
    while (isComma(t, end)) {
      int after = segment(t + 1, end);
      if (after == t + 1) {
        break;
      }
      t = after;
    }
    if (t == comma || !isPerson(comma - 1)) {
      return comma;
    }
    left.set(comma, t);
    if (isComma(t, end) && t + 1 < end && goesOn(t + 1)) {
      left.set(t);
      return t + 1;
    }
    return t;
  }

  /** The token after "41", "of Utica, N.Y.", "aka Sonny"; the token itself where none begins. */
  private int segment(int t, int end) {
    if (t >= end || dated.get(t)) {
      return t;
    }
    String lower = text.lower(t);
    if (AGE.matcher(lower).matches()) {
      boolean closed = isComma(t + 1, end) || t + 1 >= end;
      return closed ? t + 1 : t;
    }
    boolean known =
        t + 2 < end
            && (lower.equals("also") || lower.equals("formerly"))
            && text.lower(t + 1).equals("known")
            && text.lower(t + 2).equals("as");
    boolean alias = known || lower.equals("aka") || lower.equals("a.k.a") || lower.equals("a.k.a.");
    if (!alias && !(lower.equals("of") || lower.equals("from"))) {
      return t;
    }
    int first = known ? t + 3 : t + 1;
    int after = capitals(first, end, MOST_OF_TOWN);
    if (after == first) {
      return t;
    }
    if (alias) {
      return throughAlias(after, end);
    }
    boolean state = isComma(after, end) && isState(after + 1, end);
    return state ? capitals(after + 1, end, 2) : after;
  }

  /** "Aka Little One and King One", "aka Sonny 29". */
  private int throughAlias(int after, int end) {
    int t = after;
    if (t + 1 < end && (text.lower(t).equals("and") || text.lower(t).equals("or"))) {
      int second = capitals(t + 1, end, MOST_OF_TOWN);
      t = second > t + 1 && isComma(second, end) ? second : t;
    }
    boolean age = t + 1 < end && AGE.matcher(text.token(t)).matches() && isComma(t + 1, end);
    return age ? t + 1 : t;
  }

  private int capitals(int first, int end, int most) {
    int t = first;
    while (t < end
        && t < first + most
        && Character.isUpperCase(text.text().charAt(text.start(t)))
        && !dated.get(t)) {
      t++;
    }
    return t;
  }

  private boolean isState(int t, int end) {
    if (t >= end || !Character.isUpperCase(text.text().charAt(text.start(t)))) {
      return false;
    }
    Entity entity = entity(t);
    boolean place = entity != null && entity.type() == EntityType.PLACE;
    return place || text.token(t).endsWith(".");
  }

  /** Whether the clause of the person goes on: "and John Lund", "was charged", "today". */
  private boolean goesOn(int t) {
    String lower = text.lower(t);
    if (lower.equals("and") || lower.endsWith("ed") || dated.get(t)) {
      return true;
    }
    for (Happenings.Reading reading : Happenings.load().readings(lower)) {
      if (reading.forms().contains(Happenings.Form.PAST)) {
        return true;
      }
    }
    return WordClasses.load().of(lower).isIn(AUXILIARY);
  }

  /** The entity over a token; they are indexed when the first is asked for. */
  private @Nullable Entity entity(int t) {
    if (index == null) {
      index = new EntityIndex(text, entities);
    }
    return index.at(t);
  }

  private boolean isComma(int t, int end) {
    return t < end && text.token(t).equals(",");
  }

  private boolean isPerson(int t) {
    String lower = text.lower(t);
    Entity entity = entity(t);
    return entity != null && entity.type() == EntityType.PERSON
        || t > 0 && (lower.equals("jr.") || lower.equals("sr.")) && isPerson(t - 1);
  }
}
