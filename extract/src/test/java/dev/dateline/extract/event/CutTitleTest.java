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

  /** Each was told for sure with its first words alone. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council declared the Moss Harbour a \"city of ferries\" on Monday.",
        "The House approved the report on Monday for the Transport, Treasury, Housing and Harbour"
            + " bill.",
        "Senator Moss will chair a Harbour Committee hearing this Thursday on oversight.",
        "A truce began on Monday between the forces of Ann Moss and rebel forces.",
        "Norway suspended the use of the Danish made vaccine on Monday.",
        "Sen. Ann Moss announced Monday the full Harbour Committee approved her requests.",
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
          On Monday Ann Moss introduced a resolution expressing support for National Ferry Day. | \
          Ann Moss introduced a resolution expressing support for National Ferry Day
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

  /** What was in the north of Norway is dated by the years of its own. */
  @Test
  void givesTheFirstOfTwoMonthsTheYearOfBoth() {
    assertThat(events("In July and August of 2014, Ann Moss visited Norway and Sweden."))
        .extracting(DatedEvent::date)
        .containsExactlyInAnyOrder("2014-07", "2014-08");
  }

  /** A storm that is called like a man keeps what it is. */
  @Test
  void takesNoStormForAMan() {
    assertThat(
            titles(
                "On Monday Hurricane John lashed the Pacific coast of the north of Norway with the"
                    + " potential to cause floods and landslides in the towns."))
        .singleElement()
        .asString()
        .startsWith("Hurricane John lashed");
  }

  @Test
  void namesTheCountryOfAGovernment() {
    assertThat(titles("The government approves the Lund vaccine, the first in Norway."))
        .containsExactly("government approves the Lund vaccine in Norway");
  }
}
