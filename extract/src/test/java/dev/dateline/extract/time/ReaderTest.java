package dev.dateline.extract.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReaderTest {

  @Test
  void isNamedInSmallLettersWithHyphens() {
    assertThat(Reader.named("september-11")).isEqualTo(Reader.SEPTEMBER_11);
    assertThat(Reader.named("quarter-century-ago")).isEqualTo(Reader.QUARTER_CENTURY_AGO);
  }

  @Test
  void refusesAnotherNameAndTellsTheKnownOnes() {
    assertThatThrownBy(() -> Reader.named("fortnight"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no reading is named \"fortnight\"")
        .hasMessageContaining("month-day-direction");
  }

  @Test
  void isNamedByARuleEach() {
    Set<Reader> unused = EnumSet.allOf(Reader.class);
    for (String file : Rules.FILES) {
      for (String line : Rules.lines(file)) {
        if (line.startsWith("reads ")) {
          unused.remove(Reader.named(line.split(" ", -1)[1]));
        }
      }
    }
    assertThat(unused).isEmpty();
  }
}
