package dev.dateline.processor.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoutineTest {

  @Test
  void knowsTheRoutineOfATitleByOneWord() {
    assertThat(Routine.ofTitle("Alpha pleaded guilty in Beta")).isEqualTo("courts");
    assertThat(Routine.ofTitle("signing of the Alpha Accord")).isNull();
    assertThat(Routine.ofTitle("Alpha's 800th career victory")).isEqualTo("sport");
    assertThat(Routine.ofTitle("President signed Executive Order 12")).isEqualTo("offices");
    assertThat(Routine.ofTitle("Prime Minister Alpha resigned")).isNull();
  }

  @Test
  void knowsTheRoutineOfATextByThreeWords() {
    assertThat(
            Routine.ofText(
                "A man was sentenced today for the attack of 1999. He pleaded guilty. The"
                    + " prosecutor spoke of a grave crime."))
        .isEqualTo("courts");
    assertThat(Routine.ofText("Shareholders were told of the profit of the quarter."))
        .isEqualTo("business");
  }

  @Test
  void knowsTheTextsOfParliamentsAndOffices() {
    assertThat(
            Routine.ofText(
                "The senator welcomed the bipartisan legislation that her caucus had asked for."))
        .isEqualTo("parliament");
    assertThat(
            Routine.ofText(
                "The agency awards grants to communities; the program helps workers and families."))
        .isEqualTo("offices");
    assertThat(Routine.ofText("The prime minister resigned after the senate had voted.")).isNull();
  }

  @Test
  void takesNoTextForRoutineForAWordOrTwo() {
    assertThat(Routine.ofText("The court found him guilty; he was sentenced to death.")).isNull();
    assertThat(Routine.ofText("Guilty! guilty, guilty: so the papers wrote of the king.")).isNull();
  }
}
