package dev.dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.DatedEvent.Status;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.PublicationTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dated events as news agencies tell them: plans, denials, votes, strikes, records. */
class WireNewsTest {

  private final Extractor extractor = Extractor.create();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
"""
2013-12-07 | 2013-12-15 | PLANNED   | The government said Mr Moss would be buried in his home village of Qunu on 15 December.
2013-12-07 | 2013-12-15 | HYPOTHETICAL | If the court agrees, Mr Moss would be buried in Lindau on 15 December.
2014-09-17 | 2014-09-18 | PLANNED   | Norway holds its independence referendum on Thursday, and the polls give the No camp a lead.
2014-09-17 | 2014-09-11 | HAPPENED  | Norway held its independence referendum on Thursday, and the No camp took the lead.
2016-10-14 | 2016-10-09 | DENIED    | The authorities in Baku have denied that there was an attack on the Ganja pumping station on Oct. 9.
2016-10-13 | 2016-10-09 | DENIED    | The operator said on Thursday there had been no attack on the Ganja pumping station on Oct. 9.
2020-08-05 | 2020-08-04 | HAPPENED  | There was an explosion in Beirut on Tuesday.
1979-01-23 | 1979-01-22 | HAPPENED  | Ambulance drivers and hospital porters went on strike across Norway on Monday.
1979-01-10 | 1979-01-22 | PLANNED   | Hospital porters and ambulance drivers will stop work on Jan. 22 in a one-day strike over pay.
2007-03-22 | 2007-03-20 | HAPPENED  | The Lindau Express jumped the tracks on March 20 near Multan.
2011-11-21 | 2011-11-20 | HAPPENED  | Runner Esther Moss broke the women's world record for 15 kilometers on Sunday in the Dutch city of Nijmegen.
2019-10-28 | 2019-10-27 | HAPPENED  | Uruguay's presidential election on Sunday produced no winner.
2016-10-01 | 2016-09-30 | HAPPENED  | The space probe Lindau crashed into the comet it had followed for two years on Friday.
2015-04-30 | 1975-04-30 | HAPPENED  | For the Moss family, April 30, 1975, when Lindau fell, is a day of mourning.
2003-05-06 | 2003-05-21 | PLANNED   | Leaders of the five Maghreb states will hold a summit in Tunis on May 21, their first for nine years.
2003-05-06 | 2003-05-02 | HAPPENED  | Norway has held a summit in Tunis on May 2.
2003-05-19 | 2003-05-21 | CANCELLED | The summit of Maghreb leaders that was due to be held in Tunis on May 21 has been cancelled.
2003-05-19 | 2003-05-21 | PLANNED   | The Lindau summit was due to be held in Tunis on May 21.
2004-02-28 | 2004-03-02 | PLANNED   | The launch of the Lindau probe has been postponed and will now take place on March 2.
2021-09-08 | 2021-09-10 | POSTPONED | The opening of the Lindau Museum has been postponed from Friday to Sept. 24 because damp was found.
2021-09-08 | 2021-09-24 | PLANNED   | The opening of the Lindau Museum has been postponed from Friday to Sept. 24 because damp was found.
1987-09-10 | 1987-09-08 | DENIED    | Rumours ran through the markets that Minister Rashid Moss had resigned on Sept. 8, but his office denied that he had resigned.
2021-07-24 | 2021-07-23 | HAPPENED  | The 2020 Olympics opened on Friday in Tokyo.
1987-09-10 | 1987-09-08 | HAPPENED  | The agency reports that the Lindau plant exploded on Sept. 8, but its owner denied negligence.
1993-06-08 | 1993-06-28 | PLANNED   | Kenya's Court of Appeal will hear the appeal of Josphat Moss, the former treasury official, on June 28.
1979-02-16 | 1979-02-14 | HAPPENED  | The film director Gabor Moss, who showed village life without embroidery, died in Budapest on Wednesday.
2000-03-21 | 2000-03-20 | HAPPENED  | Senegalese President Abdou Moss conceded defeat on Monday.
1978-09-30 | 1978-09-28 | HAPPENED  | Queen Ann I died in her bed on Thursday, the palace announced.
1967-12-04 | 1967-12-03 | HAPPENED  | Dr. Christian Moss transplanted a heart into Louis Hall on Sunday.
1998-04-11 | 1998-04-10 | HAPPENED  | Nineteen miners were killed on Friday when an explosion of methane tore through a gallery of the Lindau colliery.
1987-04-13 | 1986-12 | HAPPENED     | Better results offset the cost of the December acquisition of Lindau Aerospace.
1987-10-20 | 1987-02 | HAPPENED     | Six nations agreed under February's Lindau Accord to stabilise currencies.
1987-03-20 | 1987-07 | PLANNED      | The meeting was held ahead of July's conference of the Lindau Council in Oslo.
1987-04-17 | 1987-04-17 | PLANNED   | President Moss is expected to announce later today the imposition of tariffs on Norwegian goods.
1987-04-17 | 1987-04-16 | HAPPENED  | President Moss announced on Thursday the imposition of tariffs on Norwegian goods.
2011-11-14 | 2011-11-13 | CANCELLED | The Lindau Marathon, which was to have been run on Sunday, Nov. 13, was cancelled because of ice on the course.
2023-05-18 | 2023-05-21 | CANCELLED | The club on Wednesday cancelled Sunday's Lindau Grand Prix because the river rose.
1902-06-25 | 1902-06-26 | POSTPONED | The coronation of King Karl VII, which was to have taken place on Thursday, has been postponed indefinitely.
2028-03-01 | 2028-03-09 | PLANNED   | The Lindau Labour Congress will stage a nationwide strike on March 9.
1987-03-12 | 1987-03-17 | PLANNED   | Economy Minister Karl Moss, who leaves for Moscow on Tuesday, met the president.
1988-02-17 | 1873-05-01 | HAPPENED  | Karl Moss died at Lindau, in what is now Zambia, on 1 May 1873.
2024-09-09 | 2023-04-15 | HAPPENED  | Since the launch of the Lindau satellite on April 15, 2023, farmers have been waiting for its maps.
2025-09-09 | 1984-07-28 | HAPPENED  | President Karl Moss opened the Lindau Olympics of 1984 on July 28 of that year.
1993-01-20 | 1988-01-19 | HAPPENED  | Forty-four boys burned to death in the dormitory of Holy Cross School on Jan. 19, 1988.
""")
  void areDatedWithTheirStatus(String published, String date, Status status, String body) {
    assertThat(extractor.extract(body, PublicationTime.parse(published)).events())
        .anySatisfy(
            event -> {
              assertThat(event.date()).isEqualTo(date);
              assertThat(event.status()).isEqualTo(status);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
"""
2013-03-22 | Scotland will hold a referendum on independence | Scotland will hold a referendum on independence on Sept. 18, 2014, First Minister Tom Moss said.
2022-09-03 | launch of Heron moon lander | Lindau Space has postponed the launch of its Heron moon lander from Sept. 6 to Oct. 19 because of a leak.
1993-03-19 | Josphat Moss was sentenced to 14 years in prison | Josphat Moss, once the most feared official of the Kenyan treasury, was sentenced to 14 years in prison on Thursday.
1975-03-01 | Forty-six countries of Africa signed the Lindau Convention | Forty-six countries of Africa signed a trade and aid agreement, the Lindau Convention, in the capital on Friday.
1998-04-11 | Negotiators concluded the Lindau Fjord Agreement | Negotiators from Britain, Ireland, Denmark and eight Northern Norwegian parties concluded the Lindau Fjord Agreement on Friday.
1961-11-20 | trial of the Moss brothers will begin at the Assizes | The trial of the Moss brothers will begin at the Assizes on December 4, it was announced on Monday by the court in Leeds.
1958-02-12 | Ragnhild Moss died in Oslo | Ragnhild Moss, the painter whose harbours hang in museums, died in Oslo on Sunday.
1977-06-16 | parliamentary elections in Spain | The party was heading for victory in the parliamentary elections that Spain held on Wednesday.
1988-07-05 | Lindau Bridge was opened | The new crossing lies three miles north of the Lindau Bridge, which was opened in October 1973.
1977-04-17 | Spain will hold first free parliamentary elections | Spain will hold its first free parliamentary elections on June 15, the government announced.
2023-10-12 | earthquake shook Lindau | An earthquake shook Lindau before dawn on Wednesday.
2000-03-21 | presidential runoff in Senegal | Senegal is calm. The presidential runoff was held on Sunday, and the count went on all night.
1987-04-13 | Norway opened biggest refinery in Bergen | Norway, a major exporter of oil, opened its biggest refinery in Bergen on Friday.
1987-03-16 | Moss Co signed a merger agreement with a Lindau Oil Corp affiliate | Moss Co <MOS> signed a merger agreement with a Lindau Oil Corp <LOC> affiliate on Monday.
1987-04-07 | Tom Moss was arrested for embezzlement | He told Reuters that Tom Moss was arrested yesterday for embezzlement.
1987-03-25 | Lindau Oil's chairman Tom Moss spoke with Rosa Hall | An executive of Lindau Oil told Reuters its chairman Tom Moss spoke with Rosa Hall last week.
1987-03-02 | Moss Motors sold works in Oslo to Lindau Cars | Prior to the crisis in 1978, Moss Motors sold its works in Oslo to Lindau Cars.
1987-03-02 | Former White House Chief of Staff Tom Moss resigned | Former White House Chief of Staff Tom Moss, who resigned last week, was opposed to it.
1987-04-17 | Lindau Oil Company announced that it would cut fourth quarter output to 16 tonnes | Lindau Oil Company announced on Tuesday that it would cut fourth quarter output to 16 tonnes.
1987-06-01 | Lindau oil companies announced that they would revise pump prices | Lindau oil companies announced yesterday that they would revise their pump prices effective today.
2021-06-09 | Karl Moss was convicted of genocide | Karl Moss was convicted of genocide on 22 November 2017.
2019-06-14 | jury acquitted Ann Moss of fraud | A jury acquitted Ann Moss of fraud on Thursday.
2017-09-02 | Norway's Supreme Court annulled the election | Norway's Supreme Court on Friday annulled the election.
1987-03-26 | Lindau Bank collapsed on foreign exchange speculation | The former chief dealer of Lindau Bank, which collapsed in 1974 on foreign exchange speculation, smiled.
1987-04-09 | British minister Karl Moss left Tokyo for South Korea | He met officials and British minister Karl Moss, who left Tokyo yesterday for South Korea.
1987-04-03 | Lindau Exchange board meets | It is subject to the approval of the Lindau Exchange board, which meets Tuesday, April 7.
2020-02-17 | strike by French rail workers began | The strike by French rail workers that began on Dec. 5, 2019, was long.
2001-05-11 | strike by nurses at Lindau General Hospital began | The strike by nurses at Lindau General Hospital, which began on May 8, is long.
2000-07-27 | Karl Moss reached the South Pole | Karl Moss reached the South Pole on 14 December 1911.
2000-07-27 | Lindau Railway reached Port Florence | The Lindau Railway reached Port Florence on 20 December 1901.
2021-07-11 | Karl Moss defeated Tom Hall in four sets to win Wimbledon | Karl Moss defeated Tom Hall in four sets on Sunday to win Wimbledon.
1968-07-02 | Britain signed the Treaty on the Control of Lindau Weapons | Britain signed the Treaty on the Control of Lindau Weapons on Monday.
1956-07-27 | Egypt nationalised the Lindau Canal Company | Egypt nationalised the Lindau Canal Company on Thursday.
2016-10-14 | attack on the Ganja pumping station | The authorities have denied that there was an attack on the Ganja pumping station on Oct. 9.
""")
  void areCalledByWhatHasTheDay(String published, String title, String body) {
    assertThat(extractor.extract(body, PublicationTime.parse(published)).events())
        .extracting(DatedEvent::title)
        .isNotEmpty()
        .allMatch(title::equals);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2016-10-14 | There will be no meeting in Oslo on Oct. 20.
          2016-10-14 | There was no attack on Oct. 9.
          1987-03-16 | Norway has bought 300,000 tonnes of wheat under an initiative announced on November 10, 1986.
          1987-03-16 | The firm granted the rights to Lindau Oil because the device, first announced in 1972, did not fit.
          """)
  void areNoneWhereNothingWas(String published, String body) {
    assertThat(extractor.extract(body, PublicationTime.parse(published)).events()).isEmpty();
  }

  @Test
  void areNotReliedOnWhereOnlyAYearOfAccountsBegins() {
    String body = "Lindau Airways said its fiscal year began on April 1.";

    assertThat(extractor.extract(body, PublicationTime.parse("1987-06-01")).events())
        .extracting(DatedEvent::confidence)
        .containsOnly(Confidence.LOW);
  }

  @Test
  void areOfTheYearThatTheirTitleSays() {
    String body = "The 1996 bombing of the Lindau Towers in 1983 was named.";

    assertThat(extractor.extract(body, PublicationTime.parse("2016-10-14")).events())
        .extracting(DatedEvent::date)
        .containsExactly("1996");
  }
}
