package dev.dateline.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.DatedEvent.Precision;
import dev.dateline.extract.DatedEvent.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnniversariesTest {

  @ParameterizedTest
  @CsvSource({
    "2024-06-19, 1, YEAR, 2025-06-19",
    "2020-02-29, 1, YEAR, 2021-02-28",
    "2020-02-29, 4, YEAR, 2024-02-29",
    "2020-03-11, 100, DAY, 2020-06-19",
    "2020-08-31, 6, MONTH, 2021-02-28",
    "2020-03-11, 2, WEEK, 2020-03-25",
    "1914-08, 100, YEAR, 2014-08",
    "1914-08, 6, MONTH, 1915-02",
    "1914, 100, YEAR, 2014",
  })
  void countsAsExactlyAsTheBaseIsKnown(String base, int ordinal, Unit unit, String date) {
    assertThat(Anniversaries.dateOf(base, ordinal, unit)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({"1914, DAY", "1914-08, DAY", "191, YEAR", "1914-W20, YEAR", "2020-13-40, YEAR"})
  void doesNotGuess(String base, Unit unit) {
    assertThat(Anniversaries.dateOf(base, 1, unit)).isNull();
  }

  @Test
  void comesRoundOnRoundNumbers() {
    CalendarEvent event = event("1900-05-10", Precision.DAY, Status.HAPPENED);
    assertThat(Anniversaries.due(event, day("1900-01-01"), day("2060-12-31")))
        .filteredOn(due -> due.unit() == Unit.YEAR)
        .extracting(DueAnniversary::ordinal)
        .containsExactly(
            1, 2, 3, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100,
            125, 150);
  }

  @Test
  void comesRoundAfterAHundredDays() {
    CalendarEvent event = event("2020-03-11", Precision.DAY, Status.HAPPENED);
    assertThat(Anniversaries.due(event, day("2020-06-19"), day("2020-06-19")))
        .extracting(DueAnniversary::key)
        .containsExactly(event.id() + "@P100D");
  }

  @Test
  void comesRoundEveryYearWhereAllAreWanted() {
    CalendarEvent event = event("2000-05-10", Precision.DAY, Status.HAPPENED);
    assertThat(Anniversaries.due(event, day("2017-01-01"), day("2017-12-31"), AnniversaryRule.ALL))
        .extracting(DueAnniversary::ordinal)
        .containsExactly(17);
  }

  @Test
  void standsUnderTheMonthOrYearThatIsKnown() {
    assertThat(
            Anniversaries.due(
                event("1914-08", Precision.MONTH, Status.HAPPENED),
                day("2014-08-20"),
                day("2014-09-10")))
        .extracting(DueAnniversary::date)
        .containsExactly("2014-08");
    assertThat(
            Anniversaries.due(
                event("1914", Precision.YEAR, Status.HAPPENED),
                day("2014-08-20"),
                day("2014-09-10")))
        .extracting(DueAnniversary::date)
        .containsExactly("2014");
  }

  @Test
  void isDueOnlyWhereItHappened() {
    for (Status status : Status.values()) {
      List<DueAnniversary> due =
          Anniversaries.due(
              event("2000-05-10", Precision.DAY, status), day("2010-05-10"), day("2010-05-10"));
      assertThat(due).hasSize(status == Status.HAPPENED ? 1 : 0);
    }
  }

  /** What nobody remembers is not worth a line because 50 years have passed. */
  @Test
  void makesMoreOfRoundNumbersButNothingOfNothing() {
    assertThat(prominenceAfter(50, 0)).isZero();
    assertThat(prominenceAfter(50, 2)).isEqualTo(4);
    assertThat(prominenceAfter(50, 9)).isEqualTo(14);
    assertThat(prominenceAfter(10, 9)).isEqualTo(12);
    assertThat(prominenceAfter(2, 9)).isEqualTo(9);
  }

  private static int prominenceAfter(int years, int ofEvent) {
    CalendarEvent event = event("2000-05-10", Precision.DAY, Status.HAPPENED, List.of(), ofEvent);
    LocalDate date = LocalDate.of(2000 + years, 5, 10);
    return Anniversaries.due(event, date, date).get(0).prominence();
  }

  @Test
  void isDueOnTheDayThatMostSourcesGive() {
    assertThat(dueWith(new CalendarEvent.DisputedDate("2000-05-11", "other", 3))).isEmpty();
    assertThat(dueWith(new CalendarEvent.DisputedDate("2000-05-09", "other", 2))).isEmpty();
    assertThat(dueWith(new CalendarEvent.DisputedDate("2000-05-11", "other", 2))).hasSize(1);
    assertThat(dueWith(new CalendarEvent.DisputedDate("2000-05-09", "other", 1))).hasSize(1);
  }

  private static List<DueAnniversary> dueWith(CalendarEvent.DisputedDate other) {
    return Anniversaries.due(
        event("2000-05-10", Precision.DAY, Status.HAPPENED, List.of(other)),
        day("2010-05-10"),
        day("2010-05-10"));
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  private static CalendarEvent event(String date, Precision precision, Status status) {
    return event(date, precision, status, List.of());
  }

  private static CalendarEvent event(
      String date, Precision precision, Status status, List<CalendarEvent.DisputedDate> disputed) {
    return event(date, precision, status, disputed, 5);
  }

  private static CalendarEvent event(
      String date,
      Precision precision,
      Status status,
      List<CalendarEvent.DisputedDate> disputed,
      int prominence) {
    return new CalendarEvent(
        date + "/0123",
        date,
        precision,
        null,
        "founding of a choir",
        status,
        List.of(),
        List.of(),
        List.of("a#e1"),
        List.of(),
        2,
        2,
        List.of(),
        disputed,
        List.of(),
        null,
        prominence,
        List.of("2 independent sources"));
  }
}
