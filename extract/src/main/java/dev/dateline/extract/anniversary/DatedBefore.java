package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.event.DateValue;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Phrases;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.event.TokenSpan;
import dev.dateline.extract.text.TokenizedText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a "25th anniversary service" is for where nothing but a date leads to it: "the carrier
 * brought down the bridge on 5 January 1975", told near, on the day that comes round.
 */
final class DatedBefore {

  private static final int NEAR_DAYS = 10;

  /** How far from the anniversary it is looked for, in sentences. */
  private static final int SENTENCES = 2;

  /** How far the verb may stand before its date. */
  private static final int NEAR_DATE = 20;

  private final Passage passage;
  private final TokenizedText text;
  private final LocalDate published;

  DatedBefore(Passage passage, LocalDate published) {
    this.passage = passage;
    this.text = passage.text();
    this.published = published;
  }

  /** The occasion of a cue that says how many years but not of what; null where none is told. */
  @Nullable Occasion occasion(Cue cue) {
    if (cue.unit() != Unit.YEAR || cue.ordinal() < 1) {
      return null;
    }
    int sentence = text.sentenceOf(cue.first());
    int first = text.firstToken(Math.max(0, sentence - SENTENCES));
    int last = Math.min(text.sentenceCount() - 1, sentence + 1);
    for (int t = first; t < text.afterLastToken(last); t++) {
      int time = passage.syntax().timeAt(t);
      DateValue value = time < 0 ? null : DateValue.of(passage.syntax().time(time));
      if (value != null
          && passage.syntax().timeStart(time) == t
          && BaseReader.saysYear(passage.syntax().time(time), value)
          && comesRound(value, cue)) {
        Occasion told = told(t);
        if (told != null) {
          return told.withBase(value, true);
        }
      }
    }
    return null;
  }

  private boolean comesRound(DateValue value, Cue cue) {
    DateValue falls = UnitArithmetic.plus(value, cue.ordinal(), Unit.YEAR);
    LocalDate day = falls == null ? null : falls.day();
    return day != null && Math.abs(ChronoUnit.DAYS.between(day, published)) <= NEAR_DAYS;
  }

  private @Nullable Occasion told(int date) {
    int start = Math.max(text.firstToken(text.sentenceOf(date)), date - NEAR_DATE);
    for (int t = date - 1; t > start; t--) {
      TokenSpan subject =
          passage.syntax().part(t) == Part.VERB ? passage.phrases().subject(t) : null;
      if (subject == null) {
        continue;
      }
      int after = Math.min(date, passage.phrases().end(t, Phrases.Kind.CLAUSE));
      String told = passage.telling(t);
      String title =
          told != null ? told : passage.titles().of(List.of(subject, new TokenSpan(t, after)));
      boolean named = title != null && Standalone.isNamed(title);
      return named && title != null
          ? new Occasion(
              OccasionReader.clipped(title),
              new TokenSpan(subject.first(), after),
              t,
              passage.happenings().kin(t),
              null,
              false,
              -1)
          : null;
    }
    return null;
  }
}
