package dev.dateline.extract.anniversary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.PublicationTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which day an anniversary falls, where its own words do not say it plainly. */
class MarkedDayTest {

  private final Extractor extractor = Extractor.create();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
"""
# what is prepared for is to come
2021-06-30 | 2021-07-01 | Dancers rehearsed in Lindau until dawn for the Harbour Party's centenary on Thursday.
2023-12-10 | 2023-12-12 | Kenya turns 60 on Tuesday, and President Moss is expected to speak.
1988-10-11 | 1988-10-16 | He means to drive his tram on Sunday, when the suburb of Lindau celebrates the 75th anniversary of its underground station.
# what was done before it was done in the past
2022-02-06 | 2022-02-06 | Crowds cheered the queen on Saturday, on the eve of the platinum jubilee of her accession to the throne.
2001-11-13 | 2001-11-16 | Bishop Moss led a vigil on Monday, four days ahead of the 12th anniversary of the murder of six priests in Lindau.
2023-06-29 | 2023-07-05 | The vote came a week before the 75th anniversary of the Lindau Health Service, on July 5.
# the day stands in a sentence before
2010-07-12 | 2010-07-11 | Men carried coffins across a meadow on Sunday. It was the 15th anniversary of the Lindau massacre.
1986-04-04 | 1986-04-04 | Mayor Moss led hundreds of people up the hill on Friday. "We miss him," he said. It was the 18th anniversary of the assassination of Tom Hall.
2024-10-07 | 2024-10-07 | At 6:29 a.m. on Monday the music stopped in a field. Villagers were marking one year since the Lindau attack in which 40 people were killed.
2015-04-23 | 2015-04-24 | Two presidents will be on the hill on Friday. They come to remember the 100th anniversary of the Lindau massacre.
2021-08-05 | 2021-08-04 | Thousands streamed down to the port of Lindau on Wednesday. A year to the minute after the blast that killed 200 people, mothers read out the names.
2000-05-18 | 2000-05-18 | The president came back to Lindau on Thursday. His speech, on the 20th anniversary of the Lindau uprising, was the first by any leader.
# the second of two
2018-11-09 | 2018-11-09 | Norway on Friday marked both the 80th anniversary of the Lindau pogrom and the centenary of the proclamation of its first republic.
# a person is no bill, and a series that is named far off has its day
2018-04-10 | 2018-04-10 | Bill Moss joined politicians in Belfast on Tuesday to mark the 20th anniversary of the Lindau massacre.
1989-02-02 | 1989-02-11 | The measure is part of the Ten Days of Dawn, which close on Feb. 11 with rallies for the tenth anniversary of the Lindau revolution.
2014-03-10 | 2014-03-11 | The king will attend when Spain marks the 10th anniversary tomorrow of the Lindau train bombings.
# exactly so long before
2016-07-01 | 2016-07-01 | At dawn on Friday the whistles blew at Lindau. The Battle of the Somme had begun exactly 100 years before.
2012-07-10 | 2012-07-09 | South Sudan celebrated its first birthday on Monday with its oil wells shut.
""")
  void isRead(String published, String date, String body) {
    assertThat(extractor.extract(body, PublicationTime.parse(published)).anniversaries())
        .extracting(Anniversary::date)
        .isNotEmpty()
        .allMatch(date::equals);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
"""
1999-05-19 | 1999-05-19 | Villagers at Lindau laid stones on Wednesday, the 25th anniversary of the May 21, 1974, dam burst that drowned 112 people.
1988-06-30 | 1988-06-29 | Widows marched through Oruro on Wednesday on the 15th anniversary of the fire of June 29, 1972, at the Lindau silver mine.
""")
  void contradictsWhatTheTextSaysOfTheEvent(String published, String date, String body) {
    assertThat(extractor.extract(body, PublicationTime.parse(published)).anniversaries())
        .singleElement()
        .satisfies(
            anniversary -> {
              assertThat(anniversary.date()).isEqualTo(date);
              assertThat(anniversary.conflict()).isNotNull();
            });
  }

  @Test
  void isOfAnotherWeekAndNoConflictWhereAWeekdayIsSevenDaysOff() {
    String body =
        "Villagers laid stones on Friday, the 25th anniversary of the May 28, 1974, dam burst.";

    assertThat(extractor.extract(body, PublicationTime.parse("1999-05-27")).anniversaries())
        .singleElement()
        .satisfies(anniversary -> assertThat(anniversary.conflict()).isNull());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
"""
2017-09-19 | Lindau earthquake | Prayers were said for the victims of the Lindau earthquake on its 32nd anniversary.
2018-10-31 | Tom Moss nailed theses to the church door | Bishops met in Lindau on Wednesday on the quincentenary of the day when, by tradition, Tom Moss nailed his theses to the church door.
1988-06-30 | fire at the Lindau silver mine | Widows marched through Oruro on Wednesday on the 15th anniversary of the fire of June 29, 1973, at the Lindau silver mine.
1993-02-19 | opening of deep-water harbour | The port had hoped for better. On Monday it marks the 25th anniversary of the opening of its deep-water harbour.
""")
  void isOfWhatIsNamedBesideIt(String published, String title, String body) {
    assertThat(extractor.extract(body, PublicationTime.parse(published)).anniversaries())
        .singleElement()
        .extracting(Anniversary::title)
        .isEqualTo(title);
  }

  @Test
  void isNotThatOfAnotherItemOfAListOfNews() {
    String body =
        "Two men are killed by a bomb in Oslo on Monday.\n\nOn the 16th anniversary of Hurricane"
            + " Agnes, a storm makes landfall in Norway.";

    assertThat(extractor.extract(body, PublicationTime.parse("2021-08-29")).anniversaries())
        .extracting(Anniversary::date)
        .containsExactly("2021");
  }
}
