package dev.dateline.extract.anniversary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.Annotations;
import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.PublicationTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader of one article sees. */
class AnniversaryFinderTest {

  private static final Path SEED = Path.of("..", "seeds", "000_a16dc784cdb22899.txt");
  private final Extractor extractor = Extractor.create();

  @Test
  void readsTheSeedArticle() throws IOException {
    String body = Files.readString(SEED).substring(" date 2025-06-20 ".length());

    Annotations found = extractor.extract(body, PublicationTime.parse("2025-06-20"));

    assertThat(found.events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.date()).isEqualTo("2024-06-19");
              assertThat(event.precision()).isEqualTo(DatedEvent.Precision.DAY);
              assertThat(event.status()).isEqualTo(DatedEvent.Status.HAPPENED);
              assertThat(event.confidence()).isEqualTo(Confidence.HIGH);
              assertThat(event.title())
                  .isEqualTo("signing of the Comprehensive Strategic Partnership treaty");
              assertThat(event.mentions())
                  .extracting(m -> m.start() + "-" + m.end() + " " + m.text())
                  .containsExactly("201-208 signing", "1520-1527 signing");
              assertThat(event.participants())
                  .containsExactly("person/kim-jong-un", "person/vladimir-putin");
              assertThat(event.places()).containsExactly("place/kp/pyongyang");
              assertThat(event.evidence()).isEqualTo(new DatedEvent.Evidence(1450, 1703));
            });
    assertThat(found.anniversaries())
        .singleElement()
        .satisfies(
            anniversary -> {
              assertThat(anniversary.event()).isEqualTo("e1");
              assertThat(anniversary.ordinal()).isEqualTo(1);
              assertThat(anniversary.unit()).isEqualTo(Anniversary.Unit.YEAR);
              assertThat(anniversary.base()).isEqualTo("2024-06-19");
              assertThat(anniversary.date()).isEqualTo("2025-06-19");
              assertThat(anniversary.dateBasis()).isEqualTo(Anniversary.DateBasis.STATED);
              assertThat(anniversary.confidence()).isEqualTo(Confidence.HIGH);
              assertThat(anniversary.mentions())
                  .extracting(m -> m.start() + "-" + m.end() + " " + m.text())
                  .containsExactly("165-182 first anniversary", "1495-1512 first anniversary");
            });
  }

  @Test
  void flagsATextThatContradictsItself() {
    Annotations found =
        extractor.extract(
            "Monday is the 10th anniversary of the bombing of the station on May 5, 2001.",
            PublicationTime.parse("2014-05-05"));

    assertThat(found.anniversaries())
        .singleElement()
        .satisfies(
            anniversary -> {
              assertThat(anniversary.base()).isEqualTo("2001-05-05");
              assertThat(anniversary.date()).isEqualTo("2014-05-05");
              assertThat(anniversary.conflict()).contains("2001-05-05").contains("2014-05-05");
            });
  }

  /** A bare day is the last one as a rule; what is being celebrated this year is to come. */
  @Test
  void aDayOfAYearThatIsBeingCelebratedIsToCome() {
    PublicationTime march = PublicationTime.parse("2013-03-04");
    String rest = "the 200th anniversary of the battle of Lindau.";
    for (String sentence :
        List.of(
            "The town is celebrating the birth of its founder and, on October 16, " + rest,
            "The town will also mark, on October 16, " + rest)) {
      assertThat(extractor.extract(sentence, march).anniversaries())
          .as(sentence)
          .extracting(Anniversary::date, Anniversary::base)
          .containsExactly(tuple("2013-10-16", "1813-10-16"));
    }
    assertThat(
            extractor.extract("The town celebrated, on October 16, " + rest, march).anniversaries())
        .extracting(Anniversary::date, Anniversary::base)
        .containsExactly(tuple("2012-10-16", "1812-10-16"));
  }

  @Test
  void leapDayFallsOnTheLastOfFebruary() {
    Annotations found =
        extractor.extract(
            "Sunday was the 50th anniversary of the earthquake of Feb. 29, 1960.",
            PublicationTime.parse("2010-03-01"));

    assertThat(found.anniversaries())
        .singleElement()
        .satisfies(
            anniversary -> {
              assertThat(anniversary.base()).isEqualTo("1960-02-29");
              assertThat(anniversary.date()).isEqualTo("2010-02-28");
              assertThat(anniversary.conflict()).isNull();
            });
  }

  /** "Its" is whose name stands nearest, where the subject is no name. */
  @Test
  void tellsWhoseAnniversaryItIs() {
    Annotations found =
        extractor.extract(
            "Hundreds of lamps shone along the Suez Canal on Saturday, ahead of Sunday's"
                + " 25th anniversary of its opening.",
            PublicationTime.parse("2014-11-08"));

    assertThat(found.anniversaries())
        .singleElement()
        .satisfies(
            anniversary -> assertThat(anniversary.title()).isEqualTo("Suez Canal's opening"));
  }

  @Test
  void doesNotTakeANameAloneForWhatHappened() {
    Annotations found =
        extractor.extract(
            "Friday marked 100 days since the World Bank (WB) first called the flood a disaster.",
            PublicationTime.parse("2020-06-19"));

    assertThat(found.events())
        .filteredOn(event -> event.title().equals("World Bank"))
        .allSatisfy(event -> assertThat(event.confidence()).isEqualTo(Confidence.LOW));
  }
}
