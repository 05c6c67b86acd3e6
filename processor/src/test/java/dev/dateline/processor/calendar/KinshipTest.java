package dev.dateline.processor.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.event.Happenings;
import dev.dateline.extract.event.WordTable;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class KinshipTest {

  /**
   * A kin of the extractor's that is missing here would be a family of its own without a weight.
   */
  @Test
  void knowsEveryKinOfTheExtractor() {
    Set<String> kins = new TreeSet<>();
    for (String line : WordTable.lines(Happenings.class, "happenings.txt")) {
      kins.add(line.substring(0, line.indexOf('|')).strip());
    }
    kins.removeAll(Kinship.names());
    assertThat(kins).as("kins of happenings.txt that kinship.txt has no line for").isEmpty();
  }

  /** What is said to be counted follows from the counts, and what does not has a reason. */
  @Test
  void weighsAsTheCountsSayOrSaysWhyNot() {
    Set<String> kins = new TreeSet<>(Kinship.names());
    double allMarked = 0;
    double allSaid = 0;
    for (String line : WordTable.lines(Kinship.class, "remembered.txt")) {
      String[] cells = line.split("\\|", -1);
      int weight = Integer.parseInt(cells[1].strip());
      double marked = Double.parseDouble(cells[2].strip());
      double said = Double.parseDouble(cells[3].strip());
      String reason = cells[4].strip();
      if (reason.equals("all")) {
        allMarked = marked;
        allSaid = said;
        continue;
      }
      assertThat(kins.remove(cells[0].strip())).as(line).isTrue();
      double ratio = (marked + 1.5) / (allMarked * said / allSaid + 1.5);
      long counted = Math.round(1.6 * Math.log(ratio) / Math.log(2));
      if (reason.equals("counted")) {
        assertThat((long) weight).as(line).isEqualTo(Math.max(-4, Math.min(8, counted)));
      } else {
        assertThat(reason).as(line).hasSizeGreaterThan(10);
      }
    }
    assertThat(kins).as("kins without a weight").isEmpty();
  }

  @Test
  void weighsWithWordsOnlyKinsThatThereAre() {
    assertThat(Kinship.names()).containsAll(Kinship.namesWithWords());
  }
}
