package dev.dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.PublicationTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles take their clause whole, and where it has no room leave out what is needed least. */
class EventClauseTest {

  private static final Extractor EXTRACTOR = Extractor.create();
  private static final PublicationTime PUBLISHED = PublicationTime.parse("2022-07-20");

  /** What a sum, a charge, a meeting or a law is for stands behind what the verb needs. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Lund Steel agreed on Monday to pay $4 million to resolve allegations that it broke the \
          Harbour Act. | Lund Steel agreed to pay $4 million to resolve allegations that it broke \
          the Harbour Act
          Lund Steel agreed on Monday to pay $2 million to resolve claims it overcharged the Navy. \
          | Lund Steel agreed to pay $2 million to resolve claims it overcharged the Navy
          The Lund Council was created in 1993 to serve as a forum for sailors. | \
          Lund Council was created to serve as a forum for sailors
          Senator Ann Moss introduced the Ferry Act on Monday, legislation to bar strikes. | \
          Senator Ann Moss introduced the Ferry Act to bar strikes
          Ann Moss met on Monday with John Lund, the envoy to Norway, to discuss the harbour. | \
          Ann Moss met with John Lund to discuss the harbour
          Ann Moss and John Lund joined members of the Ferry Board, the Harbour Guild, and Lund \
          College on Monday to open a yard. | \
          Ann Moss and John Lund joined members of the Ferry Board to open a yard
          John Lund was arrested on Monday on charges of selling stolen chains to the Navy. | \
          John Lund was arrested on charges of selling stolen chains to the Navy
          """)
  void goesOnToTheEndOfTheClause(String body, String title) {
    assertThat(titles(body)).contains(title);
  }

  /** A second deed and a result behind a comma are no part of the title. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          John Lund pleaded guilty on Monday to conspiring to commit forced labor in Oslo and was \
          sentenced to a fine. | John Lund pleaded guilty to conspiring to commit forced labor in Oslo
          John Lund opened the yard in Bergen on Monday, leading a crowd of sailors. | \
          John Lund opened the yard in Bergen
          """)
  void endsWithTheClause(String body, String title) {
    assertThat(titles(body)).contains(title);
  }

  /** A year that ends a name stays in it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Harbour Cup 2023 will start in Oslo on June 12, 2023. | \
          Harbour Cup 2023 will start in Oslo
          """)
  void keepsTheYearOfAName(String body, String title) {
    assertThat(titles(body)).containsExactly(title);
  }

  /** "In prison", "in federal funding" and "has" go before what for and for whom. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A former resident of Portland, Oregon, was sentenced on Monday to 37 months in prison for \
          his role in a tax refund fraud. | former resident of Portland, Oregon was sentenced to 37 \
          months for role in a tax refund fraud
          Ann Moss announced $740,000 in federal funding on Monday for the Bergen Harbour Electric \
          Membership Corporation. | Ann Moss announced $740,000 for the Bergen Harbour Electric \
          Membership Corporation
          The Bergen Harbour Salvage Company has agreed today to pay the port $23.5 million to \
          resolve allegations of fraud. | Bergen Harbour Salvage Company agreed to pay the port $23.5 \
          million to resolve allegations of fraud
          """)
  void leavesOutWhatIsNeededLeast(String body, String title) {
    assertThat(titles(body)).contains(title);
  }

  private static List<String> titles(String body) {
    return EXTRACTOR.extract(body, PUBLISHED).events().stream().map(DatedEvent::title).toList();
  }
}
