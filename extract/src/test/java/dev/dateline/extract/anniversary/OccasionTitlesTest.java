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
