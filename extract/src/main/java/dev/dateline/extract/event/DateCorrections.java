package dev.dateline.extract.event;

import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.DatedEvent.Status;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.event.Syntax.Part;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the value of a date by what is told: the year that the subject says, and the next day of
 * a name where what was called off lay ahead.
 */
record DateCorrections(Passage passage) {

  /** The happening of a month stands no farther behind it, in tokens. */
  /** A weekday farther back than so many days is nearer in the week to come. */
  private static final int NEARER = 3;

  /** What was called off so many days ago at most may have been for then. */
  private static final int LATELY = 31;

  private static final int NEAR_NOUN = 4;

  /** What is done and not held is not spoken of so long before. */
  private static final int FAR_MONTHS = 3;

  /** What comes about, and is not held on a day that is known before. */
  private static final Set<Clue> DONE =
      EnumSet.of(Clue.KIND_GIVING, Clue.KIND_FOUNDING, Clue.KIND_VIOLENCE, Clue.KIND_NATURE);

  private static final Pattern NAMES_MONTH =
      Pattern.compile("\\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\\d{4}-\\d\\d");

  /** Whether a month is written in an expression. */
  static boolean namesMonth(String text) {
    return NAMES_MONTH.matcher(text).find();
  }

  /** The day that lay ahead where something was called off: of the next week, or the next year. */
  DateValue ahead(
      int time, Happening happening, DateValue date, Status status, LocalDate published) {
    DateValue next = yearAhead(date, status, passage.syntax().time(time), published);
    return weekAhead(time, happening, next, status, published);
  }

  /** "Is scheduled to be sentenced on Nov. 21": the day that lies ahead, and not the last one. */
  DateValue planned(int time, Happening happening, DateValue date, LocalDate published) {
    LocalDate day = date.day();
    String said = passage.syntax().time(time).text();
    boolean reckoned =
        day != null && day.isBefore(published) && day.getYear() < 9999 && !saysYear(said, date);
    if (day == null || !reckoned || !isScheduled(happening)) {
      return date;
    }
    LocalDate next = namesMonth(said) ? day.plusYears(1) : day.plusDays(7);
    boolean near = !namesMonth(said) && !said.toLowerCase(Locale.ROOT).contains("day");
    boolean ahead = !near && !next.isBefore(published) && !said.startsWith("last");
    return ahead ? new DateValue(next.toString(), Precision.DAY) : date;
  }

  /** "Is scheduled to", "are expected to", before the verb. */
  private boolean isScheduled(Happening happening) {
    int first = Math.max(passage.phrases().sentenceStart(happening.token()), happening.token() - 5);
    for (int t = first; t + 2 < happening.token(); t++) {
      String be = passage.text().lower(t);
      boolean now = be.equals("is") || be.equals("are");
      if (now && Syntax.isIn("scheduled", passage.text().lower(t + 1))) {
        return passage.text().lower(t + 2).equals("to");
      }
    }
    return false;
  }

  /**
   * "Norway holds its election on Thursday", told on Wednesday: the present tense of what is on the
   * calendar looks ahead, where a weekday stands alone.
   */
  DateValue onCalendar(int time, Happening happening, DateValue date, LocalDate published) {
    LocalDate day = date.day();
    TimeExpression expression = passage.syntax().time(time);
    if (day == null) {
      return date;
    }
    boolean weekday =
        day.isBefore(published)
            && day.isAfter(published.minusDays(7))
            && expression.text().endsWith("day")
            && expression.text().indexOf(' ') < 0;
    if (weekday && passage.postponements().isOldDay(passage.syntax().timeStart(time))) {
      return new DateValue(day.plusDays(7).toString(), Precision.DAY); // "from Friday to June 3"
    }
    int first = Math.max(passage.phrases().sentenceStart(happening.token()), happening.token() - 6);
    for (int t = happening.token(); weekday && t >= first; t--) {
      Part part = passage.syntax().part(t);
      boolean small = !passage.syntax().isCapitalised(t);
      if (small && part == Part.VERB && Syntax.isIn("on-calendar", passage.text().lower(t))) {
        return new DateValue(day.plusDays(7).toString(), Precision.DAY);
      }
      if (t < happening.token() && part != Part.NOMINAL && part != Part.POSSESSIVE_PRONOUN) {
        weekday = part == Part.DETERMINER || part == Part.POSSESSIVE;
      }
    }
    return date;
  }

  /**
   * "In custody since his arrest on May 24", "the January 6 attack": past, on the last such day.
   */
  DateValue passed(int time, Happening happening, DateValue date, LocalDate published) {
    if (date.precision() == Precision.MONTH) {
      return monthOf(time, happening, date, published);
    }
    LocalDate day = date.day();
    boolean reckoned =
        day != null
            && day.isAfter(published)
            && day.getYear() > 1
            && happening.form() == Happening.Form.NOUN
            && !saysYear(passage.syntax().time(time).text(), date);
    int first = Math.max(passage.phrases().sentenceStart(happening.token()), happening.token() - 3);
    boolean since = // "the January 6 attack": nobody plans one
        reckoned
            && Scale.load().kind(happening.kin()) == Clue.KIND_VIOLENCE
            && !passage.text().lower(happening.token()).startsWith("strike"); // but unions do
    for (int t = first; reckoned && t < happening.token(); t++) {
      since |= passage.text().lower(t).equals("since");
    }
    return since && day != null ? new DateValue(day.minusYears(1).toString(), Precision.DAY) : date;
  }

  /**
   * "The December acquisition of Lindau Oil", told in April, is that of the last December; "ahead
   * of July's conference" is of the next July.
   */
  private DateValue monthOf(int time, Happening happening, DateValue date, LocalDate published) {
    YearMonth month = YearMonth.parse(date.iso());
    YearMonth now = YearMonth.from(published);
    int first = passage.syntax().timeStart(time);
    boolean before =
        happening.form() == Happening.Form.NOUN
            && happening.token() > first
            && happening.token() - first <= NEAR_NOUN
            && passage.syntax().timeEnd(time) == first + 1
            && month.getYear() > 1
            && month.getYear() < 9999;
    if (!before) {
      return date;
    }
    boolean ahead = isAheadOf(first);
    boolean done = !ahead && DONE.contains(Scale.load().kind(happening.kin()));
    if (done && month.isAfter(now.plusMonths(FAR_MONTHS))) {
      return new DateValue(month.minusYears(1).toString(), Precision.MONTH);
    }
    return ahead && month.isBefore(now)
        ? new DateValue(month.plusYears(1).toString(), Precision.MONTH)
        : date;
  }

  /** "Ahead of", "in the run-up to", "before", maybe with an article. */
  private boolean isAheadOf(int first) {
    int t = first - 1;
    while (t > 0 && passage.syntax().part(t) == Part.DETERMINER) {
      t--;
    }
    boolean of = t > 0 && passage.text().lower(t).equals("of");
    return t > 0
        && passage.text().sentenceOf(t) == passage.text().sentenceOf(first)
        && ClueWords.isIn("before-what-comes", passage.text().lower(of ? t - 1 : t));
  }

  /**
   * "The 1996 bombing of the Towers" is of 1996, whatever other year its sentence says; games and
   * budgets may be held and passed in another than they are called by.
   */
  static boolean isOfOtherYear(Happening happening, String title, DateValue date) {
    Integer year = date.year();
    Clue kind = Scale.load().kind(happening.kin());
    boolean force = kind == Clue.KIND_VIOLENCE || kind == Clue.KIND_NATURE;
    boolean led =
        force
            && happening.form() == Happening.Form.NOUN
            && title.length() > 5
            && title.charAt(4) == ' '
            && (title.startsWith("19") || title.startsWith("20"))
            && title.chars().limit(4).allMatch(Character::isDigit);
    return led && year != null && !title.startsWith(year.toString());
  }

  /** The year of "the general strike of 1926 began on May 3", where the verb has a day. */
  boolean isYearOfSubject(EventPhrase phrase, int time, DateValue date) {
    int verb = phrase.clause() == null ? -1 : phrase.clause().group();
    int head = passage.syntax().timeStart(time) - 2; // "strike", and not the Act of 1990
    boolean before =
        date.precision() == Precision.YEAR
            && passage.syntax().timeEnd(time) <= verb
            && head >= 0
            && passage.text().lower(head + 1).equals("of")
            && !passage.syntax().isCapitalised(head);
    return before && dayBehind(time, verb) != null;
  }

  /** "While fighting in the war in Norway on January 25, 2008": no war is of one day. */
  boolean isDayInWar(int time, Happening happening, DateValue date) {
    String word = passage.text().lower(happening.token());
    return happening.form() == Happening.Form.NOUN
        && (word.equals("war") || word.equals("wars"))
        && date.precision() == Precision.DAY
        && passage.syntax().timeStart(time) > happening.token()
        && Ends.of(passage, time, date) == null;
  }

  /** "May 3" of "the general strike of 1926 began on May 3": that of the year. */
  DateValue inYearOfSubject(EventPhrase phrase, int time, DateValue date) {
    int verb = phrase.clause() == null ? -1 : phrase.clause().group();
    LocalDate day = date.day();
    boolean behind = time > 0 && passage.syntax().timeStart(time) > verb && verb >= 0;
    if (!behind || day == null || saysYear(passage.syntax().time(time).text(), date)) {
      return date;
    }
    DateValue year = DateValue.of(passage.syntax().time(time - 1));
    boolean given = year != null && isYearOfSubject(phrase, time - 1, year);
    Integer of = given && year != null ? year.year() : null;
    return of == null ? date : new DateValue(day.withYear(of).toString(), Precision.DAY);
  }

  /** The day without a year behind a verb, where it is the next date after one before the verb. */
  private @Nullable LocalDate dayBehind(int time, int verb) {
    int next = time + 1;
    if (next >= passage.syntax().timeCount()) {
      return null;
    }
    int first = passage.syntax().timeStart(next);
    boolean same = first > verb && first - verb < 8 && first < passage.phrases().sentenceEnd(verb);
    TimeExpression expression = passage.syntax().time(next);
    DateValue value = same ? DateValue.of(expression) : null;
    boolean monthAndDay = namesMonth(expression.text());
    return value == null || !monthAndDay || saysYear(expression.text(), value) ? null : value.day();
  }

  /** Whether a coarse date is said, and not reckoned: "1999", "the 1990s". */
  static boolean saysYear(String text, DateValue date) {
    return text.contains(date.iso().substring(0, Math.min(4, date.iso().length())));
  }

  /**
   * "The relay, which was to start on Thursday, was cancelled": on the Thursday to come; what "was
   * to have started on Thursday" should have been on the last.
   */
  private DateValue weekAhead(
      int time, Happening happening, DateValue date, Status status, LocalDate published) {
    LocalDate day = date.day();
    boolean off = status == Status.CANCELLED || status == Status.POSTPONED;
    int verb = happening.token();
    boolean to =
        verb > 1
            && passage.text().lower(verb - 1).equals("to")
            && Syntax.isIn("be", passage.text().lower(verb - 2));
    boolean lastWeek =
        day != null && day.isBefore(published) && day.isAfter(published.minusDays(7));
    boolean own = happening.form() == Happening.Form.NOUN && isBefore(time, happening.token());
    boolean nearer = day != null && day.isBefore(published.minusDays(NEARER));
    return off && (to || own || nearer) && lastWeek && day != null
        ? new DateValue(day.plusDays(7).toString(), Precision.DAY)
        : date;
  }

  /** "Sunday's race": the weekday is the owner of what stands behind it. */
  private boolean isBefore(int time, int noun) {
    int behind = passage.syntax().timeEnd(time);
    return behind < noun && passage.syntax().part(behind) == Part.POSSESSIVE;
  }

  /**
   * What was called off lay ahead: "was to have started on April 20", "in May" is the next one; but
   * what was called off yesterday may have been for yesterday.
   */
  private DateValue yearAhead(
      DateValue date, Status status, TimeExpression expression, LocalDate published) {
    LocalDate day = date.day();
    boolean off = status == Status.CANCELLED || status == Status.POSTPONED;
    boolean reckoned = !saysYear(expression.text(), date);
    if (!off || !reckoned) {
      return date;
    }
    if (date.precision() == Precision.MONTH) {
      YearMonth month = YearMonth.parse(date.iso());
      return month.isBefore(YearMonth.from(published)) && month.getYear() < 9999
          ? new DateValue(month.plusYears(1).toString(), Precision.MONTH)
          : date;
    }
    boolean monthAndDay = expression.text().chars().anyMatch(Character::isDigit);
    boolean past = day != null && day.isBefore(published.minusDays(LATELY));
    return day != null && past && monthAndDay && day.getYear() < 9999
        ? new DateValue(day.plusYears(1).toString(), Precision.DAY)
        : date;
  }
}
