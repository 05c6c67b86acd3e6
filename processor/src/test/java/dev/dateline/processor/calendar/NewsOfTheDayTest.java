package dev.dateline.processor.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsOfTheDayTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sink     | ferry Alpha capsized off Betaland           | true
          kidnap   | two guides had been kidnapped in Betaland   | true
          sink     | sinking of the ferry Alpha                  | false
          attack   | attack in Betaland that killed a guard      | false
          attack   | attacks on Alpha                            | false
          """)
  void tellsASentenceFromAName(String kin, String title, boolean sentence) {
    assertThat(NewsOfTheDay.isSentence(title, List.of(kin))).isEqualTo(sentence);
  }

  @Test
  void thinksLessOfWhatOneTextTellsInASentenceOnTheDay() {
    EvidenceBuilder sentence = EvidenceBuilder.of("sink", "ferry Alpha capsized off Betaland");
    assertThat(sentence.prominence().why()).contains("told as news");
    assertThat(sentence.points())
        .isLessThan(EvidenceBuilder.of("sink", "sinking of the ferry Alpha").points());
    assertThat(sentence.texts(3, 1).prominence().why()).contains("told as news");
    // But not of a disaster, nor of what two publishers tell, or one text a year later.
    assertThat(sentence.dead(60).prominence().why()).doesNotContain("told as news");
    assertThat(sentence.dead(0).texts(2, 2).prominence().why()).doesNotContain("told as news");
    assertThat(sentence.texts(1, 1).told(1, 1).prominence().why()).doesNotContain("told as news");
  }

  @Test
  void thinksLessOfOneStrikeOfAWar() {
    EvidenceBuilder strike = EvidenceBuilder.of("attack", "airstrike on Alpha");
    assertThat(strike.prominence().why()).contains("a strike of a war");
    assertThat(strike.dead(25).prominence().why()).doesNotContain("a strike of a war");
    assertThat(EvidenceBuilder.of("attack", "attack on Alpha").prominence().why())
        .doesNotContain("a strike of a war");
  }

  @Test
  void takesASumOfADayForNoEvent() {
    for (String title :
        List.of(
            "at least 43 people are killed in Betaland",
            "Eight people are fatally shot at three places in Betaland",
            "103 people are killed by fire in the past 24 hours in Betaland")) {
      assertThat(EvidenceBuilder.of("kill", title).prominence().why())
          .as(title)
          .contains("a count of a day");
    }
    for (String title :
        List.of(
            "70 people were killed in the landslide in Alpha",
            "70 people were killed in a Betan attack on Alpha")) {
      assertThat(EvidenceBuilder.of("kill", title).prominence().why())
          .as(title)
          .doesNotContain("a count of a day");
    }
  }

  @Test
  void remembersWhatBefallsAHeadOfACountryHoweverItIsTold() {
    assertThat(EvidenceBuilder.of("die", "President Alpha of Betaland died").prominence().why())
        .doesNotContain("told as news");
  }

  /** A chronicle has a dozen such lines a day, and hardly one of them is marked years later. */
  @Test
  void thinksLittleOfWhatBulletinsAloneTell() {
    EvidenceBuilder news = EvidenceBuilder.of("attack", "attack on Alpha").inBulletin();
    assertThat(news.prominence().why()).contains("told by bulletins alone");
    assertThat(news.dead(60).points())
        .isEqualTo(EvidenceBuilder.of("attack", "attack on Alpha").dead(60).points() - 5);
    // But what others tell as well, or one text a year later, or whoever marks it, is remembered.
    assertThat(news.texts(2, 2).prominence().why()).doesNotContain("told by bulletins alone");
    assertThat(news.texts(1, 1).told(1, 1).prominence().why())
        .doesNotContain("told by bulletins alone");
  }

  @Test
  void remembersTheDeathOfAHeadOfACountryFromBulletinsToo() {
    String title = "President Alpha of Betaland dies";
    assertThat(EvidenceBuilder.of("die", title).inBulletin().points())
        .isEqualTo(EvidenceBuilder.of("die", title).points());
    assertThat(
            EvidenceBuilder.of("elect", "Ann Alpha is elected President of Betaland")
                .inBulletin()
                .points())
        .isLessThan(
            EvidenceBuilder.of("elect", "Ann Alpha is elected President of Betaland").points());
  }
}
