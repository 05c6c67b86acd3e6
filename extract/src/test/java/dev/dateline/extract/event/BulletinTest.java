package dev.dateline.extract.event;

import static dev.dateline.extract.event.ReadOnWednesday.events;
import static dev.dateline.extract.event.ReadOnWednesday.sure;
import static dev.dateline.extract.event.ReadOnWednesday.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.DatedEvent.DateBasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a chronicle tells in the present happened on the day on which it is published. */
class BulletinTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The parliament of Norway elects Ann Moss president. | \
          parliament of Norway elects Ann Moss president
          Rebels capture the town of Lund. | Rebels capture the town of Lund
          Norway and Sweden sign a treaty in Oslo. | Norway and Sweden sign a treaty in Oslo
          Ann Moss, the minister of ferries, resigns over the Lund affair. | \
          Ann Moss resigns over the Lund affair
          A military helicopter crashes near Lund, killing two people. | \
          military helicopter crashes near Lund
          John Lund is sentenced to ten years in prison for fraud. | \
          John Lund is sentenced to ten years in prison for fraud
          The probe Aurora successfully touches down on the Moon. | \
          probe Aurora successfully touches down on the Moon
          2021 Norwegian floods: The Norwegian army evacuates 300 people from Lund. | \
          Norwegian army evacuates 300 people from Lund
          At least 100 people die after an earthquake in Norway. | \
          at least 100 people die after an earthquake in Norway
          An air strike by Sweden destroys a hospital in Lund. | \
          air strike by Sweden destroys a hospital in Lund
          The Oslo Owls defeat the Lund Larks by 21–10 in the final. | \
          Oslo Owls defeat the Lund Larks by 21–10 in the final
          Hurricane Ann strikes the coast of Norway. | Hurricane Ann strikes the coast of Norway
          Police in Lund arrest two men over the Moss robbery. | \
          Police in Lund arrest two men over the Moss robbery
          """)
  void tellsOfItsDay(String body, String title) {
    assertThat(events(body)).extracting(DatedEvent::title).contains(title);
    assertThat(events(body))
        .filteredOn(event -> event.title().equals(title))
        .allSatisfy(
            event -> {
              assertThat(event.date()).isEqualTo("2022-07-20");
              assertThat(event.precision()).isEqualTo(DatedEvent.Precision.DAY);
              assertThat(event.dateBasis()).isEqualTo(DateBasis.PUBLICATION);
              assertThat(event.status()).isEqualTo(DatedEvent.Status.HAPPENED);
              assertThat(event.confidence()).isNotEqualTo(Confidence.LOW);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ten people are killed and 90 others are injured during a raid in Lund. | \
          Ten people are killed during a raid in Lund
          Six people are killed and more than 90 injured by a gas explosion in Oslo. | \
          Six people are killed by a gas explosion in Oslo
          Three people are killed and several wounded when gunmen open fire at a wedding in Lund. | \
          Three people are killed when gunmen open fire at a wedding in Lund
          A bomb in the city of Lund kills 17 people and wounds another 50. | \
          bomb in the city of Lund kills 17 people
          A landslide in Norway leaves at least ten people injured. | \
          landslide in Norway leaves at least ten people injured
          Ann Moss is sworn in as president of Norway as the war in the north continues. | \
          Ann Moss is sworn in as president of Norway
          Ann Moss is elected president of Norway with 51.6% of the vote. | \
          Ann Moss is elected president of Norway with 51.6% of the vote
          A gunman opens fire in the town of Lund, with 11 killed. | \
          gunman opens fire in the town of Lund
          """)
  void endsTitlesWhereTheyAreWhole(String body, String title) {
    assertThat(titles(body)).containsExactly(title);
  }

  /** Items are paragraphs: a place is not taken from another. */
  @Test
  void namesThePlaceOfAnItemWhereATitleNamesNobody() {
    assertThat(
            titles(
                """
                A bomb explodes in Oslo. Thirteen people are killed.

                A ferry sinks near Bergen. Two sailors are rescued.

                Six attackers are arrested.\
                """))
        .containsExactly(
            "bomb explodes in Oslo",
            "Thirteen people are killed in Oslo",
            "ferry sinks near Bergen",
            "Two sailors are rescued near Bergen",
            "Six attackers are arrested");
  }

  @Test
  void keepsItemsOfOneKindApart() {
    assertThat(
            titles(
                "Ten people are killed in a fire in Oslo.\n\nTwo people are killed in a flood in"
                    + " Bergen."))
        .containsExactly(
            "Ten people are killed in a fire in Oslo",
            "Two people are killed in a flood in Bergen");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway's reforms are popular. We elect a president in our country.
          Rebels captured the town. The army recaptures the town of Lund.
          The minister said that Norway signs a treaty with Sweden.
          Officials say rebels capture the town of Lund.
          Norway will sign a treaty with Sweden.
          Norway has signed a treaty with Sweden.
          A flower show will be held in Lund. Growers from Norway take part.
          Norway does not sign the treaty with Sweden.
          Ann Moss is ill. John Lund is in Oslo.
          The bill bars Norway from the sale of ships.
          This settlement sends a message to Norway.
          If rebels capture the town of Lund, Norway is lost.
          Every year 40 people die in fires in Norway.
          The mayor opens the bridge at 9:00 a.m. The mayor visits Lund at 10:30 a.m.
          """)
  void tellsNothingOfWhatHoldsOrIsSaidOrWas(String body) {
    assertThat(events(body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The film opens in Oslo. Rebels capture the town of Lund, and a sheriff flees to Norway.
          Tom Hall returns to Lund. In this episode he robs a bank in Oslo, and viewers see how he dies in Norway.
          In the spring of 1709 the king marches on Lund. Rebels capture the town of Moss. The queen resigns in Oslo.
          1851: The schooner Lindau crosses the Atlantic and beats the yachts of Norway.
          Miners meet in the hall in Lund every Friday. The mayor of Lund rarely attends and often sends a clerk. The town buys the beer.
          """)
  void tellsNoTale(String body) {
    assertThat(events(body)).filteredOn(e -> e.dateBasis() != null).isEmpty();
  }

  @Test
  void mayTellOfSomebodysLifeAndOfAFilmAmongOtherThings() {
    String body =
        "Rosa Hall, who wrote the novel Lund, dies in Oslo. She is 84. She leaves her house to the"
            + " town. Rebels capture the town of Moss. The law of 1987 is repealed.";

    assertThat(sure(body)).contains("Rebels capture the town of Moss");
  }

  @Test
  void leavesWhatHasADateToIt() {
    assertThat(events("The parliament elects Ann Moss president. Norway will vote on Friday."))
        .extracting(DatedEvent::date)
        .containsExactly("2022-07-20", "2022-07-22");
    assertThat(sure("The Lund Larks win the 2022 Moss Cup."))
        .containsExactly("Lund Larks win the 2022 Moss Cup");
  }

  /** One telling has the date in the text: it stands for all. */
  @Test
  void isStatedWhereTheTextSaysItOnce() {
    assertThat(
            events(
                "The parliament elects Ann Moss president. Norway and Sweden sign a treaty. The"
                    + " parliament elected Ann Moss president today."))
        .filteredOn(event -> event.title().contains("Moss"))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.dateBasis()).isNull();
              assertThat(event.mentions()).hasSize(2);
            });
  }
}
