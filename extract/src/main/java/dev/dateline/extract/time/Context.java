package dev.dateline.extract.time;

import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.text.TokenizedText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reading may look at beside its own words: the day of publication, the settings, what was
 * narrated before, and the tense around it. Belongs to one text.
 */
final class Context {

  private static final Set<String> CUMULATIVE = Set.of("P6M", "P9M", "P12M");

  private final TimeTokens tokens;
  private final TokenizedText sentences;
  private final Tenses tenses;
  private final LocalDate published;
  private final TimeSettings settings;
  private final List<Reading> readings = new ArrayList<>();
  private int lastDate = -1;
  private int lastDateEnd = -1;
  private @Nullable CalendarValue quarter;
  private boolean cumulative;

  Context(TimeTokens tokens, TokenizedText sentences, LocalDate published, TimeSettings settings) {
    this.tokens = tokens;
    this.sentences = sentences;
    this.tenses = new Tenses(tokens, sentences);
    this.published = published;
    this.settings = settings;
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
    try {
      return match.rule().reading().read(match, this);
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  /** Takes note of an expression, for those that count from it. */
  void add(Reading reading, int afterLast) {
    CalendarValue calendar = reading.calendar();
    if (calendar != null
        && reading.narrates()
        && (reading.type() == TimeExpression.Type.DATE
            || reading.type() == TimeExpression.Type.TIME)) {
      lastDate = readings.size();
      lastDateEnd = afterLast;
      if (calendar.granularity() == Granularity.QUARTER) {
        takeQuarter(calendar);
      }
    }
    if (reading.type() == TimeExpression.Type.DURATION && reading.value() != null) {
      cumulative |= CUMULATIVE.contains(reading.value());
    }
    readings.add(reading);
  }

  /** The quarter in question is the last that is over; one that lies ahead is only expected. */
  private void takeQuarter(CalendarValue mentioned) {
    CalendarValue known = quarter;
    boolean over = mentioned.last().isBefore(published);
    if (known == null
        || (over
            && (known.last().isAfter(published) || !mentioned.last().isBefore(known.last())))) {
      quarter = mentioned;
    }
    cumulative = false;
  }

  /** Whether the text speaks of half a year, nine months or a year rather than of a quarter. */
  boolean cumulative() {
    return cumulative;
  }

  /** The date that was narrated last; null at the beginning. */
  @Nullable CalendarValue narrated() {
    return lastDate < 0 ? null : readings.get(lastDate).calendar();
  }

  /** The number of the expression that was narrated last; -1 at the beginning. */
  int narratedNumber() {
    return lastDate;
  }

  /** The date that ends one joining word before a token: "June 8" before the 10 of "June 8-10". */
  @Nullable CalendarValue justBefore(int token) {
    return lastDateEnd == token - 1 && tokens.is(token - 1, TokenClass.JOINING) ? narrated() : null;
  }

  /** The day named before a match in its sentence: "on Friday at 7 p.m."; null if none. */
  @Nullable CalendarValue dayInSentence(Match match) {
    CalendarValue narrated = narrated();
    if (narrated == null || narrated.granularity() != Granularity.DAY) {
      return null;
    }
    int sentence = sentences.sentenceOf(sentences.tokenAt(tokens.start(match.first())));
    return tokens.start(lastDateEnd - 1) >= sentences.sentenceStart(sentence) ? narrated : null;
  }

  /** Whether a token stands in the sentence of a match. */
  boolean inSentence(Match match, int token) {
    int sentence = sentences.sentenceOf(sentences.tokenAt(tokens.start(match.first())));
    return tokens.start(token) < sentences.sentenceEnd(sentence);
  }

  /** The quarter that the text spoke of last; null if none. */
  @Nullable CalendarValue quarter() {
    return quarter;
  }

  /** The quarter that a report published now is about. */
  CalendarValue reportedQuarter() {
    CalendarValue known = quarter;
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
