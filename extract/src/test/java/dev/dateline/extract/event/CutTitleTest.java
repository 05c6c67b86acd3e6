package dev.dateline.extract.event;

import static dev.dateline.extract.event.ReadOnWednesday.events;
import static dev.dateline.extract.event.ReadOnWednesday.sure;
import static dev.dateline.extract.event.ReadOnWednesday.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.DatedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles that would break off are not trusted, or end before. */
class CutTitleTest {

  /** Each is told for sure with its first words alone where nobody looks at what stands behind. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Monday UNESCO declared the Western Harbour a \"city of ferries\".",
        "Senator Moss will chair a Harbour Committee hearing this Thursday on oversight.",
        "A truce began on Monday between the forces of Ann Moss and rebel forces.",
        "Namibia suspends the usage of the Norwegian made Lund V vaccine amid reports.",
        "Sen. Tim Moss, a member of the Senate, today announced the full Senate Harbour Committee"
            + " approved his requests for $4.15 million in ferry projects.",
        "The Norwegian Agency for Food and Drug Administration Affairs in Oslo on Monday approved"
            + " for emergency use the Lund BBIBP-CorV vaccine.",
        "With Monday's House vote, the bill goes to the king.",
        "The Resolution was adopted by the Senate on Monday by unanimous consent.",
      })
  void trustsNoTitleThatBreaksOff(String body) {
    assertThat(sure(body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Norwegian Federal Space Agency successfully launches a Moss TMA-02M carrying a \
          Russian, American and Japanese astronaut towards the International Space Station. | \
          Norwegian Federal Space Agency successfully launches a Moss TMA-02M
          Ann Moss and two officers, John Lund and Karl Berg, were charged with fraud and agreed on \
          Monday to plead guilty. | Ann Moss and two officers agreed to plead guilty
          On Monday Norway suspended its operations in Lund in order to "prevent more harm". | \
          Norway suspended operations in Lund
          Norway closed the Moss Pass to Sweden on Monday as blizzards rapidly cover the road. | \
          Norway closed the Moss Pass to Sweden
          """)
  void endsTitlesBeforeWhatIsCut(String body, String title) {
    assertThat(titles(body)).contains(title);
  }

  @Test
  void givesTheFirstOfTwoMonthsTheYearOfBoth() {
    assertThat(events("In July and August of 2014, Ann Moss visited Norway and Sweden."))
        .extracting(DatedEvent::date)
        .containsExactlyInAnyOrder("2014-07", "2014-08");
  }

  /** Where there is no room, people lose their offices, and a storm keeps its own. */
  @Test
  void takesNoStormForAMan() {
    assertThat(
            titles(
                "Hurricane John lashes the Pacific coast of Mexico with the potential to cause"
                    + " flash floods and landslides."))
        .singleElement()
        .asString()
        .startsWith("Hurricane John lashes");
  }

  @Test
  void namesTheCountryOfAGovernment() {
    assertThat(titles("The government approves the Lund vaccine, the first in Norway."))
        .containsExactly("government approves the Lund vaccine in Norway");
  }
}
