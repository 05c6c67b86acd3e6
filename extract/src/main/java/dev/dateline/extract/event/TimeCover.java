package dev.dateline.extract.event;

import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.text.TokenizedText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which time expression covers each token, leaving out those that date nothing. Belongs to one
 * extraction.
 */
final class TimeCover {

  private static final Pattern SEASON = Pattern.compile("\\d{4}-(SP|SU|FA|WI)");

  private static final ClassSet NO_NOUN =
      WordClasses.load()
          .any("preposition", "conjunction", "auxiliary", "relative", "subordinate", "verb");

  private final TextWords words;
  private final TokenizedText text;
  private final List<TimeExpression> dates;

  /** For each token the index of the time expression that covers it, or -1. */
  private final int[] times;

  TimeCover(TextWords words, List<TimeExpression> dates) {
    this.words = words;
    this.text = words.text();
    this.dates = dates;
    this.times = new int[words.count()];
    Arrays.fill(times, -1);
    for (int time = 0; time < dates.size(); time++) {
      cover(time);
    }
  }

  /** The index of the time expression over a token; -1 if none, and outside of the text. */
  int at(int token) {
    return token >= 0 && token < times.length ? times[token] : -1;
  }

  /** The first token of a time expression. */
  int start(int time) {
    return text.tokenAt(dates.get(time).start());
  }

  /** The token after a time expression. */
  int end(int time) {
    return after(dates.get(time));
  }

  private int after(TimeExpression date) {
    return text.tokenAt(date.end() - 1) + 1;
  }

  private void cover(int time) {
    TimeExpression date = dates.get(time);
    int first = text.tokenAt(date.start());
    int after = after(date);
    if (isVague(date)
        || isFallOf(date, after)
        || isInName(first, after)
        || isNumberOfBill(date, first)
        || isSeasonOfName(date, first, after)) {
      return;
    }
    for (int t = first; t < times.length && text.start(t) < date.end(); t++) {
      times[t] = time;
    }
  }

  /** "The future of the union" dates nothing. */
  private static boolean isVague(TimeExpression date) {
    return "FUTURE_REF".equals(date.value());
  }

  /** "The fall of Saigon" is no autumn. */
  private boolean isFallOf(TimeExpression date, int after) {
    return words.is(after, "of") && date.text().toLowerCase(Locale.ROOT).endsWith("fall");
  }

  /** "Good Friday Agreement": a day inside a name. */
  private boolean isInName(int first, int after) {
    boolean attack = words.is(first, "9/11"); // "the Zadroga 9/11 Health Act"
    if (attack && after == first + 1 && words.isCapitalised(first - 1)) {
      return words.isCapitalised(after);
    }
    boolean black = words.is(first - 1, "black") || words.is(first - 1, "bloody");
    return after == first + 1
        && (words.isCapitalised(after)
            || (black && isNoun(after))) // "the Black Saturday bushfires"
        && words.isCapitalised(first - 1)
        && words.lower(first).endsWith("day")
        && text.sentenceOf(after) == text.sentenceOf(first - 1)
        && (black || words.is(first - 1, "good"));
  }

  private boolean isNoun(int t) {
    return t < words.count()
        && text.kind(t) == TokenizedText.Kind.WORD
        && !words.isIn(t, NO_NOUN)
        && text.sentenceOf(t) == text.sentenceOf(t - 1);
  }

  /** "H.R. 1735", "S. 1921": a number, and no year. */
  private boolean isNumberOfBill(TimeExpression date, int first) {
    if (first == 0 || date.end() - date.start() != 4) {
      return false;
    }
    String before = text.token(first - 1);
    return before.equals("H.R.")
        || before.equals("S.")
        || before.equals("S")
        || (before.equals(".") && first > 1 && text.token(first - 2).equals("S"));
  }

  /** "The Summer Olympics", "the Spring Festival": a season inside a name. */
  private boolean isSeasonOfName(TimeExpression date, int first, int after) {
    return date.value() != null
        && first < after
        && words.isCapitalised(after - 1)
        && words.isCapitalised(after)
        && SEASON.matcher(date.value()).matches()
        && text.sentenceOf(after) == text.sentenceOf(first);
  }
}
