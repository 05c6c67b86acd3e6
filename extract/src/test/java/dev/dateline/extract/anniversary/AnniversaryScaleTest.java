package dev.dateline.extract.anniversary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Confidence;
import dev.dateline.extract.event.Happenings;
import dev.dateline.extract.event.WordTable;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table that weighs anniversaries, and what follows from it. */
class AnniversaryScaleTest {

  private final AnniversaryScale scale = AnniversaryScale.load();

  @Test
  void namesOnlyKinsThatThereAre() {
    Set<String> kins = new HashSet<>();
    for (String line : WordTable.lines(Happenings.class, "happenings.txt")) {
      kins.add(line.substring(0, line.indexOf('|')).strip());
    }
    for (String line : WordTable.lines(AnniversaryScale.class, "confidence.txt")) {
      if (line.startsWith("kind: ")) {
        String[] named = line.substring("kind: ".length()).split(" +", -1);
        assertThat(kins).as(line).contains(java.util.Arrays.copyOfRange(named, 1, named.length));
      }
    }
  }

  @Test
  void putsEachLikelihoodIntoOneBand() {
    Set<AnniversaryClue> good =
        EnumSet.of(
            AnniversaryClue.TITLE_WITH_DEED,
            AnniversaryClue.IN_OPENING,
            AnniversaryClue.MARKED_NEAR,
            AnniversaryClue.BASE_SAID);
    Set<AnniversaryClue> bad =
        EnumSet.of(AnniversaryClue.TITLE_FOUNDED, AnniversaryClue.TITLE_LONG);

    assertThat(scale.likelihood(good)).isBetween(scale.likelihood(bad), 1.0);
    assertThat(scale.likelihood(bad)).isPositive();
    assertThat(scale.band(good)).isEqualTo(Confidence.HIGH);
    assertThat(scale.band(bad)).isEqualTo(Confidence.LOW);
  }

  @Test
  void isNotInDoubtOfADayThatTheTextProves() {
    Set<AnniversaryClue> clues =
        EnumSet.of(AnniversaryClue.TITLE_FOUNDED, AnniversaryClue.TITLE_LONG);
    clues.add(AnniversaryClue.DAY_PROVED);
    assertThat(scale.band(clues)).isEqualTo(Confidence.MEDIUM);
    clues.add(AnniversaryClue.TITLE_UNNAMED);
    assertThat(scale.band(clues)).isEqualTo(Confidence.LOW);
  }

  @Test
  void isLowWithoutABaseHoweverGoodTheRestIs() {
    Set<AnniversaryClue> clues =
        EnumSet.of(
            AnniversaryClue.WITHOUT_BASE,
            AnniversaryClue.TITLE_WITH_DEED,
            AnniversaryClue.KIND_NATURE,
            AnniversaryClue.BASE_SAID);

    assertThat(scale.band(clues)).isEqualTo(Confidence.LOW);
  }

  @Test
  void weighsNoClueThatIsLowAnyway() {
    for (AnniversaryClue clue : AnniversaryClue.values()) {
      boolean weighed = scale.likelihood(Set.of(clue)) != scale.likelihood(Set.of());
      assertThat(weighed && clue.isHopeless()).as(clue.name()).isFalse();
    }
  }
}
