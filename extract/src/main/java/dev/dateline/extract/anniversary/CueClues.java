package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.anniversary.MarkedDay.Bond;
import dev.dateline.extract.event.DateValue;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Phrases;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the clues in the phrase of an anniversary and in its dates; looks at its sentence alone.
 */
final class CueClues {

  private static final int NEAR = 5;
  private static final int OPENING_SENTENCES = 3;
  private static final int LONG_SENTENCE = 40;
  private static final Set<String> WEEKDAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final int BRIEF = 250;

  /** From here on in a year what is ahead may be of the next. */
  private static final int LATE_MONTH = 8;

  /** The last tenth of a text is its end. */
  private static final int END = 10;

  private final CommemorationWords words;
  private final Passage passage;
  private final TokenizedText text;
  private final LocalDate published;
  private final Headings headings;

  CueClues(CommemorationWords words, Passage passage, LocalDate published) {
    this.words = words;
    this.passage = passage;
    this.text = passage.text();
    this.published = published;
    this.headings = new Headings(passage.text());
  }

  /**
   * The clues of a phrase and of what was reckoned from it.
   *
   * @param now whether the words around tell that it is marked at the time of the report
   */
  Set<AnniversaryClue> read(
      Cue cue, Occasion occasion, Reckoning sum, @Nullable MarkedDay marked, boolean now) {
    EnumSet<AnniversaryClue> clues = EnumSet.noneOf(AnniversaryClue.class);
    form(cue, clues);
    around(cue, clues);
    place(cue, clues);
    base(occasion, sum, marked, clues);
    date(sum, clues);
    boolean reported = clues.contains(AnniversaryClue.DAY_OF_REPORT);
    add(clues, AnniversaryClue.YEAR_ASSUMED, reported && !now);
    boolean ahead = clues.contains(AnniversaryClue.LOOKS_AHEAD);
    add(clues, AnniversaryClue.YEAR_ASSUMED_AHEAD, reported && !now && ahead);
    boolean late = published.getMonthValue() >= LATE_MONTH;
    add(clues, AnniversaryClue.YEAR_AHEAD_LATE, reported && ahead && late);
    boolean observed = clues.contains(AnniversaryClue.DAY_OBSERVED);
    boolean dated = !clues.contains(AnniversaryClue.BASE_YEAR);
    add(clues, AnniversaryClue.DAY_OF_GATHERING, observed && dated && isOfGathering(cue));
    boolean day = clues.contains(AnniversaryClue.BASE_DAY);
    add(clues, AnniversaryClue.DAY_RECKONED, day && clues.contains(AnniversaryClue.BASE_RECKONED));
    return clues;
  }

  /** "Will host a celebration of": the day is that of the celebration. */
  private boolean isOfGathering(Cue cue) {
    int sentence = text.sentenceOf(cue.first());
    int first = Math.max(text.firstToken(sentence), cue.first() - 2 * Phrases.WINDOW);
    int after = Math.min(text.afterLastToken(sentence), cue.after() + 2 * NEAR);
    for (int t = first; t < after; t++) {
      if (words.gatherings().contains(text.lower(t))) {
        return true;
      }
    }
    return false;
  }

  private static void add(EnumSet<AnniversaryClue> clues, AnniversaryClue clue, boolean there) {
    if (there) {
      clues.add(clue);
    }
  }

  private void form(Cue cue, EnumSet<AnniversaryClue> clues) {
    switch (cue.form()) {
      case ANNIVERSARY -> {}
      case BIRTHDAY, TURNING -> clues.add(AnniversaryClue.FORM_BIRTHDAY);
      case ELAPSED, AGO, ELAPSED_TO_THE_DAY, THIS_DAY -> clues.add(AnniversaryClue.FORM_ELAPSED);
      case NTH_DAY, IN_OFFICE -> clues.add(AnniversaryClue.FORM_OF_DAYS);
    }
    boolean one = cue.after() - cue.first() == 1 && cue.ordinal() > 0;
    add(clues, AnniversaryClue.FORM_IN_A_WORD, one);
    add(clues, AnniversaryClue.NUMBER_NONE, cue.ordinal() == 0);
    add(clues, AnniversaryClue.NUMBER_ONE, cue.ordinal() == 1);
    add(clues, AnniversaryClue.UNIT_SHORT, cue.unit() != Unit.YEAR);
    add(clues, AnniversaryClue.OWNED, cue.about() < 0);
    int before = cue.first() - 1;
    boolean pronoun = before >= 0 && passage.syntax().part(before) == Part.POSSESSIVE_PRONOUN;
    add(clues, AnniversaryClue.OWNED_BY_PRONOUN, cue.about() < 0 && pronoun);
  }

  private void around(Cue cue, EnumSet<AnniversaryClue> clues) {
    int start =
        Math.max(passage.phrases().sentenceStart(cue.first()), cue.first() - Phrases.WINDOW);
    int distance = -1;
    boolean paper = false;
    boolean ahead = false;
    boolean back = false;
    for (int t = cue.first() - 1; t >= start; t--) {
      String lower = text.lower(t);
      if (distance < 0 && words.governing().contains(lower)) {
        distance = cue.first() - t;
      }
      boolean near = cue.first() - t <= 2 * NEAR;
      paper |= near && words.honoring().contains(lower);
      paper |= near && words.papers().contains(lower);
      ahead |= near && words.ahead().contains(lower);
      back |= near && words.otherYears().contains(lower);
    }
    add(clues, AnniversaryClue.MARKED_NEAR, distance > 0 && distance <= NEAR);
    add(clues, AnniversaryClue.MARKED_FAR, distance > NEAR);
    add(clues, AnniversaryClue.MARKED_BY_NOTHING, distance < 0);
    add(clues, AnniversaryClue.PAPER_NEAR, paper);
    add(clues, AnniversaryClue.LOOKS_AHEAD, ahead);
    add(clues, AnniversaryClue.LOOKS_BACK, back);
    int t = cue.first() - 1;
    while (t > start && passage.syntax().part(t) == Part.DETERMINER) {
      t--;
    }
    add(clues, AnniversaryClue.ON_THE_DAY, t >= start && text.lower(t).equals("on"));
  }

  private void place(Cue cue, EnumSet<AnniversaryClue> clues) {
    int sentence = text.sentenceOf(cue.first());
    int first = text.firstToken(sentence);
    int after = text.afterLastToken(sentence);
    add(clues, AnniversaryClue.TEXT_BRIEF, text.tokenCount() < BRIEF);
    boolean heading = headings.isHeading(sentence);
    add(clues, AnniversaryClue.IN_HEADING, heading);
    add(clues, AnniversaryClue.IN_OPENING, !heading && sentence < OPENING_SENTENCES);
    int left = text.tokenCount() - cue.first();
    add(clues, AnniversaryClue.IN_END, !heading && left < text.tokenCount() / END);
    add(clues, AnniversaryClue.SENTENCE_LONG, after - first > LONG_SENTENCE);
    boolean quote = false;
    int dates = 0;
    int last = -1;
    for (int t = first; t < Math.min(after, first + 3 * Phrases.WINDOW); t++) {
      add(clues, AnniversaryClue.SAYS_TODAY, text.lower(t).equals("today"));
      boolean weekday = passage.syntax().isTime(t) && WEEKDAYS.contains(text.lower(t));
      add(clues, AnniversaryClue.SAYS_WEEKDAY, weekday);
      quote |= t < cue.first() && passage.syntax().part(t) == Part.QUOTE;
      int time = passage.syntax().timeAt(t);
      dates += time >= 0 && time != last ? 1 : 0;
      last = time;
    }
    add(clues, AnniversaryClue.IN_QUOTE, quote);
    add(clues, AnniversaryClue.SENTENCE_WITH_MORE_DATES, dates > 2);
  }

  private void base(
      Occasion occasion,
      Reckoning sum,
      @Nullable MarkedDay marked,
      EnumSet<AnniversaryClue> clues) {
    DateValue base = sum.base();
    if (base == null) {
      clues.add(AnniversaryClue.WITHOUT_BASE);
      return;
    }
    add(clues, AnniversaryClue.CONTRADICTED, sum.conflict() != null);
    add(clues, AnniversaryClue.BASE_DAY, base.precision() == Precision.DAY);
    add(clues, AnniversaryClue.BASE_MONTH, base.precision() == Precision.MONTH);
    add(clues, AnniversaryClue.BASE_YEAR, base.precision() == Precision.YEAR);
    boolean known = occasion.base() != null;
    add(clues, AnniversaryClue.BASE_OF_EVENT, known && occasion.event() >= 0);
    add(clues, AnniversaryClue.BASE_SAID, known && occasion.event() < 0);
    add(clues, AnniversaryClue.BASE_RECKONED, !known);
    Bond bond = marked == null ? null : marked.bond();
    add(clues, AnniversaryClue.DAY_STATED, bond == Bond.STATED);
    add(clues, AnniversaryClue.DAY_MARKED, bond == Bond.MARKED);
    add(clues, AnniversaryClue.DAY_OBSERVED, bond == Bond.OBSERVED);
    add(clues, AnniversaryClue.DAY_OF_REPORT, bond == Bond.PUBLISHED);
    boolean agrees = known && marked != null && marked.value().equals(sum.date());
    add(clues, AnniversaryClue.DATE_AGREES, agrees);
  }

  private void date(Reckoning sum, EnumSet<AnniversaryClue> clues) {
    DateValue date = sum.date();
    Integer year = date == null ? null : date.year();
    if (date == null || year == null) {
      clues.add(AnniversaryClue.WITHOUT_DATE);
      return;
    }
    LocalDate day = date.day();
    add(clues, AnniversaryClue.DATE_DAY, day != null);
    add(clues, AnniversaryClue.DATE_IS_REPORT_DAY, published.equals(day));
    add(clues, AnniversaryClue.DATE_AHEAD, day != null && day.isAfter(published));
    add(clues, AnniversaryClue.DATE_OTHER_YEAR, year != published.getYear());
    add(clues, AnniversaryClue.DATE_LONG_PAST, year < published.getYear() - 1);
  }
}
