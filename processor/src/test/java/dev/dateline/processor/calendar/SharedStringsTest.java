package dev.dateline.processor.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharedStringsTest {

  @Test
  void givesOneStringForEqualOnes() {
    SharedStrings strings = new SharedStrings(10);
    List<String> first = strings.share(List.of(fresh("n:alpha"), fresh("w:beta")));
    List<String> second = strings.share(List.of(fresh("w:beta"), fresh("n:alpha")));

    assertThat(second).containsExactly("w:beta", "n:alpha");
    assertThat(second.get(0)).isSameAs(first.get(1));
    assertThat(second.get(1)).isSameAs(first.get(0));
  }

  @Test
  void keepsNoMoreThanItMay() {
    SharedStrings strings = new SharedStrings(2);
    String kept = fresh("alpha");
    strings.share(kept);
    strings.share(fresh("beta"));
    strings.share(fresh("gamma"));

    assertThat(strings.share(fresh("alpha"))).isEqualTo("alpha").isNotSameAs(kept);
  }

  @Test
  void leavesWhatIsNotThere() {
    assertThat(new SharedStrings(2).shareIfAny(null)).isNull();
  }

  @Test
  void changesNothingInAClaim() {
    RandomClaims claims = new RandomClaims(new Random(7), 3);
    SharedStrings strings = new SharedStrings(5);
    for (int i = 0; i < 100; i++) {
      Claim claim = claims.next();

      assertThat(claim.sharing(strings)).isEqualTo(claim);
    }
  }

  /** As a parser makes them: never the constant of a class. */
  private static String fresh(String text) {
    return new StringBuilder(text).toString();
  }
}
