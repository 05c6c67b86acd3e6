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
  private static final int REACH = 40;
  private static final int AUXILIARY_REACH = 4;

  private final TimeTokens tokens;
  private final TokenizedText sentences;
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

  /** The quarter that the text spoke of last; null if none. */
  @Nullable CalendarValue quarter() {
    return quarter;
  }

  /** The quarter that a report published now is about. */
  CalendarValue reportedQuarter() {
    CalendarValue known = quarter;
    return known != null ? known : CalendarValue.of(Granularity.QUARTER, published).plus(-1);
  }

  /** Where the verb next to a match points: the nearest one before it, else the nearest behind. */
  Tense tense(Match match) {
    int sentence = sentences.sentenceOf(sentences.tokenAt(tokens.start(match.first())));
    int from = sentences.sentenceStart(sentence);
    int to = sentences.sentenceEnd(sentence);
    for (int i = match.first() - 1; i >= 0 && i > match.first() - REACH; i--) {
      if (tokens.start(i) < from) {
        break;
      }
      if (isGoingTo(i) || isPutOffUntil(match, i)) {
        return Tense.FUTURE;
      }
      if (tokens.word(i).tense != Tense.NONE) {
        return withAuxiliary(i, from);
      }
    }
    for (int i = match.afterLast(); i < tokens.size() && i < match.afterLast() + REACH; i++) {
      if (tokens.start(i) >= to) {
        break;
      }
      if (isGoingTo(i)) {
        return Tense.FUTURE;
      }
      Tense tense = tokens.word(i).tense;
      if (tense != Tense.NONE && tense != Tense.PLANNED) {
        return tense;
      }
    }
    return Tense.NONE;
  }

  /** "is to", "are to". */
  private boolean isGoingTo(int verb) {
    return tokens.word(verb).tense == Tense.PRESENT && tokens.is(verb + 1, TokenClass.INFINITIVE);
  }

  /** "postponed the vote until Tuesday", "have until Tuesday", "has been closed until Tuesday". */
  private boolean isPutOffUntil(Match match, int verb) {
    boolean lasting =
        tokens.is(verb, TokenClass.DEFERRING)
            || tokens.is(verb, TokenClass.PERFECT)
            || tokens.is(verb - 1, TokenClass.PERFECT);
    return lasting && tokens.is(match.first() - 1, TokenClass.UNTIL);
  }

  /** Whether a past verb stands directly before, but for "on" or "in": "ruled on Nov. 30". */
  boolean governedByPast(Match match) {
    int before = match.first() - 1;
    if (tokens.is(before, TokenClass.PLACING)) {
      before--;
    }
    return before >= 0 && tokens.word(before).tense == Tense.PAST;
  }

  /** Whether a word of the future stands at most three words before: "will meet on May 9". */
  boolean governedByFuture(Match match) {
    for (int i = match.first() - 1; i >= 0 && i >= match.first() - 4; i--) {
      if (tokens.word(i).tense != Tense.NONE) {
        return tokens.word(i).tense == Tense.FUTURE || tokens.word(i).tense == Tense.PLANNED;
      }
    }
    return false;
  }

  /** A participle behind an auxiliary of the future belongs to it: "will be held". */
  private Tense withAuxiliary(int verb, int from) {
    Tense tense = tokens.word(verb).tense;
    if (tense == Tense.PLANNED) {
      return wasOnce(verb, from) ? Tense.PAST : Tense.FUTURE;
    }
    if (tense != Tense.PAST) {
      return tense;
    }
    for (int i = verb - 1; i >= 0 && i >= verb - AUXILIARY_REACH; i--) {
      if (tokens.start(i) < from) {
        break;
      }
      if (tokens.word(i).tense == Tense.FUTURE || isGoingTo(i)) {
        return Tense.FUTURE;
      }
    }
    return tense;
  }

  /** "had been due to expire Friday". */
  private boolean wasOnce(int verb, int from) {
    return verb >= 2
        && tokens.start(verb - 2) >= from
        && isWord(verb - 1, "been")
        && isWord(verb - 2, "had");
  }

  private boolean isWord(int token, String word) {
    return tokens.end(token) - tokens.start(token) == word.length()
        && text().regionMatches(true, tokens.start(token), word, 0, word.length());
  }
}
