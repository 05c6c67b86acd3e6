package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.anniversary.MarkedDay.Bond;
import dev.dateline.extract.event.DateValue;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Phrases;
import dev.dateline.extract.event.Syntax;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the day on which an anniversary falls. */
final class MarkedDayReader {

  private static final Set<String> MARKING =
      Set.of(
          "mark",
          "marks",
          "marked",
          "marking",
          "falls",
          "fell",
          "is",
          "was",
          "celebrated",
          "celebrates",
          "commemorated",
          "commemorates",
          "celebrate",
          "commemorate",
          "observe",
          "observes",
          "observed");
  private static final Set<String> BEING =
      Set.of(
          "is", "was", "marks", "marked", "will", "be", "mark", "also", "would", "being", "marking",
          "brings", "sees", "it");

  /** "A week before the" begins no farther before the anniversary, in tokens. */
  private static final int NEAR_SHIFT = 5;

  /** No more tokens than these stand between "who" and the date of what he did. */
  private static final int ASIDE = 8;

  /** A time that opens a sentence begins within so many tokens. */
  private static final int OPENING = 3;

  private final DayContext context;
  private final Passage passage;
  private final TokenizedText text;
  private final LocalDate published;
  private final ShiftReader shifts;
  private final TimeByCue times;
  private final DayBefore daysBefore;

  MarkedDayReader(CommemorationWords words, Passage passage, LocalDate published) {
    this.context = new DayContext(words, passage);
    this.passage = passage;
    this.text = passage.text();
    this.published = published;
    this.shifts = new ShiftReader(passage);
    this.times = new TimeByCue(words, passage, published);
    this.daysBefore = new DayBefore(words, context, passage, published);
  }

  /** The day that the sentence of a cue gives it; null where it gives none. */
  @Nullable MarkedDay read(Cue cue, Occasion occasion) {
    int start = passage.phrases().sentenceStart(cue.first());
    Integer shift = shifts.shift(cue.first(), start);
    int close = close(cue, start);
    if (close >= 0) {
      DateValue value = times.value(close, cue, start, shift == null);
      if (value != null) {
        boolean talk =
            passage.syntax().timeStart(close) < cue.first()
                && text.lower(beforeArticle(cue)).equals("marking")
                && context.isOfTalk(start, cue.first());
        return new MarkedDay(talk ? yearOf(value) : value, Bond.STATED);
      }
    }
    MarkedDay said = inSentence(cue, occasion, start, shift != null);
    if (shift != null) {
      LocalDate day = said == null ? published : said.value().day();
      if (day == null || (said != null && isOwnDay(day, shift, cue, start))) {
        return said;
      }
      return new MarkedDay(dayOf(day.plusDays(shift)), Bond.STATED);
    }
    LocalDate before = said == null ? daysBefore.of(cue) : null;
    return before == null ? said : new MarkedDay(dayOf(before), Bond.MARKED);
  }

  /** The token before an anniversary and its article. */
  private int beforeArticle(Cue cue) {
    int t = cue.first() - 1;
    return t > 0 && passage.syntax().part(t) == Part.DETERMINER ? t - 1 : t;
  }

  /**
   * "The vote came a week before the anniversary, on July 5": what lies ahead of the report is no
   * day of something that came.
   */
  private boolean isOwnDay(LocalDate day, int shift, Cue cue, int start) {
    if (shift < 1 || !day.isAfter(published) || day.isAfter(published.plusDays(shift))) {
      return false;
    }
    for (int t = start; t < cue.first(); t++) {
      boolean dated = passage.syntax().isTime(t) && cue.first() - t > NEAR_SHIFT;
      if (dated || text.lower(t).equals("will")) {
        return false;
      }
    }
    return true;
  }

  /** A time right before the cue ("Saturday's", "Friday, the"), or that is said to be it. */
  private int close(Cue cue, int start) {
    boolean between = cue.about() > cue.after() && passage.syntax().isTime(cue.after());
    if (between && passage.syntax().timeEnd(passage.syntax().timeAt(cue.after())) < cue.about()) {
      return passage.syntax().timeAt(cue.after()); // "the anniversary tomorrow of"
    }
    for (int t = cue.after() + 1; t <= cue.after() + 2 && t < cue.about() - 1; t++) {
      if (passage.syntax().isTime(t)) {
        return passage
            .syntax()
            .timeAt(t); // "ten years on March 13 since", "anniversary, on May 3,"
      }
    }
    boolean today = // "signed into law five years ago today", "forty years ago this month"
        cue.form() == Cue.Form.ELAPSED_TO_THE_DAY
            && cue.after() < text.tokenCount()
            && (text.lower(cue.after()).startsWith("to") || text.lower(cue.after()).equals("this"))
            && passage.syntax().isTime(cue.after())
            && text.sentenceOf(cue.after()) == text.sentenceOf(cue.first());
    if (today) {
      return passage.syntax().timeAt(cue.after());
    }
    int t = cue.first() - 1;
    while (t >= start
        && (isFiller(t)
            || (passage.syntax().part(t) == Part.NOMINAL && isSubjectOfDay(t, start)))) {
      t--;
    }
    if (t >= start
        && passage.syntax().isTime(t)
        && !passage.syntax().time(passage.syntax().timeAt(t)).text().isEmpty()) {
      return DateValue.of(passage.syntax().time(passage.syntax().timeAt(t))) == null
          ? -1
          : passage.syntax().timeAt(t);
    }
    boolean thatYear = // "planted in 1938 for the 150th anniversary"
        t - 1 > start
            && text.lower(t).equals("for")
            && passage.syntax().isTime(t - 1)
            && isPastYear(passage.syntax().timeAt(t - 1));
    if (thatYear) {
      return passage.syntax().timeAt(t - 1);
    }
    int verb = t;
    while (verb >= start
        && (BEING.contains(text.lower(verb)) || Syntax.isIn("keeping", text.lower(verb)))) {
      verb--;
    }
    boolean being = verb < t && BEING.contains(text.lower(verb + 1));
    boolean aside = being && verb > start && passage.syntax().part(verb) == Part.COMMA;
    verb = aside ? verb - 1 : verb; // "Wednesday, April 16, will be his birthday"
    return verb < t && verb >= start && passage.syntax().isTime(verb)
        ? passage.syntax().timeAt(verb)
        : -1;
  }

  private boolean isPastYear(int time) {
    DateValue value = DateValue.of(passage.syntax().time(time));
    Integer year = value == null ? null : value.year();
    return value != null
        && year != null
        && value.precision() == Precision.YEAR
        && year < published.getYear();
  }

  private boolean isSubjectOfDay(int t, int start) {
    return t > start && text.lower(t).equals("day") && passage.syntax().isCapitalised(t);
  }

  private boolean isFiller(int t) {
    Part part = passage.syntax().part(t);
    return (part == Part.DETERMINER
            || part == Part.POSSESSIVE
            || part == Part.POSSESSIVE_PRONOUN
            || part == Part.COMMA
            || (part == Part.ADVERB && !text.lower(t).equals("ago"))
            || text.lower(t).equals("exactly")
            || text.token(t).equals("—")
            || text.token(t).equals("–")
            || text.lower(t).equals("founding"))
        && !passage.syntax().isTime(t);
  }

  private @Nullable MarkedDay inSentence(Cue cue, Occasion occasion, int start, boolean shifted) {
    int end = passage.phrases().sentenceEnd(cue.first());
    int after = Math.max(cue.after(), occasion.words().after());
    MarkedDay behind = search(after, Math.min(end, after + Phrases.WINDOW), cue, occasion, start);
    if (behind != null && !shifted) {
      return behind;
    }
    int from = clauseStart(cue, start);
    from = isSecondOfBoth(cue, start) ? from : Math.max(from, cue.first() - Phrases.WINDOW);
    MarkedDay before = search(from, cue.first(), cue, occasion, start);
    if (before == null && behind == null && opensWithTime(start, from)) {
      before = search(start, start + OPENING, cue, occasion, start);
    }
    return before != null ? before : behind;
  }

  /** "In 1997, the senate passed a resolution, moved by …, which commemorated": however far. */
  private boolean opensWithTime(int start, int from) {
    return from > start + OPENING
        && passage.syntax().part(start) == Part.PREPOSITION
        && passage.syntax().isTime(start + 1)
        && passage.syntax().part(passage.syntax().timeEnd(passage.syntax().timeAt(start + 1)))
            == Part.COMMA;
  }

  /** "Marked on Friday both the anniversary of the war and the centenary": as far as the first. */
  private boolean isSecondOfBoth(Cue cue, int start) {
    int t = cue.first() - 1;
    while (t > start && passage.syntax().part(t) == Part.DETERMINER) {
      t--;
    }
    boolean joined = t > start && text.lower(t).equals("and");
    while (joined && t > start && !text.lower(t).equals("both")) {
      t--;
    }
    return joined && text.lower(t).equals("both");
  }

  /** "Will meet on Friday, as the island marks the anniversary": what was before is another day. */
  private int clauseStart(Cue cue, int start) {
    boolean dated = false;
    for (int t = cue.first() - 1; t > start; t--) {
      boolean clause = passage.syntax().part(t - 1) == Part.COMMA;
      if (clause && (text.lower(t).equals("as") || (text.lower(t).equals("and") && dated))) {
        return t;
      }
      dated |= passage.syntax().isTime(t);
    }
    return start;
  }

  private @Nullable MarkedDay search(int from, int to, Cue cue, Occasion occasion, int start) {
    MarkedDay coarse = null;
    for (int t = from; t < to; t++) {
      int time = passage.syntax().timeAt(t);
      if (time < 0) {
        if (t >= cue.after() && (isAttribution(t) || resumes(t) || text.token(t).equals(";"))) {
          break;
        }
        continue;
      }
      DateValue value = times.value(time, cue, start, shifts.shift(cue.first(), start) == null);
      if (value != null
          && !context.isOfReport(time, start)
          && !context.isLimit(time, start)
          && !context.isOfName(time, value)
          && !passage.phrases().isAttributive(time)
          && !isBase(time, value, occasion)
          && (!isOfOther(time) || passage.syntax().timeStart(time) == cue.after())
          && isOwn(time, value, cue)) {
        if (context.isDeclared(time, cue.first())) {
          return new MarkedDay(value, Bond.STATED);
        }
        if (t > cue.after() && isFalling(passage.syntax().timeStart(time) - 1)) {
          return new MarkedDay(value, Bond.STATED);
        }
        Bond bond = isMarked(cue, start) ? Bond.MARKED : Bond.OBSERVED;
        if (context.isYearLong(cue.first(), start)) {
          break; // "today, as part of the year-long commemoration of": no date of it
        }
        if (cue.form() == Cue.Form.ELAPSED_TO_THE_DAY) {
          return new MarkedDay(value, bond); // "150 years to the day after": that very day
        }
        if (context.isMadeFor(cue.first())) {
          return null;
        }
        boolean apart = bond == Bond.OBSERVED || t < cue.first();
        boolean off = bond == Bond.OBSERVED && !context.isOn(cue, start);
        boolean honored = off && context.isHonoured(cue.first(), start);
        boolean talk =
            t < cue.first() && !context.isOn(cue, start) && context.isOfTalk(start, cue.first());
        if (honored || talk || (apart && context.isOfResolution(start, cue.first()))) {
          value = yearOf(value);
        } else if (bond == Bond.OBSERVED && context.isNear(cue, start)) {
          value = UnitArithmetic.coarser(value);
        }
        if (value.precision() == Precision.DAY) {
          // "Today received a prize for its 15th anniversary": the day is that of the prize.
          boolean dinner =
              off
                  && cue.form() == Cue.Form.ANNIVERSARY
                  && passage.syntax().time(time).text().equalsIgnoreCase("today");
          return new MarkedDay(dinner ? yearOf(value) : value, bond);
        }
        coarse = coarse == null ? new MarkedDay(value, bond) : coarse;
      }
      t = Math.max(t, passage.syntax().timeEnd(time) - 1);
    }
    return coarse;
  }

  /** "The centenary of her birth, which falls tomorrow", "fell on Monday". */
  private boolean isFalling(int before) {
    int t = passage.syntax().part(before) == Part.PREPOSITION ? before - 1 : before;
    return text.lower(t).equals("falls") || text.lower(t).equals("fell");
  }

  /** "The crew, who filmed the anniversary, will fly tonight": the day of the flight. */
  private boolean resumes(int t) {
    boolean resumed =
        passage.syntax().part(t) == Part.AUXILIARY && passage.syntax().part(t - 1) == Part.COMMA;
    for (int verb = t + 1; resumed && verb <= t + 2 && verb < text.tokenCount(); verb++) {
      if (Syntax.isIn("commemorate", text.lower(verb)) || text.lower(verb).equals("held")) {
        return false; // "The anniversary of the poet, known as Lark, will be observed tomorrow"
      }
    }
    return resumed;
  }

  /** "…, according to the agency on Friday": the day of the report. */
  private boolean isAttribution(int t) {
    return passage.syntax().part(t) == Part.REPORT;
  }

  /** The base itself, or an older date, cannot be the day that is marked. */
  private boolean isBase(int time, DateValue value, Occasion occasion) {
    String lower = passage.syntax().time(time).text().toLowerCase(Locale.ROOT);
    boolean lastYear = lower.equals("last year") && occasion.base() == null;
    if (lastYear
        && passage.syntax().timeStart(time) <= occasion.words().after() + 1
        && passage.syntax().timeStart(time) > occasion.words().first()) {
      return true;
    }
    DateValue base = occasion.base();
    int first = passage.syntax().timeStart(time);
    boolean inside = first >= occasion.words().first() && first < occasion.words().after();
    return inside
        || (base != null
            && (base.equals(value) || passage.syntax().time(time).text().contains(base.iso())));
  }

  /** "The singer, who died last month, was buried": told of somebody besides. */
  private boolean isOfOther(int time) {
    int first = passage.syntax().timeStart(time);
    int after = passage.syntax().timeEnd(time);
    int start = passage.phrases().sentenceStart(first);
    boolean closed = after < text.tokenCount() && passage.syntax().part(after) == Part.COMMA;
    for (int t = first - 1; closed && t > Math.max(start, first - ASIDE); t--) {
      if (passage.syntax().part(t) == Part.COMMA) {
        return false;
      }
      if (text.lower(t).equals("who") && passage.syntax().part(t - 1) == Part.COMMA) {
        return true;
      }
    }
    return false;
  }

  /** "Last year", "a day before" and the like say nothing of this day. */
  private boolean isOwn(int time, DateValue value, Cue cue) {
    TimeExpression expression = passage.syntax().time(time);
    String lower = expression.text().toLowerCase(Locale.ROOT);
    boolean relative =
        lower.endsWith("before")
            || lower.endsWith("ago")
            || lower.endsWith("earlier")
            || lower.endsWith("after")
            || lower.endsWith("later");
    Integer year = value.year();
    boolean saysYear = BaseReader.saysYear(expression, value);
    boolean base =
        cue.unit() == Unit.YEAR
            && year != null
            && cue.ordinal() >= 5
            && (BaseReader.saysYear(expression, value) || expression.text().indexOf('/') > 0)
            && Math.abs(year + cue.ordinal() - published.getYear()) <= 2
            && passage.syntax().timeStart(passage.syntax().timeAt(text.tokenAt(expression.start())))
                > passage.phrases().sentenceStart(cue.first()) + 1;
    boolean tooOld =
        cue.unit() == Unit.YEAR
            && year != null
            && cue.ordinal() > 0
            && BaseReader.saysYear(expression, value)
            && year <= published.getYear() - cue.ordinal()
            && expression.start() > text.start(cue.first());
    return !relative
        && !base
        && !(saysYear && year != null && comesLater(time, year, cue))
        && !tooOld
        && value.precision() != Precision.DECADE
        && value.precision() != Precision.CENTURY;
  }

  /**
   * "Won the cup in 1930, will stage the 2030 cup to celebrate its centenary": the first is none.
   */
  private boolean comesLater(int time, int year, Cue cue) {
    int end = Math.min(passage.phrases().sentenceEnd(cue.first()), cue.after() + Phrases.WINDOW);
    for (int t = passage.syntax().timeEnd(time); cue.unit() == Unit.YEAR && t < end; t++) {
      int later = passage.syntax().timeAt(t);
      DateValue value = later < 0 ? null : DateValue.of(passage.syntax().time(later));
      if (value != null && Integer.valueOf(year + cue.ordinal()).equals(value.year())) {
        return cue.ordinal() > 0;
      }
    }
    return false;
  }

  private boolean isMarked(Cue cue, int start) {
    for (int t = cue.first() - 1; t >= Math.max(start, cue.first() - 4); t--) {
      if (MARKING.contains(text.lower(t))) {
        // "Today released a statement marking": the day is that of the statement.
        return !text.lower(t).equals("marking") || !context.isHonoured(cue.first(), start);
      }
    }
    return false;
  }

  static DateValue yearOf(DateValue value) {
    return new DateValue(value.iso().substring(0, 4), Precision.YEAR);
  }

  static DateValue dayOf(LocalDate day) {
    return new DateValue(day.toString(), Precision.DAY);
  }
}
