package dev.dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Entity;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.TimeExpression;
import dev.dateline.extract.entity.EntityRecognizer;
import dev.dateline.extract.text.TokenizedText;
import dev.dateline.extract.text.Tokenizer;
import dev.dateline.extract.time.TimeTagger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles, ends, confidence and the work that texts without an end cost. */
class EventFinderTest {

  private static final Extractor EXTRACTOR = Extractor.create();
  private static final PublicationTime PUBLISHED = PublicationTime.parse("2022-07-20");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On Friday, the ministers signed an accord in Geneva. | ministers signed an accord in Geneva
          Norway's parliament, which met in Oslo, ratified the Sea Treaty on Tuesday. | \
          Norway's parliament ratified the Sea Treaty
          The Sea Act introduced by Senator Ann Moss on Monday was passed. | Sea Act introduced by \
          Senator Ann Moss
          The Harbour Act, which Congress passed on May 2, 2011, is old. | Congress passed the \
          Harbour Act
          OSLO – The Lund company said on Monday that it sold a mill. On Tuesday it bought \
          Moss Steel. | Lund company bought Moss Steel
          A ferry chartered by Lund Lines, which is run by the Moss family, crashed on Tuesday near \
          Oslo. | ferry crashed near Oslo
          The crew was charged in an indictment returned on Monday in the Oslo District Court. | \
          crew was charged in an indictment
          The Arctic Council held a hearing on the Sea Treaty on Monday. | Arctic Council held a \
          hearing on the Sea Treaty
          It was on Monday that the Soviet Union launched Sputnik. | Soviet Union launched Sputnik
          The Harbour Board sent a letter to the Arctic Council inquiring about ice on Monday. | \
          Harbour Board sent a letter to the Arctic Council inquiring about ice
          The Sea Court said at least 71 people in Oslo were arrested on Monday. | at least 71 people \
          in Oslo were arrested
          """)
  void givesVerbsTheirSubjectsAndObjects(String body, String title) {
    assertThat(events(body)).extracting(DatedEvent::title).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Jane Moss, 41, was sentenced on Monday in federal court in Utica, N.Y., to 15 months in \
          prison for conspiring to commit fraud. | Jane Moss was sentenced to 15 months in prison \
          for conspiring to commit fraud
          Jane Moss pleaded guilty on Monday, before Judge Ann Lund to one count of conspiracy to \
          commit fraud and one count of theft. | Jane Moss pleaded guilty to one count of \
          conspiracy to commit fraud and one count of theft
          Jane Moss pleaded guilty on Monday to obstructing and impeding the Harbour Board. | Jane \
          Moss pleaded guilty to obstructing and impeding the Harbour Board
          Jane Moss pleaded not guilty on Monday. | Jane Moss pleaded not guilty
          Six sailors were charged in an indictment unsealed on Monday with theft of oil. | Six \
          sailors were charged with theft of oil
          A complaint was filed on Monday in the Oslo District Court against Lund Lines. | complaint \
          was filed against Lund Lines
          A Utica, New York, harbour master was sentenced on Monday to two years in prison. | Utica, \
          New York, harbour master was sentenced to two years in prison
          Jane Moss introduced H.R. 38, the Clean Harbour Act, on Monday. | Jane Moss introduced the \
          Clean Harbour Act
          The Oslo Council approved a new plan on Monday to ban old ferries. | Oslo Council approved \
          a new plan to ban old ferries
          The Harbour Board announced today that Jane Moss pleaded guilty to theft. | Jane Moss \
          pleaded guilty to theft
          A jury in Oslo convicted Jane Moss of theft, the Harbour Board announced today. | jury in \
          Oslo convicted Jane Moss of theft
          """)
  void givesTitlesWhatTheirVerbsNeed(String body, String title) {
    assertThat(events(body)).extracting(DatedEvent::title).contains(title);
  }

  @Test
  void keepsTheNumberOfABillInItsSentence() {
    assertThat(events("The Arctic Council rejected S. 131 on Monday."))
        .extracting(DatedEvent::title)
        .containsExactly("Arctic Council rejected S. 131");
  }

  @Test
  void datesNothingByTheHourAlone() {
    assertThat(events("Jane Moss took off in the Norge at 9:07 a.m. Moscow time.")).isEmpty();
  }

  @Test
  void readsTheSameDayWhereItIsSaid() {
    assertThat(events("Ann Lee and Paul Moss were born on the same day, February 12, 1809."))
        .extracting(DatedEvent::date)
        .containsExactly("1809-02-12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann Lee was a pianist. She played the works of Clara Schumann. In 1946 she died in Oslo. | \
          Ann Lee died in Oslo
          Sailors of the ship Aurora held a service at the hour at which she sank on May 2, 1912. | -
          """)
  void takesHeAndSheForTheOneThatIsSpokenOf(String body, String title) {
    assertThat(events(body))
        .filteredOn(event -> event.confidence() != Confidence.LOW)
        .extracting(DatedEvent::title)
        .isEqualTo(title.equals("-") ? List.of() : List.of(title));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The summit of the Arctic Council was held in Oslo from June 4 to 11, 2021. | 2021-06-11
          The envoy will travel to Seoul on August 11-12. | 2022-08-12
          The Arctic Council met in Oslo from Monday to Tuesday. | 2022-07-19
          """)
  void readsTheLastDayOfWhatLasts(String body, String end) {
    List<DatedEvent> events = events(body);
    assertThat(events).hasSize(1);
    assertThat(events.get(0).end()).isEqualTo(end);
  }

  @Test
  void readsATextThatBreaksOff() {
    assertThat(events("On Monday Ann Moss of Oslo signed a number of")).hasSizeLessThan(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The governor of Ohio signs Bill 126 into law, effective on August 28, 2023.
          Today the schools of Oslo are open again.
          The launch of the rocket Moss was put off on Monday.
          The Lund company said in its July 18 media release that sales were good.
          """)
  void datesNothingByWhatIsNoHappening(String body) {
    assertThat(events(body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The bill was passed on Monday.
          He left on Monday.
          The President signed on Monday.
          Sales of Lund Motors fell 6.8 percent in June.
          Lund Motors sold 5,059 cars in June.
          Ann Moss issued guidance on Monday.
          South Korea unveiled the plan on Monday.
          The Arctic Council warned Norway about evacuating the Bodo Air Base on Monday.
          It is part of the Water, Harbour, and Coast Recovery Act, passed by Congress on Monday.
          Ann Moss joined her colleagues on Monday.
          The Arctic Council launched an international effort on Monday.
          The parliament of Norway voted on Monday.
          """)
  void trustsNoTitleThatDoesNotStandAlone(String body) {
    assertThat(events(body)).allMatch(event -> event.confidence() == Confidence.LOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The quarter ended June 30 at Lund Motors brought a loss.
          The dividend declared by Lund Motors is payable to holders of record on July 29.
          The Clean Harbour Act of 1990 protects Oslo.
          Ann Moss wants Congress to approve the Harbour Act, she said on Monday.
          """)
  void datesNothingWithAPeriodARecordOrANameOfAnAct(String body) {
    assertThat(events(body)).noneMatch(event -> event.confidence() == Confidence.HIGH);
  }

  @Test
  void asksOneSentenceForABoundedNumberOfDates() {
    long once = looks("on Monday signed, ".repeat(2_000));
    long twice = looks("on Monday signed, ".repeat(4_000));
    assertThat(twice).isLessThan(2 * once + 1_000);
    assertThat(once).isLessThan(2_000_000);
  }

  @Test
  void worksInProportionToTheNumberOfSentences() {
    String sentence = "The envoy of Norway, who met Ann Moss, signed it in Oslo on Monday. ";
    long once = looks(sentence.repeat(500));
    long twice = looks(sentence.repeat(1_000));
    assertThat(twice).isLessThan(2 * once + once / 10);
  }

  @Test
  void worksInProportionToTheNumberOfSentencesOfABulletin() {
    String sentence = "Ten people are killed after rebels attack a village, where \"we\" die. ";
    long once = looksAsBulletin(sentence.repeat(500));
    long twice = looksAsBulletin(sentence.repeat(1_000));
    assertThat(twice).isLessThan(2 * once + once / 10);
  }

  private static long looksAsBulletin(String body) {
    TokenizedText text = Tokenizer.tokenize(body);
    List<Entity> entities = EntityRecognizer.create().recognize(text);
    Passage passage = Passage.ofBulletin(text, entities, List.of());
    assertThat(Bulletin.maybe(passage, PUBLISHED.date().getYear())).isTrue();
    assertThat(EventFinder.told(passage, PUBLISHED)).hasSizeGreaterThan(400);
    return passage.syntax().looks();
  }

  private static long looks(String body) {
    TokenizedText text = Tokenizer.tokenize(body);
    List<Entity> entities = EntityRecognizer.create().recognize(text);
    List<TimeExpression> dates = TimeTagger.create().tag(text, PUBLISHED);
    Passage passage = Passage.of(text, entities, dates);
    EventFinder.readAll(passage, dates.size(), PUBLISHED);
    return passage.syntax().looks();
  }

  private static List<DatedEvent> events(String body) {
    return EXTRACTOR.extract(body, PUBLISHED).events();
  }
}
