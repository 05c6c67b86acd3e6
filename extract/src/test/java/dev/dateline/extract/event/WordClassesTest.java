package dev.dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dateline.extract.event.Syntax.Part;
import org.junit.jupiter.api.Test;

/** Looking words up by their classes. */
class WordClassesTest {

  private final WordClasses classes = WordClasses.load();

  @Test
  void givesAllClassesOfAWordAtOnce() {
    WordClasses.Listed that = classes.of("that");

    assertThat(that.isIn(classes.any("determiner"))).isTrue();
    assertThat(that.isIn(classes.any("relative"))).isTrue();
    assertThat(that.isIn(classes.any("relative", "preposition"))).isTrue();
    assertThat(that.isIn(classes.any("preposition", "possessive"))).isFalse();
  }

  @Test
  void givesThePartOfTheFirstClassThatMakesOne() {
    assertThat(classes.of("that").part()).isEqualTo(Part.RELATIVE);
    assertThat(classes.of("her").part()).isEqualTo(Part.POSSESSIVE_PRONOUN);
    assertThat(classes.of("announced").part()).isEqualTo(Part.REPORT);
    assertThat(classes.of("treaty").part()).isNull();
  }

  @Test
  void knowsNothingOfOtherWords() {
    WordClasses.Listed unknown = classes.of("xylophone");

    assertThat(unknown.part()).isNull();
    assertThat(unknown.classes()).isEqualTo(ClassSet.NONE);
    assertThat(classes.contains("determiner", "xylophone")).isFalse();
  }

  @Test
  void saysWhichClassIsNotThere() {
    assertThatIllegalStateException()
        .isThrownBy(() -> classes.any("determiner", "determinator"))
        .withMessage("word-classes.txt: no class \"determinator\"");
  }

  @Test
  void hasRoomForMoreClassesThanALongHasBits() {
    for (int one = 0; one < ClassSet.MOST; one++) {
      for (int other = 0; other < ClassSet.MOST; other++) {
        assertThat(ClassSet.of(one).meets(ClassSet.of(other))).isEqualTo(one == other);
      }
    }
    assertThat(ClassSet.of(3).with(ClassSet.of(67)).meets(ClassSet.of(67))).isTrue();
  }
}
