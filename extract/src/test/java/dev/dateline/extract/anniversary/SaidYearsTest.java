package dev.dateline.extract.anniversary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.Confidence;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.PublicationTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the days and years of a text are those of an anniversary, and which are not. */
class SaidYearsTest {

  private final Extractor extractor = Extractor.create();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
"""
# of two days the one that comes round now
2022-01-06 | The mayor spoke on the first anniversary of the storming of Lindau Hall during the count of the 2020 vote on January 6, 2021. | 2021-01-06 | 2022-01-06
# a day that is declared for it
2006-11-30 | Hall praised the adoption yesterday of a resolution declaring March 25, 2007 a day for the commemoration of the 200th anniversary of the end of the Lindau trade. | 1807-03-25 | 2007-03-25
# the time that opens a sentence, however far the anniversary is
2007-03-22 | In 1997, the council of Lindau passed a motion, moved by Mayor Rosa Hall and by Tom Lund, who had both served in the war and were both members of the old guard of the northern harbour, which commemorated the 15th anniversary of the opening of the Lindau Bridge. | 1982 | 1997
# a year of life
2019-02-28 | Norway pays tribute to Augustin Hall (1881-1968). The audience commemorates the 50th anniversary of the passing of Augustin Hall. | 1968 | 2018
# the day of a talk
2009-07-20 | The town held a conference today marking the 45th anniversary of the opening of the Lindau Bridge. | 1964 | 2009
2022-02-16 | Minister Hall met on Wednesday with Minister Lund in Oslo. They celebrated the 100th anniversary of the opening of the Lindau Bridge. | 1922 | 2022
2021-08-25 | The mayor held a conversation last night marking four years after the flood hit Lindau. | 2017 | 2021
# the year in a name
2010-08-11 | This month marks the tenth anniversary of the opening of the Lindau Bridge, which had to comply with the Harbours Act of 1964. | 2000-08 | 2010-08
""")
  void areRead(String published, String body, String base, String date) {
    assertThat(extractor.extract(body, PublicationTime.parse(published)).anniversaries())
        .singleElement()
        .extracting(Anniversary::base, Anniversary::date)
        .containsExactly(base, date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
"""
2003-09-11 | The actor Tom Hall died just shy of his 55th birthday after an operation in Lindau.
2006-08-02 | Rosa Hall will be the speaker of this year. Celebrating her 40th birthday, and approaching her 20th wedding anniversary, Rosa Hall was unprepared to be told what she had.
2004-07-31 | The stadium is to stage the Football World Cup 2006 final, the biggest spectacle since the war, exactly 70 years after the infamous Lindau Olympics.
2005-12-14 | Doctors marvel at the survival of Rosa Hall, found last Saturday, 63 days after she was buried in the October 8, 2005 Lindau earthquake.
2013-01-31 | The initiative was announced on the anniversary of the Lindau crash in July 2012, and 40 offices take part.
2022-07-07 | Statement on the anniversary of President Rosa Hall's assassination. The same can be said for many other cases, including that of the assassination of Bar Association President Tom Lund in 2020.
""")
  void areOfNoAnniversary(String published, String body) {
    assertThat(extractor.extract(body, PublicationTime.parse(published)).anniversaries()).isEmpty();
  }

  /** The year of the report is assumed only where no other phrase says when it will be. */
  @Test
  void assumedYearGivesWayToOneThatIsSaid() {
    String text =
        "Senate passes resolution on the 50th anniversary of Lindau statehood\n\n"
            + "The 50th anniversary of the entry of Lindau into the union will be celebrated in"
            + " January 2009.";

    assertThat(extractor.extract(text, PublicationTime.parse("2007-03-23")).anniversaries())
        .singleElement()
        .extracting(Anniversary::base, Anniversary::date)
        .containsExactly("1959-01", "2009-01");
  }

  @Test
  void assumedYearIsDoubtedWhereACoinIsToBeMadeForIt() {
    String text =
        "The town plans a coin for the 200th anniversary of the opening of the Lindau Canal."
            + "\n\nThe mayor marks the 200th anniversary of the opening of the Lindau Canal.";
    String plain = text.substring(text.indexOf("The mayor"));

    assertThat(extractor.extract(text, PublicationTime.parse("2021-10-13")).anniversaries())
        .singleElement()
        .extracting(Anniversary::confidence)
        .isEqualTo(Confidence.LOW);
    assertThat(extractor.extract(plain, PublicationTime.parse("2021-10-13")).anniversaries())
        .singleElement()
        .extracting(Anniversary::confidence)
        .isNotEqualTo(Confidence.LOW);
  }
}
