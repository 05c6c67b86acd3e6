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

  /** What one text calls an invasion another calls a war; a country has one at a time. */
  @Test
  void meetsAnInvasionThatIsToldAsAWar() {
    Profile invasion = profile("invade", "p:alpha", "p:@BL");
    assertThat(likeness(invasion, profile("war", "p:alpha", "p:@BL", "w:old")))
        .isGreaterThanOrEqualTo(Likeness.ENOUGH);
    assertThat(likeness(invasion, profile("war", "p:beta", "p:@BT"))).isLessThan(Likeness.ENOUGH);
    assertThat(likeness(invasion, profile("surrender", "p:alpha", "p:@BL")))
        .isLessThan(Likeness.ENOUGH);
  }

  @Test
  void tellsElectionsOfTwoStatesApart() {
    Profile ohio = profile("elect", "w:2010", "p:ohio", "p:@US", "p:@us/ohio");
    assertThat(likeness(ohio, profile("elect", "w:2010", "p:iowa", "p:@US", "p:@us/iowa")))
        .isLessThan(Likeness.ENOUGH);
    assertThat(likeness(ohio, profile("elect", "w:2010", "p:ohio", "p:@US", "p:@us/ohio")))
        .isGreaterThanOrEqualTo(Likeness.ENOUGH);
  }

  @Test
  void tellsElectionsOfTwoOfficesApart() {
    Profile head = profile("elect", "w:2010", "p:alpha", "p:@BL", "w:presidential");
    assertThat(likeness(head, profile("elect", "w:2010", "p:alpha", "p:@BL", "w:mayoral")))
        .isLessThan(Likeness.ENOUGH);
    assertThat(likeness(head, profile("elect", "w:2010", "p:alpha", "p:@BL")))
        .isGreaterThanOrEqualTo(Likeness.ENOUGH);
    Profile parliament = profile("elect", "w:2010", "p:alpha", "p:@BL", "w:general");
    assertThat(
            likeness(parliament, profile("elect", "w:2010", "p:alpha", "p:@BL", "w:parliamentary")))
        .isGreaterThanOrEqualTo(Likeness.ENOUGH);
  }

  /** "The legislation passed", "the general election": of a year there are a hundred. */
  @Test
  void followsNobodyOfAYearWithoutAName() {
    Profile law = ofAYear("adopt", "w:landmark", "w:harbour", "w:law");
    assertThat(likeness(law, ofAYear("adopt", "w:landmark", "w:harbour", "w:law")))
        .isEqualTo(Likeness.STRANGERS);
    assertThat(
            likeness(
                profile("adopt", "w:landmark", "w:law"), profile("adopt", "w:landmark", "w:law")))
        .isGreaterThanOrEqualTo(Likeness.ENOUGH);
  }

  @Test
  void weighsOrdinaryWordsOfAYearForLess() {
    Profile moss = ofAYear("receive", "h:moss", "w:law", "w:degree");
    assertThat(likeness(moss, ofAYear("receive", "h:lund", "w:law", "w:degree")))
        .isLessThan(Likeness.ENOUGH);
    assertThat(likeness(moss, ofAYear("receive", "h:moss", "w:law", "w:degree")))
        .isGreaterThanOrEqualTo(Likeness.ENOUGH);
  }

  /** Of what is filed in a country in a year its name tells nothing; it has few massacres. */
  @Test
  void takesTheCountryOfAYearForANameOfWhatIsGraveAlone() {
    assertThat(likeness(ofAYear("file", "p:@BL", "w:suit"), ofAYear("file", "p:@BL", "w:suit")))
        .isEqualTo(Likeness.STRANGERS);
    assertThat(likeness(ofAYear("kill", "p:@BL", "w:valley"), ofAYear("kill", "p:@BL", "w:valley")))
        .isNotEqualTo(Likeness.STRANGERS);
  }

  /** "Alphaland will elect a president" is of all of it; who was elected in a part of it is not. */
  @Test
  void meetsWhatEachCountryHasByTheCountryAlone() {
    Profile land = profile("elect", "p:alphaland", "p:@BL");
    assertThat(likeness(land, profile("elect", "n:moss", "p:alphaland", "p:@BL")))
        .isGreaterThanOrEqualTo(Likeness.ENOUGH);
    assertThat(likeness(land, profile("elect", "n:moss", "p:@BL/north", "p:alphaland", "p:@BL")))
        .isLessThan(Likeness.ENOUGH);
    Profile meeting = profile("meet", "p:alphaland", "p:@BL");
    assertThat(likeness(meeting, profile("meet", "n:moss", "p:alphaland", "p:@BL")))
        .isLessThan(Likeness.ENOUGH);
  }

  @Test
  void meetsNobodyWhoIsAnother() {
    Profile guilty = profile("convict", "h:moss", "n:lund", "n:court");
    guilty.people.add("person/ann-moss");
    Profile free = profile("free", "h:hall", "n:lund", "n:court");
    free.people.add("person/tom-hall");
    assertThat(likeness(guilty, free)).isEqualTo(Likeness.STRANGERS);
  }

  @Test
  void meetsWhatHappensOnceInTheSameWords() {
    assertThat(likeness(ofAYear("found", "p:alpha", "p:@BL"), ofAYear("found", "p:alpha", "p:@BL")))
        .isGreaterThanOrEqualTo(Likeness.ENOUGH);
    assertThat(
            likeness(ofAYear("attack", "p:alpha", "p:@BL"), ofAYear("attack", "p:alpha", "p:@BL")))
        .isLessThan(Likeness.ENOUGH);
  }

  private static Profile ofAYear(String kin, String... features) {
    return Profile.of(EvidenceBuilder.claimOfAYear(kin, "title", List.of(features)));
  }

  private static int likeness(Profile a, Profile b) {
    assertThat(Likeness.of(a, b)).isEqualTo(Likeness.of(b, a));
    return Likeness.of(a, b);
  }

  private static Profile profile(@Nullable String kin, String... features) {
    return Profile.of(EvidenceBuilder.claim(kin, "title", List.of(features)));
  }
}
