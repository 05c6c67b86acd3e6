package dev.dateline.extract.event;

import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;

/** The clues in a date: how exact it is, how far from publication, and where it stands. */
final class DateClues {

  private static final int FAR = 14;
  private static final int LONG_AGO_DAYS = 400;

  private final Passage passage;
  private final Syntax syntax;
  private final TokenizedText text;
  private final Happening happening;
  private final EnumSet<Clue> clues;

  private DateClues(Passage passage, Happening happening, EnumSet<Clue> clues) {
    this.passage = passage;
    this.syntax = passage.syntax();
    this.text = passage.text();
    this.happening = happening;
    this.clues = clues;
  }

  /** Adds the clues of a date to others, those of status and kind among them. */
  static void add(
      Passage passage,
      Happening happening,
      int time,
      DateValue date,
      LocalDate published,
      EnumSet<Clue> clues) {
    DateClues reader = new DateClues(passage, happening, clues);
    reader.date(date, time, published);
    reader.place(time);
  }

  private void add(Clue clue, boolean there) {
    if (there) {
      clues.add(clue);
    }
  }

  private void date(DateValue date, int time, LocalDate published) {
    Precision precision = date.precision();
    add(Clue.DATE_MONTH, precision == Precision.MONTH);
    add(Clue.DATE_YEAR, precision == Precision.YEAR);
    add(Clue.DATE_WEEK, precision == Precision.WEEK);
    add(
        Clue.DATE_LOOSE,
        precision == Precision.DECADE
            || precision == Precision.CENTURY
            || precision == Precision.SEASON
            || precision == Precision.QUARTER);
    String said = syntax.time(time).text();
    add(
        Clue.DATE_WITH_YEAR,
        said.contains(date.iso().substring(0, Math.min(4, date.iso().length()))));
    LocalDate day = date.day();
    add(Clue.DATE_OF_PUBLICATION, day != null && day.equals(published));
    Integer year = date.year();
    boolean old =
        day != null
            ? ChronoUnit.DAYS.between(day, published) > LONG_AGO_DAYS
            : year != null && year < published.getYear() - 1;
    add(Clue.DATE_LONG_AGO, old);
    boolean ahead = day != null && day.isAfter(published);
    add(Clue.DATE_AHEAD, ahead);
    // "Agrees to release him tomorrow": what is agreed is then, and not the agreement.
    boolean planned = clues.contains(Clue.STATUS_PLANNED) && isLedByWill();
    add(Clue.DATE_OF_DEED, ahead && !planned && ClueWords.isIn("intent", happening.kin()));
    boolean recent = day != null && ChronoUnit.DAYS.between(day, published) <= 1;
    add(Clue.DATE_OF_DEED, !recent && clues.contains(Clue.KIND_COURT) && isBehindDeed(time));
  }

  private boolean isLedByWill() {
    int verb = happening.token();
    return verb > 0 && Syntax.isIn("plan", text.lower(verb - 1))
        || verb > 1 && text.lower(verb - 1).equals("to");
  }

  /** "Was indicted for shooting three men on February 22": the day of the shooting. */
  private boolean isBehindDeed(int time) {
    int first = syntax.timeStart(time);
    boolean plea = happening.kin().equals("plead") || happening.kin().equals("sentence");
    boolean deed = false;
    for (int t = happening.after();
        t + 1 < Math.min(first, happening.after() + Phrases.WINDOW);
        t++) {
      String lower = text.lower(t + 1);
      boolean led = text.lower(t).equals("for") || (!plea && text.lower(t).equals("of"));
      deed |= led && lower.endsWith("ing") && lower.length() > 4;
    }
    return deed;
  }

  private void place(int time) {
    int first = syntax.timeStart(time);
    int after = syntax.timeEnd(time);
    boolean before = first < happening.token();
    add(Clue.DATE_FIRST, before);
    int from = before ? after : happening.after();
    int to = before ? happening.token() : first;
    int between = to - from;
    add(Clue.DATE_BESIDE, between <= 1);
    add(Clue.DATE_FAR, between > FAR);
    add(Clue.DATE_IN_PHRASE, !passage.phrases().isSentenceTime(first));
    boolean verb = false;
    boolean comma = false;
    boolean gerund = false;
    boolean purpose = false;
    for (int t = from; t < Math.min(to, from + Phrases.WINDOW); t++) {
      Part part = syntax.part(t);
      verb |= part == Part.VERB || part == Part.REPORT;
      comma |= part == Part.COMMA || part == Part.STOP;
      String lower = text.lower(t);
      gerund |= part == Part.VERB && lower.endsWith("ing");
      purpose |= lower.equals("to") && t + 1 < to && syntax.isBase(t + 1);
    }
    add(Clue.DATE_BEHIND_GERUND, !before && gerund);
    add(Clue.DATE_BEHIND_PURPOSE, !before && purpose);
    add(Clue.DATE_BEHIND_VERB, verb);
    add(Clue.DATE_BEHIND_COMMA, comma);
  }
}
