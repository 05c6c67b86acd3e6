package dev.dateline.processor.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Anniversary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of a title make of a kind of happening. */
class KindOfEventTest {

  /** Each line: a kin, a title that is remembered, and one that is not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          launch    | launch of the Alpha satellite          | launch of the Alpha drive
          sign      | signing of the Alpha Treaty            | signing of a treaty by Alpha
          sign      | signing of the Alpha peace             | Alpha signed a loan in Betaland
          collapse  | collapse of a bridge in Alpha          | collapse of the Alpha talks
          elect     | election in Betaland                   | Alpha was elected to the board
          found     | founding of the Republic of Betaland   | founding of the Alpha Foundation
          declare   | Betaland declared war                  | Alpha declared a holiday
          attack    | attack on Alpha                        | Alpha struck a deal
          recognize | Betaland recognized Alpha as a state   | Betaland recognized the Alpha choir
          compete   | Alpha won at the Olympics              | Alpha won at the fair
          leak      | oil spill off Betaland                 | leak of a letter in Betaland
          inaugurate | inauguration of Alpha                 | inauguration of Alpha as a judge
          attack    | gunmen struck Alpha                    | storm struck Alpha
          elect     | election in Betaland                   | Alpha voted in Betaland
          test      | test of a missile by Betaland          | test of a ferry by Betaland
          """)
  void weighsAHappeningByWhatItHappensTo(String kin, String great, String small) {
    assertThat(EvidenceBuilder.of(kin, great).points())
        .isGreaterThan(EvidenceBuilder.of(kin, small).points());
  }

  @Test
  void takesOneWordOfBusinessForChanceWhereSomethingIsDestroyed() {
    String one = "Marine Corps helicopter crashed in Betaland";
    assertThat(EvidenceBuilder.of("crash", one).prominence().why())
        .noneMatch(why -> why.startsWith("routine of"));
    String two = "stock market of Betaland crashed";
    assertThat(EvidenceBuilder.of("crash", two).prominence().why()).contains("routine of business");
    assertThat(EvidenceBuilder.of("appoint", one).prominence().why())
        .contains("routine of business");
  }

  @Test
  void takesLessFromADisasterThanFromAReceptionOfAnOffice() {
    EvidenceBuilder storm = EvidenceBuilder.of("storm", "storm over Alpha");
    EvidenceBuilder bridge = EvidenceBuilder.of("open", "opening of the Alpha bridge");
    int ofStorm = storm.points() - storm.inRoutine("offices").points();
    int ofBridge = bridge.points() - bridge.inRoutine("offices").points();
    assertThat(ofStorm).isLessThan(ofBridge);
    assertThat(bridge.prominence().why()).contains("told in the routine of offices alone");
  }

  /** Courts go on telling what they judge; an office that speaks of it years later remembers it. */
  @Test
  void takesNothingForTheTextsOfOfficesWhereTheyTellItLater() {
    EvidenceBuilder founding = EvidenceBuilder.of("found", "founding of Alpha").told(1, 1);
    assertThat(founding.inRoutine("offices").prominence().why())
        .noneMatch(why -> why.startsWith("told in the routine"));
    assertThat(founding.inRoutine("courts").prominence().why())
        .contains("told in the routine of courts alone");
  }

  @Test
  void thinksLessOfOneDeathThatOneTextTells() {
    EvidenceBuilder death = EvidenceBuilder.of("die", "death of Alpha");
    int alone = death.points();
    assertThat(death.texts(2, 1).points()).isGreaterThan(alone);
    assertThat(EvidenceBuilder.of("die", "death of Alpha").dead(3).points()).isGreaterThan(alone);
  }

  @Test
  void remembersPopesOfNoCountryAndHeadsWhoWereAppointed() {
    assertThat(EvidenceBuilder.of("die", "Pope Alpha died").placeless().prominence().why())
        .contains("head of a country");
    assertThat(EvidenceBuilder.of("die", "President Alpha died").placeless().prominence().why())
        .doesNotContain("head of a country");
    EvidenceBuilder head = EvidenceBuilder.of("appoint", "Alpha was appointed prime minister");
    EvidenceBuilder director = EvidenceBuilder.of("appoint", "Alpha was appointed director");
    assertThat(head.points()).isGreaterThanOrEqualTo(3);
    assertThat(director.points()).isZero();
  }

  @Test
  void leavesRoutineLowHoweverOftenItsPublisherRepeatsIt() {
    EvidenceBuilder award = EvidenceBuilder.of("award", "award to Alpha").texts(4, 1).told(3, 3);
    EvidenceBuilder opening = EvidenceBuilder.of("open", "opening of Alpha").texts(4, 1).told(3, 3);
    assertThat(award.points()).isLessThanOrEqualTo(1);
    assertThat(opening.points()).isGreaterThan(4);
  }

  /** Of an office or a person it is said in passing how old it is; a jubilee is another matter. */
  @Test
  void thinksLittleOfWhatIsSaidInPassing() {
    for (String kin : List.of("found", "birth", "receive", "deploy")) {
      EvidenceBuilder passing = EvidenceBuilder.of(kin, "Alpha in Betaland").texts(6, 3).told(5, 5);
      EvidenceBuilder attack =
          EvidenceBuilder.of("attack", "Alpha in Betaland").texts(6, 3).told(5, 5);
      assertThat(passing.points()).as(kin).isLessThan(attack.points() / 2);
    }
    EvidenceBuilder office = EvidenceBuilder.of("resign", "Alpha left office").told(1, 1);
    assertThat(office.points()).isLessThan(office.texts(2, 1).points() - 2);
    EvidenceBuilder birth = EvidenceBuilder.of("birth", "birth of Alpha").told(1, 1);
    int unmarked = birth.points();
    Marked jubilee = new Marked(50, Anniversary.Unit.YEAR, null, List.of());
    assertThat(birth.marked(List.of(jubilee)).points()).isGreaterThan(unmarked + 4);
  }

  /** A greeting on the day of independence is no independence. */
  @Test
  void takesOneTextOfTheDayForAGreeting() {
    EvidenceBuilder greeting = EvidenceBuilder.of("independence", "Betaland's independence");
    assertThat(greeting.points()).isZero();
    assertThat(greeting.texts(2, 2).points()).isGreaterThan(7);
    assertThat(greeting.texts(1, 1).ofAYear().points()).isGreaterThan(7);
  }

  /** What is alleged is a case, whoever speaks of it again. */
  @Test
  void takesWhatIsAllegedForACase() {
    EvidenceBuilder shooting = EvidenceBuilder.of("shoot", "Alpha allegedly shot Beta").told(1, 1);
    assertThat(shooting.prominence().why()).contains("routine of charges");
  }

  @Test
  void knowsWhoDidItFromWhomItBefell() {
    assertThat(EvidenceBuilder.of("kill", "killing of Alpha by the king").prominence().why())
        .doesNotContain("head of a country");
    assertThat(EvidenceBuilder.of("kill", "killing of the king by Alpha").prominence().why())
        .contains("head of a country");
  }

  @Test
  void leavesWhatIsRoutineByItsTitleLowUnlessSomebodyMarksIt() {
    String title = "Alpha received a law degree from Beta";
    EvidenceBuilder degree = EvidenceBuilder.of("found", title).texts(6, 3).told(5, 5);
    assertThat(degree.points()).isLessThanOrEqualTo(1);
    Marked first = new Marked(1, Anniversary.Unit.YEAR, null, List.of());
    assertThat(degree.marked(List.of(first)).points()).isGreaterThan(4);
  }

  /** "Murder" is the word of a court, but others remember some. */
  @Test
  void remembersAMurderThatNotOnlyCourtsTell() {
    EvidenceBuilder murder = EvidenceBuilder.of("kill", "murder of Alpha in Betaland");
    assertThat(murder.prominence().why()).contains("routine of courts");
    assertThat(murder.texts(3, 2).told(2, 2).prominence().why())
        .doesNotContain("routine of courts");
    assertThat(murder.texts(3, 2).told(2, 2).toldInPassing(2).prominence().why())
        .contains("routine of courts");
  }
}
