package dev.dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Extractor;
import dev.dateline.extract.PublicationTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The tables that weigh candidates, and what follows from them. */
class ScaleTest {

  @Test
  void namesOnlyKinsThatThereAre() {
    Set<String> kins = new HashSet<>();
    for (String line : WordTable.lines(Happenings.class, "happenings.txt")) {
      kins.add(line.substring(0, line.indexOf('|')).strip());
    }
    for (String line : WordTable.lines(Scale.class, "kinds.txt")) {
      String[] named = line.substring(line.indexOf(':') + 1).strip().split("\\s+", -1);
      assertThat(kins).as(line).contains(named);
    }
  }

  @Test
  void putsEachLikelihoodIntoOneBand() {
    Scale scale = Scale.load();
    Set<Clue> good = EnumSet.of(Clue.KIND_COURT, Clue.SUBJECT_PERSON, Clue.TITLE_WITH_NAME);
    Set<Clue> better = EnumSet.copyOf(good);
    better.add(Clue.BEFORE_STOP);
    Set<Clue> bad =
        EnumSet.of(
            Clue.SUBJECT_DEFINITE,
            Clue.TITLE_ENDS_GENERIC,
            Clue.PAPER_SILENT,
            Clue.TITLE_SAYS_SAME,
            Clue.TITLE_WITH_KNOWN,
            Clue.BEFORE_PREPOSITION);

    assertThat(scale.likelihood(good)).isBetween(scale.likelihood(bad), scale.likelihood(better));
    assertThat(scale.likelihood(better)).isBetween(0.0, 1.0);
    assertThat(scale.band(better)).isEqualTo(Confidence.HIGH);
    assertThat(scale.band(bad)).isEqualTo(Confidence.LOW);
  }

  @Test
  void weighsTwoCluesSeenTogetherMoreThanEachAlone() {
    int pairs = 0;
    for (String line : WordTable.lines(Scale.class, "confidence.txt")) {
      String[] cells = line.split("\\s*[*:]\\s*", -1);
      if (cells.length != 3) {
        continue;
      }
      Scale scale = Scale.load();
      Clue first = Clue.valueOf(cells[0]);
      Clue second = Clue.valueOf(cells[1]);
      double both = logit(scale.likelihood(EnumSet.of(first, second)));
      double alone =
          logit(scale.likelihood(EnumSet.of(first))) + logit(scale.likelihood(EnumSet.of(second)));
      double bias = logit(scale.likelihood(EnumSet.noneOf(Clue.class)));

      assertThat(both - alone + bias)
          .as(line)
          .isCloseTo(Double.parseDouble(cells[2]), within(1e-9));
      pairs++;
    }

    assertThat(pairs).isPositive();
  }

  private static double logit(double likelihood) {
    return Math.log(likelihood / (1 - likelihood));
  }

  @Test
  void leavesNothingHopelessToTheScale() {
    DatedEvent event =
        Extractor.create()
            .extract("The bill passed on Monday.", PublicationTime.parse("2022-07-20"))
            .events()
            .get(0);

    assertThat(event.confidence()).isEqualTo(Confidence.LOW);
  }

  @Test
  void keepsTheCluesOfEachTelling() {
    Extractor extractor = Extractor.create();
    String text = "On Monday Jane Moss was sentenced to two years in prison for theft.";
    PublicationTime published = PublicationTime.parse("2022-07-20");
    var annotations = extractor.extract(text, published);

    assertThat(
            EventFinder.candidates(
                dev.dateline.extract.text.Tokenizer.tokenize(text),
                annotations.entities(),
                annotations.dates(),
                published))
        .singleElement()
        .satisfies(
            candidate -> {
              assertThat(candidate.event().title())
                  .isEqualTo("Jane Moss was sentenced to two years in prison for theft");
              assertThat(candidate.clues())
                  .contains(Clue.KIND_COURT, Clue.PASSIVE, Clue.DATE_FIRST, Clue.BEFORE_STOP);
            });
  }
}
