package dev.dateline.extract.anniversary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Annotations;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.PublicationTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Elapsed times without the word anniversary, which the very day of an event tells to be one. */
class ReturningDayTest {

  private final Extractor extractor = Extractor.create();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1986-11-24 | 40 | Crowds filled the quay on Tuesday, forty years after Anna Bell and Tom Reed became the first people to row around Iceland. The boat landed in Reykjavik on November 24, 1986.
          1966-11-24 | 60 | The flood that destroyed Millbrook struck on Nov. 24, 1966. Sixty years to the day later, the town opened a bridge.
          2025-11-24 | 1  | One year on, the villages along the river paused on Tuesday to remember the victims of the flood. The flood of November 24, 2025 killed 41 people in Poland.
          """)
  void isMarked(String base, int ordinal, String body) {
    Annotations found = extractor.extract(body, PublicationTime.parse("2026-11-24"));

    assertThat(found.anniversaries())
        .singleElement()
        .satisfies(
            anniversary -> {
              assertThat(anniversary.base()).isEqualTo(base);
              assertThat(anniversary.ordinal()).isEqualTo(ordinal);
              assertThat(anniversary.date()).isEqualTo("2026-11-24");
              assertThat(found.events())
                  .filteredOn(event -> event.id().equals(anniversary.event()))
                  .extracting(event -> event.date())
                  .containsExactly(base);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The plant in Leeds reopened on Tuesday, five years after an accident. The mayor was elected on November 14, 2021.
          The mill in Leeds reopened on Tuesday. The flood of November 24, 2025 killed 41 people in Poland.
          The flood that destroyed Millbrook struck on Nov. 24, 1966. Sixty years later, the town opened a bridge.
          """)
  void isNoneWhereNothingComesRound(String body) {
    assertThat(extractor.extract(body, PublicationTime.parse("2026-11-24")).anniversaries())
        .isEmpty();
  }

  @Test
  void anotherEventOfTheDayIsNotTakenWhereTheTextSaysWhatIsMarked() {
    Annotations found =
        extractor.extract(
            "On the 40th anniversary of the founding of the Bank of Iceland, flags flew on Tuesday."
                + " The boat landed in Reykjavik on November 24, 1986.",
            PublicationTime.parse("2026-11-24"));

    assertThat(found.anniversaries())
        .singleElement()
        .satisfies(
            anniversary ->
                assertThat(anniversary.title()).isEqualTo("founding of the Bank of Iceland"));
  }
}
