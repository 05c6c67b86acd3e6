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
}
