package dev.dateline.extract.event;

import static dev.dateline.extract.event.ReadOnWednesday.events;
import static dev.dateline.extract.event.ReadOnWednesday.sure;
import static dev.dateline.extract.event.ReadOnWednesday.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.DatedEvent.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether titles say what it is about, to the end, and of the day on which it was. */
class TitleMatterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On Monday Sen. Ann Moss sent a letter to Karl Berg.
          On Monday the Norwegian Senate passed bipartisan legislation.
          On Monday Sen. Ann Moss held a press conference in Oslo.
          Rep. Karl Lund joined his colleagues on Monday in sending a letter to Secretary Ann Moss.
          On Monday Rep. Ann Moss led a bipartisan group of 13 members.
          The Justice Department issued a classified opinion on Monday.
          Ghana gained much since independence from France on May 2, 1960.
          A Smithfield, North Carolina, man was arrested today in Utica.
          """)
  void trustsNoTitleThatDoesNotSayWhatItIsAbout(String body) {
    assertThat(sure(body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann Moss on Friday sent a letter to Karl Berg urging the release of the ferry reports. | \
          Ann Moss sent a letter to Karl Berg urging the release of the ferry reports
          Norway filed a lawsuit on Monday against Lund Motors. | \
          Norway filed a lawsuit against Lund Motors
          Iran will host a meeting of Arab interior ministers on Monday. | \
          Iran will host a meeting of Arab interior ministers
          """)
  void trustsTitlesThatSayIt(String body, String title) {
    assertThat(sure(body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The National Harbour Fraud Task Force (NHFTF) met in Oslo. The NHFTF, created in October \
          2006 by the Department of Justice, was designed to help. | \
          National Harbour Fraud Task Force created by the Department of Justice
          The Lund Harbour Bank (LHB) lends to ferries. On Monday the LHB expanded operations. | \
          Lund Harbour Bank expanded operations
          The charges arose from Operation Dawn, an undercover police investigation that began in \
          December 2001. | Operation Dawn began
          """)
  void givesTheNameThatTheTextExplains(String body, String title) {
    assertThat(titles(body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On Monday Rep. Ann Moss introduced the Coastal Harbours Act that prevents the Harbour \
          Office from levying excessive fees on ferries that carry less than 15 tons of salt. | \
          prevents the Harbour Office
          On Monday Rep. Ann Moss released a new study showing the Harbour Tax Credit pumped $179 \
          million into the coast's economy. | showing the Harbour Tax Credit
          Sen. Karl Lund today joined Senate colleagues in urging House leaders and the White House \
          to accept the Senate passed funding level of $318 billion. | accept the Senate
          Today Sens. Ann Moss and Karl Lund introduced the bipartisan Help Find the Missing Sailors \
          of the Northern Coast Act or Berg's Law. | Help Find
          """)
  void trustsNoTitleThatEndsWithinAClauseOrAName(String body, String end) {
    assertThat(sure(body)).noneMatch(title -> title.endsWith(end));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Karl Lund pleaded guilty on May 2, 2021, before Judge Moss in Oslo to one count each of \
          bribery and visa fraud. | Karl Lund pleaded guilty to one count each of bribery and visa fraud
          Karl Lund pleaded guilty to the same charge on May 2, 2021. | Karl Lund pleaded guilty
          Brandon Lund, aka Little One and King Little One, 26, of Utica, N.Y., was sentenced today to \
          23 years in prison. | Brandon Lund was sentenced to 23 years in prison
          Jason Moss, aka Creeper 29, of Utica, was sentenced today to 300 months in prison. | \
          Jason Moss was sentenced to 300 months in prison
          A Smithfield, North Carolina man was sentenced today to 20 months in prison for fraud. Karl \
          Berg Lund pleaded guilty on Feb. 18 to theft. | \
          Karl Berg Lund was sentenced to 20 months in prison for fraud
          Lund Foods Inc. was sentenced today in Utica for violating safety regulations that led to a \
          death. | Lund Foods Inc. was sentenced for violating safety regulations that led to a death
          """)
  void tellsOfCourtsToTheEnd(String body, String title) {
    assertThat(sure(body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sen. Ann Moss announced on Monday that the Lund Commission on Law Enforcement and Coastal \
          Criminal Justice will receive $3,620,958 from the Harbour Fund. | \
          Lund Commission on Law Enforcement and Coastal Criminal Justice will receive $3,620,958
          Yesterday, the U.S. House of Representatives passed Rep. Karl Lund's Confidentiality \
          Opportunities for Harbour Support Counseling Act by a vote of 424-3. | \
          House passed Rep. Karl Lund's Confidentiality Opportunities for Harbour Support Counseling Act
          Sen. Ann Moss today joined a bipartisan group of Senators in introducing legislation to \
          provide disaster assistance to farmers suffering from severe losses in the northern valley. | \
          Sen. Ann Moss joined in introducing legislation to provide disaster assistance to farmers
          Today, Congressman Karl Lund introduced the bipartisan "Rebuilding the Coastal Harbours \
          Act" (H.R.9102), with Congressman Ann Moss. | \
          Congressman Karl Lund introduced the bipartisan Rebuilding the Coastal Harbours Act
          The charges relate to the death of protesters in the 2011 Egyptian revolution. | \
          2011 Egyptian revolution
          The museum is dedicated to the Lund Square protests of 1989. | Lund Square protests
          Earlier this month, Lund Coffee closed a shop in the harbour of Oslo four days after its \
          employees voted. | Lund Coffee closed a shop in the harbour of Oslo
          Sen. Moss was inspired by this and secured $500,000 in 2005 for the school. | \
          Sen. Moss secured $500,000 for the school
          """)
  void findsRoomForWhatHappened(String body, String title) {
    assertThat(sure(body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Judge Moss received her J.D. from the Lund School of Law in 1998 and her B.A. from Oslo \
          College in 1992. | Judge Moss received J.D. from the Lund School of Law
          On Dec. 18, 2013, Karl Lund was arrested in Utica, and yesterday was extradited to Norway. | \
          Karl Lund was arrested in Utica
          """)
  void leavesOutWhatHasADateOfItsOwn(String body, String title) {
    assertThat(titles(body)).containsOnlyOnce(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Lund Motors filed $20 million in false claims from approximately March 2007 through at least \
          October 2010.
          Since taking office in 2007, Congresswoman Moss has nominated more than 190 students.
          The soldier was honored for bravery while fighting in the War in Norway on January 25, 2008.
          March 23 Movement rebels begin their advance into the city of Lund.
          Ann Moss filed 32 late returns for the firm for years 1999 through 2006.
          """)
  void datesNothingByABoundOrAName(String body) {
    assertThat(events(body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The founder of Lund Reserve, a currency once used by traders around the world to hide money, \
          pleaded guilty today to fraud.
          Mr. President, this morning began sadly with the news of the death of Congressman Karl Lund.
          The effort follows legislation that Senator Moss introduced in September standing with Lund \
          Mayor Ann Berg to restore harbours.
          The firm was owned by Lund Dialysis, Inc., a company acquired by Lund Health in 2005.
          Norway freed Ann Moss, sentenced to death for smuggling salt into Bali in 2013.
          Typhoon Lund, the strongest storm on record to have entered the North Sea in May, hit Oslo.
          Ann Moss and Karl Lund were sentenced to 5 and 7 years on May 1 and May 3, respectively.
          """)
  void trustsNoTitleOfAnotherSubjectOrDeed(String body) {
    assertThat(sure(body)).isEmpty();
  }

  @Test
  void tellsWhatTwoWereSentencedToOnOneDay() {
    assertThat(
            sure(
                "Ann Moss and Karl Lund were sentenced today to 12 years and 11 years in prison,"
                    + " respectively."))
        .containsExactly(
            "Ann Moss and Karl Lund were sentenced to 12 years and 11 years in prison");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Karl Lund is scheduled to be sentenced on Nov. 21. | 2022-11-21
          Karl Lund is scheduled to be arraigned on Monday. | 2022-07-25
          Karl Lund is expected to be sentenced on March 3. | 2023-03-03
          """)
  void looksAheadForWhatIsScheduled(String body, String date) {
    assertThat(events(body))
        .singleElement()
        .matches(event -> event.date().equals(date) && event.status() == Status.PLANNED)
        .extracting(DatedEvent::title)
        .asString()
        .startsWith("Karl Lund is");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          \u2014On Monday Ann Moss resigned.
          On Monday Ann Moss visited Oslo, Bergen, Lund,
          On Monday Norway closed schools in Lund beginning to
          """)
  void readsTextsThatBeginOrBreakOffAnywhere(String body) {
    assertThat(titles(body)).doesNotContainNull();
  }

  @Test
  void neverDoubtsByWeightAloneWhatIsMovedToAnotherDay() {
    assertThat(
            sure(
                "The Lund Games were put off last week. The Lund Games will now open on July 23,"
                    + " 2023."))
        .contains("Lund Games will open");
  }
}
