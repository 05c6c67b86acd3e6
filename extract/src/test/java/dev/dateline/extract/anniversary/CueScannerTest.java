package dev.dateline.extract.anniversary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.text.TokenizedText;
import dev.dateline.extract.text.Tokenizer;
import java.util.List;
import org.junit.jupiter.api.Test;

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

  private static PassageOnDemand passage(String text) {
    TokenizedText tokens = Tokenizer.tokenize(text);
    return new PassageOnDemand(tokens, List.of(), List.of());
  }
}
