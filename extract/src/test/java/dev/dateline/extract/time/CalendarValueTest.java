package dev.dateline.extract.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarValueTest {

  @ParameterizedTest
  @CsvSource({
    "2025-06-20, DAY, 2025-06-20, 2025-06-20",
    "2025-06-20T09:30, DAY, 2025-06-20, 2025-06-20",
    "2025-06-20TMO, DAY, 2025-06-20, 2025-06-20",
    "2024-W12, WEEK, 2024-03-18, 2024-03-24",
    "2020-W53, WEEK, 2020-12-28, 2021-01-03",
    "2012-W33-WE, WEEKEND, 2012-08-18, 2012-08-19",
    "2024-02, MONTH, 2024-02-01, 2024-02-29",
    "2014-Q3, QUARTER, 2014-07-01, 2014-09-30",
    "2014-H2, HALF, 2014-07-01, 2014-12-31",
    "1994-SP, SEASON, 1994-03-01, 1994-05-31",
    "1994-SU, SEASON, 1994-06-01, 1994-08-31",
    "1994-FA, SEASON, 1994-09-01, 1994-11-30",
    "1994-WI, SEASON, 1994-12-01, 1995-02-28",
    "1990, YEAR, 1990-01-01, 1990-12-31",
    "199, DECADE, 1990-01-01, 1999-12-31",
    "19, CENTURY, 1900-01-01, 1999-12-31",
    "1, MILLENNIUM, 1000-01-01, 1999-12-31"
  })
  void knowsFirstAndLastDay(
      String value, Granularity granularity, LocalDate first, LocalDate last) {
    CalendarValue read = CalendarValue.parse(value).orElseThrow();
    assertThat(read.granularity()).isEqualTo(granularity);
    assertThat(read.first()).isEqualTo(first);
    assertThat(read.last()).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P3M",
        "PRESENT_REF",
        "XXXX-06",
        "XXXX-WXX-5",
        "2025-02-30",
        "2025-13",
        "2025-Q5",
        "2025-H3",
        "2025-W54",
        "2021-W53",
        "2025-ZZ",
        "2025-6",
        "2025-06-2",
        "20250",
        "0000",
        "2025-"
      })
  void readsNothingElse(String value) {
    assertThat(CalendarValue.parse(value)).isEmpty();
  }

  @Test
  void movesByItsOwnKind() {
    assertThat(CalendarValue.quarter(2012, 1).plus(-1)).hasToString("2011-Q4");
    assertThat(CalendarValue.month(2012, 12).plus(1)).hasToString("2013-01");
    assertThat(CalendarValue.season(2012, 3).plus(1)).hasToString("2013-SP");
    assertThat(CalendarValue.of(Granularity.WEEK, LocalDate.of(2012, 12, 31)).plus(0))
        .hasToString("2013-W01");
  }

  @Test
  void refusesADayThatBeginsNothing() {
    assertThatThrownBy(() -> new CalendarValue(Granularity.MONTH, LocalDate.of(2012, 8, 15)))
        .isInstanceOf(DateTimeException.class)
        .hasMessageContaining("2012-08-15")
        .hasMessageContaining("MONTH");
  }
}
