package dev.dateline.processor.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Anniversary;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProminenceTest {

  @Test
  void restsMostOnWhatIsToldLongAfter() {
    Prominence once = prominence("signing of the Alpha Accord", 1, 0, 0, List.of());
    Prominence aMonthLater = prominence("signing of the Alpha Accord", 2, 1, 0, List.of());
    Prominence yearsLater = prominence("signing of the Alpha Accord", 2, 1, 1, List.of());
    assertThat(aMonthLater.points()).isGreaterThan(once.points());
    assertThat(yearsLater.points()).isGreaterThan(aMonthLater.points());
    assertThat(yearsLater.why())
        .contains("2 independent sources", "told by 1 more than a year later");
  }

  @Test
  void saysWhatWasToldAtTheTimeAlone() {
    Prominence atTheTime = prominence("attack", "attack on the Alpha Bridge");
    Prominence later = prominence("attack on the Alpha Bridge", 1, 1, 0, List.of());
    assertThat(atTheTime.why()).contains("told at the time alone");
    assertThat(later.why()).doesNotContain("told at the time alone");
  }

  @Test
  void countsTheTextsOfOnePublisherOnce() {
    Prominence ofOne =
        EvidenceBuilder.of("sign", "signing of the Alpha Accord").texts(5, 1).prominence();
    Prominence ofFive = prominence("signing of the Alpha Accord", 5, 0, 0, List.of());
    assertThat(ofOne.points()).isLessThan(ofFive.points());
    assertThat(ofOne.why()).contains("5 independent sources of one publisher");
  }

  @Test
  void sinksTheRoutineOfCourtsBusinessParliamentsAndOffices() {
    for (String title :
        List.of(
            "Alpha pleaded guilty in Beta",
            "Alpha Corp. signed a tender for Beta",
            "H.R. 12 was signed into law in Beta",
            "Alpha introduced legislation in the Senate",
            "Alpha Agency signed a grant")) {
      Prominence prominence = prominence(title, 1, 0, 0, List.of());
      assertThat(prominence.points()).as(title).isZero();
      assertThat(prominence.why()).as(title).anyMatch(why -> why.startsWith("routine of"));
    }
  }

  @Test
  void takesNothingForRoutineThatSomebodyMarks() {
    Marked first = new Marked(1, Anniversary.Unit.YEAR, null, List.of());
    Prominence marked =
        prominence("signing of the Strategic Partnership treaty", 1, 0, 0, List.of(first));
    assertThat(marked.why()).contains("anniversaries marked: 1 year");
    assertThat(marked.why()).noneMatch(why -> why.startsWith("routine of"));
  }

  /** Whoever brought in an act marks its first years. */
  @Test
  void takesAnActForRoutineUntilTwoArticlesMarkIt() {
    Marked.MarkingArticle one = new Marked.MarkingArticle("a", "2020-05-06T00:00:00Z");
    Marked.MarkingArticle two = new Marked.MarkingArticle("b", "2020-05-06T00:00:00Z");
    String title = "enactment of the Alpha Harbours Act";
    Marked byOne = new Marked(1, Anniversary.Unit.YEAR, null, List.of(one));
    Marked firstByTwo = new Marked(1, Anniversary.Unit.YEAR, null, List.of(one, two));
    Marked byTwo = new Marked(10, Anniversary.Unit.YEAR, null, List.of(one, two));
    assertThat(prominence(title, 1, 0, 0, List.of(byOne)).why()).contains("routine of parliament");
    assertThat(prominence(title, 1, 0, 0, List.of(firstByTwo)).why())
        .contains("routine of parliament");
    assertThat(prominence(title, 1, 0, 0, List.of(byTwo)).why())
        .doesNotContain("routine of parliament");
  }

  /** One article that marks an anniversary is one telling. */
  @Test
  void countsWhatMarksAnAnniversaryOnce() {
    Marked.MarkingArticle article = new Marked.MarkingArticle("a", "2020-05-06T00:00:00Z");
    Marked marked = new Marked(1, Anniversary.Unit.YEAR, null, List.of(article));
    Prominence once = prominence("signing of the Alpha Accord", 1, 1, 1, List.of(marked));
    assertThat(once.why()).contains("anniversaries marked: 1 year");
    assertThat(once.why()).noneMatch(why -> why.startsWith("told by"));
    Prominence others = prominence("signing of the Alpha Accord", 2, 2, 2, List.of(marked));
    assertThat(others.why()).contains("told by 1 more than a year later");
  }

  @Test
  void takesTheDeathOfASenatorForNoRoutineOfParliament() {
    assertThat(prominence("die", "death of Senator Alpha of Betaland").why())
        .doesNotContain("routine of parliament");
    assertThat(prominence("meet", "Senator Alpha met Senator Gamma of Betaland").why())
        .contains("routine of parliament");
  }

  /** "U.K." names a country of whose name no word is there. */
  @Test
  void takesAShortenedCountryForAName() {
    List<String> features = List.of("p:united", "p:kingdom", "p:@GB", "w:general");
    assertThat(
            EventTitle.isNamed(EvidenceBuilder.claim("elect", "U.K. general election", features)))
        .isTrue();
    assertThat(EventTitle.isNamed(EvidenceBuilder.claim("elect", "general election", features)))
        .isFalse();
  }

  @Test
  void takesASumOfAYearForNoEvent() {
    EvidenceBuilder sum = EvidenceBuilder.of("die", "42,643 people died on the roads of Betaland");
    assertThat(sum.dead(42_643).ofAYear().prominence().why()).contains("a count of a year");
    assertThat(EvidenceBuilder.of("kill", "Alpha killed 6,664 people").ofAYear().prominence().why())
        .contains("a count of a year");
    assertThat(EvidenceBuilder.of("kill", "Alpha killed 6,000 people").ofAYear().prominence().why())
        .doesNotContain("a count of a year");
    EvidenceBuilder one = EvidenceBuilder.of("die", "43 people died in a fire in Betaland");
    assertThat(one.dead(43).ofAYear().prominence().why()).doesNotContain("a count of a year");
    assertThat(EvidenceBuilder.of("die", "43 people died in Betaland").dead(43).prominence().why())
        .doesNotContain("a count of a year");
  }

  /**
   * One agency that writes six stories of something makes more of it than of others, but little.
   */
  @Test
  void countsTheManyTextsOfOnePublisherForLittle() {
    EvidenceBuilder one = EvidenceBuilder.of("attack", "attack on the Alpha Bridge");
    int alone = one.points();
    int ofOne = one.texts(6, 1).points();
    assertThat(ofOne).isGreaterThan(alone).isLessThan(one.texts(6, 6).points());
    assertThat(one.texts(6, 1).inRoutine("offices").points())
        .isEqualTo(one.texts(1, 1).inRoutine("offices").points());
  }

  /** Who speaks of his own act for years says less than others who remember it. */
  @Test
  void countsLessWhatOnlyItsRoutineRemembers() {
    EvidenceBuilder told = EvidenceBuilder.of("attack", "attack on Alpha").texts(3, 3).told(2, 2);
    int byOthers = told.points();
    int byBoth = told.toldInPassing(1).points();
    int inRoutine = told.toldInPassing(2).points();
    assertThat(inRoutine).isPositive().isLessThan(byBoth);
    assertThat(byBoth).isLessThan(byOthers);
  }

  @Test
  void takesATitleThatLostItsSubjectForNameless() {
    for (String title :
        List.of(
            "vez was born in Betaland",
            "Betaland died",
            "Presidential and Parliamentary elections")) {
      assertThat(
              EventTitle.isNamed(
                  EvidenceBuilder.claim(
                      "die", title, List.of("p:betaland", "n:presidential", "n:parliamentary"))))
          .as(title)
          .isFalse();
    }
    assertThat(
            EventTitle.isNamed(
                EvidenceBuilder.claim("die", "death of Alpha in Betaland", List.of("p:betaland"))))
        .isTrue();
    // A union of countries was never anybody's.
    List<String> union = List.of("n:betan", "w:union");
    assertThat(
            EventTitle.isNamed(
                EvidenceBuilder.claim("independence", "Betan Union's independence", union)))
        .isFalse();
  }

  /** The news of the next day is the toll; what happened is the earthquake. */
  @Test
  void leavesTheTollOutOfATitle() {
    for (String title :
        List.of(
            "earthquake in Alpha increases to 40 people",
            "earthquake in Alpha rises to at least 1,040",
            "earthquake in Alpha from 340",
            "earthquake in Alpha")) {
      assertThat(EventTitle.words(EvidenceBuilder.claim("quake", title, List.of())))
          .isEqualTo("earthquake in Alpha");
    }
    assertThat(EventTitle.words(EvidenceBuilder.claim("sentence", "Alpha sent to 40", List.of())))
        .isEqualTo("Alpha sent to 40");
  }

  @Test
  void thinksLittleOfATitleThatNamesNothing() {
    Prominence nameless = EvidenceBuilder.of("sign", "treaty was signed").nameless().prominence();
    assertThat(nameless.points()).isZero();
    assertThat(nameless.why()).contains("title without a name");
    // However often it is told.
    Marked first = new Marked(1, Anniversary.Unit.YEAR, null, List.of());
    Prominence marked =
        EvidenceBuilder.of("found", "the organization's founding")
            .nameless()
            .texts(5, 5)
            .told(5, 5)
            .marked(List.of(first))
            .prominence();
    assertThat(marked.points()).isPositive().isLessThan(3);
  }

  @Test
  void remembersWhoStoodAtTheHeadOfACountry() {
    assertThat(prominence("resign", "Alpha resigned as president of Betaland").why())
        .contains("head of a country");
    assertThat(prominence("elect", "election of Prime Minister Alpha of Betaland").why())
        .contains("head of a country");
    assertThat(prominence("resign", "Alpha resigned as director in Betaland").why())
        .doesNotContain("head of a country");
    // Presidents sign every day.
    assertThat(prominence("sign", "President Alpha signed a decree in Betaland").why())
        .doesNotContain("head of a country");
  }

  @Test
  void takesTheFirstHappeningForTheKindUnlessAnotherIsRoutine() {
    assertThat(Kinship.telling(List.of("quake", "damage")).words()).isEqualTo("earthquake");
    assertThat(Kinship.telling(List.of("sign", "agree")).words()).isEqualTo("signing");
    assertThat(Kinship.telling(List.of("kill", "charge")).words()).isEqualTo("charge in court");
  }

  @Test
  void growsWithTheToll() {
    int none = prominence("attack", 0, null).points();
    int forty = prominence("attack", 40, null).points();
    int hundred = prominence("attack", 100, null).points();
    assertThat(forty).isGreaterThan(none);
    assertThat(hundred).isGreaterThan(forty);
    assertThat(prominence("attack", 100, null).why()).contains("100 dead");
    // Whatever a sentence says besides of dead, a treaty has none.
    assertThat(prominence("sign", 100, null).why()).noneMatch(why -> why.endsWith("dead"));
  }

  @Test
  void thinksMoreOfAFirst() {
    assertThat(prominence("fly", "the first flight over the Alpha Bridge").why())
        .contains("a first");
    assertThat(prominence("publish", "publication of the first four chapters of Alpha").why())
        .doesNotContain("a first");
    assertThat(prominence("fly", "First Lady Beta's flight to Alpha").why())
        .doesNotContain("a first");
  }

  @Test
  void thinksLessOfWhatOnlyCasesTell() {
    assertThat(prominence("attack", 0, "courts").points())
        .isLessThan(prominence("attack", 0, null).points());
    assertThat(prominence("attack", 0, "courts").why())
        .contains("told in the routine of courts alone");
  }

  private static Prominence prominence(String kin, int toll, String routine) {
    return EvidenceBuilder.of(kin, "attack on the Alpha Bridge")
        .texts(4, 4)
        .dead(toll)
        .inRoutine(routine)
        .prominence();
  }

  private static Prominence prominence(String kin, String title) {
    return EvidenceBuilder.of(kin, title).prominence();
  }

  private static Prominence prominence(
      String title, int independent, int later, int longAfter, List<Marked> marked) {
    return EvidenceBuilder.of("sign", title)
        .texts(independent, independent)
        .told(later, longAfter)
        .marked(marked)
        .prominence();
  }
}
