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
    DateValue end = DateValue.of(passage.syntax().time(time + 1));
    if (end == null || end.precision() != begin.precision()) {
      return null;
    }
    return end.iso().compareTo(begin.iso()) > 0 ? end.iso() : weekLater(begin, end);
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
