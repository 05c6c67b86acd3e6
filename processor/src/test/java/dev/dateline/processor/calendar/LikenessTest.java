package dev.dateline.processor.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {

  @Test
  void meetsWhatHasNoKinInTheSameWords() {
    Profile decision = profile(null, "h:moss", "w:lund", "w:decision");
    assertThat(likeness(decision, profile(null, "w:landmark", "h:moss", "w:lund", "w:decision")))
        .isGreaterThanOrEqualTo(Likeness.ENOUGH);
    assertThat(likeness(decision, profile(null, "h:moss", "w:lund")))
        .isGreaterThanOrEqualTo(Likeness.ENOUGH);
  }

  @Test
  void tellsApartWhatHasNoKinInOtherWords() {
    Profile decision = profile(null, "h:moss", "w:lund", "w:decision");
    assertThat(likeness(decision, profile(null, "h:moss", "w:speech", "w:decision")))
        .isEqualTo(Likeness.STRANGERS);
    assertThat(likeness(decision, profile(null, "h:moss"))).isEqualTo(Likeness.STRANGERS);
    assertThat(likeness(profile(null, "w:a", "w:b"), profile(null, "w:a", "w:b")))
        .isEqualTo(Likeness.STRANGERS);
    assertThat(likeness(decision, profile("attack", "h:moss", "w:lund", "w:decision")))
        .isEqualTo(Likeness.STRANGERS);
  }

  @Test
  void meetsWhatIsNamedByItsPlaceAlone() {
    Profile massacre = profile("kill", "p:alpha", "p:square", "p:@BL");
    assertThat(likeness(massacre, profile("kill", "p:alpha", "p:square", "p:betaville", "p:@BL")))
        .isGreaterThanOrEqualTo(Likeness.ENOUGH);
    assertThat(likeness(massacre, profile("kill", "p:alpha", "p:square", "p:@BL")))
        .isGreaterThanOrEqualTo(Likeness.ENOUGH);
    // Many are killed in a town on a day.
    assertThat(likeness(profile("kill", "p:alpha", "p:@BL"), profile("kill", "p:alpha", "p:@BL")))
        .isLessThan(Likeness.ENOUGH);
    assertThat(likeness(massacre, profile("kill", "p:alpha", "p:harbour", "p:@BL")))
        .isLessThan(Likeness.ENOUGH);
  }

  @Test
  void takesAYearAndAPlaceForAName() {
    Profile attacks = profile("attack", "w:2008", "p:alpha", "p:@BL");
    assertThat(likeness(attacks, profile("attack", "w:2008", "p:alpha", "p:@BL")))
        .isGreaterThanOrEqualTo(Likeness.ENOUGH);
    assertThat(likeness(attacks, profile("attack", "w:2008", "p:@BL")))
        .isGreaterThanOrEqualTo(Likeness.ENOUGH);
    assertThat(likeness(attacks, profile("attack", "w:2008"))).isLessThan(Likeness.ENOUGH);
  }

  /** "Moss's 1994 murder" is not the "1994 genocide" because both texts speak of one country. */
  @Test
  void followsNobodyByTheYearAndWhatStandsAround() {
    Profile murder = profile("kill", "h:moss", "w:1994", "w:murder");
    murder.context.put("@BL", Features.PLACE);
    Profile genocide = profile("kill", "w:1994", "w:genocid");
    genocide.context.put("@BL", Features.PLACE);
    genocide.context.put("murder", Features.WORD);
    genocide.context.put("moss", Features.WORD);
    assertThat(likeness(murder, genocide)).isLessThan(Likeness.ENOUGH);
  }

  /** What is said of an organization without a name, somewhere in the country, is of many there. */
  @Test
  void followsNobodyByTheCountryAround() {
    Profile unnamed = profile("found", "w:organization");
    unnamed.context.put("united", Features.PLACE);
    unnamed.context.put("@BL", Features.PLACE);
    Profile council = profile("found", "n:moss", "n:council", "p:united", "p:@BL");
    assertThat(likeness(unnamed, council)).isLessThan(Likeness.ENOUGH);
  }

  @Test
  void tellsElectionsOfTwoCountriesApart() {
    Profile here = profile("elect", "w:2024", "p:alphan", "p:@BL", "w:general");
    assertThat(likeness(here, profile("elect", "w:2024", "p:betan", "p:@BT", "w:general")))
        .isLessThan(Likeness.ENOUGH);
    assertThat(likeness(here, profile("elect", "w:2024", "p:alpha", "p:@BL", "w:general")))
        .isGreaterThanOrEqualTo(Likeness.ENOUGH);
  }

  private static int likeness(Profile a, Profile b) {
    assertThat(Likeness.of(a, b)).isEqualTo(Likeness.of(b, a));
    return Likeness.of(a, b);
  }

  private static Profile profile(@Nullable String kin, String... features) {
    return Profile.of(EvidenceBuilder.claim(kin, "title", List.of(features)));
  }
}
