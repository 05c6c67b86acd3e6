package dev.dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HappeningsTest {

  @ParameterizedTest
  @CsvSource({
    "signing, inked",
    "signing, signed",
    "death, died",
    "death, passed away",
    "founding, established",
    "earthquake, quake",
    "opening, inaugurated",
    "sinking, sank",
    "invasion, invaded"
  })
  void wordsOfOneHappeningAreKin(String one, String other) {
    assertThat(Happenings.load().kins(one)).containsAnyElementsOf(Happenings.load().kins(other));
  }

  @ParameterizedTest
  @CsvSource({"said", "added", "told", "hailed"})
  void reportingIsNoHappening(String word) {
    assertThat(Happenings.load().kin(word)).isNull();
  }
}
