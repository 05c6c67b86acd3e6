package dev.dateline.extract.event;

import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.TimeExpression;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The last day of what lasts: "from February 4 to 11, 1945", "July 11-12", "from 1939 to 1945". */
final class Ends {

  private static final Set<String> JOINTS =
      Set.of("to", "through", "until", "till", "-", "\u2013", "\u2014");

  private Ends() {}

  /** The end after a date that begins something; null where it does not last. */
  static @Nullable String of(Passage passage, int time, DateValue begin) {
    if (!isJoined(passage, time + 1)) {
      return null;
    }
    DateValue end = inYearBehind(passage, time + 1, DateValue.of(passage.syntax().time(time + 1)));
    if (end == null || end.precision() != begin.precision()) {
      return null;
    }
    return end.iso().compareTo(begin.iso()) > 0 ? end.iso() : weekLater(begin, end);
  }

  /** The begin of a range in the year that stands behind its end: "June 4 to 11, 2021". */
  static DateValue begin(Passage passage, int time, DateValue said) {
    DateValue begin = isJoined(passage, time + 1) ? inYearBehind(passage, time + 1, said) : said;
    return begin == null ? said : begin;
  }

  /** Whether a time expression is no more than the year of the range before it. */
  static boolean isYearOfRange(Passage passage, int time) {
    return time > 1 && isJoined(passage, time - 1) && yearBehind(passage, time - 1) != null;
  }

  private static @Nullable DateValue inYearBehind(
      Passage passage, int last, @Nullable DateValue value) {
    Integer year = yearBehind(passage, last);
    LocalDate day = value == null ? null : value.day();
    return year == null || day == null
        ? value
        : new DateValue(day.withYear(year).toString(), Precision.DAY);
  }

  private static @Nullable Integer yearBehind(Passage passage, int last) {
    if (last + 1 >= passage.syntax().timeCount()) {
      return null;
    }
    TimeExpression end = passage.syntax().time(last);
    TimeExpression year = passage.syntax().time(last + 1);
    DateValue value = DateValue.of(year);
    if (value == null || value.precision() != Precision.YEAR || year.start() <= end.end()) {
      return null;
    }
    String between =
        passage.text().text().substring(end.end(), Math.min(year.start(), end.end() + 4));
    return between.strip().equals(",") ? value.year() : null;
  }

  /** Whether a time expression is the end of the one before it. */
  static boolean isJoined(Passage passage, int time) {
    if (time < 1 || time >= passage.syntax().timeCount()) {
      return false;
    }
    TimeExpression first = passage.syntax().time(time - 1);
    TimeExpression last = passage.syntax().time(time);
    if (last.start() <= first.end() || last.start() - first.end() > 10) {
      return false;
    }
    boolean figure = last.text().chars().allMatch(Character::isDigit) && last.text().length() < 3;
    if (figure && first.text().chars().noneMatch(Character::isDigit)) {
      return false; // "pleaded guilty today to 16 counts"
    }
    int start = passage.syntax().timeStart(time - 1);
    if (passage.postponements().isOldDay(start)) {
      return false; // "postponed from June 1 to September 1"
    }
    String between = passage.text().text().substring(first.end(), last.start());
    return JOINTS.contains(between.strip().toLowerCase(Locale.ROOT));
  }

  /** "Monday through Thursday", where the Thursday nearest to publication is one before. */
  private static @Nullable String weekLater(DateValue begin, DateValue end) {
    LocalDate first = begin.day();
    LocalDate last = end.day();
    boolean days = begin.precision() == Precision.DAY && first != null && last != null;
    if (!days || first == null || last == null || last.equals(first)) {
      return null;
    }
    LocalDate later = last.plusWeeks(1);
    long length = ChronoUnit.DAYS.between(first, later);
    return length > 0 && length < 7 ? later.toString() : null;
  }
}
