package dev.dateline.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.text.TokenizedText;
import dev.dateline.extract.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The work grows in proportion to the text, whatever stands in it: counted in looks at units, not
 * by the clock. The tagger, which looks at arrays, is bounded by its pieces and runs.
 */
class LinearTimeTest {

  private static final int LENGTH = 20_000;

  /** Four times the text may cost so much more; a quadratic walk costs sixteen times. */
  private static final double MOST = 4.5;

  /** So many looks a character are far more than any text needs. */
  private static final int LOOKS_A_CHARACTER = 100;

  private static final EntityRecognizer RECOGNIZER = EntityRecognizer.create();

  /** Counts what the rules look at. */
  private static final class CountingUnits extends Units {

    private long looks;

    CountingUnits(TokenizedText text) {
      super(text, RECOGNIZER.index, RECOGNIZER.lexicon, RECOGNIZER.gazetteer);
    }

    @Override
    int start(int unit) {
      looks++;
      return super.start(unit);
    }

    @Override
    int end(int unit) {
      looks++;
      return super.end(unit);
    }

    @Override
    int word(int unit) {
      looks++;
      return super.word(unit);
    }

    @Override
    byte shape(int unit) {
      looks++;
      return super.shape(unit);
    }

    @Override
    boolean is(int unit, int mask) {
      looks++;
      return super.is(unit, mask);
    }

    @Override
    boolean isCapital(int unit) {
      looks++;
      return super.isCapital(unit);
    }

    @Override
    boolean isLower(int unit) {
      looks++;
      return super.isLower(unit);
    }

    @Override
    String string(int firstUnit, int endUnit) {
      looks += endUnit - firstUnit;
      return super.string(firstUnit, endUnit);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A",
        "Kim ",
        "Kim-",
        "Kim Jong-un Moon Jae-in ",
        "North Korea ",
        "the North ",
        "President ",
        "President Kim ",
        "Bank of ",
        "of the ",
        "X & ",
        "al-",
        "de ",
        "John Smith, ",
        "John Smith Jr. ",
        "van der ",
        "Paris, Texas, ",
        "Korea Institute (KI) ",
        "jane.roe@example.com ",
        "<b>Paris</b>",
        "john smith of new york ",
        "JOHN SMITH OF NEW YORK ",
        "\u0645\u062D\u0645\u062F \u05D0\u05D1 ",
        "\uD83D\uDE00",
        "\uD83D\uDE00 Kim "
      })
  void looksGrowWithTheText(String repeated) {
    long small = looks(repeated.repeat(LENGTH / repeated.length()));
    long large = looks(repeated.repeat(4 * LENGTH / repeated.length()));

    assertThat(large).isLessThanOrEqualTo((long) (MOST * small) + 100);
    assertThat(large).isLessThanOrEqualTo((long) LOOKS_A_CHARACTER * 4 * LENGTH);
  }

  /** Everybody another: names made of the digits of a number in letters. */
  @Test
  void looksGrowWithTheNumberOfPeople() {
    long small = looks(people(1_000));
    long large = looks(people(4_000));

    assertThat(large).isLessThanOrEqualTo((long) (MOST * small) + 100);
  }

  private static String people(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String name = Integer.toString(i + 10_000, 26);
      StringBuilder letters = new StringBuilder();
      for (char c : name.toCharArray()) {
        letters.append((char) ('a' + Character.digit(c, 26)));
      }
      letters.setCharAt(0, Character.toUpperCase(letters.charAt(0)));
      text.append("Mr. John ").append(letters).append(" met Smith. ");
    }
    return text.toString();
  }

  private static long looks(String text) {
    CountingUnits units = new CountingUnits(Tokenizer.tokenize(text));
    RECOGNIZER.recognize(units);
    return units.looks;
  }
}
