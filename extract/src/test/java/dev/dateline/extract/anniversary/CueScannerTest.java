package dev.dateline.extract.anniversary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.text.TokenizedText;
import dev.dateline.extract.text.Tokenizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What finding cues costs: the parts of all tokens are read only where a word asks for them. */
class CueScannerTest {

  private static final CommemorationWords WORDS = CommemorationWords.load();

  @Test
  void readsNoPartsWhereNoWordMarks() {
    PassageOnDemand passage = passage("Oil prices rose 3 pct on Monday. The ministers met a year.");

    assertThat(new CueScanner(WORDS, passage).scan()).isEmpty();
    assertThat(passage.isMade()).isFalse();
  }

  @Test
  void readsPartsOnceWhereAWordMarks() {
    PassageOnDemand passage = passage("The town marked the 10th anniversary of the flood.");

    assertThat(new CueScanner(WORDS, passage).scan())
        .singleElement()
        .matches(c -> c.ordinal() == 10);
    assertThat(passage.isMade()).isTrue();
    assertThat(passage.get()).isSameAs(passage.get());
  }

  @ParameterizedTest
  @CsvSource({
    "The 10th anniversary of the flood was marked., 10",
    "It was a five-year milestone for the town., 5",
    "They celebrated the centenary of the school., 100",
    "She celebrated her golden jubilee in June., 50",
    "He celebrated his 80th birthday in June., 80",
    "He turned 75 in June., 75",
    "The war ended half a century ago., 50",
    "It was 20 years since the flood., 20",
    "It was thirty years since the flood., 30"
  })
  void findsWhateverAWordCanBeToACue(String text, int ordinal) {
    assertThat(new CueScanner(WORDS, passage(text)).scan())
        .singleElement()
        .satisfies(cue -> assertThat(cue.ordinal()).isEqualTo(ordinal));
  }

  private static PassageOnDemand passage(String text) {
    TokenizedText tokens = Tokenizer.tokenize(text);
    return new PassageOnDemand(tokens, List.of(), List.of());
  }
}
