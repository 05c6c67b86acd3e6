package dev.dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.PublicationTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Disasters whose sentence names no place. */
class SceneTest {

  private final Extractor extractor = Extractor.create();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Lisbon rang its bells on Friday. The earthquake struck on November 1, 1755.                                            | earthquake struck in Lisbon
          Chile fell silent on Friday. The earthquake struck on May 22, 1960. Divers from Valdivia and Concepción went out.      | earthquake struck in Chile
          Chile fell silent on Friday. The earthquake struck on May 22, 1960. It was stronger than the one of Lisbon. Chile rebuilt. | earthquake struck in Chile
          Germany sent help. The earthquake struck on May 22, 2026. Hospitals in Turkey were full.                              | earthquake struck
          In Chile, the earthquake struck Valdivia on May 22, 1960.                                                             | earthquake struck Valdivia
          Chile fell silent on Friday. He died after an accident on May 22, 1960.                                                | accident
          Chile fell silent on Friday. The earthquake struck in May 1960.                                                       | earthquake struck
          Chile fell silent on Friday. The bridge was opened on May 22, 1960.                                                   | bridge was opened
          """)
  void isTheTownOrCountryThatTheTextIsAbout(String body, String title) {
    assertThat(extractor.extract(body, PublicationTime.parse("2026-05-30")).events())
        .extracting(DatedEvent::title)
        .contains(title);
  }
}
