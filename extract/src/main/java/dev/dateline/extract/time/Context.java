package dev.dateline.extract.time;

import dev.dateline.extract.text.TokenizedText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reading may look at beside its own words: the day of publication, the settings, what was
 * narrated before, and the tense around it. Belongs to one text.
 */
final class Context {

  private static final List<String> THAT_YEAR =
      List.of(" of that year", " that year", " of the same year", " of that same year");

  private final TimeTokens tokens;
  private final TokenizedText sentences;
  private final Tenses tenses;
  private final LocalDate published;
  private final TimeSettings settings;
  private final Narration narration;
  private final Effort effort;

  Context(
      TimeTokens tokens,
      TokenizedText sentences,
      LocalDate published,
      TimeSettings settings,
      Effort effort) {
    this.effort = effort;
    this.tokens = tokens;
    this.sentences = sentences;
    this.tenses = new Tenses(tokens, sentences, effort);
    this.published = published;
    this.settings = settings;
    this.narration = new Narration(published);
  }

  LocalDate published() {
    return published;
  }

  TimeSettings settings() {
    return settings;
  }

  String text() {
    return sentences.text();
  }

  /** The match's own words. */
  String text(Match match) {
    return text().substring(tokens.start(match.first()), tokens.end(match.afterLast() - 1));
  }

  /** Reads a match; null if it is no expression, or lies outside the calendar. */
  @Nullable Reading read(Match match) {
    effort.reading();
    try {
      return match.rule().reading().read(match, this);
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  /** Takes note of an expression, for those that count from it. */
  void add(Reading reading, int afterLast) {
    narration.add(reading, afterLast);
  }

  /** Whether the text speaks of half a year, nine months or a year rather than of a quarter. */
  boolean cumulative() {
    return narration.cumulative();
  }

  /** The date that was narrated last; null at the beginning. */
  @Nullable CalendarValue narrated() {
    return narration.last();
  }

  /** The number of the expression that was narrated last; -1 at the beginning. */
  int narratedNumber() {
    return narration.lastNumber();
  }

  /**
   * What an expression of a granularity counts from; null where the text gives nothing so fine.
   *
   * @param direction below 0 it counts back
   */
  Narration.@Nullable Anchor anchor(Granularity granularity, int direction, Match match) {
    return narration.anchor(
        granularity, direction < 0 && tense(match) != Tense.FUTURE, isNear(match));
  }

  /**
   * The year that a month or day of the past without one belongs to, where the text plainly moved
   * there: the last few dates, and one just before, lie years back; -1 if it did not.
   */
  int narratedYear(Match match) {
    CalendarValue narrated = narration.last();
    if (narrated == null || !narration.isHistory() || !isNear(match)) {
      return -1;
    }
    boolean told = narrated.granularity().compareTo(Granularity.YEAR) <= 0;
    return told ? narrated.first().getYear() : -1;
  }

  /** The year that "July 28 of that year" means; -1 where no such words stand behind a match. */
  int thatYear(Match match) {
    CalendarValue narrated = narration.last();
    int end = tokens.end(match.afterLast() - 1);
    String text = sentences.text();
    boolean said =
        THAT_YEAR.stream()
            .anyMatch(words -> text.regionMatches(true, end, words, 0, words.length()));
    return narrated != null && said ? narrated.first().getYear() : -1;
  }

  /** The word of small letters right behind a match; empty where none stands there. */
  String wordBehind(Match match) {
    String text = sentences.text();
    int first = tokens.end(match.afterLast() - 1) + 1;
    int end = first;
    while (end < text.length() && Character.isLowerCase(text.charAt(end))) {
      end++;
    }
    boolean apart = end > first && text.charAt(first - 1) == ' ';
    return apart ? text.substring(first, end) : "";
  }

  /** Whether the date narrated last stands in the sentence of a match or in the one before. */
  private boolean isNear(Match match) {
    return narration.lastEnd() > 0
        && tokens.start(narration.lastEnd() - 1)
            >= sentences.sentenceStart(Math.max(0, sentence(match) - 1));
  }

  private int sentence(Match match) {
    return sentences.sentenceOf(sentences.tokenAt(tokens.start(match.first())));
  }

  /** The date that ends one joining word before a token: "June 8" before the 10 of "June 8-10". */
  @Nullable CalendarValue justBefore(int token) {
    return narration.lastEnd() == token - 1 && tokens.is(token - 1, TokenClass.JOINING)
        ? narrated()
        : null;
  }

  /**
   * The day named before a match in its sentence, "on Friday at 7 p.m.", or in the one before it,
   * unless the verb says otherwise; null if none.
   */
  @Nullable CalendarValue dayNearby(Match match) {
    CalendarValue narrated = narrated();
    if (narrated == null || narrated.granularity() != Granularity.DAY) {
      return null;
    }
    if (tokens.start(narration.lastEnd() - 1) >= sentences.sentenceStart(sentence(match))) {
      return narrated;
    }
    Tense tense = tense(match);
    boolean fits =
        narrated.first().isAfter(published) ? tense != Tense.PAST : tense != Tense.FUTURE;
    return fits && isNear(match) ? narrated : null;
  }

  /** Whether a token stands in the sentence of a match. */
  boolean inSentence(Match match, int token) {
    return tokens.start(token) < sentences.sentenceEnd(sentence(match));
  }

  /** The quarter that the text spoke of last; null if none. */
  @Nullable CalendarValue quarter() {
    return narration.quarter();
  }

  /** The quarter that a report published now is about. */
  CalendarValue reportedQuarter() {
    CalendarValue known = narration.quarter();
    return known != null ? known : CalendarValue.of(Granularity.QUARTER, published).plus(-1);
  }

  /** Where the verb next to a match points. */
  Tense tense(Match match) {
    return tenses.at(match);
  }

  /** The verbs around a match. */
  Tenses tenses() {
    return tenses;
  }
}
