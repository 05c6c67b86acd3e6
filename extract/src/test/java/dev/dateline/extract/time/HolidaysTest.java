package dev.dateline.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

  /** Dates of Easter as the churches' tables give them. */
  @ParameterizedTest
  @CsvSource({
    "1818, 1818-03-22",
    "1943, 1943-04-25",
    "2000, 2000-04-23",
    "2008, 2008-03-23",
    "2024, 2024-03-31",
    "2025, 2025-04-20",
    "2038, 2038-04-25"
  })
  void knowsWesternEaster(int year, LocalDate day) {
    assertThat(Holidays.easter(year)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "2008, 2008-04-27",
    "2016, 2016-05-01",
    "2024, 2024-05-05",
    "2025, 2025-04-20",
    "1900, 1900-04-22"
  })
  void knowsOrthodoxEaster(int year, LocalDate day) {
    assertThat(Holidays.orthodoxEaster(year)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "THANKSGIVING, 2024, 2024-11-28",
    "ELECTION_DAY, 2022, 2022-11-08",
    "ELECTION_DAY, 2024, 2024-11-05",
    "MEMORIAL_DAY, 2024, 2024-05-27",
    "LABOR_DAY, 2024, 2024-09-02",
    "MARTIN_LUTHER_KING_DAY, 2024, 2024-01-15"
  })
  void knowsWeekdaysOfAMonth(Holidays.Feast feast, int year, LocalDate day) {
    assertThat(Holidays.day(feast.code(), year)).isEqualTo(day);
  }
}
