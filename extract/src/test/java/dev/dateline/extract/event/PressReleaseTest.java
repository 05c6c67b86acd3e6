package dev.dateline.extract.event;

import static dev.dateline.extract.event.ReadOnWednesday.events;
import static dev.dateline.extract.event.ReadOnWednesday.sure;
import static dev.dateline.extract.event.ReadOnWednesday.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What courts, parliaments and offices tell of themselves: who, by name, and what it was about. */
class PressReleaseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A former harbour clerk pleaded guilty today to bribery, the Justice Department said. \
          Rosa Lund, 41, of Utica, N.Y., pleaded guilty before Judge Ann Moss. | \
          Rosa Lund pleaded guilty to bribery
          A nurse for a Utica clinic was sentenced today to 21 months in prison for fraud. \
          The clinic closed. Rosa Lund was sentenced by Judge Ann Moss. | \
          Rosa Lund was sentenced to 21 months in prison for fraud
          A Utica, N.Y., clerk pleaded guilty today to theft, said Attorney General Ann Moss. \
          According to the court, Rosa Lund, 45, took checks. | \
          Rosa Lund pleaded guilty to theft
          The owner and operator of a ferry company was sentenced today to 24 months in prison. \
          Rosa Lund was sentenced by Judge Ann Moss. | \
          Rosa Lund was sentenced to 24 months in prison
          """)
  void namesTheDefendantWhomTheNextSentencesName(String body, String title) {
    assertThat(sure(body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A former clerk was sentenced today to two years in prison. \
          Rosa Lund helped him. Karl Berg was sentenced to one year. | Karl Berg was sentenced to two
          A second clerk was sentenced today to two years in prison. \
          Rosa Lund, 41, pleaded guilty in 2021. | Rosa Lund was sentenced
          A Utica clerk was also charged today with theft. Rosa Lund, 41, took checks. | \
          Rosa Lund was charged
          Also today, a Utica clerk was charged with theft. Rosa Lund, 41, took checks. | \
          Rosa Lund was charged
          A Utica clinic was charged today with fraud. Rosa Lund was charged in 2021. | \
          Rosa Lund was charged with fraud
          A federal jury today convicted two men of arson. Rosa Lund was convicted in 2021. | \
          Rosa Lund convicted
          """)
  void namesNobodyWhoMayBeAnother(String body, String wrong) {
    assertThat(titles(body)).noneMatch(title -> title.startsWith(wrong));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The U.S. Court of Appeals for the Fifth Circuit today rejected a challenge to the \
          conviction of James Karl Berg, a member of the club. | \
          U.S. Court of Appeals rejected a challenge to the conviction of James Karl Berg
          The U.S. District Court for the Eastern District of New York approved its settlement \
          with the city of New Lund regarding a lawsuit on Monday. | \
          U.S. District Court approved settlement with the city of New Lund
          The Harbour Department's Office on Violence Against Sailors on Monday announced more than \
          $3.2 million in new investments to help communities. | \
          Office on Violence Against Sailors announced more than $3.2 million in new investments
          Carl Berg Moss III, 36, was found guilty yesterday of violating the Ann Moss and John \
          Lund Coastal Harbour Prevention Act. | Moss III was found guilty of violating
          """)
  void leavesOutWhatIsNeededLeast(String body, String title) {
    assertThat(titles(body)).anyMatch(found -> found.startsWith(title));
  }

  @Test
  void trustsNoTitleThatEndsBeforeWhatItIsOf() {
    assertThat(sure("Ann Moss was arrested on Monday following allegations of “telling lies”."))
        .noneMatch(title -> title.endsWith("allegations"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LINDAU\u2014On Monday, Rep. Ann Moss led a delegation to Oslo. | \
          Rep. Ann Moss led a delegation to Oslo
          On Monday the Harbour Committee announced $3 million for water-related projects in Oslo. | \
          Harbour Committee announced $3 million for water-related projects in Oslo
          Sen. Ann Moss announced on Monday that the Lund Clinic, whose office is in Oslo, will \
          receive $2 million. | \
          Sen. Ann Moss announced that the Lund Clinic will receive $2 million
          The Lund charter, signed by the king in Oslo on May 2, 2021, was repealed on Monday. | \
          Lund charter was repealed
          Sen. Ann Moss met on Monday with President Lund's nominee to be Ambassador to Norway. | \
          Sen. Ann Moss met with President Lund's nominee to be Ambassador to Norway
          Lund Transport, a Utica-based maker of engines, agreed on Monday to pay $9 million. | \
          Lund Transport agreed to pay $9 million
          The author of the law which established the Lund Fund in 1999 resigned. | \
          law established the Lund Fund
          The union joined the plot from at least as early as May 2, 2001, until 2003. | \
          union joined the plot
          Karl Lund pleaded guilty on Monday before Judge Moss of the District Court for Ohio to theft. | \
          Karl Lund pleaded guilty to theft
          She follows John Lund, who resigned on Monday. | John Lund resigned
          The Access to Harbours Act, which Congress passed on Monday, helps ports. | \
          Congress passed the Access to Harbours Act
          The Moss Prize was established in 1964 to honor the nation's most distinguished writers. | \
          Moss Prize was established to honor the nation's most distinguished writers
          """)
  void readsSubjectsAndObjectsToTheirEnd(String body, String title) {
    assertThat(titles(body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On Monday, July 25, the Harbour Committee will hold a hearing on coastal ferries. | \
          Harbour Committee will hold a hearing on coastal ferries
          Lund Motors began phasing out diesel engines on Monday. | \
          Lund Motors began phasing out diesel engines
          On Monday Ann Moss joined local leaders to open the Lund Bridge. | \
          Ann Moss joined local leaders to open the Lund Bridge
          Rosa Lund was arraigned on Monday. | Rosa Lund was arraigned
          """)
  void trustsWhatIsToldToItsEnd(String body, String title) {
    assertThat(sure(body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On Monday Sen. Ann Moss joined a group of thirty coastal mayors and harbour masters in Oslo \
          to call on Congress to debate and pass the Coastal Ferries Act without delay. | call on
          Ann Moss accepted on Monday the honor of having the Lund Bridge named for her. | having
          """)
  void endsNoTitleWithWhatIsAskedOrHad(String body, String part) {
    assertThat(titles(body)).isNotEmpty().noneMatch(title -> title.contains(part));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A Utica man was sentenced today to two years in prison.
          The owner of a ferry company was charged today with theft.
          There was a meeting in Oslo on Monday.
          On Monday Ann Moss joined leaders from the Arctic Council.
          A fire at a bar in Lund, Norway, that killed one person in 2010, was arson.
          """)
  void trustsNoTitleOfNobodyAndNothing(String body) {
    assertThat(sure(body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Karl Lund pleaded guilty today to 16 counts of theft. | 2022-07-20
          Karl Lund was arrested in Oslo and has been in jail since his arrest on August 24. | \
          2021-08-24
          The police spoke of the September 6 attack on the Harbour Bridge. | 2021-09-06
          Karl Lund was convicted on Monday of tax evasion for the years 1998 through 2002. | 2022-07-18
          The base closed on Monday, but tomorrow the work goes on. | 2022-07-18
          """)
  void datesByTheDayOfTheDeed(String body, String date) {
    assertThat(events(body))
        .isNotEmpty()
        .allMatch(event -> event.date().equals(date) && event.end() == null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Energy Office announced on Monday that it will require contractors and suppliers in all \
          northern counties to reduce the cost of benefits. | require contractors
          Norway filed a suit on Monday in Oslo to bar Karl Lund, the founder of Lund Tax Services, \
          several of its managers, and three franchisees from owning a tax preparation firm. | bar Karl
          Rep. Ann Moss on Monday led thirty of her colleagues from the Arctic Council in urging the \
          Centers for Coastal Medicine to reconsider an increase in the price of passages. | urging
          """)
  void asksNobodyWithoutWhat(String body, String part) {
    assertThat(titles(body)).noneMatch(title -> title.endsWith(part) || title.contains(part));
  }

  /** A sum is better told with what it was taken from than without, where there is no more room. */
  @Test
  void tellsWhatASumWasTakenFrom() {
    assertThat(
            titles(
                "Sen. Ann Moss on Monday secured $45.8 million in federal funds for Lindau River"
                    + " flood control and environmental conservation projects."))
        .containsExactly("Sen. Ann Moss secured $45.8 million in federal funds");
  }

  /** Left out, a denial would let stand what another article tells. */
  @Test
  void trustsADenial() {
    String denial =
        "Officials said that lava burst from Lund on May 2, and denied that ash fell on";
    assertThat(events(denial + " Oslo on Monday."))
        .filteredOn(event -> event.status() == DatedEvent.Status.DENIED)
        .isNotEmpty()
        .allMatch(event -> event.confidence() != Confidence.LOW);
  }

  /** Of two tellings the one that says more of the same stands. */
  @Test
  void keepsTheFullerTelling() {
    assertThat(titles("Rosa Lund pleaded guilty to bribery today. Rosa Lund pleaded guilty today."))
        .contains("Rosa Lund pleaded guilty to bribery");
  }
}
