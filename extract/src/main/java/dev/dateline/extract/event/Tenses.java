package dev.dateline.extract.event;

import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.event.Happenings.Reading;
import dev.dateline.extract.text.TokenizedText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * Whether the form of a verb goes with a date. The present of news tells of the days around
 * publication and of what is to come, so that "1998 laureate dies" is not read as a death in 1998.
 */
final class Tenses {

  private static final int DAYS_OF_NEWS = 7;

  private Tenses() {}

  /** Whether what a verb in this form tells may have been on the date. */
  static boolean agree(
      TokenizedText text, Happening happening, DateValue date, LocalDate published) {
    if (happening.form() == Happening.Form.NOUN) {
      return true;
    }
    LocalDate day = date.day();
    if (isPast(text, happening.token()) || isSimplePast(text, happening.token())) {
      String today = published.toString();
      int length = Math.min(date.iso().length(), today.length());
      boolean week = date.precision() == DatedEvent.Precision.WEEK;
      return week || date.iso().compareTo(today.substring(0, length)) <= 0;
    }
    if (!isPresent(text.lower(happening.token())) && !isPresentPassive(text, happening.token())) {
      return true;
    }
    if (day != null) {
      return ChronoUnit.DAYS.between(day, published) <= DAYS_OF_NEWS;
    }
    if (date.precision() == DatedEvent.Precision.WEEK) {
      int year = published.get(IsoFields.WEEK_BASED_YEAR);
      int week = published.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      return date.iso().compareTo(String.format(Locale.ROOT, "%04d-W%02d", year, week)) >= 0;
    }
    String now = published.toString();
    int length = Math.min(date.iso().length(), now.length());
    return date.iso().substring(0, length).compareTo(now.substring(0, length)) > 0;
  }

  /** "Was sentenced", "had met", but not "was to have met" or "was scheduled to meet". */
  private static boolean isPast(TokenizedText text, int verb) {
    String before = verb == 0 ? "" : text.lower(verb - 1);
    return Syntax.isIn("past-auxiliary", before);
  }

  /** "Attended", with nothing before it that would make it a participle. */
  private static boolean isSimplePast(TokenizedText text, int verb) {
    String before = verb == 0 ? "" : text.lower(verb - 1);
    boolean led = Syntax.isIn("auxiliary", before) || Syntax.isIn("adverb", before);
    if (led || before.equals("to") || Syntax.isIn("plan", before)) {
      return before.equals("been") && verb > 1 && text.lower(verb - 2).startsWith("ha");
    }
    for (Reading reading : Happenings.load().readings(text.lower(verb))) {
      if (reading.forms().contains(Happenings.Form.PAST)
          && !reading.forms().contains(Happenings.Form.BASE)) {
        return true;
      }
    }
    return false;
  }

  /** "Is declared bankrupt", but not "is to be declared". */
  private static boolean isPresentPassive(TokenizedText text, int verb) {
    String before = verb == 0 ? "" : text.lower(verb - 1);
    return before.equals("is") || before.equals("are");
  }

  private static boolean isPresent(String verb) {
    boolean present = false;
    for (Reading reading : Happenings.load().readings(verb)) {
      if (reading.forms().contains(Happenings.Form.NOUN)) {
        continue;
      }
      if (!reading.forms().contains(Happenings.Form.PRESENT)) {
        return false;
      }
      present = true;
    }
    return present;
  }
}
