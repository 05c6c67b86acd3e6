package dev.dateline.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "Kim Jong-un, kim-jong-un",
    "Luiz Inácio Lula da Silva, luiz-inacio-lula-da-silva",
    "Paul O’Neill, paul-oneill",
    "AT&T, at-t",
    "Łódź, lodz",
    "Straße, strasse",
    "Владимир Путин, vladimir-putin",
    "Søren Kierkegaard, soren-kierkegaard",
    "U.S. Navy, us-navy",
    "İstanbul, istanbul"
  })
  void makesPlainAscii(String name, String slug) {
    assertThat(Names.slug(name)).isEqualTo(slug);
  }

  @Test
  void namesInOtherScriptsGetAStableHash() {
    assertThat(Names.slug("東京")).matches("x[0-9a-f]{16}").isEqualTo(Names.slug("東京"));
    assertThat(Names.slug("東京")).isNotEqualTo(Names.slug("大阪"));
  }

  @ParameterizedTest
  @CsvSource({
    "KINU, Korea Institute for National Unification, true",
    "ICRC, International Committee of the Red Cross, true",
    "SAA, Syrian Army, true",
    "AP, Washington, false",
    "HUD, Department of Housing and Urban Development, true",
    "BBC, Boston Fire Department, false"
  })
  void knowsWhatCapitalsCanStandFor(String capitals, String name, boolean may) {
    assertThat(Names.abbreviates(capitals, name)).isEqualTo(may);
  }
}
