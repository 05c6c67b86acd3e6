package dev.dateline.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.text.TokenizedText.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokenizerTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void cutsAsTheTableSays(String name, String text, String expected) {
    assertThat(rendered(Tokenizer.tokenize(text))).as(name).isEqualTo(expected);
  }

  static Stream<Arguments> cases() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(TokenizerTest.class.getResourceAsStream("tokenizer-cases.txt"))) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return table
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" => ", -1))
          .map(cells -> Arguments.of(cells[0], unescaped(cells[1]), cells[2]));
    }
  }

  private static String unescaped(String cell) {
    return cell.replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("\\t", "\t")
        .replace("\\u00a0", "\u00a0");
  }

  private static String rendered(TokenizedText text) {
    StringBuilder out = new StringBuilder();
    for (int s = 0; s < text.sentenceCount(); s++) {
      out.append(s == 0 ? "" : " |");
      for (int t = text.firstToken(s); t < text.afterLastToken(s); t++) {
        out.append(out.isEmpty() ? "" : " ").append(text.token(t));
      }
    }
    return out.toString();
  }

  @Test
  void tellsTheKindOfEachToken() {
    TokenizedText text = Tokenizer.tokenize("O'Neill's $5 rose, 1st @x");

    assertThat(Stream.iterate(0, t -> t < text.tokenCount(), t -> t + 1).map(text::kind))
        .containsExactly(
            Kind.WORD,
            Kind.POSSESSIVE,
            Kind.NUMBER,
            Kind.WORD,
            Kind.PUNCTUATION,
            Kind.NUMBER,
            Kind.WORD);
  }

  @Test
  void emptyAndWhiteTextHasNoTokensAndNoSentences() {
    for (String text : new String[] {"", " \n\t", "\u200B\uFEFF\u0000"}) {
      assertThat(Tokenizer.tokenize(text).tokenCount()).isZero();
      assertThat(Tokenizer.tokenize(text).sentenceCount()).isZero();
    }
  }

  @Test
  void findsTokensAndSentencesByOffset() {
    TokenizedText text = Tokenizer.tokenize("It rained. We left.");

    assertThat(text.tokenAt(4)).isEqualTo(1);
    assertThat(text.tokenAt(10)).isEqualTo(3);
    assertThat(text.sentenceOf(3)).isEqualTo(1);
    assertThat(text.sentenceStart(1)).isEqualTo(11);
    assertThat(text.sentenceEnd(1)).isEqualTo(19);
  }
}
