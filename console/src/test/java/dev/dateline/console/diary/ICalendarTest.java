package dev.dateline.console.diary;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.util.Recurrence;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.DatedEvent.Status;
import dev.dateline.extract.PublicationTime;
import dev.dateline.topics.Anniversaries;
import dev.dateline.topics.CalendarEvent;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is written is read back by another library. */
class ICalendarTest {

  private static final String TITLE =
      "signing of the treaty; Łódź, “peace” – for ever, and a title so"
          + " long that its line must be folded";

  @Test
  void writesWholeDaysThatComeRoundYearly() {
    VEvent entry = only(written(List.of(event("1987-06-19", null, Status.HAPPENED))));
    assertThat(entry.getUid().getValue()).isEqualTo("1987-06-19-0123.dateline");
    assertThat(entry.getDateStart().getValue().hasTime()).isFalse();
    assertThat(entry.getDateStart().getValue().getRawComponents().toString(false, false))
        .isEqualTo("19870619");
    assertThat(entry.getSummary().getValue()).isEqualTo(TITLE);
    assertThat(entry.getDescription().getValue()).contains("It was signed; at last.", "Łódź Wire");
    assertThat(entry.getDateTimeStamp().getValue().toInstant()).isEqualTo("1990-01-02T03:04:05Z");
    Recurrence yearly = entry.getRecurrenceRule().getValue();
    assertThat(yearly.getFrequency()).isEqualTo(biweekly.util.Frequency.YEARLY);
    assertThat(yearly.getByMonth()).isEmpty();
  }

  @Test
  void bringsALeapDayBackOnTheLastOfFebruary() {
    VEvent entry = only(written(List.of(event("1960-02-29", null, Status.HAPPENED))));
    Recurrence yearly = entry.getRecurrenceRule().getValue();
    assertThat(yearly.getByMonth()).containsExactly(2);
    assertThat(yearly.getByMonthDay()).containsExactly(-1);
  }

  @Test
  void endsTheDayAfterTheLast() {
    VEvent entry = only(written(List.of(event("1945-02-04", "1945-02-11", Status.HAPPENED))));
    assertThat(entry.getDateEnd().getValue().getRawComponents().toString(false, false))
        .isEqualTo("19450212");
  }

  @Test
  void doesNotRepeatWhatIsPlannedOrCancelled() {
    VEvent planned = only(written(List.of(event("2030-02-04", null, Status.PLANNED))));
    assertThat(planned.getRecurrenceRule()).isNull();
    assertThat(planned.getStatus().isTentative()).isTrue();
    VEvent cancelled = only(written(List.of(event("2030-02-04", null, Status.CANCELLED))));
    assertThat(cancelled.getStatus().isCancelled()).isTrue();
    assertThat(read(written(List.of(event("2030-02-04", null, Status.DENIED))))).isEmpty();
  }

  @Test
  void writesEachAnniversaryOfTheDiary() {
    CalendarEvent event = event("1987-06-19", null, Status.HAPPENED);
    VEvent entry =
        only(
            ICalendar.diary(
                Anniversaries.due(event, LocalDate.of(2027, 6, 1), LocalDate.of(2027, 6, 30))));
    assertThat(entry.getUid().getValue()).isEqualTo("1987-06-19-0123@p40y.dateline");
    assertThat(entry.getDateStart().getValue().getRawComponents().toString(false, false))
        .isEqualTo("20270619");
    assertThat(entry.getSummary().getValue()).endsWith("(40 years)");
  }

  @Test
  void takesItsTimeFromTheLatestPublicationAndNotFromAClock() {
    CalendarEvent event = event("1987-06-19", null, Status.HAPPENED);

    assertThat(written(List.of(event))).contains("DTSTAMP:19900102T030405Z\r\n");
  }

  @Test
  void writesEventsInTheOrderInWhichTheyCome() {
    CalendarEvent a = event("1987-06-19", null, Status.HAPPENED);
    CalendarEvent b = event("1960-02-29", null, Status.HAPPENED);

    assertThat(read(written(List.of(a, b))))
        .extracting(entry -> entry.getUid().getValue())
        .containsExactly("1987-06-19-0123.dateline", "1960-02-29-0123.dateline");
  }

  private static String written(List<CalendarEvent> events) {
    StringWriter text = new StringWriter();
    try (ICalendarWriter calendar = ICalendar.events(text)) {
      for (CalendarEvent event : events) {
        ICalendar.add(event, calendar);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static VEvent only(String text) {
    List<VEvent> entries = read(text);
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }

  private static List<VEvent> read(String text) {
    assertThat(text).contains("VERSION:2.0\r\n");
    return Biweekly.parse(text).first().getEvents();
  }

  static CalendarEvent event(String date, @Nullable String end, Status status) {
    return new CalendarEvent(
        date + "/0123",
        date,
        Precision.DAY,
        end,
        TITLE,
        status,
        List.of("country/pl"),
        List.of("place/pl/lodz"),
        List.of("a-1#e1"),
        List.of(
            new CalendarEvent.Source(
                "a-1",
                PublicationTime.parse("1990-01-02T03:04:05Z"),
                "Łódź Wire",
                "It was signed; at last.")),
        1,
        1,
        List.of("40 year"),
        List.of(),
        List.of(),
        null,
        5,
        List.of("1 source", "kind of event: signing"));
  }
}
