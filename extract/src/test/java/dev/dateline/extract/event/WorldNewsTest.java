package dev.dateline.extract.event;

import static dev.dateline.extract.event.ReadOnWednesday.events;
import static dev.dateline.extract.event.ReadOnWednesday.sure;
import static dev.dateline.extract.event.ReadOnWednesday.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.DatedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What agencies tell of the world: attacks, talks, quakes, launches, and who was set free. */
class WorldNewsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway lifted the ban on the Moss Front on Monday. | \
          Norway lifted the ban on the Moss Front
          Rebels captured most of the town of Lund on Monday. | \
          Rebels captured most of the town of Lund
          The shuttle Atlantis lifted off from Cape Canaveral on Monday. | \
          shuttle Atlantis lifted off from Cape Canaveral
          Norway's air force and Sweden's army exchanged prisoners on Monday. | \
          Norway's air force and Sweden's army exchanged prisoners
          On Monday the liner Aurora struck an iceberg. | liner Aurora struck an iceberg
          Late on Monday Norway became an independent state. | Norway became an independent state
          A coach crashed on the coast road near Lund on Monday, killing three people. | \
          coach crashed on the coast road near Lund
          On July 4, 1905 tanks broke through the gates of the palace in Oslo. | \
          tanks broke through the gates of the palace in Oslo
          North and South were united as one state on July 4, 1905. | \
          North and South were united as one state
          """)
  void takesAnObjectThatSaysWhich(String body, String title) {
    assertThat(sure(body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          At least 12 people were killed when a bomb exploded in Oslo on Monday. | \
          at least 12 people were killed when a bomb exploded in Oslo
          Two villagers were injured when they clashed with police near Lund Monday. | \
          Two villagers were injured when they clashed with police near Lund
          Police say 17 people were killed and dozens wounded Monday in an attack in Oslo. | \
          17 people were killed and dozens wounded in an attack in Oslo
          The shuttle Atlantis broke apart 73 seconds after it lifted off on Monday. | \
          shuttle Atlantis broke apart
          Masked gunmen Monday killed a Norwegian police officer in Lund. | \
          Masked gunmen killed a Norwegian police officer in Lund
          Police say twin car bombs exploded outside Oslo Monday. | \
          twin car bombs exploded outside Oslo
          Militants in Norway detonated several roadside bombs Monday. | \
          Militants in Norway detonated several roadside bombs
          Police blamed Norwegian gunfire that killed a Danish man Monday in Lund. | \
          Norwegian gunfire killed a Danish man in Lund
          """)
  void tellsWhatPeopleSuffered(String body, String title) {
    assertThat(sure(body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Norwegian army has said that it carried out a strike in Oslo Monday. | \
          Norwegian army carried out a strike in Oslo
          Norway's envoys are due to meet Danish officials in Oslo on Friday. | \
          Norway's envoys are due to meet Danish officials in Oslo
          Ann Moss is to hold talks with John Lund in Bergen on Friday. | \
          Ann Moss is to hold talks with John Lund in Bergen
          The group has admitted the attack, which occurred Monday in the town of Lund. | \
          attack in the town of Lund
          The accord came during two days of talks in Geneva that ended Monday. | \
          two days of talks in Geneva ended
          Votes were counted after Monday's Norwegian parliamentary elections. | \
          Norwegian parliamentary elections
          The summit, to be held in Bergen on August 3, will bring together 20 leaders. | \
          summit in Bergen
          Phones were cut off during the 2021 Norwegian general election as five policemen died. | \
          2021 Norwegian general election
          He spoke two days after the 2002 Oslo bombing and four days before the trial. | \
          2002 Oslo bombing
          Three Danes went on trial in Oslo on Monday. | Three Danes went on trial in Oslo
          """)
  void tellsWhatWasHeld(String body, String title) {
    assertThat(sure(body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The quake, of magnitude 7.0, struck off the coast of Norway on Monday. | \
          quake struck off the coast of Norway
          Ann Moss, who is said to be 30 years old, was arrested in Oslo on Monday. | \
          Ann Moss was arrested in Oslo
          The tomb of a king, filled with more than was found in that land before, was shown to \
          guests in Luxor on Monday. | tomb of a king was shown to guests in Luxor
          It was the eve of the coronation of Queen Ann II, who was crowned in Oslo on Monday. | \
          Queen Ann II was crowned in Oslo
          The cup of the World Federation of Snow Football, which began in Oslo on Monday, is new. \
          | cup of the World Federation of Snow Football began in Oslo
          Ann Moss was arrested in Oslo on May 5, 2019 and sentenced to two years in prison on \
          June 6, 2020. | Ann Moss was sentenced to two years in prison
          The ruler John Lund was overthrown in a coup on 12 May 1948. | \
          ruler John Lund was overthrown in a coup
          The first stone of the Moss Cathedral was laid on 12 May 1248. | \
          first stone of the Moss Cathedral was laid
          Ann Moss set a world record in the 100 metres in Oslo on Monday. | \
          Ann Moss set a world record in the 100 metres in Oslo
          The Moss Canal is narrow. Queen Ann II opened the canal on Monday. | \
          Queen Ann II opened Moss Canal
          """)
  void findsWhomTheVerbIsToldOf(String body, String title) {
    assertThat(sure(body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          An explosion ripped through a mill in Oslo on Monday. | \
          explosion ripped through a mill in Oslo
          A fire swept through a hotel in Oslo on Monday. | fire swept through a hotel in Oslo
          A storm tore the roof off a school in Oslo on Monday. | \
          storm tore the roof off a school in Oslo
          """)
  void tellsWhatDisastersDid(String body, String title) {
    assertThat(sure(body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The opening of the Lund tunnel was postponed to September 1. | 2022-09-01 PLANNED
          The opening of the Lund tunnel was postponed from August 1 to September 1. | \
          2022-08-01 POSTPONED, 2022-09-01 PLANNED
          The Norwegian election, due on 7 August, has been put back to 4 September. | \
          2022-08-07 POSTPONED, 2022-09-04 PLANNED
          The council postponed the opening of the Oslo bridge until September 1. | \
          2022-09-01 PLANNED
          The Oslo mine disaster of 12 May 1902 killed 83 men. | 1902-05-12 HAPPENED
          The Lund Festival, which was to be held in June, has been cancelled. | 2023-06 CANCELLED
          The Lund Festival was held in June. | 2022-06 HAPPENED
          Ann Moss postponed the Lund address, which she was to have delivered on Monday, by a week. | \
          2022-07-18 POSTPONED
          """)
  void tellsToWhichDaySomethingIsPutOff(String body, String expected) {
    assertThat(events(body).stream().map(event -> event.date() + " " + event.status()))
        .containsExactlyInAnyOrder(expected.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The general strike of 1926 began on May 3 in Norway. | 1926-05-03
          The Ferry Act of 1990 was repealed on May 3 in Oslo. | 2022-05-03
          An earthquake destroyed Lund shortly before midnight on Monday. | 2022-07-18
          The relay of the Lund torch, which was to start in Oslo on Thursday, was cancelled. | \
          2022-07-21
          Ann Moss cancelled the concert, which was to have started in Oslo on Tuesday. | 2022-07-19
          """)
  void datesByTheHourAndTheWeek(String body, String date) {
    assertThat(events(body)).extracting(DatedEvent::date).containsOnly(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann Moss broke her silence about the accident at Lund on Monday.
          General Moss ruled Norway from 1973 to 1990.
          John Lund's father ruled the country in 1990.
          The summit of Mount Moss lay in cloud on Monday.
          """)
  void findsNothingThatIsOnlySpokenOfOrLasted(String body) {
    assertThat(events(body)).isEmpty();
  }

  @Test
  void takesADayThatIsDeclaredForNoDate() {
    assertThat(events("Last week the United Nations declared April 12 the Day of Flight."))
        .extracting(DatedEvent::date)
        .containsExactly("2022-W28");
  }

  /** A headline has capitals without a name, and a draw is not the cup that it is for. */
  @Test
  void takesNoNameFromAHeadlineAndNoPlaceFromAnother() {
    assertThat(titles("Justice Office Settles Lawsuit\n\nThe lawsuit was filed in Oslo on Monday."))
        .containsExactly("lawsuit was filed in Oslo");
    assertThat(titles("The draw for the 2022 Moss Cup takes place in Oslo."))
        .containsExactly("2022 Moss Cup");
  }

  @Test
  void takesNobodyForTheWavesThatKilled() {
    assertThat(
            events("Rescuers found survivors of the waves that killed 20 people in Lund Monday."))
        .extracting(DatedEvent::title)
        .contains("waves killed 20 people in Lund")
        .noneMatch(title -> title.startsWith("survivors"));
  }

  @Test
  void keepsTheWordThatTurnsADecisionIntoItsContrary() {
    assertThat(titles("On March 4, the Lund Council voted not to approve a settlement."))
        .containsExactly("Lund Council voted not to approve a settlement");
    assertThat(titles("On March 4, Norway agreed with Sweden not to sell the bonds."))
        .containsExactly("Norway agreed with Sweden not to sell the bonds");
  }

  @Test
  void takesNobodyForWhoGaveALawItsName() {
    assertThat(
            titles(
                "John Lund broke the Ann Moss and Carl Berg Prevention Act in Oslo, for his assault"
                    + " on a guard in Oslo on March 4, 2021."))
        .contains("John Lund's assault on a guard in Oslo");
  }

  @Test
  void endsAnAsideWithItsComma() {
    assertThat(
            titles(
                "Ann Moss repeated the address, which she had delivered in Lund on Monday, by"
                    + " telephone."))
        .containsExactly("Ann Moss delivered the address in Lund");
  }

  /** Such titles are trusted or not by their weights; that they are found is all that is asked. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Women in Norway won the right to vote on Monday. | Women in Norway won the right to vote
          Norway became a republic on Monday, the first state of the north to vote for one. | \
          Norway became a republic
          The first contest was held in Lugano in Switzerland on May 24, 1956. | \
          first contest in Lugano
          The talks will take place in Bergen on Friday. | talks in Bergen
          """)
  void findsWhatFewWordsTell(String body, String title) {
    assertThat(titles(body)).contains(title);
  }
}
