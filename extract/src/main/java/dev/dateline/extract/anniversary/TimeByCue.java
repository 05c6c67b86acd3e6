package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.event.DateValue;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a time beside a cue means: "on Friday" is the coming one where the sentence looks
 * ahead, and a day without a year that of the year in which it is marked.
 */
final class TimeByCue {

  /** What tells, besides the words of what is ahead, that a weekday is to come. */
  private static final Set<String> COMING =
      Set.of(
          "is",
          "marks",
          "celebrates",
          "commemorates",
          "observes",
          "honors",
          "honours",
          "comes",
          "falls",
          "brings");

  /** A weekday farther back than so many days is nearer in the week to come. */
  private static final int NEARER = 3;

  /** What stands behind the first of some days. */
  private static final Pattern TO_ANOTHER_DAY =
      Pattern.compile("(?:\\s?[-–]\\s?| (?:to|through|and) )\\d{1,2}\\b(?![:,]\\d)");

  private static final Set<String> DECLARED =
      Set.of("declared", "designated", "proclaimed", "named", "made");

  private static final Set<String> NOW = Set.of("is", "are", "will", "to");
  private static final Set<String> CELEBRATING =
      Set.of(
          "celebrating",
          "marking",
          "commemorating",
          "observing",
          "celebrate",
          "mark",
          "commemorate",
          "observe");

  private final CommemorationWords words;
  private final Passage passage;
  private final TokenizedText text;
  private final LocalDate published;

  TimeByCue(CommemorationWords words, Passage passage, LocalDate published) {
    this.words = words;
    this.passage = passage;
    this.text = passage.text();
    this.published = published;
  }

  /**
   * The value of a time, turned to the coming week where the text looks ahead.
   *
   * @param mayBeAhead not so where it is "on the eve of" the anniversary that something was done
   */
  @Nullable DateValue value(int time, Cue cue, int start, boolean mayBeAhead) {
    TimeExpression expression = passage.syntax().time(time);
    DateValue value = DateValue.of(expression);
    if (value == null || isInName(time, expression)) {
      return null;
    }
    if (value.day() != null && isOfSpan(expression)) {
      return new DateValue(value.iso().substring(0, 7), Precision.MONTH);
    }
    LocalDate day = value.day();
    boolean weekday =
        expression.text().toLowerCase(Locale.ROOT).endsWith("day")
            && expression.text().indexOf(' ') < 0;
    boolean past = day != null && day.isBefore(published) && !day.isBefore(published.minusDays(7));
    boolean coming =
        looksAhead(time, cue, start)
            || (isOwner(time) && day != null && day.isBefore(published.minusDays(NEARER)));
    if (day != null && weekday && past && mayBeAhead && coming) {
      return MarkedDayReader.dayOf(day.plusDays(7));
    }
    String lower = expression.text().toLowerCase(Locale.ROOT);
    if (day != null && past && lower.startsWith("this ") && lower.endsWith("day")) {
      return MarkedDayReader.dayOf(day.plusDays(7)); // "fifty years ago this Sunday"
    }
    boolean lastMonth =
        value.precision() == Precision.MONTH
            && !BaseReader.saysYear(expression, value)
            && lower.indexOf(' ') < 0
            && value.iso().compareTo(published.toString().substring(0, 7)) < 0;
    if (lastMonth && looksAhead(time, cue, start)) {
      return UnitArithmetic.plus(value, 1, Unit.YEAR); // "March brings the centenary"
    }
    if (day != null
        && !weekday
        && day.isBefore(published.minusDays(7))
        && isBareDay(expression, value)
        && isMarkedNow(start, cue.first())) {
      return UnitArithmetic.plus(value, 1, Unit.YEAR);
    }
    boolean near = cue.form() == Cue.Form.ELAPSED_TO_THE_DAY && isBehind(time, cue);
    if (day != null && weekday && near && day.isBefore(published.minusDays(3))) {
      return MarkedDayReader.dayOf(day.plusDays(7));
    }
    boolean posthumous = cue.form() == Cue.Form.TURNING && text.lower(cue.first()).equals("turned");
    if (posthumous
        && !BaseReader.saysYear(expression, value)
        && value.iso().compareTo(published.plusDays(7).toString()) > 0) {
      return UnitArithmetic.plus(value, -1, Unit.YEAR);
    }
    if (value.precision() == Precision.WEEK
        || value.precision() == Precision.SEASON
        || value.precision() == Precision.QUARTER) {
      return MarkedDayReader.yearOf(value);
    }
    return value;
  }

  /** "Sunday's third anniversary": of the two Sundays the nearer one, without a "last". */
  private boolean isOwner(int time) {
    int behind = passage.syntax().timeEnd(time);
    return behind < text.tokenCount() && passage.syntax().part(behind) == Part.POSSESSIVE;
  }

  /** "August 6-8", "May 3 to 5": which of the days it is, is not said. */
  private boolean isOfSpan(TimeExpression expression) {
    boolean last = expression.text().chars().allMatch(Character::isDigit);
    return last
        || TO_ANOTHER_DAY
            .matcher(text.text())
            .region(expression.end(), text.text().length())
            .lookingAt();
  }

  /** "International Forest Remembrance Day": a longer name than that of the feast that is read. */
  private boolean isInName(int time, TimeExpression expression) {
    int first = passage.syntax().timeStart(time);
    if (first > 0 && words.days().contains(text.lower(first - 1))) {
      return true; // "Bloody Sunday"
    }
    return expression.text().indexOf(' ') > 0
        && expression.text().chars().noneMatch(Character::isDigit)
        && Character.isUpperCase(expression.text().charAt(0))
        && first > passage.phrases().sentenceStart(first)
        && passage.syntax().isCapitalised(first - 1)
        && passage.syntax().part(first - 1) == Part.NOMINAL;
  }

  /** "November 24": a day of a month, of which the year is not said. */
  private static boolean isBareDay(TimeExpression expression, DateValue value) {
    String words = expression.text();
    return value.precision() == Precision.DAY
        && !BaseReader.saysYear(expression, value)
        && Character.isLetter(words.charAt(0))
            != Character.isLetter(words.charAt(words.length() - 1));
  }

  /**
   * "Is celebrating", "will mark": what is marked on a day that only the year before had is to
   * come.
   */
  private boolean isMarkedNow(int start, int cue) {
    for (int t = start; t < cue - 1; t++) {
      boolean now = NOW.contains(text.lower(t));
      if (now && (CELEBRATING.contains(text.lower(t + 1)) || isCelebrating(t + 2, cue))) {
        return true;
      }
    }
    return false;
  }

  private boolean isCelebrating(int t, int cue) {
    return t < cue && CELEBRATING.contains(text.lower(t));
  }

  /** "Two decades ago on Monday": the Monday nearest to the report. */
  private boolean isBehind(int time, Cue cue) {
    return passage.syntax().timeStart(time) == cue.after() + 1;
  }

  private boolean looksAhead(int time, Cue cue, int start) {
    if (cue.form() == Cue.Form.TURNING && text.lower(cue.first()).equals("turns")) {
      return true; // "turns 60 on Tuesday": nobody did last week
    }
    int said = passage.syntax().timeStart(time);
    if (said > start && DECLARED.contains(text.lower(said - 1))) {
      return true; // "has declared Wednesday a day of prayer"
    }
    int first = Math.min(said, cue.first());
    int after = Math.max(passage.syntax().timeEnd(time), cue.first());
    for (int t = Math.max(start, first - 4); t < after; t++) {
      boolean eve = text.lower(t).equals("before") && isYesterday(time);
      boolean place = passage.syntax().part(t) == Part.PREPOSITION && text.lower(t).equals("near");
      boolean ahead = !eve && !place && words.ahead().contains(text.lower(t));
      if (COMING.contains(text.lower(t)) || ahead) {
        return true;
      }
    }
    return isToCome(cue) || isPreparedFor(cue, start);
  }

  /** "Filed past the grave before Saturday's anniversary", told on Sunday. */
  private boolean isYesterday(int time) {
    DateValue value = DateValue.of(passage.syntax().time(time));
    LocalDate day = value == null ? null : value.day();
    return day != null && day.equals(published.minusDays(1));
  }

  /** "Soldiers rehearsed for the party's centenary on Thursday". */
  private boolean isPreparedFor(Cue cue, int start) {
    for (int t = start; t < cue.first(); t++) {
      if (words.preparing().contains(text.lower(t))) {
        return true;
      }
    }
    return false;
  }

  /** "Friday's anniversary of the crash will be marked". */
  private boolean isToCome(Cue cue) {
    for (int t = cue.after(); t < passage.phrases().sentenceEnd(cue.first()); t++) {
      if (passage.syntax().part(t) == Part.AUXILIARY || text.lower(t).equals("falls")) {
        return text.lower(t).equals("will") || text.lower(t).equals("falls");
      }
    }
    return false;
  }
}
