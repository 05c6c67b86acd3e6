package dev.dateline.extract.anniversary;

import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Phrases;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.event.TokenSpan;
import dev.dateline.extract.text.TokenizedText;

/**
 * Reads the dates that are part of what an anniversary is of, before its words and at their end.
 */
final class DateInPhrase {

  private final CommemorationWords words;
  private final Passage passage;
  private final TokenizedText text;

  DateInPhrase(CommemorationWords words, Passage passage) {
    this.words = words;
    this.passage = passage;
    this.text = passage.text();
  }

  /**
   * "The 1967 Six-Day War", "the May 11, 2001, bombing": where the words behind a date begin that
   * stands before them; the phrase itself for none.
   */
  int behindDate(int first) {
    int t = passage.syntax().part(first) == Part.DETERMINER ? first + 1 : first;
    int time = passage.syntax().timeAt(t);
    int limit = passage.phrases().sentenceEnd(first);
    int after = time < 0 ? limit : passage.syntax().timeEnd(time);
    if (after + 1 >= limit || passage.phrases().end(first, Phrases.Kind.NOUN_PHRASE) > after) {
      return first;
    }
    boolean year = after == t + 1;
    boolean named = year && passage.syntax().isTime(after) && passage.syntax().isCapitalised(after);
    int behind = passage.syntax().part(after) == Part.COMMA ? after + 1 : after;
    boolean told = !year && isTold(behind, limit);
    return named ? after : told ? behind : first;
  }

  /** "Bombing of", "terrorist attacks": a happening, maybe with a word before it. */
  private boolean isTold(int first, int limit) {
    for (int t = first; t < Math.min(limit, first + 3); t++) {
      if (passage.syntax().part(t) != Part.NOMINAL) {
        return false;
      }
      if (passage.happenings().kin(t) != null) {
        return true;
      }
    }
    return false;
  }

  /** "Bloody Sunday", "Chilean Independence Day": the day is a name of what happened on it. */
  boolean isDayName(int t) {
    if (t < 1
        || !passage.syntax().isTime(t)
        || !passage.syntax().isCapitalised(t - 1)
        || !passage.syntax().isCapitalised(t)) {
      return false;
    }
    String day = passage.syntax().time(passage.syntax().timeAt(t)).text();
    return words.days().contains(text.lower(t - 1))
        || (day.endsWith(" Day")
            && day.chars().noneMatch(Character::isDigit)
            && !passage.syntax().isTime(t - 1));
  }

  /** Whether a phrase ends with the name of a day. */
  boolean endsWithDay(TokenSpan span) {
    int time = passage.syntax().timeAt(span.after() - 1);
    return time >= 0 && isDayName(passage.syntax().timeStart(time));
  }
}
