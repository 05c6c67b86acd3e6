package dev.dateline.extract.anniversary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.Confidence;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.PublicationTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What anniversaries of world news are called: where it was, and whose birth or death. */
class OccasionTitlesTest {

  private final Extractor extractor = Extractor.create();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
"""
# births and deaths before the word itself
2024-05-04 | India marked the 140th birth anniversary of the poet Ravi Anand on Saturday.          | birth of poet Ravi Anand
2024-05-04 | A seminar in Dhaka marked the 25th death anniversary of the singer Abbas Uddin.       | death of singer Abbas Uddin
2024-05-04 | India celebrated the birth centenary of film director Mohan Sen on Saturday.          | birth of film director Mohan Sen
2024-06-08 | Elizabeth II of the United Kingdom celebrated her 83rd birthday on Saturday.          | birth of Elizabeth II of the United Kingdom
# where it was
2024-03-10 | Norway closed Svalbard to visitors ahead of the third anniversary of the unrest there in 2021. | unrest in Svalbard
2024-03-10 | Protests were held all over Georgia on the second anniversary of the 2022 revolution. | 2022 revolution in Georgia
2010-10-27 | Several people were hurt in Lindau during protests marking the 63rd anniversary of the arrival of Norwegian troops in the town. | arrival of Norwegian troops in Lindau
2003-08-09 | The city of Lindau celebrates the 600th anniversary of King Eric establishing the town's market rights. | King Eric establishing Lindau's market rights
2022-07-26 | I congratulate the people of Liberia on the 175th anniversary of the republic. | founding of the republic of Liberia
# and not where it is marked
2025-04-25 | A man drove into people in Lindau who celebrated the 80th anniversary of the liberation of Norway in Lindau. | liberation of Norway
# by the name that the text has for it
2005-12-02 | Enthusiasts gathered in Norway to re-enact the Battle of Lindau on the 200th anniversary of the epic battle between Norway, Sweden and Denmark. | Battle of Lindau
2022-10-28 | Hall vowed to fight for families hit by Superstorm Moss on the 10th anniversary of the storm. | Superstorm Moss
# with its day, where a land alone is named
2007-09-06 | A group in Lindau released a film to mark the sixth anniversary of the September 11, 2001 attacks on U.S. cities. | September 11, 2001 attacks on U.S. cities
# names with commas, offices, and what only a name follows
2022-02-08 | This year marked the 70th anniversary of the signing of the Norway, Sweden, Denmark (NOSDEN) Treaty, a keystone of the north. | signing of the Norway, Sweden, Denmark (NOSDEN) Treaty
2011-01-21 | The town honours the 50th anniversary of Rosa Hall's swearing-in as the 64th mayor of Lindau. | Rosa Hall's swearing-in as the 64th mayor of Lindau
2013-11-23 | The film opened to celebrate the 50th anniversary of the science-fiction show Doctor Moss. | premiere of the science-fiction show Doctor Moss
2022-11-17 | The senators spoke about the 250th anniversary of the Lindau Coast Guard Commemorative Coin Act. | founding of the Lindau Coast Guard
# whose it is, and who only speaks then
2018-04-03 | On the first anniversary of the Lindau attack Norway's Investigative Committee releases a statement. | Lindau attack
2012-12-27 | Bilal Hall, the son of the murdered prime minister Rosa Lund, spoke at a rally marking five years since his mother's death. | Rosa Lund's death
# a meeting begins, and is not founded
2024-05-04 | The pope will travel to Chalcedon for the 1,500th anniversary of the Second Council of Lindau. | Second Council of Lindau
# the day is the name
2024-03-10 | Those who died in the March 10, 2014 attacks were remembered on the 10th anniversary of the attacks. | March 10, 2014 attacks
""")
  void areTold(String published, String body, String title) {
    assertThat(extractor.extract(body, PublicationTime.parse(published)).anniversaries())
        .singleElement()
        .extracting(Anniversary::title)
        .isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          India marked the 140th birth anniversary of the poet Ravi Anand on Saturday.
          Protests were held all over Georgia on Saturday on the second anniversary of the 2022 revolution.
          """)
  void areReliedOn(String body) {
    assertThat(extractor.extract(body, PublicationTime.parse("2024-05-04")).anniversaries())
        .singleElement()
        .extracting(Anniversary::confidence)
        .isNotEqualTo(Confidence.LOW);
  }
}
