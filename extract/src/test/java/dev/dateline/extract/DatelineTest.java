package dev.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Today" is the day of the dateline, where that says one. */
class DatelineTest {

  private final Extractor extractor = Extractor.create();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1959-12-02 | 1959-12-01 | WASHINGTON, Dec. 1 — Twelve nations signed a treaty here today.
          1959-12-02 | 1959-12-01 | OSLO, Norway, December 1 (AP) -- Twelve nations signed a treaty here today.
          1960-01-01 | 1959-12-31 | LINDAU, Dec. 31 — Twelve nations signed a treaty here today.
          1959-12-02 | 1959-12-02 | WASHINGTON, Dec. 2 — Twelve nations signed a treaty here today.
          1959-12-02 | 1959-12-02 | WASHINGTON, Nov. 1 — Twelve nations signed a treaty here today.
          1959-12-02 | 1959-12-02 | WASHINGTON, Feb. 31 — Twelve nations signed a treaty here today.
          1959-12-02 | 1959-12-02 | WASHINGTON (AP) — Twelve nations signed a treaty here today. OSLO, Dec. 1 was cold.
          1959-12-02 | 1959-12-02 | Twelve nations signed a treaty in Lindau today, Dec. 2 of this year - the first ever.
          """)
  void tellsTheDay(String published, String today, String text) {
    assertThat(extractor.extract(text, PublicationTime.parse(published)).dates())
        .filteredOn(date -> date.text().equals("today"))
        .extracting(TimeExpression::value)
        .containsExactly(today);
  }
}
