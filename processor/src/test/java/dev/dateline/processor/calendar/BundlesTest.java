package dev.dateline.processor.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.DatedEvent.Status;
import dev.dateline.extract.Extractor;
import dev.dateline.topics.Article;
import dev.dateline.topics.CalendarEvent;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Small bundles of articles, read by the extractor itself, and the calendar that follows. */
class BundlesTest {

  private static final Extractor EXTRACTOR = Extractor.create();

  @Test
  void tellsOneEventInSeveralWords() {
    Calendar calendar =
        calendar(
            "1931-05-02 President Herbert Hoover opened the Empire State Building on Friday.",
            "1981-05-01 Friday is the 50th anniversary of the opening of the Empire State"
                + " Building.",
            "1999-06-06 The Empire State Building was inaugurated on May 1, 1931.");
    CalendarEvent event = only(calendar, "1931-05-01");
    assertThat(articles(event)).containsExactly("0", "1", "2");
    assertThat(event.anniversariesSeen()).containsExactly("50 year");
    assertThat(calendar.anniversaries()).containsOnlyKeys(event.id() + "@P50Y");
  }

  @Test
  void keepsTwoDeathsOfOneDayApart() {
    Calendar calendar =
        calendar(
            "1963-11-23 The novelist Aldous Huxley died in Los Angeles on Friday.",
            "1963-11-23 The writer Clive Lewis died in Oxford on Friday.",
            "2013-11-22 Aldous Huxley died on November 22, 1963.");
    assertThat(events(calendar, "1963-11-22")).hasSize(2);
  }

  /** Both became free of France in one year, and both are greeted by the United States. */
  @Test
  void keepsTheIndependenceOfTwoCountriesApart() {
    Calendar calendar =
        calendar(
            "2010-04-04 The United States congratulates Senegal on the 50th anniversary of its"
                + " independence from France.",
            "2010-08-14 The United States congratulates Gabon on the 50th anniversary of its"
                + " independence from France.",
            "2020-08-14 The United States congratulates Gabon on the 60th anniversary of its"
                + " independence from France.");
    assertThat(events(calendar, "1960"))
        .extracting(BundlesTest::articles)
        .containsExactlyInAnyOrder(List.of("0"), List.of("1", "2"));
  }

  @Test
  void disputesTheDayOfADeathThatIsToldInOtherWords() {
    Calendar calendar =
        calendar(
            "1961-07-06 The exiled Norwegian poet Edgar Moss died in a Paris hospital on July 3,"
                + " his publisher announced.",
            "1961-07-07 Edgar Moss, the poet, died in Paris on July 3 after a long illness.",
            "1961-07-08 Edgar Moss died on July 4 at the Hotel-Dieu in Paris, according to the"
                + " register.");
    assertThat(only(calendar, "1961-07-03").disputedDates())
        .extracting(CalendarEvent.DisputedDate::date)
        .containsExactly("1961-07-04");
  }

  @Test
  void disputesTheDayOfAKillingThatIsToldInTheSameWords() {
    Calendar calendar =
        calendar(
            "1998-03-17 Commander Abdul Moss was killed by marines near Matanog on March 14, the"
                + " army said.",
            "1998-03-18 Commander Abdul Moss was killed by marines near Matanog on March 15, the"
                + " rebels said.",
            "1998-03-20 Commander Abdul Moss was killed by marines near Matanog on March 14.");
    assertThat(only(calendar, "1998-03-14").disputedDates())
        .extracting(CalendarEvent.DisputedDate::date)
        .containsExactly("1998-03-15");
  }

  @Test
  void keepsTheElectionsOfTwoCountriesApart() {
    Calendar calendar =
        calendar(
            "2010-04-04 Carl Moss spoke in the United Kingdom. The United Kingdom held its General"
                + " Election on May 6, 2010.",
            "2010-04-05 Ann Moss spoke in the United States. The Malawi General Election was held"
                + " on May 6, 2010.");
    assertThat(events(calendar, "2010-05-06")).hasSize(2);
  }

  @Test
  void isCalledWhatMostCallIt() {
    Calendar calendar =
        calendar(
            "2010-04-04 Storms on the coast: Hurricane Agnes of Norway and its winds struck Lindau"
                + " on April 3, 2010.",
            "2011-04-03 Lindau marked the first anniversary of Hurricane Agnes on Sunday.",
            "2012-04-03 Lindau marked the second anniversary of Hurricane Agnes on Tuesday.");
    assertThat(only(calendar, "2010-04-03").title()).isEqualTo("Hurricane Agnes");
  }

  /** An event of ten thousand claims is put together anew whenever another comes. */
  @Test
  void asksTheFirstClaimsWhatItIsCalled() {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 3 * EventTitle.MOST_ASKED; i++) {
      String title = i < EventTitle.MOST_ASKED ? "Storm Agnes in Alpha" : "Storm Agnes";
      claims.add(EvidenceBuilder.claim("storm", title, List.of("n:agnes", "p:alpha")));
    }
    assertThat(EventTitle.of(claims.get(0), claims, Status.HAPPENED).title())
        .isEqualTo("Storm Agnes in Alpha");
  }

  @Test
  void keepsTwoHappeningsOfOnePlaceApart() {
    Calendar calendar =
        calendar(
            "2011-03-08 A bridge collapsed in Lindau on Monday.",
            "2011-03-08 A new library opened in Lindau on Monday.");
    assertThat(events(calendar, "2011-03-07")).hasSize(2);
  }

  @Test
  void countsIdenticalTextsOnce() {
    String copy = "1999-04-07 The bridge over the Merse collapsed on April 3, 1999.";
    Calendar calendar = calendar(copy, copy, "1999-04-05 The Merse bridge collapsed on Saturday.");
    CalendarEvent event = only(calendar, "1999-04-03");
    assertThat(event.sourceCount()).isEqualTo(3);
    assertThat(event.independentSources()).isEqualTo(2);
  }

  @Test
  void movesWhatIsPutOff() {
    Calendar calendar =
        calendar(
            "2012-01-10 The Merse Marathon will start in Lindau on May 6, 2012.",
            "2012-04-20 The Merse Marathon was postponed on Thursday because of the flood. The"
                + " Merse Marathon will now start in Lindau on June 10, 2012.");
    CalendarEvent old = only(calendar, "2012-05-06");
    CalendarEvent now = only(calendar, "2012-06-10");
    assertThat(old.status()).isEqualTo(Status.POSTPONED);
    assertThat(old.movedTo()).isEqualTo(now.id());
    assertThat(now.status()).isEqualTo(Status.PLANNED);
  }

  @Test
  void foldsTheYearIntoTheDay() {
    Calendar calendar =
        calendar(
            "1990-02-01 The Treaty of Lindau was signed on March 3, 1874.",
            "1995-02-01 The Treaty of Lindau, signed in 1874, is still in force.");
    CalendarEvent event = only(calendar, "1874-03-03");
    assertThat(articles(event)).containsExactly("0", "1");
    assertThat(event.coarser()).containsExactly("1874");
    assertThat(events(calendar, "1874")).isEmpty();
  }

  @Test
  void leavesAYearThatFitsTwoDaysAlone() {
    Calendar calendar =
        calendar(
            "1990-02-01 The Treaty of Lindau was signed on March 3, 1874.",
            "1991-02-01 The Treaty of Lindau was signed on August 9, 1874.",
            "1995-02-01 The Treaty of Lindau, signed in 1874, is still in force.");
    assertThat(events(calendar, "1874")).hasSize(1);
  }

  @Test
  void showsThatSourcesDisputeTheDay() {
    Calendar calendar =
        calendar(
            "1999-08-02 The observatory at Mount Merse was founded on July 3, 1874.",
            "2009-04-17 Astronomers founded the observatory at Mount Merse on July 3, 1874.",
            "2013-01-25 The observatory at Mount Merse was founded on July 4, 1874.");
    CalendarEvent majority = only(calendar, "1874-07-03");
    assertThat(majority.disputedDates())
        .extracting(CalendarEvent.DisputedDate::date)
        .containsExactly("1874-07-04");
  }

  @Test
  void knowsNothingOfWhatWouldHaveHappened() {
    Calendar calendar =
        calendar("2014-09-08 Lindau would have flooded on Saturday if the wall had not held.");
    assertThat(calendar.events().values())
        .extracting(CalendarEvent::status)
        .doesNotContain(Status.HYPOTHETICAL);
    assertThat(events(calendar, "2014-09-06")).isEmpty();
  }

  @Test
  void letsNoReceptionForAnAnniversaryIn() {
    Calendar calendar =
        calendar(
            "2004-05-07 The town held a concert on Thursday to mark the 100th anniversary of the"
                + " founding of the Merse Choir.");
    assertThat(events(calendar, "2004-05-06")).isEmpty();
  }

  private static Calendar calendar(String... datedTexts) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < datedTexts.length; i++) {
      byte[] json =
          Json.write(
              Map.of(
                  "id", Integer.toString(i),
                  "published", datedTexts[i].substring(0, 10),
                  "body", datedTexts[i].substring(11)));
      Article article = Json.read(new String(json, UTF_8).getBytes(UTF_8), Article.class);
      claims.addAll(
          ArticleClaims.of(
              EnrichedArticle.of(
                  article,
                  EXTRACTOR.extract(String.valueOf(article.body()), article.published()))));
    }
    return Calendar.of(claims);
  }

  private static List<CalendarEvent> events(Calendar calendar, String date) {
    return calendar.events().values().stream().filter(e -> e.date().equals(date)).toList();
  }

  private static CalendarEvent only(Calendar calendar, String date) {
    assertThat(events(calendar, date)).as(calendar.events().toString()).hasSize(1);
    return events(calendar, date).get(0);
  }

  private static List<String> articles(CalendarEvent event) {
    return event.sources().stream().map(CalendarEvent.Source::articleId).toList();
  }
}
