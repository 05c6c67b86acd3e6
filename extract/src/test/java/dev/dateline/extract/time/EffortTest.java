package dev.dateline.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.PublicationTime;
import dev.dateline.extract.text.Tokenizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the tagger to work in proportion to the tokens, by counting and without a clock. */
class EffortTest {

  private static final TimeTagger TAGGER = TimeTagger.create();
  private static final Rules RULES = Rules.load();
  private static final PublicationTime PUBLISHED = PublicationTime.parse("2012-08-15");
  private static final int LENGTH = 20_000;

  /**
   * What a token may cost: two looks at the 40 words before it and two at those behind, a reading
   * or two, and some steps through the trie.
   */
  private static final int PER_TOKEN = 180;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the day after ",
        "the day before the day after tomorrow, ",
        "7",
        "9 ",
        "12 ",
        "1999 ",
        "12/12/12/",
        "12:12:12:",
        "the last two and a half ",
        "one hundred and ",
        "on Monday signed, ",
        "Monday ",
        "to May ",
        "in June ",
        "June 8 to ",
        "Friday, June 8, ",
        "early late mid-",
        "now ",
        "a day before ",
        "that day ",
        "at 7 p.m. ",
        "decided to ",
        "\n\n\n \n"
      })
  void growsWithTheTokensAndNoFaster(String piece) {
    long once = effort(piece.repeat(LENGTH / piece.length()));
    long twice = effort(piece.repeat(2 * (LENGTH / piece.length())));
    int tokens = TimeScanner.scan(piece.repeat(LENGTH / piece.length()), RULES.lexicon()).size();
    assertThat(once).isLessThanOrEqualTo((long) PER_TOKEN * tokens);
    assertThat(twice).isLessThanOrEqualTo(once * 21 / 10 + PER_TOKEN);
  }

  private static long effort(String text) {
    Effort effort = new Effort();
    TAGGER.tag(Tokenizer.tokenize(text), PUBLISHED, effort);
    return effort.total();
  }
}
