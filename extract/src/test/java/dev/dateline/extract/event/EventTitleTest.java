package dev.dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.PublicationTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles that say who did what to someone who sees nothing else. */
class EventTitleTest {

  private static final Extractor EXTRACTOR = Extractor.create();
  private static final PublicationTime PUBLISHED = PublicationTime.parse("2022-07-20");

  /** The name of somebody who is called as an office goes on behind the subject: "…, Jr.". */
  @Test
  void standsWhatGoesOnBehindTheSubject() {
    assertThat(
            titles(
                "Harold Duke Champion, Jr., of Oregon, pleaded guilty April to one count of"
                    + " conspiracy to participate in a racketeering offense,"))
        .allMatch(title -> title.startsWith("Harold Duke Champion"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Oslo Council passed the Clean Harbour Ferries (CHF) Act on Monday. | \
          Oslo Council passed the Clean Harbour Ferries Act
          The Ferry Command's (FC) plan was approved by the Oslo Council on Monday. | \
          Ferry Command's plan was approved by the Oslo Council
          Senators Ann Moss (R-Ohio) and John Lund (D-Iowa) introduced the Ferry Act on Monday. | \
          Senators Ann Moss and John Lund introduced the Ferry Act
          Senator Ann Moss, D-Conn., introduced the Ferry Act yesterday. | \
          Senator Ann Moss introduced the Ferry Act
          Ann Moss, 41, of Utica, N.Y., John Lund, 38, of Bergen, and Max Brewer, 29, were charged \
          on Monday with theft. | Ann Moss, John Lund and Max Brewer were charged with theft
          Ann Moss, 41, a pilot, was sentenced on Monday to two years in prison. | \
          Ann Moss was sentenced to two years in prison
          Mayor Harold "Hal" Moss was arrested in Oslo on Monday. | \
          Mayor Harold Moss was arrested in Oslo
          The Oslo Council declared the ferry strike — the longest of its kind — illegal on Monday. \
          | Oslo Council declared the ferry strike illegal
          """)
  void leavesOutAsides(String body, String title) {
    assertThat(titles(body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Senator Ann Moss voted on Monday in favor of H.R.77, the Ferry Safety Act. | \
          Senator Ann Moss voted in favor of the Ferry Safety Act
          Senator Ann Moss voted on Monday against H.R. 770, known as the Ferry Safety Act. | \
          Senator Ann Moss voted against the Ferry Safety Act
          On Monday Senator Ann Moss introduced H. Res 857 - a resolution urging calm. | \
          Senator Ann Moss introduced a resolution urging calm
          The House of Representatives passed H.R. 77, a harbour funding package, on Monday. | \
          House of Representatives passed a harbour funding package
          The Senate approved S.77, "The Rest for Pilots Act," on Monday. | \
          Senate approved the Rest for Pilots Act
          """)
  void namesBillsThatAreTheNumbers(String body, String title) {
    assertThat(titles(body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann Moss leads the Harbour Research Center in Oslo. The center was founded in 2001. | \
          Harbour Research Center was founded
          The Justice Department sued a bank. On Monday, the department charged Ann Moss with \
          fraud. | Justice Department charged Ann Moss with fraud
          The Oslo Ferry Commission sat in March. On Saturday, Ann Moss met with the commission. | \
          Ann Moss met with Oslo Ferry Commission
          Lund Shipping Inc. builds ferries. The company opened a yard in Bergen on Monday. | \
          Lund Shipping Inc. opened a yard in Bergen
          """)
  void namesBodiesThatWereToldBefore(String body, String title) {
    assertThat(titles(body)).contains(title);
  }

  @Test
  void doesNotGuessWhichOfTwoCompaniesIsMeant() {
    String body =
        "Lund Shipping Inc. and Moss Steel Corp. are rivals. The company opened a yard on Monday.";
    assertThat(titles(body)).noneMatch(t -> t.contains("Lund") || t.contains("Moss"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Congresswoman Ann Moss, State Senator John Lund, and Mayor Max Brewer toured the Oslo \
          Yard on Monday. | Congresswoman Ann Moss, State Senator John Lund, and Mayor Max Brewer toured \
          the Oslo Yard
          Jane Olsen met with Ann Moss, John Lund, and Max Brewer on Monday. | \
          Jane Olsen met with Ann Moss, John Lund, and Max Brewer
          Ann Moss was indicted on Monday for violating the Ferry, Tug, and Barge Act. | \
          Ann Moss was indicted for violating the Ferry, Tug, and Barge Act
          Ann Moss hosted a festive, musical reception in Oslo on Monday. | \
          Ann Moss hosted a festive, musical reception in Oslo
          John Lund and Ann Moss were each sentenced on Monday to two years in prison. | \
          John Lund and Ann Moss were each sentenced to two years in prison
          Envoy Ann Moss will travel to Kenya, Ghana, and the United Arab Emirates on Friday. | \
          Envoy Ann Moss will travel to Kenya, Ghana, and the United Arab Emirates
          """)
  void takesListsWhole(String body, String title) {
    assertThat(titles(body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Senator Ann Moss sent a letter on Monday to the acting Secretary of the Department of \
          Maritime Affairs and Fisheries John Lund demanding a safer ferry. | \
          Senator Ann Moss sent a letter demanding a safer ferry
          The Oslo Council filed a lawsuit on Monday in the Court of Appeal for the Western \
          District of Bergen against Lund Shipping Inc. | \
          Oslo Council filed a lawsuit against Lund Shipping Inc.
          Ann Moss met with the singer Max Brewer on Monday to discuss how the ferry plan will \
          change the fares of the harbours. | \
          Ann Moss met with the singer Max Brewer
          John Lund filed a complaint against a bank on Monday asking the Oslo Court. | \
          John Lund filed a complaint against a bank
          Senator Ann Moss voted on Monday for an amendment, which she sponsored, that would fund \
          ferries. | Senator Ann Moss voted for an amendment that would fund ferries
          Lund Corp. agreed on Monday to plead guilty and to pay a $9 million fine. | \
          Lund Corp. agreed to plead guilty and to pay a $9 million fine
          Oslo awarded a grant in the amount of $6,000 to the Moss School on Monday. | \
          Oslo awarded a grant of $6,000 to the Moss School
          """)
  void endsWithWhatMatters(String body, String title) {
    assertThat(titles(body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann Moss pleaded guilty on Monday before Judge John Lund in the Western District of \
          Oslo, Bergen Division, to perjury. | Ann Moss pleaded guilty to perjury
          On May 3, Judge John Lund found Ann Moss guilty of conspiracy to sell weapons. | \
          Judge John Lund found Ann Moss guilty of conspiracy to sell weapons
          A licensed pilot and former owner of a Bergen-area ferry school in the western part of \
          the country pleaded guilty on Monday for his role in an insurance fraud. | \
          licensed pilot pleaded guilty for role in an insurance fraud
          A citizen residing in Norway pleaded guilty on Monday to one count of conspiracy to \
          defraud the lenders of the Harbour Bank. | citizen pleaded guilty to one count \
          of conspiracy to defraud the lenders of the Harbour Bank
          An Atlanta, Georgia, based pilot pleaded guilty on Monday to theft. | \
          Atlanta, Georgia, based pilot pleaded guilty to theft
          Ann Moss was convicted on Monday of tax fraud and aggravated theft charges. | \
          Ann Moss was convicted of tax fraud and aggravated theft charges
          A clerk who was employed as a guard in the Birmingham, Ala., City Archive was arrested \
          on Monday in Utica. | clerk was arrested in Utica
          """)
  void tellsOfCourts(String body, String title) {
    assertThat(titles(body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The town of Bergen will receive $60,000 from the Ferry Fund, Senator Ann Moss announced \
          today. | Senator Ann Moss announced the town of Bergen will receive $60,000 from the Ferry \
          Fund
          Senator Ann Moss announced today that $60,000 will be directed to the Moss School. | \
          Senator Ann Moss announced that $60,000 will be directed to the Moss School
          Senator Ann Moss today announced over $3 million in grants for the Bergen yard. | \
          Senator Ann Moss announced over $3 million in grants for the Bergen yard
          Lund Motors, which on Monday announced a recall of 3,000 vans, is in Bergen. | \
          Lund Motors announced a recall of 3,000 vans
          The Ferry Board today announced a settlement with Moss Steel Inc. | \
          Ferry Board announced a settlement with Moss Steel Inc.
          Lund Corp. has agreed to pay $3 million to settle claims that, in 2005, it sold bad oil, \
          the ministry announced today. | Lund Corp. has agreed to pay $3 million to settle claims
          """)
  void tellsOfAnnouncements(String body, String title) {
    assertThat(titles(body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4. On Monday, the Ferry Board issued a report on the ice. | \
          Ferry Board issued a report on the ice
          BERGEN The Ferry Board on Monday approved three captains. | \
          Ferry Board approved three captains
          Building upon the work of the United States, Japan hosted the Ferry Summit in May 2021. | \
          Japan hosted the Ferry Summit
          Power failed after two stations in Moore County, North Carolina, United States, were \
          damaged on Monday by gunfire. | two stations in Moore County, North Carolina, United \
          States were damaged by gunfire
          US sailor John Lund, who raced for the Moss Club, died on Monday aged 41. | \
          US sailor John Lund died aged 41
          Thousands met after Ann Moss, a former pilot, was arrested on Monday in Oslo. | \
          Ann Moss was arrested in Oslo
          Further, on March 9, 2009, Ann Moss sold a yard in Bergen. | Ann Moss sold a yard in Bergen
          In January 2013, Mossens father, Max Brewer, was sentenced to two years in prison. | \
          Max Brewer was sentenced to two years in prison
          """)
  void findsSubjectsBehindWhatOpensASentence(String body, String title) {
    assertThat(titles(body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Montgomery, AL On Friday, Congresswoman Ann Moss introduced the Ferry Act. | \
          Congresswoman Ann Moss introduced the Ferry Act
          Ann Moss pleaded guilty on Monday to conspiracy to sell five pounds or more of salt. | \
          Ann Moss pleaded guilty to conspiracy to sell five pounds or more of salt
          S.77, the Harbour Reform bill, was approved by the Senate on Monday. | \
          Harbour Reform bill was approved by the Senate
          Sen. Moss, R-Ga., member of the Harbour Committee, on Monday introduced the Ferry Act. | \
          Sen. Moss introduced the Ferry Act
          Ann Moss moved to Ecuador, where she was arrested in June 2016, on a warrant. | \
          Ann Moss was arrested on a warrant
          A former registered nurse was sentenced on Monday to two years in prison. | \
          former registered nurse was sentenced to two years in prison
          Ann Moss pleaded guilty on Monday to conspiracy to receive and pay harbour kickbacks. | \
          Ann Moss pleaded guilty to conspiracy to receive and pay harbour kickbacks
          Scott Powers, the head of Lund Corp., and Ann Moss, an officer of it, were arrested on \
          Monday. | Scott Powers, the head of Lund Corp., and Ann Moss were arrested
          Norway breaks the 1953 armistice with Lund and cuts the line. | 1953 armistice with Lund
          Ann Moss will visit the Bergen yard and meet with sailors on Friday. | \
          Ann Moss will visit the Bergen yard
          Lund Corp. agreed on Monday to plead guilty and pay a $9 million fine. | \
          Lund Corp. agreed to plead guilty and pay a $9 million fine
          Washington, DC On Monday, Congresswoman Ann Moss introduced the Ferry Act. | \
          Congresswoman Ann Moss introduced the Ferry Act
          The Oslo Yard hosted a Bergen Veterans Day parade on Monday. | \
          Oslo Yard hosted a Bergen Veterans Day parade
          Ann Moss had died in Oslo on May 3, 2015. | Ann Moss died in Oslo
          Ann Moss also opened a school in Oslo on May 3, 2015. | Ann Moss opened a school in Oslo
          Lund Motors announces the closure of its Bergen yards in October 2022. | \
          closure of Lund Motors' Bergen yards
          Six people were injured in overnight storms in Bergen. | \
          Six people were injured in storms in Bergen
          The law shows that in the ten years since its enactment in July 2012, the Ferry Act has \
          saved many. | Ferry Act's enactment
          The ferry bill that passed the Senate today also funds piers. | ferry bill passed the Senate
          On May 3, 2015, Senator Ann Moss wrote a letter to John Lund. | \
          Senator Ann Moss wrote a letter to John Lund
          Senator Ann Moss re-introduced the Ferry Act on Monday. | \
          Senator Ann Moss re-introduced the Ferry Act
          Senator Ann Moss received the Lund Award on Monday. | \
          Senator Ann Moss received the Lund Award
          The Ferry Board submitted a plan to the Oslo Council on Monday. | \
          Ferry Board submitted a plan to the Oslo Council
          Workers cleared the line near Utica, where a freight train derailed on Monday. | \
          freight train derailed near Utica
          """)
  void readsMoreFormsOfTelling(String body, String title) {
    assertThat(titles(body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A year ago today, Ann Moss opened a school in Oslo. | 2021-07-20
          In 2002, the Moss League opened a club and in 2021, the league opened a school. | 2021
          """)
  void datesBySecondDateOnlyWhatItDates(String body, String date) {
    assertThat(EXTRACTOR.extract(body, PUBLISHED).events())
        .filteredOn(event -> event.title().contains("school"))
        .extracting(DatedEvent::date)
        .containsExactly(date);
  }

  @Test
  void tellsNoDayOfWhatLastedBetweenTwo() {
    String body =
        "The firm says that between May 1, 2009, and May 3, 2010, Lund Inc. sent a bill to Oslo.";
    assertThat(EXTRACTOR.extract(body, PUBLISHED).events()).isEmpty();
  }

  @Test
  void doesNotDateThePleaByTheSentence() {
    String body = "Ann Moss pleaded guilty to theft and was sentenced on May 3, 2015, to jail.";
    assertThat(titles(body)).noneMatch(title -> title.contains("pleaded"));
  }

  @Test
  void knowsThatTwoPeopleWereNotOne() {
    String body =
        "It is like a rule backed by Ann Moss and John Lund that was adopted in May 2021 in Oslo.";
    assertThat(EXTRACTOR.extract(body, PUBLISHED).events())
        .allMatch(event -> event.confidence() == Confidence.LOW);
  }

  private static List<String> titles(String body) {
    return EXTRACTOR.extract(body, PUBLISHED).events().stream().map(DatedEvent::title).toList();
  }
}
