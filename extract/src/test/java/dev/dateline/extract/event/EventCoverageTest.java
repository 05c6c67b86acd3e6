package dev.dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.PublicationTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain dated happenings of news that must be found, with titles that say what happened. */
class EventCoverageTest {

  private static final Extractor EXTRACTOR = Extractor.create();
  private static final PublicationTime PUBLISHED = PublicationTime.parse("2022-07-20");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          John Lund pleaded guilty to theft on Monday. Sentencing is scheduled for Nov. 15, 2022. | \
          John Lund's sentencing
          John Lund pleaded guilty to theft on Monday. At sentencing, scheduled for Nov. 15, 2022, \
          Lund faces five years in prison. | John Lund's sentencing
          John Lund was convicted of theft on Monday. A sentencing hearing is scheduled for Nov. 15, \
          2022, before U.S. District Judge Ann Moss. | John Lund's sentencing hearing
          John Lund pleaded guilty to theft on Monday. Lunds sentencing is scheduled for Nov. 15, \
          2022. | John Lund's sentencing
          John Lund pleaded guilty to theft on Monday. The defendant is scheduled to be sentenced on \
          Nov. 15, 2022. | John Lund is scheduled to be sentenced
          John Lund pleaded guilty to theft on Monday. Lund faces five years in prison when he is \
          sentenced on Nov. 15, 2022. | John Lund is sentenced
          """)
  void saysWhoseSentencingIsScheduled(String body, String title) {
    assertThat(titlesOn("2022-11-15", body)).containsExactly(title);
  }

  @Test
  void saysNobodysWhereTwoWereConvicted() {
    String body =
        "John Lund was convicted of theft on Monday. Max Brewer was convicted of fraud on Monday."
            + " Sentencing is scheduled for Nov. 15, 2022.";

    assertThat(titlesOn("2022-11-15", body)).noneMatch(title -> title.contains("'s"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Foreign Minister Ann Moss spoke today with Prime Minister John Lund of Norway. | \
          Foreign Minister Ann Moss spoke with Prime Minister John Lund of Norway
          John Lund took office as mayor of Bergen today. | John Lund took office as mayor of Bergen
          John Lund, who is charged with theft, was taken into custody in Bergen today based on a \
          warrant. | John Lund was taken into custody in Bergen
          Today, the Department of State designated the Harbour Front as a terrorist organization. | \
          Department of State designated the Harbour Front as a terrorist organization
          Today, Senator Ann Moss' amendment to support pilots in training passed the Oslo Council. | \
          Senator Ann Moss' amendment passed the Oslo Council
          Today, Max Brewer, an employee of a ferry firm who had conspired with Lund, pleaded guilty \
          to theft. | Max Brewer pleaded guilty to theft
          According to documents filed in court, on July 20, agents of the Bureau arrested Max \
          Brewer in Bergen. | agents of the Bureau arrested Max Brewer in Bergen
          Oslo farmers announced today that they will stop selling grain for export. | \
          Oslo farmers announced that they will stop selling grain for export
          Senator Ann Moss announced today that Bergen will receive $228,000 in federal grants. | \
          Senator Ann Moss announced that Bergen will receive $228,000 in federal grants
          """)
  void findsPlainHappenings(String body, String title) {
    assertThat(titlesOn("2022-07-20", body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          John Lund was sentenced today in the U.S. District Court for the District of Nebraska to \
          serve 10 years in prison. | John Lund was sentenced to serve 10 years in prison
          John Lund was convicted today by a federal jury in Wilmington of child abuse. | \
          John Lund was convicted of child abuse
          In court today a jury convicted John Lund, a pilot and former doctor, of 14 counts of \
          fraud. | jury convicted John Lund of 14 counts of fraud
          A court today barred John Lund, also known as Jack Lund, from preparing tax returns. | \
          court barred John Lund from preparing tax returns
          John Lund pleaded guilty today to a criminal information charging him with theft of \
          mail. | John Lund pleaded guilty to a criminal information charging him with theft of mail
          John Lund pleaded guilty today in Boston to charges that he defrauded the Harbour Bank. | \
          John Lund pleaded guilty to charges that he defrauded the Harbour Bank
          John Lund pleaded guilty today to bribery charges related to a harbour contract. | \
          John Lund pleaded guilty to bribery charges related to a harbour contract
          John Lund pleaded guilty today to bribery charges related to the scheme. | \
          John Lund pleaded guilty to bribery charges
          The mayor announced today the free testing of sailors starting on September 1. | \
          free testing of sailors
          The Oslo Council today reached an agreement with the Bergen Fire District. | \
          Oslo Council reached an agreement with the Bergen Fire District
          """)
  void keepsWhatCourtsDecided(String body, String title) {
    assertThat(titlesOn("2022-07-20", body)).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Today Senator Ann Moss announced that the bill would extend the deduction for two years. | \
          bill
          The mayor of Oslo spoke today about the harbour. | spoke
          """)
  void findsNothingWhereOnlyReadersKnow(String body, String word) {
    assertThat(titlesOn("2022-07-20", body)).noneMatch(title -> title.contains(word));
  }

  private static List<String> titlesOn(String date, String body) {
    return EXTRACTOR.extract(body, PUBLISHED).events().stream()
        .filter(event -> event.date().equals(date))
        .map(DatedEvent::title)
        .toList();
  }
}
