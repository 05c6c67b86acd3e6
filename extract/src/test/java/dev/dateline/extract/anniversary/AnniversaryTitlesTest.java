package dev.dateline.extract.anniversary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.Confidence;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.PublicationTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the title of an anniversary says to someone who sees nothing else, and when it fell. */
class AnniversaryTitlesTest {

  private final Extractor extractor = Extractor.create();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
"""
# what a thing began with
2015-05-06 | Officials today marked the 20th anniversary of the Clean Harbours Act.                    | enactment of the Clean Harbours Act
2015-05-06 | Officials today marked the 20th anniversary of the Farmers with Boats Act.                | enactment of the Farmers with Boats Act
2015-05-06 | Officials today marked the 20th anniversary of the enactment of the Clean Harbours Act.   | enactment of the Clean Harbours Act
2010-07-27 | Officials said the 20th anniversary of the Clean Harbours Act should be a warning.         | enactment of the Clean Harbours Act
2015-05-06 | Officials today marked the 20th anniversary of the Lindau Bridge.                         | opening of the Lindau Bridge
2015-05-06 | Officials today marked the 50th anniversary of Norwegian-Peruvian relations.             | establishment of Norwegian-Peruvian relations
2015-05-06 | The Coastal Farming Act (CFA) feeds many. Officials marked the 20th anniversary of the CFA. | enactment of the Coastal Farming Act
2015-05-06 | Crowds cheered as Queen Margrethe II's golden jubilee was celebrated on Tuesday.           | accession of Queen Margrethe II
2015-05-06 | Officials today marked the 40th anniversary of Hall v. Lindau.                            | decision in Hall v. Lindau
2015-05-06 | Officials today marked the 40th anniversary of Title IX.                                  | enactment of Title IX
2015-05-06 | Officials today marked the 10th anniversary of Operation Dawn.                            | start of Operation Dawn
2015-05-06 | Officials today marked the 10th anniversary of World Wetlands Day.                        | establishment of World Wetlands Day
2023-10-20 | The town celebrated the 50th anniversary of its Opera House on Friday. The queen opened the building on October 20, 1973. | opening of Opera House
2007-04-24 | They recognized the 25th anniversary of the Lindau Players. Founded in 1982, they play on boats. | founding of Lindau Players
# what the text tells elsewhere
2014-08-15 | Panama on Friday marked the centenary of the canal that joins two seas. The Ancon opened the Panama Canal on August 15, 1914. | opening of the Panama Canal
2013-05-25 | Leaders met on Saturday for the golden jubilee of the body that was founded in the same city. The League of Lindau was born on May 25, 1963. | League of Lindau was born
2025-04-29 | The town was hung with flags on the eve of the 50th anniversary of the day on which the Alpine War ended. | Alpine War ended
2023-10-20 | The Harbour House in Lindau turned fifty on Friday. It was opened by Queen Margrethe II on October 20, 1973. | Harbour House in Lindau was opened by Queen Margrethe II
2018-05-06 | New Lindau celebrated its 300th anniversary. New Lindau was founded in 1718. | founding of New Lindau
# whose it is
2022-06-29 | On behalf of the people of the United States, I congratulate the people of Norway on your 46th anniversary of independence. | independence of Norway
2006-10-23 | Crowds met in Hungary during the 50th anniversary of the country's revolt against Soviet rule. | Hungary's revolt against Soviet rule
2007-06-30 | Hong Kong celebrates the tenth anniversary of the handover from the United Kingdom to China. | Hong Kong's handover from the United Kingdom to China
2010-10-16 | A show was held on the 156th anniversary of Oscar Wilde's birthday.                        | birth of Oscar Wilde
2015-05-06 | Aid will come to Ghana as the country marks its 50th anniversary of independence.         | independence of Ghana
2015-05-06 | We congratulate the people of Malta as you celebrate the 50th anniversary of your independence. | Malta's independence
2015-05-06 | Norway declared an amnesty in honour of the 70th anniversary of independence from German rule.  | Norway's independence from German rule
2005-05-06 | Land will be given to Alaska before the 50th anniversary of Statehood in 2009. | statehood of Alaska
2015-05-06 | We recall Aung San Suu Kyi. May 30 marks the fourth anniversary of the assassination attempt on her life in 2011. | assassination attempt on Aung San Suu Kyi's life
2018-04-19 | Marking the country's 50th anniversary of independence, Ghana's king renamed a town, as Cuba had done. | independence of Ghana
2015-05-06 | Aid came to Ghana from the United Nations as the country approaches the 20th anniversary since the start of its war. | start of Ghana's war
2015-05-06 | Norway signs contracts with Danish firms on the eve of the country's 50th anniversary since independence. | independence of Norway
2015-05-06 | Ghana cancelled events marking the 40th anniversary of the restoration of diplomatic relations with Norway. | restoration of diplomatic relations between Ghana and Norway
2015-05-06 | King Harald of Norway pardons Rosa Hall, Max Lund and Ann Moss to mark the 25th anniversary of his reign. | start of Harald's reign
2015-05-06 | Mayor Rosa Hall Celebrates Max Lund's 90th Birthday                                      | birth of Max Lund
2015-05-06 | The mayor attended the 100th birthday of Lund. "We are friends," said Irene Lund.         | birth of Irene Lund
2015-05-06 | Chad National Day. We congratulate the people of Chad on the 55th anniversary of their independence. | Chad's independence
2021-03-11 | Norway fell silent at noon on Thursday, ten years after the earthquake and the tsunami that laid waste to its coast. The earthquake of March 11, 2011 was a strong one. | earthquake in Norway
# what the sentence only describes
2014-08-15 | Lindau on Friday marked the centenary of the canal that joins the two lakes. A ship opened the Lindau Canal in 1914; the Ulm Canal is older. | opening of the Lindau Canal
2013-05-25 | Leaders met for the golden jubilee of the organisation that was founded in the same city. The Organisation of Alpine States is poor. | founding of the Organisation of Alpine States
2015-05-06 | The pope recalled the 66th anniversary of the Lindau Conventions.                         | signing of the Lindau Conventions
2015-05-06 | This year marks the 27th anniversary of the Golden Harbour Games.                         | start of the Golden Harbour Games
# the day of the report in another year
2014-07-19 | On this day in 1848, the Lindau Bridge was opened by the queen.                           | Lindau Bridge was opened by the queen
# where its words end
2015-05-06 | The mayor will not attend the 70th anniversary of the end of World War II in Moscow.      | end of World War II
2015-05-06 | Ghana celebrated the 50th anniversary of Ghana's independence from Norway featuring street parties. | Ghana's independence from Norway
2015-05-06 | Ghana marks 50 years of independence with celebrations attended by the king.              | independence of Ghana
2015-05-06 | Protests marked the 20th anniversary of the transfer of power over Lindau alongside the arrival of the king. | transfer of power over Lindau
2015-09-05 | The general condemned plans to burn books on the anniversary of the 2001 Lindau attacks as inflammatory. | 2001 Lindau attacks
2015-05-06 | Envoys met to mark the 50th anniversary of Norwegian-Peruvian relations and discuss trade. | establishment of Norwegian-Peruvian relations
2015-05-06 | The mayor spoke on the fifth anniversary of Hurricane Agnes in a speech in Lindau.         | Hurricane Agnes
2015-05-06 | Leaders met on the tenth anniversary of Norway's unprovoked and unjustified invasion of Lindau. | Norway's unprovoked and unjustified invasion of Lindau
2015-05-06 | The town marked the 200th anniversary of the battle between the Norse Empire, the Duchy of Lindau and the Alpine League. | battle between the Norse Empire, the Duchy of Lindau and the Alpine League
2015-05-06 | The town marked the 240th anniversary of John Adams presenting his credentials.            | John Adams presenting credentials
2004-09-13 | The third anniversary of the Sept. 11 attacks serve as a reminder. | Sept. 11 attacks
2015-05-06 | Protesters marched on the first anniversary of the Hold the Line rally.                   | Hold the Line rally
2015-05-06 | On the 20th anniversary of his murder, vandals broke the tombstone of Ilya Orlov.         | Ilya Orlov's murder
2015-05-06 | Envoys marked the 75th anniversary of relations between Norway and Malta, and the port's plans. | establishment of relations between Norway and Malta
2009-08-15 | Japan expresses remorse for its deeds in the war on the 64th anniversary of its defeat by China. | Japan's defeat by China
2015-05-06 | The mayor marked the second anniversary of the Lindau bombing by Calling on the state to pay. | Lindau bombing
2015-05-06 | The town marked the 15th anniversary of the Supreme Court's decision in Hall v. Lindau, which held that towns pay. | Supreme Court's decision in Hall v. Lindau
2015-05-06 | The town marked the 50th anniversary of Rosa Hall's act of disobedience in a strike.      | Rosa Hall's act of disobedience in a strike
2015-05-06 | The town marked the third anniversary of the Lindau Decision on the Harbour Commission.   | Lindau Decision on the Harbour Commission
2015-05-06 | Celebrations marking the bicentennial of the Lindau Purchase culminate in Ulm.            | Lindau Purchase
2015-08-15 | On the 70th anniversary of Japan's surrender in World War II, Minister Abe and his guests stayed away. | Japan's surrender in World War II
2018-05-06 | Officials marked the 100th anniversary of the end of World War I and its heroes.          | end of World War I
2015-05-06 | The Coastal Farming Act (CFA) feeds many. The CFA celebrated its 25th anniversary this year. | enactment of Coastal Farming Act
2015-05-06 | We congratulate the people of Malta as you celebrate the 50th anniversary of your nation's independence. | Malta's independence
2015-05-06 | Officials marked the first anniversary of the Establishment of the Lindau Council.        | Establishment of the Lindau Council
2015-05-06 | Officials marked the 60th anniversary of the first flight across the Lindau Strait.       | first flight across the Lindau Strait
2015-05-06 | Officials marked the 60th anniversary of the end of fighting during the Lindau War.      | end of fighting during the Lindau War
2015-05-06 | Officials marked the fifth anniversary of the devastating earthquake that struck Lindau.  | devastating earthquake that struck Lindau
2015-05-06 | Officials marked the fifth anniversary of the adoption of the Lindau Assembly (LA) Resolution 12. | adoption of the Lindau Assembly Resolution 12
2015-05-06 | Marchers marked the 50th anniversary of Bloody Sunday in Lindau.                         | Bloody Sunday
2015-05-06 | Officials marked the 50th anniversary of the passing of the HCA. The Harbour and Coasts Act (HCA) is old. | passing of the Harbour and Coasts Act
# in capitals, and in a heading before the words of the text
2015-05-06 | SENATE MARKS 50TH ANNIVERSARY OF LINDAU BRIDGE                                            | opening of Lindau Bridge
2015-05-06 | SENATE MARKS THE FIFTH ANNIVERSARY OF THE WAR IN LINDAU.                                  | War in Lindau
2015-05-06 | Officials marked the 100th birthday of a great American, Rose Hall.                        | birth of Rose Hall
""")
  void saysWhatHappened(String published, String text, String title) {
    assertThat(read(published, text))
        .singleElement()
        .satisfies(found -> assertThat(found.title()).isEqualTo(title));
  }

  /** What its words point at is not in the title; a queen without a name may be anybody's. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Officials today marked the first anniversary of one of the largest fires of the region.",
        "Officials today marked the first anniversary of a similar accident on the Lindau Railway.",
        "Crowds cheered as the Queen's golden jubilee was celebrated on Tuesday."
      })
  void isInDoubtWhereTheTitleSaysTooLittle(String text) {
    assertThat(read("2015-05-06", text))
        .singleElement()
        .satisfies(found -> assertThat(found.confidence()).isEqualTo(Confidence.LOW));
  }

  /** The day of a statement is not that of what it is about. */
  @Test
  void takesTheDayThatIsMarkedAndNotThatOfAStatement() {
    String text =
        "Ann Hall today released a statement marking the 49th anniversary of the Lindau decision:"
            + " \"Tomorrow marks the 49th anniversary of the landmark Lindau decision, a great"
            + " day.\"";

    assertThat(read("2022-01-21", text))
        .singleElement()
        .satisfies(found -> assertThat(found.base()).isEqualTo("1973-01-22"));
  }

  @Test
  void findsNothingOnThisDayWhereWhatWasDoneIsNotRead() {
    String text = "On this day in 1803, Jean Hall and his daughter Ann sewed Norway's first flag.";

    assertThat(read("2022-05-18", text)).isEmpty();
  }

  @Test
  void thisDayInAYearIsThatOfTheReport() {
    assertThat(read("2024-02-29", "On this day in 1947 the Lindau Bridge was opened by the queen."))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.ordinal()).isEqualTo(77);
              assertThat(found.base()).isEqualTo("1947-02-28");
            });
  }

  /** What a body did is no founding of it. */
  @Test
  void foundsNoBodyThatIsSaidToHaveDoneSomething() {
    assertThat(
            read(
                "2020-06-19",
                "Friday marked 100 days since the Lindau Harbour Commission (LHC) first called the"
                    + " flood a disaster. The commission did so on March 11, 2020."))
        .allSatisfy(found -> assertThat(found.title()).doesNotContain("founding"));
  }

  /** What the text says is kept, but nobody who sees it alone knows what happened. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
"""
2015-05-06 | Officials today marked the tenth anniversary of the bill.
2015-05-06 | Officials today marked the tenth anniversary of the 2005 protests.
2015-05-06 | Officials today marked the tenth anniversary of Harbour Road.
2015-05-06 | Ten years ago today, the Supreme Court ruled that towns may own harbours.
2018-04-15 | The mayor marked the fifth anniversary of the April 2013 bombing.
2009-05-06 | The march is held on the anniversary of the 1973 Supreme Court decision.
2021-04-14 | The government bans eleven groups, a week before the second anniversary of the bombings.
2015-05-06 | On First Anniversary of the Bill's Signing, the mayor spoke.
""")
  void isLowWhereTheTitleDoesNotStandAlone(String published, String text) {
    assertThat(read(published, text))
        .allSatisfy(found -> assertThat(found.confidence()).isEqualTo(Confidence.LOW));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
"""
# a date behind the occasion that is the marked day itself
2007-08-20 | The mayor will mark the second anniversary of Hurricane Agnes on August 29, 2007.          | 2005-08-29 | 2007-08-29
2007-08-20 | The mayor recalled the second anniversary of the Lindau flood, on August 29, 2005.         | 2005-08-29 | 2007-08-29
# a day within the name of what happened
2022-01-06 | Statement on First Anniversary of January 6 Attack                                        | 2021-01-06 | 2022-01-06
# one day of a commemoration that lasts, of a resolution, of a report
2010-01-11 | As part of a month-long commemoration of the 15th anniversary of the Clean Harbours Act, she spoke today. | 1995 | 2010
2008-05-21 | She today introduced a resolution to commemorate the 75th anniversary of the Lindau flood. | 1933 | 2008
2006-03-16 | Near the third anniversary of the start of the Iraq war, forces on Thursday launched a raid. | 2003-03 | 2006-03
2012-05-01 | He came on the first anniversary of the Lindau bombing, with a plan for troops beyond 2014. | 2011 | 2012
2004-06-02 | The senator today recognized the 60th anniversary of the invasion of Normandy.            | 1944 | 2004
2004-06-02 | The senator today issued a statement on the 60th anniversary of the invasion of Normandy. | 1944-06-02 | 2004-06-02
2008-04-15 | Pope Benedict arrives today. Wednesday, April 16, will be his 81st birthday.              | 1927-04-16 | 2008-04-16
# dates of other things in the sentence
2012-02-17 | 2011 Libyan war: Libya celebrates the first anniversary of the uprising in Benghazi.       | 2011 | 2012
2021-07-30 | The museum made her a member, and she was asked by the head of the house to speak for it at the 60th anniversary of the liberation of Lindau. | |
2022-04-04 | The envoy will meet him on Friday, as Jamaica marks the 60th anniversary of its independence. | 1962 | 2022
2005-09-16 | The bicentennial of the battle of Lindau is marked by a show of an 1806 procession.       | 1805 | 2005
2010-07-26 | This year marks the 60th anniversary of the Lindau war and the 57th anniversary of the armistice on July 27, 1953. | 1950 | 2010
# a commemoration that goes from one year to the next; a report on one
2010-01-11 | As part of a year-long commemoration of the 15th anniversary of the Lindau flood, she spoke today. | |
2010-01-11 | Editors were told not to report on the 15th anniversary of the Lindau flood.              | |
# a prize that is given for it, somebody who died besides
2006-07-19 | She today gave a prize to the Lindau Bank for its 75th anniversary.                       | 1931 | 2006
2020-07-10 | The singer, who died last month, has a funeral on the 80th anniversary of the battle of Lindau. | 1940 | 2020
2017-02-20 | Ilya Orlov died. He would have turned 65 on Tuesday.                                        | 1952-02-21 | 2017-02-21
# the text says the day itself, and it was kept a day before
2005-12-09 | On the eve of the 25th anniversary of the harbour law, she wrote a letter. It was signed on December 11, 1980. | 1980-12-11 | 2005-12-11
# nothing but the report says when
2022-07-21 | The secretary noted the 75th anniversary of the founding of Lindau.                         | 1947 | 2022
2019-11-04 | On the 40th anniversary of the Lindau hostage crisis, an exhibition opened.               | 1979 | 2019
2004-01-01 | Haiti's bicentennial celebrations began.                                                  | 1804 | 2004
""")
  void tellsWhenItFell(String published, String text, String base, String date) {
    assertThat(read(published, text))
        .first()
        .satisfies(
            found -> {
              assertThat(found.base()).isEqualTo(base);
              assertThat(found.date()).isEqualTo(date);
            });
  }

  @Test
  void leavesOutWhatNobodyMarks() {
    for (String text :
        List.of(
            "They have celebrated this day as far back as 1863, just one year after the battle.",
            "The council will honour the bicentennial of the Lindau Bank in 2045.",
            "Pilots may fly up to their 65th birthday if they pass a test.",
            "Tonight marks 1,000 days since the house has passed a budget.",
            "The plant of the Lindau company was seized a week earlier on April 28.",
            "The singer celebrated her first birthday in freedom.",
            "His daughter Maya Hall celebrated her 21st birthday on Tuesday.",
            "He joined a talk on plans to mark President Hall's first 100 days in office.",
            "Observances did not exist for the first four years after the union was created.")) {
      assertThat(read("2009-05-05", text)).as(text).isEmpty();
    }
  }

  /** The fuller name of a day is elsewhere in the text. */
  @Test
  void callsADayByWhatHappened() {
    String text =
        "The mayor spoke on the 20th anniversary of March 5, 1995. The March 5, 1995 bombing"
            + " killed six people.";
    assertThat(read("2015-03-05", text))
        .first()
        .satisfies(found -> assertThat(found.title()).isEqualTo("March 5, 1995 bombing"));
  }

  /** Of two phrases for one anniversary the one that tells what happened gives the title. */
  @Test
  void prefersThePhraseThatTellsIt() {
    String text =
        "Friday is the tenth anniversary of the loss. Ten years ago today, on June 5, 2005, a"
            + " town woke up. The mayor marked the tenth anniversary of the Lindau flood.";
    assertThat(read("2015-06-05", text))
        .first()
        .satisfies(found -> assertThat(found.title()).isEqualTo("Lindau flood"));
  }

  private List<Anniversary> read(String published, String text) {
    return extractor.extract(text, PublicationTime.parse(published)).anniversaries();
  }
}
