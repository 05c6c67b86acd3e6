package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.event.DateValue;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Syntax;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Reads the date that stands with an occasion: "the signing of the treaty on May 23, 1949". */
final class BaseReader {

  /** The rules of a day whose year everybody knows, so that nobody writes it. */
  private static final Set<String> KNOWN_DAYS = Set.of("september-11", "nine-eleven");

  /** A report comes a few days before or after the day. */
  private static final int NEAR_DAYS = 3;

  private final Passage passage;
  private final TokenizedText text;
  private final LocalDate published;

  BaseReader(Passage passage, LocalDate published) {
    this.passage = passage;
    this.text = passage.text();
    this.published = published;
  }

  /** The occasion with the date behind or inside its words, or as it was. */
  Occasion withDate(Occasion occasion, Cue cue, int after) {
    int limit = Math.min(passage.phrases().sentenceEnd(occasion.words().first()), after + 25);
    Occasion found = null;
    boolean closed = false;
    boolean relative = cue.form() != Cue.Form.ANNIVERSARY;
    for (int t = occasion.words().first(); t < limit; t++) {
      int time = passage.syntax().timeAt(t);
      Part part = passage.syntax().part(t);
      if (part == Part.STOP || (t >= after && text.lower(t).startsWith("anniversar"))) {
        break; // "… and the 57th anniversary of the armistice": the date of another
      }
      relative |= part == Part.RELATIVE || (part == Part.COMMA && startsRelative(t + 1, limit));
      if (t >= after && part == Part.AUXILIARY && !relative) {
        break; // "The bicentenary of the battle is marked by a show of 1806": what is told of it
      }
      closed |= t >= after && part == Part.COMMA && !startsRelative(t + 1, limit);
      if (time < 0) {
        continue;
      }
      TimeExpression expression = passage.syntax().time(time);
      DateValue value = DateValue.of(expression);
      if (value != null && cue.unit() == Unit.DAY && value.day() == null) {
        continue; // "100 days since … during the 2023 attack on October 7": days need a day
      }
      if (value != null
          && !(closed && !saysYear(expression, value))
          && mayBeBase(cue, t, after, expression, value)) {
        Occasion dated = occasion.withBase(withDay(value, time), saysYear(expression, value));
        if (found == null || fallsNow(value, cue)) {
          found = dated;
        }
        if (fallsNow(value, cue) || t < after) {
          return found;
        }
      }
      t = Math.max(t, passage.syntax().timeEnd(time) - 1);
    }
    return found == null ? occasion : found;
  }

  /**
   * "The count of the 2020 vote on January 6, 2021": of two dates the one that comes round now is
   * meant.
   */
  private boolean fallsNow(DateValue value, Cue cue) {
    DateValue falls =
        cue.ordinal() < 1 || value.day() == null
            ? null
            : UnitArithmetic.plus(value, cue.ordinal(), cue.unit());
    return falls != null && away(falls) <= NEAR_DAYS;
  }

  /** "The 2001 September 11 attacks": the day stands behind the year. */
  private DateValue withDay(DateValue value, int time) {
    int next = passage.syntax().timeEnd(time);
    int behind = next < text.tokenCount() ? passage.syntax().timeAt(next) : -1;
    DateValue day = behind < 0 ? null : DateValue.of(passage.syntax().time(behind));
    boolean same =
        day != null
            && day.day() != null
            && value.precision() == Precision.YEAR
            && day.iso().startsWith(value.iso());
    return same && day != null ? day : value;
  }

  private boolean startsRelative(int t, int limit) {
    return t < limit
        && (passage.syntax().part(t) == Part.RELATIVE || passage.syntax().part(t) == Part.VERB);
  }

  /** The year stands in the text, or the name of the day does inside the phrase itself. */
  private boolean mayBeBase(Cue cue, int t, int after, TimeExpression expression, DateValue value) {
    if ((t > after + 1 && isOfName(t, value)) || (t >= after && isHeldIn(cue, t))) {
      return false;
    }
    if (saysYear(expression, value) && isExactlyOther(value, cue)) {
      return false; // "a year ago today the bridge, which had spanned the river since 1566, fell"
    }
    if (saysYear(expression, value)) {
      return isBeforeNow(value, cue, expression)
          && (t < after || cue.unit() != Unit.YEAR || !isAnniversary(value, cue));
    }
    boolean monthAndDay =
        value.day() != null
            && expression.text().chars().anyMatch(Character::isDigit)
            && Character.isUpperCase(expression.text().charAt(0));
    boolean inside = t < after || (t > 0 && text.lower(t - 1).equals("of"));
    boolean shortUnit = cue.unit() != Unit.YEAR;
    boolean clause = cue.form() != Cue.Form.ANNIVERSARY;
    return monthAndDay && (inside || shortUnit || clause);
  }

  /** What was so many years ago to the day was of that year. */
  private boolean isExactlyOther(DateValue value, Cue cue) {
    Integer year = value.year();
    return cue.form() == Cue.Form.ELAPSED_TO_THE_DAY
        && cue.unit() == Unit.YEAR
        && cue.ordinal() > 0
        && year != null
        && year + cue.ordinal() < published.getYear() - 1;
  }

  /** "The march played at the silver jubilee of the school in 1967": when that was. */
  private boolean isHeldIn(Cue cue, int time) {
    int t = cue.first() - 1;
    t -= t > 0 && passage.syntax().part(t) == Part.DETERMINER ? 1 : 0;
    return cue.form() == Cue.Form.ANNIVERSARY
        && cue.ordinal() > 0
        && t >= 0
        && (text.lower(t).equals("at") || text.lower(t).equals("for"))
        && time > 0
        && text.lower(time - 1).equals("in")
        && Syntax.isIn("held", text.lower(t - 1 < 0 ? 0 : t - 1));
  }

  /** "Order 12, which rests on the Harbours Act of 1964": the year of another thing's name. */
  private boolean isOfName(int t, DateValue value) {
    return value.precision() == Precision.YEAR
        && t > 1
        && text.lower(t - 1).equals("of")
        && passage.syntax().isCapitalised(t - 2)
        && !passage.syntax().isTime(t - 2);
  }

  /** "On July 4, 2026" after a fiftieth anniversary is its own day and no base. */
  private boolean isBeforeNow(DateValue value, Cue cue, TimeExpression expression) {
    if (cue.unit() != Unit.YEAR || cue.ordinal() < 1) {
      return true;
    }
    Integer year = value.year();
    return year != null
        && (year + cue.ordinal() <= published.getYear() + 3
            || expression.start() < text.start(cue.first()));
  }

  /** "The second anniversary of the flood on August 29, 2007", told in that year: its own day. */
  private boolean isAnniversary(DateValue value, Cue cue) {
    DateValue falls =
        cue.ordinal() < 1 ? null : UnitArithmetic.plus(value, cue.ordinal(), cue.unit());
    return falls != null && away(value) < away(falls);
  }

  /** How far from the report a date is, in days; of a year the middle counts. */
  private long away(DateValue value) {
    LocalDate day = value.day();
    Integer year = value.year();
    if (day == null && year != null) {
      return 366L * Math.abs(year - published.getYear());
    }
    return day == null ? 0 : Math.abs(ChronoUnit.DAYS.between(day, published));
  }

  /** Whether a date says its year. */
  static boolean saysYear(TimeExpression expression, DateValue value) {
    return KNOWN_DAYS.contains(expression.rule())
        || (value.iso().length() >= 4 && expression.text().contains(value.iso().substring(0, 4)));
  }
}
