package dev.dateline.sink.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeFileNameTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "000_a16dc784cdb22899, 000_a16dc784cdb22899",
        "reut2-000.sgm-1,      reut2-000.sgm-1",
        "AKR7b,                AKR7b~7",
        "aBcdE,                aBcdE~21",
        "../../etc/passwd,     %2E.%2F..%2Fetc%2Fpasswd",
        "..,                   %2E%2E",
        ".hidden,              %2Ehidden",
        "-rf,                  %2Drf",
        "ends.,                ends%2E",
        "\"ends \",            ends%20",
        "50%,                  50%25",
        "a~1,                  a%7E1",
        "con,                  %63on",
        "CON,                  %43ON~7",
        "nul.txt,              %6Eul.txt",
        "Lpt1,                 %4Cpt1~1",
        "console,              console",
        "x.retracted,          x%2Eretracted",
        "x.Retracted,          x%2ERetracted~2",
        "é,                    %C3%A9",
        "😀,                   %F0%9F%98%80",
      })
  void namesAreSafeAndComeBack(String id, String name) {
    assertThat(SafeFileName.of(id)).isEqualTo(name);
    assertThat(SafeFileName.idOf(name)).contains(id);
  }

  @Test
  void givesTheEmptyIdAName() {
    assertThat(SafeFileName.of("")).isEqualTo("%");
    assertThat(SafeFileName.idOf("%")).contains("");
  }

  @Test
  void cutsALongNameBetweenEscapesAndHashesTheId() {
    String name = SafeFileName.of("é".repeat(1_000));
    assertThat(name).matches("(%[0-9A-F]{2}){68}~h[0-9a-f]{32}");
    assertThat(SafeFileName.of("é".repeat(999))).isNotEqualTo(name);
    assertThat(SafeFileName.idOf(name)).isEmpty();
  }

  @Test
  void keepsTheLongestNameThatFits() {
    assertThat(SafeFileName.of("x".repeat(240))).isEqualTo("x".repeat(240));
    assertThat(SafeFileName.of("x".repeat(241))).hasSize(240).contains("~h");
    assertThat(SafeFileName.of("x".repeat(239) + "X")).hasSize(240).contains("~h");
  }

  @Provide
  Arbitrary<String> ids() {
    Arbitrary<String> hard =
        Arbitraries.strings().withChars("aAbB.-_~%/\\: cConNul1éÉe\u0301İß😀").ofMaxLength(12);
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(1_000);
    Arbitrary<String> endings =
        hard.flatMap(id -> Arbitraries.of(".retracted", ".RETRACTED", ".json").map(id::concat));
    // Half a surrogate pair is refused as an id long before it comes here.
    return Arbitraries.oneOf(hard, any, endings)
        .filter(id -> id.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
  }

  @Property(tries = 500)
  void everyNameIsSafeOnEveryFileSystem(@ForAll("ids") String id) {
    String name = SafeFileName.of(id);
    assertThat(name).matches("[A-Za-z0-9._%~-]+").doesNotStartWith(".").doesNotEndWith(".");
    assertThat((name + ".retracted.json").length()).isLessThanOrEqualTo(255);
    String stem = name.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
    assertThat(Set.of("con", "prn", "aux", "nul", "com1", "lpt1")).doesNotContain(stem);
  }

  @Property(tries = 500)
  void everyNameThatWasNotCutComesBack(@ForAll("ids") String id) {
    String name = SafeFileName.of(id);
    SafeFileName.idOf(name).ifPresent(back -> assertThat(back).isEqualTo(id));
    boolean cut = name.contains("~h");
    assertThat(SafeFileName.idOf(name).isEmpty()).isEqualTo(cut);
  }

  @Property(tries = 150)
  void noTwoIdsShareAFileEvenWhereCapitalsDoNotCount(@ForAll("manyIds") List<String> ids) {
    Map<String, String> idByFile = new HashMap<>();
    for (String id : Set.copyOf(ids)) {
      for (String ending : List.of(".json", ".retracted.json")) {
        String file = (SafeFileName.of(id) + ending).toLowerCase(Locale.ROOT);
        assertThat(idByFile.put(file, id)).as(file).isNull();
      }
    }
  }

  /** Ids that differ in little: case, a dot, an ending. */
  @Provide
  Arbitrary<List<String>> manyIds() {
    Arbitrary<String> close =
        Arbitraries.strings()
            .withChars("aA.~%1")
            .ofMaxLength(4)
            .flatMap(
                id ->
                    Arbitraries.of("", ".retracted", ".Retracted", "~1", "x".repeat(240))
                        .map(id::concat));
    return close.list().ofSize(60);
  }
}
