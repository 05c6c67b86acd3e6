package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.anniversary.MarkedDay.Bond;
import dev.dateline.extract.event.DateValue;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Phrases;
import dev.dateline.extract.event.Syntax;
import dev.dateline.extract.event.Syntax.Part;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the cues that mark nothing: comparisons, ages, days as any other, what is far away. */
final class MarksNothing {

  /** An elapsed time without commemoration counts if it ends this near to publication. */
  private static final int NEAR_DAYS = 7;

  /** A birthday that is told of is told near the day. */
  private static final int NEAR_MONTH = 31;

  /** An anniversary without a number that is this many days away may be any other year's. */
  private static final int NEAR_SEASON = 60;

  /** What is celebrated is prepared for years, but no more than these. */
  private static final int MOST_YEARS_AHEAD = 15;

  /** The first days that are counted as an anniversary is. */
  private static final int EARLIEST_DAY = 30;

  /** Days that are marked are counted by tens, but for those of a year. */
  private static final int ROUND_DAYS = 10;

  private static final int YEAR_DAYS = 365;

  private static final Set<String> OPENING =
      Set.of("celebrating", "marking", "approaching", "observing");

  private final Passage passage;
  private final Commemoration commemoration;
  private final LocalDate published;

  MarksNothing(Passage passage, Commemoration commemoration, LocalDate published) {
    this.passage = passage;
    this.commemoration = commemoration;
    this.published = published;
  }

  /** Whether the cue marks nothing, whatever it is of: "on her first day in office". */
  boolean isPlain(Cue cue) {
    boolean counted = cue.form() == Cue.Form.IN_OFFICE || isElapsed(cue);
    return isEarlyDay(cue) || isNotSince(cue) || (counted && isCompared(cue)) || isOfLifeTold(cue);
  }

  /** Whether it only tells how long ago something was, or how old somebody is. */
  boolean isTold(Cue cue, Occasion occasion, @Nullable MarkedDay marked, boolean governed) {
    return switch (cue.form()) {
      case ELAPSED -> !governed && (isOddDay(cue) || !isNearPublication(cue, occasion));
      case AGO ->
          (!governed && !isNearPublication(cue, occasion))
              || (!commemoration.isObject(cue) && !isMournedOnDay(cue, marked));
      // "Seized a week earlier on August 21": told, and not marked.
      case ELAPSED_TO_THE_DAY -> !governed && (cue.unit() == Unit.WEEK || isOfLaterYear(cue));
      case TURNING -> isAge(cue, marked);
      case ANNIVERSARY, BIRTHDAY, THIS_DAY, NTH_DAY, IN_OFFICE -> false;
    };
  }

  /** Whether what was reckoned is nothing that is marked in these years. */
  boolean isOutOfReach(Cue cue, Reckoning sum, @Nullable MarkedDay marked) {
    boolean baseless =
        sum.base() == null && (cue.form() == Cue.Form.ELAPSED || cue.form() == Cue.Form.TURNING);
    return baseless || isFar(cue, sum) || isOfAnyYear(cue, sum, marked);
  }

  /**
   * "As far back as 1863, just one year after the battle", "a hundred years from now, when the
   * bicentennial comes": nobody marks it now.
   */
  private boolean isFar(Cue cue, Reckoning sum) {
    DateValue date = sum.date();
    Integer year = date == null ? null : date.year();
    if (year == null) {
      return false;
    }
    boolean ahead = year > published.getYear() + MOST_YEARS_AHEAD;
    boolean elapsed = isElapsed(cue) || cue.form() == Cue.Form.ELAPSED_TO_THE_DAY;
    boolean past = elapsed && Math.abs(year - published.getYear()) > 1;
    return ahead || past;
  }

  /**
   * "On the anniversary of the attacks of 2001": which one is meant is known only where a day is
   * marked, or where it falls near the report.
   */
  private boolean isOfAnyYear(Cue cue, Reckoning sum, @Nullable MarkedDay marked) {
    boolean told = marked != null && marked.bond() != Bond.PUBLISHED;
    DateValue date = sum.date();
    LocalDate day = date == null ? null : first(date);
    return cue.ordinal() == 0
        && !told
        && day != null
        && Math.abs(ChronoUnit.DAYS.between(day, published)) > NEAR_SEASON;
  }

  /** A day, or the first of a month. */
  private static @Nullable LocalDate first(DateValue date) {
    return date.precision() == Precision.MONTH ? LocalDate.parse(date.iso() + "-01") : date.day();
  }

  /** "63 days after she was buried": who counts days to mark them counts round ones. */
  private static boolean isOddDay(Cue cue) {
    return cue.unit() == Unit.DAY && cue.ordinal() % ROUND_DAYS != 0 && cue.ordinal() != YEAR_DAYS;
  }

  /** "Will stage the final of 2006, exactly 70 years after": from the final, and not from now. */
  private boolean isOfLaterYear(Cue cue) {
    for (int t = passage.phrases().sentenceStart(cue.first()); t < cue.first(); t++) {
      int time = passage.syntax().timeAt(t);
      DateValue value = time < 0 ? null : DateValue.of(passage.syntax().time(time));
      Integer year = value == null ? null : value.year();
      if (value != null
          && year != null
          && year > published.getYear()
          && BaseReader.saysYear(passage.syntax().time(time), value)) {
        return true;
      }
    }
    return false;
  }

  /** "Celebrating her 40th birthday, the author was not prepared for": of a life, long past. */
  private boolean isOfLifeTold(Cue cue) {
    int start = passage.phrases().sentenceStart(cue.first());
    boolean opens =
        cue.form() == Cue.Form.BIRTHDAY
            && cue.first() - start <= 2
            && OPENING.contains(passage.text().lower(start));
    for (int t = cue.after(); opens && t < passage.phrases().sentenceEnd(start); t++) {
      if (passage.syntax().part(t) == Part.AUXILIARY) {
        return Syntax.isIn("past-auxiliary", passage.text().lower(t));
      }
    }
    return false;
  }

  /** "1,000 days since the house has passed a budget": nothing happened. */
  private boolean isNotSince(Cue cue) {
    if (cue.form() != Cue.Form.ELAPSED || cue.about() < 0) {
      return false;
    }
    int end = passage.phrases().end(cue.about(), Phrases.Kind.CLAUSE);
    for (int t = cue.about(); t < end; t++) {
      String lower = passage.text().lower(t);
      if (lower.equals("has") || lower.equals("have") || lower.equals("last")) {
        return true;
      }
    }
    return false;
  }

  /** "On her first day in office", "a day after the march": a day as any other. */
  private static boolean isEarlyDay(Cue cue) {
    return cue.unit() == Unit.DAY
        && cue.ordinal() > 0
        && cue.ordinal() < EARLIEST_DAY
        && cue.form() != Cue.Form.ANNIVERSARY;
  }

  /** "The striker, who turned 33 in May, scored": an age, unless the day is near or round. */
  private boolean isAge(Cue cue, @Nullable MarkedDay marked) {
    boolean posthumous = passage.text().lower(cue.first() - 1).equals("have");
    if (posthumous || AgeScanner.isRound(cue.ordinal())) {
      return false;
    }
    int time = passage.syntax().timeAt(AgeScanner.dayBehind(passage.text(), cue.after()));
    DateValue value = time < 0 || marked == null ? null : DateValue.of(passage.syntax().time(time));
    LocalDate day = value == null ? null : value.day();
    if (day != null) {
      return Math.abs(ChronoUnit.DAYS.between(day, published)) > NEAR_MONTH;
    }
    boolean told = passage.text().lower(cue.first()).equals("turned");
    return value == null || told;
  }

  /** "Killed a year ago" says no day by itself: the mourning gives it. */
  private boolean isMournedOnDay(Cue cue, @Nullable MarkedDay marked) {
    return commemoration.isMourned(cue) && marked != null && marked.value().day() != null;
  }

  /** "The worst since", "for the first time in", "more than a year after". */
  private boolean isCompared(Cue cue) {
    int t = cue.first() - 1;
    if (t < 0) {
      return false;
    }
    String lower = passage.text().lower(t);
    return lower.equals("nearly")
        || lower.equals("almost")
        || lower.equals("than")
        || lower.equals("within")
        || lower.equals("under")
        || lower.equals("approximately")
        || lower.equals("around")
        || lower.equals("roughly")
        || lower.equals("over")
        || lower.equals("about")
        || lower.equals("some")
        || lower.equals("until")
        || lower.equals("for")
        || lower.equals("first")
        || lower.equals("only")
        || Syntax.isIn("modal", lower);
  }

  private boolean isNearPublication(Cue cue, Occasion occasion) {
    DateValue base = occasion.base();
    if (base == null || base.day() == null || (cue.unit() == Unit.DAY && cue.ordinal() < 40)) {
      return false;
    }
    if (cue.unit() == Unit.WEEK) {
      return false;
    }
    DateValue date = UnitArithmetic.plus(base, cue.ordinal(), cue.unit());
    LocalDate day = date == null ? null : date.day();
    return day != null && Math.abs(ChronoUnit.DAYS.between(day, published)) <= NEAR_DAYS;
  }

  static boolean isElapsed(Cue cue) {
    return cue.form() == Cue.Form.ELAPSED || cue.form() == Cue.Form.AGO;
  }
}
