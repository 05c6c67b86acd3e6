package dev.dateline.console.diary;

import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.DatedEvent.Status;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.DueAnniversary;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import org.jspecify.annotations.Nullable;

/**
 * Events and anniversaries as RFC 5545: entries of whole days that take up nobody's time, with UIDs
 * that stay and time stamps from the articles, so that the same calendar is the same bytes.
 */
public final class ICalendar {

  /** What is born on a leap day comes round on the last day of February. */
  private static final String YEARLY = "FREQ=YEARLY";

  private static final String YEARLY_LEAP_DAY = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1";

  private ICalendar() {}

  /** One entry for each anniversary of a day. */
  public static String diary(Collection<DueAnniversary> days) {
    StringWriter text = new StringWriter();
    try (ICalendarWriter calendar = new ICalendarWriter(text, "Dateline diary")) {
      for (DueAnniversary due : days) {
        if (due.precision() == Precision.DAY) {
          calendar.add(entry(due));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail to be written", e);
    }
    return text.toString();
  }

  private static VEvent entry(DueAnniversary due) {
    CalendarEvent event = due.event();
    VEvent entry = entry(due.key(), LocalDate.parse(due.date()), stamp(event));
    entry.add(new Summary(event.title() + " (" + Wording.age(due) + ")"));
    entry.add(
        new Description(
            "%s: %s\n%s, prominence %d: %s\n%s"
                .formatted(
                    event.date(),
                    event.title(),
                    Wording.basis(due),
                    due.prominence(),
                    Wording.why(due),
                    Wording.sources(event))));
    entry.add(new Transp(Transp.VALUE_TRANSPARENT));
    return entry;
  }

  /** Begins a calendar of {@linkplain #add events}. */
  static ICalendarWriter events(Writer out) throws IOException {
    return new ICalendarWriter(out, "Dateline events");
  }

  /**
   * Writes an event, where its day is known; what happened comes round yearly. What is known only
   * from its denial, or was put off, has no entry.
   */
  static void add(CalendarEvent event, ICalendarWriter calendar) throws IOException {
    VEvent entry = entry(event);
    if (entry != null) {
      calendar.add(entry);
    }
  }

  private static @Nullable VEvent entry(CalendarEvent event) {
    LocalDate day = event.precision() == Precision.DAY ? day(event.date()) : null;
    if (day == null || event.status() == Status.DENIED || event.status() == Status.POSTPONED) {
      return null;
    }
    VEvent entry = entry(event.id(), day, stamp(event));
    String end = event.end();
    LocalDate lastDay = end == null ? null : day(end);
    if (lastDay != null && lastDay.isAfter(day)) {
      entry.add(new DtEnd<>(lastDay.plusDays(1)));
    }
    entry.add(new Summary(event.title()));
    entry.add(
        new Description(
            "prominence %d: %s\n%s"
                .formatted(
                    event.prominence(), String.join("; ", event.why()), Wording.sources(event))));
    entry.add(new Transp(Transp.VALUE_TRANSPARENT));
    switch (event.status()) {
      case HAPPENED -> {
        boolean leapDay = day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
        entry.add(new RRule<LocalDate>(leapDay ? YEARLY_LEAP_DAY : YEARLY));
      }
      case PLANNED -> entry.add(new net.fortuna.ical4j.model.property.Status("TENTATIVE"));
      case CANCELLED -> entry.add(new net.fortuna.ical4j.model.property.Status("CANCELLED"));
      default -> {}
    }
    return entry;
  }

  private static @Nullable LocalDate day(String date) {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static VEvent entry(String id, LocalDate day, Instant stamp) {
    VEvent entry = new VEvent(new PropertyList());
    entry.add(new Uid(id.toLowerCase(Locale.ROOT).replace('/', '-') + ".dateline"));
    entry.add(new DtStamp(stamp));
    entry.add(new DtStart<>(day));
    return entry;
  }

  /** The latest publication that supports it: a wall clock would make other bytes of the same. */
  private static Instant stamp(CalendarEvent event) {
    return event.sources().stream()
        .map(source -> source.published().toInstant().toInstant())
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
